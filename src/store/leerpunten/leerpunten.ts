// Leerpunten of a kring: written down by hand or from a session, read before they are shared, taken away by who wrote them. Fetched when a screen asks.
import type { Disk } from '../../disk/disk.ts';
import { isDag } from '../../domain/dag.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import { LANGSTE_LES, LANGSTE_THEMA, netjes } from '../../domain/leerpunten/leerpunt.ts';
import type { Sealer } from '../../vault/contract.ts';
import { randomBytes } from '../../vault/primitives.ts';
import type { KlokCheck } from '../clock-check.ts';
import { delenVan } from '../consult/concept.ts';
import { createConcepten } from '../consult/concepten.ts';
import { type Kringen, type LivingKring, persoonVan } from '../kringen.ts';
import { leesLeerpuntDelen } from '../meelezen/leerpunt-delen.ts';
import type { LeesWerker } from '../meelezen/lees-werker.ts';
import { createMeelezer } from '../meelezen/meelezer.ts';
import { keurNagelezen, vingerafdrukVan } from '../meelezen/nagelezen.ts';
import { createMeeleesGeheugen, type MeeleesRijen } from '../meelezen/rijen.ts';
import type { Tel } from '../monitor/tel.ts';
import { maakGeweigerd, maakInWoorden } from '../redenen.ts';
import { createSlotRijen } from '../slot-rijen.ts';
import { createValue } from '../value.ts';
import { mayWrite } from '../wissen.ts';
import type { Leerpunten, LeerpuntenStaat, LeerpuntVeld } from './contract.ts';
import { addLeerpunt, readLeerpunt, readLeerpunten, removeLeerpunt } from './velden.ts';

export interface LeerpuntenOptions {
  disk: Disk;
  sealer: Sealer;
  kringen: Kringen;
  klok: Pick<KlokCheck, 'vandaag'>;
  toestelRijen: MeeleesRijen;
  leesWerker?: LeesWerker | undefined;
  functie: () => string;
  now: () => number;
  tel: Tel;
  /** Something changed that screens see. */
  changed(): void;
}

export interface OpenLeerpunten extends Leerpunten {
  look(): void;
  /** What is being typed is on disk. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

const LEERPUNT_RIJ = 'leerpunt';
const WAAR: Readonly<Record<LeerpuntVeld, string>> = { les: 'Wat je leerde', thema: 'Het thema' };
const MAX = Math.max(LANGSTE_LES, LANGSTE_THEMA);
const ZINNEN: Readonly<Record<string, string>> = {
  'kring-weg': 'Deze kring is hier niet meer. Je woorden staan er nog.',
  'leest-mee': 'Je leest mee in deze kring. Een leerpunt delen kan dan niet.',
  'les-leeg': 'Schrijf eerst op wat je leerde.',
  'te-lang': 'Dit is te lang. Maak er één korte zin van.',
  'staat-al': 'Er staat nog een leerpunt klaar dat je niet hebt gedeeld. Maak dat eerst af, of maak het leeg.',
  'leerpunt-weg': 'Dit leerpunt is er niet meer.',
  'niet-van-jou': 'Alleen wie het leerpunt schreef, haalt het weg.',
  'nog-nalezen': 'Lees de tekst eerst na. Daarna kan hij in de kring.',
  'nalezen-verouderd': 'De tekst is veranderd, of het nalezen is te lang geleden. Lees hem nog een keer na.',
  'weer-op-slot': 'Ruggespraak ging weer op slot. Je woorden zijn bewaard. Typ je toegangszin opnieuw.',
};
const geweigerd = maakGeweigerd(ZINNEN);
const innerOf = ({ held }: LivingKring) => held.living.doc.inner;

export function openLeerpunten(options: LeerpuntenOptions): OpenLeerpunten {
  const { kringen } = options;
  const rijen = createSlotRijen(options.disk, options.sealer, LEERPUNT_RIJ);
  const lijst = createValue<readonly LeerpuntenStaat[]>([]);
  const concepten = createConcepten({ ...options, rijen, max: MAX });
  let stopped = false;

  const show = () => {
    if (stopped) return;
    lijst.set(
      kringen.gather((kring) => {
        const ik = persoonVan(kring);
        const leerpunten = readLeerpunten(innerOf(kring)).map((een) => ({ ...een, vanMij: een.van === ik }));
        return [{ kring: kring.id, magSchrijven: mayWrite(kring), leerpunten }];
      }),
    );
  };
  /** On disk before it is said to be done. */
  const schrijf = async (kring: LivingKring, how: () => void): Promise<void> => {
    const { doc } = kring.held.living;
    await doc.whenLoaded;
    doc.inner.transact(how);
    await doc.save();
    show();
    options.changed();
  };
  const inWoorden = maakInWoorden(() => stopped, geweigerd);
  const vandaag = (): string => {
    const dag = options.klok.vandaag();
    if (isDag(dag)) return dag;
    return new Date(options.now()).toISOString().slice(0, 10);
  };

  /** Why something stays is asked once, for this time: the words are of no casus. */
  const meelezerVan = (kring: LivingKring) => {
    const { doc } = kring.held.living;
    return createMeelezer(async () => ({
      casus: {
        ...{ id: kring.id, doc: doc.inner, whenLoaded: doc.whenLoaded, isHeel: () => !doc.status().gap },
        async save() {
          await doc.save();
          show();
        },
        ...{ titel: () => '', setTitel: () => undefined },
        leven: () => ({ gemaaktOp: 0, besproken: null, afgerond: null, terugkijk: [], einden: [] }),
        delen: () => leesLeerpuntDelen(kring),
      },
      werker: options.leesWerker ?? (await import('../meelezen/lees-werker.ts')).leesWerkerVanApp(),
      rijen: createMeeleesGeheugen(),
      toestelRijen: options.toestelRijen,
      now: options.now,
    }));
  };

  const concept = (kring: string) => concepten.open<LeerpuntVeld>(kring, WAAR);

  return {
    lijst,
    concept,
    async meelezer(kringId) {
      await kringen.get(kringId)?.held.living.doc.whenLoaded;
      const kring = stopped ? null : kringen.get(kringId);
      return kring && leesLeerpuntDelen(kring).length > 0 ? meelezerVan(kring) : null;
    },
    legKlaar: (kring, { les, thema = '' }) =>
      inWoorden(async () => {
        if (!kringen.get(kring)) return geweigerd('kring-weg');
        if (les.trim().length > LANGSTE_LES || thema.trim().length > LANGSTE_THEMA) return geweigerd('te-lang');
        const nieuw = netjes({ les, thema, functie: '' });
        if (nieuw.les === '') return geweigerd('les-leeg');
        const een = await concept(kring);
        try {
          const nu = een.woorden();
          const leeg = nu.les.trim() === '' && nu.thema.trim() === '';
          if (!leeg && nu.les.trim() !== nieuw.les) return geweigerd('staat-al');
          for (const veld of ['les', 'thema'] as const)
            if (leeg) een.tekst(veld).vervang(0, nu[veld].length, nieuw[veld]);
          await een.save();
        } finally {
          await een.close();
        }
        return { kind: 'goed' };
      }),
    maak: ({ kring: kringId, les, thema, metFunctie }, nagelezen) =>
      inWoorden(async () => {
        const kring = kringen.get(kringId);
        if (!kring) return geweigerd('kring-weg');
        if (!mayWrite(kring)) return geweigerd('leest-mee');
        const woorden = netjes({ les, thema, functie: metFunctie ? options.functie() : '' });
        if (woorden.les === '') return geweigerd('les-leeg');
        if (les.trim().length > LANGSTE_LES || thema.trim().length > LANGSTE_THEMA) return geweigerd('te-lang');
        const reden = keurNagelezen(nagelezen, {
          ...{ casus: kringId, nu: options.now() },
          vingerafdruk: await vingerafdrukVan(delenVan({ les, thema })),
        });
        if (reden !== null) return geweigerd(reden);
        const id = toBase64url(randomBytes(16));
        await schrijf(kring, () =>
          addLeerpunt(innerOf(kring), { id, van: persoonVan(kring), dag: vandaag(), ...woorden }),
        );
        options.tel({ kind: 'leerpunt', thema: woorden.thema });
        await concepten.verstuurd(kringId);
        return { kind: 'goed', id };
      }),
    verwijder: (kringId, id) =>
      inWoorden(async () => {
        const kring = kringen.get(kringId);
        if (!kring) return geweigerd('kring-weg');
        const gevonden = readLeerpunt(innerOf(kring), id);
        if (!gevonden) return geweigerd('leerpunt-weg');
        if (gevonden.van !== persoonVan(kring) || !mayWrite(kring)) return geweigerd('niet-van-jou');
        await schrijf(kring, () => removeLeerpunt(innerOf(kring), id));
        return { kind: 'goed' };
      }),
    look: show,
    save: concepten.save,
    async stop() {
      stopped = true;
      lijst.set([]);
      await concepten.stop();
    },
  };
}
