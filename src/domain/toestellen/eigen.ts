// What the devices of one person owe each other: which kringen each of them is in, who brings whom in, and who has to go. Decides on paper; the fold of each kring has the last word.
import { activeLeden, type Kring, toestellenVan } from '../kring.ts';
import { MAX_TOESTELLEN, type Toestel } from '../log-entry.ts';

/** A device of this person says: in that kring I have these keys. `wie`: its key in the own kring, with which it signed that. */
export interface Bewering {
  readonly kring: string;
  readonly wie: string;
  readonly toestel: Toestel;
}

/** It asks `door`, a device that is in that kring, to bring it in. */
export interface Verzoek {
  readonly kring: string;
  readonly wie: string;
  readonly door: string;
  readonly proof: string;
}

/** All there is to know for one device. Everything it holds was checked: that a bewering is signed by who it is about. */
export interface Blik {
  /** The own kring: every device of this person in it, and nobody else. null: none was made yet. */
  readonly eigen: Kring | null;
  /** This device in it; '' when there is none. */
  readonly ik: string;
  readonly beweringen: readonly Bewering[];
  /** All that was ever said and heard here, also what was taken back since: a device in other hands may want it forgotten. */
  readonly onthouden: readonly Bewering[];
  readonly verzoeken: readonly Verzoek[];
  /** `kring/wie`: was brought in, as the bringer says; worth looking. */
  readonly gebracht: ReadonlySet<string>;
  /** Kringen this device is in, with its key there. */
  readonly hier: ReadonlyMap<string, { kring: Kring; ik: string }>;
  /** Of these there is something to bring. */
  readonly waard: ReadonlySet<string>;
  /** Kringen this device was in; it never comes in again. */
  readonly uit: ReadonlySet<string>;
}

export type Taak =
  /** Say which keys this device has there. `vraag`: the devices that may bring it in; none when it is in. */
  | { kind: 'zeg'; kring: string; vraag: readonly string[] }
  /** Take back what was said. */
  | { kind: 'zwijg'; kring: string }
  | { kind: 'breng'; kring: string; wie: string; toestel: Toestel; proof: string }
  /** Tell it that it is in. */
  | { kind: 'meld'; kring: string; wie: string }
  /** Brought in: fetch the log. */
  | { kind: 'haal'; kring: string }
  /** A device that is taken out of the own kring is taken out everywhere. */
  | { kind: 'weg'; kring: string; sign: string; wie: string };

/** What a device signs with its key of the own kring, and with the key it names: nobody says this of a key of another. */
export const beweringTekst = (eigen: string, { kring, wie, toestel }: Bewering): string =>
  `ruggespraak/mijn-toestel/1\n${eigen}\n${wie}\n${kring}\n${toestel.sign}\n${toestel.box}`;

const isIn = (kring: Kring | null, sign: string): boolean => kring?.leden.get(sign)?.removed === null;
const vanKring = (blik: Blik, kring: string) => blik.beweringen.filter((one) => one.kring === kring);
const ooitVan = (blik: Blik, kring: string) => blik.onthouden.filter((one) => one.kring === kring);
const vraagtNog = (blik: Blik, kring: string, wie: string) =>
  blik.verzoeken.some((one) => one.kring === kring && one.wie === wie);
/** Other devices of this person that say that they are in that kring. */
const zittenIn = (blik: Blik, kring: string): Bewering[] =>
  blik.uit.has(kring)
    ? []
    : vanKring(blik, kring).filter(
        ({ wie }) => wie !== blik.ik && isIn(blik.eigen, wie) && !vraagtNog(blik, kring, wie),
      );

/** What this device has to do, one thing after another; nothing twice for what stands already. */
export function takenVan(blik: Blik): Taak[] {
  if (!isIn(blik.eigen, blik.ik)) return [];
  return [...new Set([...blik.hier.keys(), ...blik.beweringen.map(({ kring }) => kring)])].flatMap((kring) => {
    const mijn = blik.hier.get(kring);
    return mijn ? takenBinnen(blik, kring, mijn) : takenBuiten(blik, kring);
  });
}

function takenBinnen(blik: Blik, id: string, { kring, ik }: { kring: Kring; ik: string }): Taak[] {
  const taken: Taak[] = [];
  const gezegd = vanKring(blik, id);
  const vragend = vraagtNog(blik, id, blik.ik);
  const zelf = gezegd.some(({ wie, toestel }) => wie === blik.ik && toestel.sign === ik);
  if (blik.waard.has(id) && (!zelf || vragend)) taken.push({ kind: 'zeg', kring: id, vraag: [] });
  const mijn = toestellenVan(kring, ik).map(({ toestel }) => toestel.sign);
  taken.push(...wieMoeten(blik, id, mijn));
  for (const { wie, toestel } of gezegd) {
    if (wie === blik.ik || !isIn(blik.eigen, wie)) continue;
    if (isIn(kring, toestel.sign)) {
      if (!blik.gebracht.has(`${id}/${wie}`)) taken.push({ kind: 'meld', kring: id, wie });
      continue;
    }
    const proof = blik.verzoeken.find((one) => one.kring === id && one.wie === wie && one.door === ik)?.proof;
    if (proof && !kring.leden.has(toestel.sign) && mijn.length < MAX_TOESTELLEN)
      taken.push({ kind: 'breng', kring: id, wie, toestel, proof });
  }
  return taken;
}

/** Devices in that kring that say, or ever said, that they are one that is out of the own kring by now. */
function wieMoeten(blik: Blik, id: string, mijn: readonly string[]): Taak[] {
  const gezegd = ooitVan(blik, id);
  // Copied from one that stays, it would take that one along.
  const blijft = gezegd.filter(({ wie }) => isIn(blik.eigen, wie)).map(({ toestel }) => toestel.sign);
  const weg = new Map(
    gezegd
      .filter(
        ({ wie, toestel: { sign } }) =>
          blik.eigen?.leden.get(wie)?.removed && mijn.includes(sign) && !blijft.includes(sign),
      )
      .map(({ wie, toestel }) => [toestel.sign, wie]),
  );
  return [...weg].map(([sign, wie]) => ({ kind: 'weg', kring: id, sign, wie }));
}

function takenBuiten(blik: Blik, id: string): Taak[] {
  const mijn = vanKring(blik, id).find(({ wie }) => wie === blik.ik);
  const zitErIn = zittenIn(blik, id);
  // Nobody is there any more, or this device was and is not.
  if (zitErIn.length === 0) return mijn ? [{ kind: 'zwijg', kring: id }] : [];
  if (mijn && blik.gebracht.has(`${id}/${blik.ik}`)) return [{ kind: 'haal', kring: id }];
  const gevraagd = blik.verzoeken.filter((one) => one.kring === id && one.wie === blik.ik).map(({ door }) => door);
  const vraag = zitErIn.map(({ toestel }) => toestel.sign);
  if (mijn && vraag.every((door) => gevraagd.includes(door))) return [];
  return [{ kind: 'zeg', kring: id, vraag }];
}

/** Where a device that was taken out is out by now, and where it still is. */
export function wegVan(blik: Blik, wie: string): { klaar: string[]; nog: string[] } {
  const klaar: string[] = [];
  const nog: string[] = [];
  for (const [id, { kring, ik }] of blik.hier) {
    const van = kring.leden.get(ik)?.van;
    const leden = ooitVan(blik, id).flatMap((one) =>
      one.wie === wie ? (kring.leden.get(one.toestel.sign) ?? []) : [],
    );
    const zijn = leden.filter((lid) => lid.van === van && lid.toestel.sign !== ik);
    if (zijn.length > 0) (zijn.every(({ removed }) => removed !== null) ? klaar : nog).push(id);
  }
  return { klaar, nog };
}

/** A device that was taken out of the own kring is still in a kring here: nobody may forget who has to go. */
export const wachtOpWeg = (blik: Blik): boolean =>
  takenVan(blik).some(({ kind }) => kind === 'weg') ||
  [...(blik.eigen?.leden.values() ?? [])].some(
    ({ toestel, removed }) => removed !== null && wegVan(blik, toestel.sign).nog.length > 0,
  );

/** Kringen that only this device says it is in: what is in them is nowhere else. */
export const alleenBij = (blik: Blik, wie: string): string[] =>
  blik.beweringen
    .filter((one) => one.wie === wie && !vraagtNog(blik, one.kring, wie))
    .map(({ kring }) => kring)
    .filter(
      (kring) =>
        !blik.hier.has(kring) &&
        !blik.beweringen.some(
          (one) =>
            one.kring === kring && one.wie !== wie && isIn(blik.eigen, one.wie) && !vraagtNog(blik, kring, one.wie),
        ),
    );

/** How far `wie` is: of the kringen with something in them that its other devices are in. */
export function voortgangVan(blik: Blik, wie: string): { klaar: string[]; nog: string[] } {
  const klaar: string[] = [];
  const nog: string[] = [];
  for (const [id, { kring }] of blik.hier) {
    if (!blik.waard.has(id)) continue;
    const toestel = vanKring(blik, id).find((one) => one.wie === wie)?.toestel;
    (toestel && isIn(kring, toestel.sign) ? klaar : nog).push(id);
  }
  return { klaar, nog };
}

/** Of the kringen here, those this device is still outside of although others of this person are in: what it waits for. */
export const wachtOp = (blik: Blik): string[] =>
  [...new Set(blik.beweringen.map(({ kring }) => kring))].filter(
    (kring) => !blik.hier.has(kring) && zittenIn(blik, kring).length > 0,
  );

/**
 * Devices of this person in a kring that no device says is its own and that stays. Those of the one that goes, also when
 * it kept silent, or said it was another.
 */
export function nietGehouden(blik: Blik, id: string, gaat: string): string[] {
  const mijn = blik.hier.get(id);
  if (!mijn) return [];
  const blijft = ooitVan(blik, id)
    .filter(({ wie }) => wie !== gaat && isIn(blik.eigen, wie))
    .map(({ toestel }) => toestel.sign);
  return toestellenVan(mijn.kring, mijn.ik)
    .map(({ toestel }) => toestel.sign)
    .filter((sign) => sign !== mijn.ik && !blijft.includes(sign));
}

/**
 * Devices of this person that came after this one, read from the logs alone, and that nobody has seen yet. `wie`: its key
 * in the own kring; null: none says it is its own.
 */
export function nieuweToestellen(
  blik: Blik,
  gezien: ReadonlySet<string>,
): { wie: string | null; signs: readonly { kring: string; sign: string }[] }[] {
  const later = (kring: Kring, ik: string, van: readonly string[]) => {
    const alle = [...kring.leden.keys()];
    return van.filter((sign) => alle.indexOf(sign) > alle.indexOf(ik) && !gezien.has(sign));
  };
  const found = new Map<string | null, { kring: string; sign: string }[]>();
  const add = (wie: string | null, kring: string, sign: string) =>
    found.set(wie, [...(found.get(wie) ?? []), { kring, sign }]);
  const { eigen } = blik;
  const inEigen = eigen ? activeLeden(eigen).map(({ toestel }) => toestel.sign) : [];
  if (eigen) for (const sign of later(eigen, blik.ik, inEigen)) add(sign, eigen.id, sign);
  for (const [id, { kring, ik }] of blik.hier) {
    const mijn = toestellenVan(kring, ik).map(({ toestel }) => toestel.sign);
    for (const sign of later(kring, ik, mijn)) {
      const wie = vanKring(blik, id).find((one) => one.toestel.sign === sign && inEigen.includes(one.wie))?.wie;
      // Of one that was told about, or was there before this one, a further kring is no news.
      if (wie === undefined) add(null, id, sign);
      else if (found.has(wie)) add(wie, id, sign);
    }
  }
  return [...found].map(([wie, signs]) => ({ wie, signs }));
}
