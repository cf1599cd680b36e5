// Where the copies of a casus are, as far as this device can know it: what a toestel had when it was last seen, and what the server said. Never more certain than that.

/** How a toestel of another lid was last seen. */
export interface Gezien {
  /** ms since 1970 of the last time it said something. */
  op: number;
  /** The last time it had all that was here at that moment; null: never seen so. */
  alles: number | null;
}

/**
 * alles: it had all that is here now. tot: it had all at `alles`, and something changed since. miste: whenever it was seen,
 * something lacked. gezien: it was here and does not say how far it is (who only reads tells none). niet: never seen.
 */
export type HoeVer =
  | { kind: 'alles'; op: number }
  | { kind: 'tot'; op: number; alles: number }
  | { kind: 'miste'; op: number }
  | { kind: 'gezien'; op: number }
  | { kind: 'niet' };

/**
 * `gezegd.op` is by their clock, so it is never later than now here. What came first stays when something older comes in:
 * a message that was held back says nothing new. `hadAlles` null: they did not say.
 */
export function onthoudGezien(
  before: Gezien | null,
  gezegd: { op: number; hadAlles: boolean | null },
  now: number,
): Gezien | null {
  const op = Math.min(gezegd.op, now);
  if (!Number.isFinite(op) || op <= 0) return before;
  if (before && op < before.op) return before;
  return { op, alles: gezegd.hadAlles ? op : (before?.alles ?? null) };
}

/** `heeftNu`: does what it last said it had reach all that is here now? null: it said nothing of that. */
export function hoeVerVan(gezien: Gezien | null, heeftNu: boolean | null): HoeVer {
  if (!gezien) return { kind: 'niet' };
  const { op, alles } = gezien;
  if (heeftNu === true) return { kind: 'alles', op };
  if (alles !== null) return { kind: 'tot', op, alles };
  return { kind: heeftNu === null ? 'gezien' : 'miste', op };
}

/** What of a casus the server has, by its own last word. */
export type OpServer =
  | { kind: 'alles'; op: number }
  | { kind: 'niet-alles'; wijzigingen: number }
  | { kind: 'nog-niets' }
  | { kind: 'gewist' };

export function opServerVan(feiten: { bevestigdOp: number; nietBevestigd: number; weg: boolean }): OpServer {
  if (feiten.weg) return { kind: 'gewist' };
  if (feiten.nietBevestigd > 0) return { kind: 'niet-alles', wijzigingen: feiten.nietBevestigd };
  return feiten.bevestigdOp > 0 ? { kind: 'alles', op: feiten.bevestigdOp } : { kind: 'nog-niets' };
}

/** With how many people of the kring all of it is, this device too; per person the toestellen as they were seen. */
export const telBij = (dezeHeeftAlles: boolean, anderen: readonly (readonly HoeVer[])[]): number =>
  anderen.filter((toestellen) => toestellen.some(({ kind }) => kind === 'alles')).length + (dezeHeeftAlles ? 1 : 0);
