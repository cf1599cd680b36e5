// Consults as screens hold them: asked, read, answered, closed, and gone on their day. The words that go to others go only with proof that these very words were read. Fetched when there is a consult, or someone asks.

import type { Disk } from '../../disk/disk.ts';
import {
  ANTWOORD_VELDEN,
  type AntwoordVeld,
  BESLUIT_VELDEN,
  type BesluitVeld,
  type Consult,
  DAGEN,
  MAX_WOORDEN,
  statusVan,
  VRAAG_VELDEN,
  type VraagVeld,
  type Woorden,
} from '../../domain/consult/consult.ts';
import { eindeVanConsult, isConsultVoorbij } from '../../domain/consult/einde.ts';
import { type Ik, magAntwoorden, wachtOp } from '../../domain/consult/meedoen.ts';
import { activeLeden } from '../../domain/kring.ts';
import { toBase64url } from '../../domain/ledenlog.ts';
import type { Sealer } from '../../vault/contract.ts';
import { randomBytes } from '../../vault/primitives.ts';
import type { KlokCheck } from '../clock-check.ts';
import type { CasusInBeeld } from '../contract.ts';
import type { Documents } from '../documents.ts';
import { readFunctie } from '../kring-document.ts';
import type { Kringen, LivingKring } from '../kringen.ts';
import type { Nagelezen } from '../meelezen/contract.ts';
import type { LeesWerker } from '../meelezen/lees-werker.ts';
import { keurNagelezen, vingerafdrukVan } from '../meelezen/nagelezen.ts';
import type { MeeleesRijen } from '../meelezen/rijen.ts';
import type { Tel } from '../monitor/tel.ts';
import { maakInWoorden } from '../redenen.ts';
import { createSlotRijen, OVERLEG_RIJ } from '../slot-rijen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { UIT_KRING } from '../uitnodigen.ts';
import { createValue } from '../value.ts';
import { mayWrite } from '../wissen.ts';
import { schrijfBijCasus } from './bij-casus.ts';
import { delenVan } from './concept.ts';
import { createConcepten } from './concepten.ts';
import type { Consulten, ConsultStaat } from './contract.ts';
import { ruimOp } from './ruimen.ts';
import {
  addAntwoord,
  addConsult,
  addGelezen,
  addGesloten,
  readConsult,
  readConsulten,
  removeConsult,
  setBesloten,
} from './velden.ts';
import { geweigerd } from './zinnen.ts';

export interface ConsultenOptions {
  disk: Disk;
  sealer: Sealer;
  kringen: Kringen;
  documents: Pick<Documents, 'hold'>;
  klok: Pick<KlokCheck, 'stand' | 'vandaag' | 'bevestig'>;
  toestelRijen: MeeleesRijen;
  leesWerker?: LeesWerker | undefined;
  functie: () => string;
  now: () => number;
  openCasus(id: string): Promise<CasusInBeeld | null>;
  tel: Tel;
  /** Something changed that screens see. */
  changed(): void;
}

export interface OpenConsulten extends Consulten {
  look(): void;
  /** What is being typed is on disk. */
  save(): Promise<void>;
  stop(): Promise<void>;
}

const VRAAG_WAAR: Readonly<Record<VraagVeld, string>> = {
  vraag: 'Je vraag',
  schets: 'Wat er speelt',
  besluit: 'Je besluit',
};
const ANTWOORD_WAAR: Readonly<Record<AntwoordVeld, string>> = {
  advies: 'Je advies',
  anders: 'Andere verklaring',
  weegt: 'Wat het zwaarst weegt',
  eerst: 'Wat je eerst zou doen',
  grens: 'Grens van je advies',
};
const BESLUIT_WAAR: Readonly<Record<BesluitVeld, string>> = { besloten: 'Wat je besloot' };
const CONCEPT_VRAAG = 'vraag';
const conceptAntwoord = (kamer: string) => `antwoord/${kamer}`;
const conceptBesluit = (kamer: string) => `besluit/${kamer}`;

const nieuwId = (): string => toBase64url(randomBytes(16));
const innerOf = ({ held }: LivingKring) => held.living.doc.inner;
/** Whose device that is. */
const persoonMet = (log: LivingKring['log'], sign: string): string => log.kring().leden.get(sign)?.van ?? sign;
const getrimd = <V extends string>(woorden: Woorden<V>, namen: readonly V[]): Woorden<V> =>
  Object.fromEntries(namen.map((naam) => [naam, woorden[naam].trim()])) as Woorden<V>;

export function openConsulten(options: ConsultenOptions): OpenConsulten {
  const { kringen, klok, now, changed } = options;
  const lijst = createValue<ConsultStaat[]>([]);
  const rijen = createSlotRijen(options.disk, options.sealer, OVERLEG_RIJ);
  const concepten = createConcepten({ ...options, rijen, max: MAX_WOORDEN });
  let stopped = false;

  /** A person, whichever of their devices this is. */
  const ikIn = ({ keyring, log }: LivingKring): Ik | null => {
    const own = keyring.device.toestel.sign;
    const found = activeLeden(log.kring()).find(({ toestel }) => toestel.sign === own);
    return found ? { lid: persoonMet(log, own), rol: found.rol } : null;
  };
  /** A clock that is known to be wrong hides nothing; it is told elsewhere. */
  const isVoorbij = (consult: Consult): boolean =>
    klok.stand() !== 'klopt-niet' && isConsultVoorbij(consult, klok.vandaag());

  const vind = (kamer: string) => {
    const [kringId = '', id = ''] = kamer.split('/');
    const kring = kringen.get(kringId);
    const consult = kring ? readConsult(innerOf(kring), id) : null;
    const ik = kring ? ikIn(kring) : null;
    return kring && ik && consult && !isVoorbij(consult) ? { kring, ik, consult } : null;
  };
  const show = () =>
    lijst.set(
      kringen
        .gather((kring) => {
          const ik = ikIn(kring);
          if (!ik) return [];
          return readConsulten(innerOf(kring))
            .filter((consult) => !isVoorbij(consult))
            .map((consult) => ({
              ...{ kamer: `${kring.id}/${consult.id}`, kring: kring.id, consult },
              ...{ status: statusVan(consult), einde: eindeVanConsult(consult) },
              ...{ aanFunctie: consult.aan === null ? '' : readFunctie(innerOf(kring), consult.aan) },
              ...{ vanMij: consult.van === ik.lid, mag: magAntwoorden(consult, ik), wacht: wachtOp(consult, ik) },
            }));
        })
        .sort((a, b) => b.consult.op - a.consult.op),
    );
  const opruimen = ruimOp({
    kringen,
    klok,
    changed,
    rijen,
    isOpen: concepten.isOpen,
    isUit: async (kring) => (await options.disk.getRow(UIT_KRING, kring)) !== undefined,
  });

  /** On disk before it is said to be done. */
  const schrijf = async (kring: LivingKring, how: () => void): Promise<Uitkomst> => {
    const { doc } = kring.held.living;
    doc.inner.transact(how);
    await doc.save();
    show();
    changed();
    return { kind: 'goed' };
  };
  const inWoorden = maakInWoorden(() => stopped, geweigerd);

  const keur = async <V extends string>(id: string, woorden: Woorden<V>, nagelezen: readonly Nagelezen[]) =>
    keurNagelezen(nagelezen, { casus: id, vingerafdruk: await vingerafdrukVan(delenVan(woorden)), nu: now() });
  const teLang = (woorden: Woorden<string>) => Object.values(woorden).some(({ length }) => length > MAX_WOORDEN);

  return {
    lijst,
    vraagConcept: () => concepten.open(CONCEPT_VRAAG, VRAAG_WAAR),
    antwoordConcept: (kamer) => concepten.open(conceptAntwoord(kamer), ANTWOORD_WAAR),
    besluitConcept: (kamer) => concepten.open(conceptBesluit(kamer), BESLUIT_WAAR),
    vraag: ({ kring: kringId, aan, dagen, woorden }, nagelezen) =>
      inWoorden(async () => {
        const kring = kringen.get(kringId);
        const ik = kring && ikIn(kring);
        if (!kring || !ik) return geweigerd('kring-weg');
        if (!mayWrite(kring)) return geweigerd('leest-mee');
        if (woorden.vraag.trim() === '') return geweigerd('vraag-leeg');
        if (teLang(woorden)) return geweigerd('te-lang');
        if (!DAGEN.includes(dagen)) return geweigerd('dagen');
        // It would be over at once, or never.
        if (klok.stand() === 'klopt-niet') return geweigerd('klok');
        const anderen = activeLeden(kring.log.kring())
          .filter(({ rol }) => rol !== 'meelezen')
          .map(({ toestel }) => persoonMet(kring.log, toestel.sign))
          .filter((persoon) => persoon !== ik.lid);
        const gevraagd = aan === null ? null : persoonMet(kring.log, aan);
        if (gevraagd === null ? anderen.length === 0 : !anderen.includes(gevraagd)) return geweigerd('maatje-weg');
        const reden = await keur(CONCEPT_VRAAG, woorden, nagelezen);
        if (reden !== null) return geweigerd(reden);
        const id = nieuwId();
        await schrijf(kring, () =>
          addConsult(innerOf(kring), {
            ...{ id, aan: gevraagd, dagen, van: ik.lid, functie: options.functie(), op: now() },
            woorden: getrimd(woorden, VRAAG_VELDEN),
          }),
        );
        await concepten.verstuurd(CONCEPT_VRAAG);
        return { kind: 'goed', kamer: `${kring.id}/${id}` };
      }),
    async gelezen(kamer) {
      const found = vind(kamer);
      if (stopped || !found || magAntwoorden(found.consult, found.ik) !== 'ja') return;
      const { kring, ik, consult } = found;
      if (consult.gelezen.some(({ van }) => van === ik.lid)) return;
      await schrijf(kring, () =>
        addGelezen(innerOf(kring), consult.id, { van: ik.lid, functie: options.functie(), op: now() }),
      );
    },
    antwoord: (kamer, woorden, nagelezen) =>
      inWoorden(async () => {
        const found = vind(kamer);
        if (!found) return geweigerd('consult-weg');
        const { kring, ik, consult } = found;
        const mag = magAntwoorden(consult, ik);
        if (mag !== 'ja') return geweigerd(mag);
        if (woorden.advies.trim() === '') return geweigerd('advies-leeg');
        if (teLang(woorden)) return geweigerd('te-lang');
        const reden = await keur(conceptAntwoord(kamer), woorden, nagelezen);
        if (reden !== null) return geweigerd(reden);
        await schrijf(kring, () => {
          const wie = { van: ik.lid, functie: options.functie(), op: now() };
          addGelezen(innerOf(kring), consult.id, wie);
          addAntwoord(innerOf(kring), consult.id, {
            ...{ id: nieuwId(), ...wie },
            woorden: getrimd(woorden, ANTWOORD_VELDEN),
          });
        });
        await concepten.verstuurd(conceptAntwoord(kamer));
        return { kind: 'goed' };
      }),
    laatWeten: (kamer, woorden, nagelezen) =>
      inWoorden(async () => {
        const found = vind(kamer);
        if (!found) return geweigerd('consult-weg');
        const { kring, ik, consult } = found;
        if (consult.van !== ik.lid || !mayWrite(kring)) return geweigerd('niet-van-jou');
        if (woorden.besloten.trim() === '') return geweigerd('besluit-leeg');
        if (teLang(woorden)) return geweigerd('te-lang');
        const reden = await keur(conceptBesluit(kamer), woorden, nagelezen);
        if (reden !== null) return geweigerd(reden);
        const { besloten: tekst } = getrimd(woorden, BESLUIT_VELDEN);
        const had = consult.besloten !== null;
        await schrijf(kring, () => setBesloten(innerOf(kring), consult.id, ik.lid, { op: now(), tekst }));
        // What stood there before leaves the records as well.
        if (had) opruimen.verdicht(kring.id);
        await concepten.verstuurd(conceptBesluit(kamer));
        return { kind: 'goed' };
      }),
    sluit: (kamer) =>
      inWoorden(async () => {
        const found = vind(kamer);
        if (!found) return geweigerd('consult-weg');
        const { kring, ik, consult } = found;
        if (consult.van !== ik.lid || !mayWrite(kring)) return geweigerd('niet-van-jou');
        const done = await schrijf(kring, () => addGesloten(innerOf(kring), consult.id, ik.lid, now()));
        if (consult.gesloten === null)
          options.tel({ kind: 'consult', beantwoord: consult.antwoorden.some(({ van }) => van !== ik.lid) });
        return done;
      }),
    haalWeg: (kamer) =>
      inWoorden(async () => {
        const found = vind(kamer);
        if (!found) return geweigerd('consult-weg');
        const { kring, ik, consult } = found;
        if (consult.van !== ik.lid || !mayWrite(kring)) return geweigerd('niet-van-jou');
        const done = await schrijf(kring, () => removeConsult(innerOf(kring), consult.id));
        opruimen.verdicht(kring.id);
        return done;
      }),
    bewaarBijCasus: (casus, regels) => inWoorden(() => schrijfBijCasus(casus, regels, options)),
    look() {
      if (stopped) return;
      show();
      opruimen.look();
    },
    save: concepten.save,
    async stop() {
      stopped = true;
      opruimen.stop();
      lijst.set([]);
      await concepten.stop();
    },
  };
}
