// How long someone still has to wait at the door, in words. Pure.
export const secondsUntil = (until: number | null, now: number): number =>
  until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000));

export function describeWait(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [
    minutes > 0 && `${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    rest > 0 && `${rest} ${rest === 1 ? 'seconde' : 'seconden'}`,
  ].filter(Boolean);
  return `Wacht nog ${parts.join(' en ')}. Dan kun je het weer proberen.`;
}
