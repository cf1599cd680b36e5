// What goes through the gate, and what can be done about what is found in it: the same for a casus that is shared and for a text that leaves the app. Knows no screen.
import type { Ernst } from '../domain/vondst.ts';
import type { Uitkomst } from '../store/contract.ts';
import type {
  Bevinding,
  CasusMeelezer,
  Gevonden,
  LaatStaan,
  Nagelezen,
  Tekstplek,
} from '../store/meelezen/contract.ts';

/** The same words in the same place, however often they stand there. */
export interface Poortregel {
  id: string;
  /** The first one: its kind, and what may be put in its place; as heavy and as sure as the heaviest of them. */
  gevonden: Gevonden;
  /** Which casus, in order: two may have one title. */
  casus: number;
  /** Of several casussen: the title. '' otherwise. */
  groep: string;
  waar: string;
  /** Each with the words around it. */
  plekken: readonly { voor: string; na: string }[];
  /** Why all of it stays; null: something is still to be decided. */
  reden: string | null;
  teVervangen: boolean;
}

/** Everything that reads rejects when it cannot: then nothing goes through. */
export interface PoortBron {
  regels(): Promise<readonly Poortregel[]>;
  /** As the other will see it, whole. */
  teksten(): Promise<readonly Tekstplek[]>;
  /** `overal`: in every place of the same casus. */
  vervang(regel: Poortregel, door: string, overal: boolean): Promise<Uitkomst>;
  laatStaan(regel: Poortregel, hoe: LaatStaan): Promise<Uitkomst>;
  /** `bevestigd`: ids of the regels that point to someone and were confirmed a second time. */
  keurGoed(bevestigd: readonly string[]): Promise<Uitkomst<{ nagelezen: readonly Nagelezen[] }>>;
}

export interface Poortcasus {
  titel: string;
  meelezer: CasusMeelezer;
}

export const sleutelVan = ({ gegeven, woord }: Pick<Gevonden, 'gegeven' | 'woord'>): string =>
  `${gegeven} ${woord.toLowerCase()}`;

const ZWAARTE: Readonly<Record<Ernst, number>> = { herleidbaar: 0, samen: 1, twijfel: 2 };
/** What points to someone before what may be nothing, and what is sure before what is not. */
export const isZwaarder = (een: Gevonden, ander: Gevonden): boolean =>
  een.ernst === ander.ernst ? een.zeker && !ander.zeker : ZWAARTE[een.ernst] < ZWAARTE[ander.ernst];

function groepeer(bevindingen: readonly Bevinding[], groep: string, at: number): Poortregel[] {
  const bij = new Map<string, Bevinding[]>();
  for (const een of bevindingen) {
    const id = `${at} ${een.waar} ${sleutelVan(een)}`;
    bij.set(id, [...(bij.get(id) ?? []), een]);
  }
  return [...bij].flatMap(([id, alle]) => {
    const [eerste] = alle;
    if (!eerste) return [];
    const open = alle.find(({ reden }) => reden === null);
    const { ernst, zeker } = alle.reduce((zwaarste, een) => (isZwaarder(een, zwaarste) ? een : zwaarste));
    return {
      ...{ id, casus: at, groep, gevonden: { ...(open ?? eerste), ernst, zeker }, waar: eerste.waar },
      plekken: alle.map(({ voor, na }) => ({ voor, na })),
      reden: open ? null : eerste.reden,
      teVervangen: alle.some(({ teVervangen }) => teVervangen),
    };
  });
}

/** New words that are found again themselves would never come to an end. */
const HOOGSTENS = 200;

/** Finds them anew after each one: what was replaced moves what stands behind it. */
export async function vervangAlle(
  meelezer: CasusMeelezer,
  past: (een: Bevinding) => boolean,
  door: string,
): Promise<Uitkomst> {
  const gehad = new Set<string>();
  let uit: Uitkomst = { kind: 'goed' };
  for (let keer = 0; keer < HOOGSTENS; keer++) {
    const een = (await meelezer.leesAlles()).find((dit) => dit.teVervangen && past(dit) && !gehad.has(dit.id));
    if (!een) break;
    gehad.add(een.id);
    const uitkomst = await meelezer.vervang(een, door);
    if (uitkomst.kind === 'geweigerd') uit = uitkomst;
  }
  return uit;
}

async function eenVoorEen(
  bevindingen: readonly Bevinding[],
  doe: (een: Bevinding) => Promise<Uitkomst>,
): Promise<Uitkomst> {
  for (const een of bevindingen) {
    const uitkomst = await doe(een);
    if (uitkomst.kind === 'geweigerd') return uitkomst;
  }
  return { kind: 'goed' };
}

/** Casussen that others will see: every field of them. */
export function createDeelBron(casussen: readonly Poortcasus[]): PoortBron {
  const meer = casussen.length > 1;
  /** As last read: which bevindingen a regel stands for. */
  let laatst = new Map<string, { meelezer: CasusMeelezer; alle: Bevinding[]; reden: string | null }>();
  const vind = (id: string) => laatst.get(id);
  const regels = async (): Promise<Poortregel[]> => {
    const gelezen: typeof laatst = new Map();
    const uit: Poortregel[] = [];
    for (const [at, { titel, meelezer }] of casussen.entries()) {
      const bevindingen = await meelezer.leesAlles();
      const hier = groepeer(bevindingen, meer ? titel : '', at);
      for (const { id, waar, gevonden, reden } of hier)
        gelezen.set(id, {
          ...{ meelezer, reden },
          alle: bevindingen.filter((een) => een.waar === waar && sleutelVan(een) === sleutelVan(gevonden)),
        });
      uit.push(...hier);
    }
    laatst = gelezen;
    return uit;
  };
  const zegReden = (alle: readonly Bevinding[], meelezer: CasusMeelezer, reden: string) =>
    eenVoorEen(
      alle.filter((een) => een.reden !== reden),
      (een) => meelezer.laatStaan(een, { kind: 'reden', reden }),
    );
  return {
    regels,
    async teksten() {
      const uit: Tekstplek[] = [];
      for (const { titel, meelezer } of casussen)
        for (const { waar, tekst } of await meelezer.teksten())
          if (tekst.trim() !== '') uit.push({ waar: meer ? `${titel}: ${waar}` : waar, tekst });
      return uit;
    },
    async vervang(regel, door, overal) {
      const bij = vind(regel.id);
      if (!bij) return { kind: 'goed' };
      const zelfde = (een: Bevinding) =>
        sleutelVan(een) === sleutelVan(regel.gevonden) && (overal || een.waar === regel.waar);
      const eerder = laatst;
      const uitkomst = await vervangAlle(bij.meelezer, zelfde, door);
      // A reason is of a finding among these words; the words beside it were just replaced. No more of it than there was.
      await regels();
      for (const [id, { alle, meelezer, reden }] of laatst) {
        const was = eerder.get(id);
        if (reden === null && was?.reden && alle.length <= was.alle.length) await zegReden(alle, meelezer, was.reden);
      }
      return uitkomst;
    },
    async laatStaan(regel, hoe) {
      const bij = vind(regel.id);
      const [eerste] = bij?.alle ?? [];
      if (!bij || !eerste) return { kind: 'goed' };
      // No such thing is said of the words, a reason of each place where they stand.
      return hoe.kind === 'reden' ? zegReden(bij.alle, bij.meelezer, hoe.reden) : bij.meelezer.laatStaan(eerste, hoe);
    },
    async keurGoed(bevestigd) {
      const nagelezen: Nagelezen[] = [];
      for (const { meelezer } of casussen) {
        const ids = bevestigd.flatMap((id) => {
          const bij = vind(id);
          return bij?.meelezer === meelezer ? bij.alle.map((een) => een.id) : [];
        });
        const uitkomst = await meelezer.keurGoed(ids);
        if (uitkomst.kind === 'geweigerd') return uitkomst;
        nagelezen.push(uitkomst.nagelezen);
      }
      return { kind: 'goed', nagelezen };
    },
  };
}
