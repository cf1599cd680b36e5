// The life of one casus on screen: what was set about it and how it stands today, and the actions that change it. Knows the entry in the document of the kring, not the casus.
import type * as Y from 'yjs';
import { dagOp, keurDag, keurEinde, type Leven, type LevenFeiten, staandeEinden } from '../domain/casus-leven.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import { type Gezet, LANGSTE_REDEN } from '../domain/leven-regels.ts';
import type { SealedDocument } from '../sealed/document.ts';
import { randomBytes } from '../vault/primitives.ts';
import type { CasusLeven, KlokStand, Uitkomst } from './contract.ts';
import { addEinde, type Mijlpaal, setMijlpaal, setTerugkijk } from './leven-velden.ts';
import { geweigerd, inWoorden } from './redenen.ts';
import { createValue } from './value.ts';

export interface CasusLevenOptions {
  /** Of the kring it is listed in. */
  doc: Pick<SealedDocument, 'inner' | 'save'>;
  casus: string;
  functie: () => string;
  now: () => number;
  klok: () => KlokStand;
  magSchrijven: () => boolean;
  /** null: not in the list any more; then the last that was read stands. */
  lees: () => { feiten: LevenFeiten; nu: Leven } | null;
  eerst: { feiten: LevenFeiten; nu: Leven };
}

export interface OpenLeven extends CasusLeven {
  close(): void;
}

const LOOK_MS = 5_000;
const newId = () => toBase64url(randomBytes(9));

export function openCasusLeven(options: CasusLevenOptions): OpenLeven {
  const { doc, casus, now } = options;
  const feiten = createValue(options.eerst.feiten);
  const nu = createValue(options.eerst.nu);
  const look = () => {
    const read = options.lees();
    if (!read) return;
    feiten.set(read.feiten);
    nu.set(read.nu);
  };
  doc.inner.on('afterTransaction', look);
  // Also when nobody changes anything the day does.
  const tick = setInterval(look, LOOK_MS);

  const change = (how: (inner: Y.Doc) => string | null): Promise<Uitkomst> =>
    inWoorden<object>(async () => {
      if (doc.inner.isDestroyed) return geweigerd('niet-open');
      if (!options.lees()) return geweigerd('bestaat-niet');
      if (!options.magSchrijven()) return geweigerd('mag-niet');
      const reden = doc.inner.transact(() => how(doc.inner));
      if (reden !== null) return geweigerd(reden);
      await doc.save();
      look();
      return { kind: 'goed' };
    });
  const vandaag = () => dagOp(now());
  const gezet = (dag: string): Gezet => ({ dag, functie: options.functie().slice(0, 200), op: now() });
  const zetMijlpaal = (welke: Mijlpaal, ja: boolean) =>
    change((inner) => {
      setMijlpaal(inner, casus, welke, ja ? gezet(vandaag()) : null);
      return null;
    });
  /** By a clock that is wrong, no day says what it should. */
  const keur = (dag: string, how: (dag: string, vandaag: string) => string | null): string | null =>
    options.klok() === 'klopt-niet' ? 'klok' : how(dag, vandaag());

  return {
    feiten,
    nu,
    zetEinde: (dag, tekst) =>
      change((inner) => {
        const reden = tekst.trim();
        if (reden === '') return 'reden-leeg';
        if (reden.length > LANGSTE_REDEN) return 'te-lang';
        const fout = keur(dag, keurEinde);
        if (fout === null) addEinde(inner, casus, newId(), { ...gezet(dag), reden });
        return fout;
      }),
    kiesEinde: (id) =>
      change((inner) => {
        const gekozen = staandeEinden(feiten.get().einden).find((regel) => regel.id === id);
        if (!gekozen) return 'einde-weg';
        addEinde(inner, casus, newId(), { ...gezet(gekozen.dag), reden: gekozen.reden });
        return null;
      }),
    zetTerugkijk: (dag) =>
      change((inner) => {
        // One of those that stand is chosen, not set: it may be over by now.
        const staat = feiten.get().terugkijk.some((one) => one.dag === dag);
        const fout = dag === null || staat ? null : keur(dag, keurDag);
        if (fout === null) setTerugkijk(inner, casus, newId(), dag === null ? null : gezet(dag));
        return fout;
      }),
    zetBesproken: (ja) => zetMijlpaal('besproken', ja),
    zetAfgerond: (ja) => zetMijlpaal('afgerond', ja),
    close() {
      clearInterval(tick);
      doc.inner.off('afterTransaction', look);
    },
  };
}
