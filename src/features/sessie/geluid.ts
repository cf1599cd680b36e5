// A soft sign that the time is up: three tones and a vibration. Browsers only make a sound after somebody touched the page.
let spreker: AudioContext | null = null;
let aan = true;

export const geluidAan = (): boolean => aan;
export function zetGeluid(aanNu: boolean): void {
  aan = aanNu;
}

/** In answer to a touch or a key. */
export function maakKlaar(): void {
  if (typeof AudioContext === 'undefined') return;
  try {
    spreker ??= new AudioContext();
    if (spreker.state === 'suspended') void spreker.resume().catch(() => undefined);
  } catch {
    // No sound on this device; it is felt, and said.
  }
}

const TONEN = [0, 0.35, 0.7];

function piep(context: AudioContext): void {
  for (const na of TONEN) {
    const toon = context.createOscillator();
    const volume = context.createGain();
    const begin = context.currentTime + na;
    toon.frequency.value = 660;
    // It swells and fades: a click would startle.
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.2, begin + 0.05);
    volume.gain.linearRampToValueAtTime(0, begin + 0.25);
    toon.connect(volume).connect(context.destination);
    toon.start(begin);
    toon.stop(begin + 0.3);
  }
}

export function geefSein(): void {
  if (!aan) return;
  try {
    if (spreker) piep(spreker);
  } catch {
    // As above.
  }
  navigator.vibrate?.([200, 120, 200]);
}
