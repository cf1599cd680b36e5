// The way through the gate, step by step: read, look, confirm, read it yourself, done. Whatever cannot be read stops it; what changed meanwhile is read again.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Uitkomst } from '../store/contract.ts';
import type { LaatStaan, Nagelezen, Tekstplek } from '../store/meelezen/contract.ts';
import { announce } from '../ui/melding.tsx';
import { type Nog, useLaatsteVraag } from './laatste-vraag.ts';
import type { PoortBron, Poortregel } from './poort-bron.ts';

export type Stap =
  | { kind: 'lezen' }
  | { kind: 'mislukt' }
  | { kind: 'vondsten' }
  | { kind: 'bevestig'; wat: readonly Poortregel[] }
  | { kind: 'tekst'; teksten: readonly Tekstplek[] };

interface Gedaan {
  /** Why not, if it was refused. */
  zin: string | null;
  gedaan: string;
}

const VERANDERD = 'Er is intussen iets veranderd. Ik heb alles opnieuw nagelezen.';
const NIET_GELUKT = 'Dit lukte niet. Er is niets weggegaan. Probeer het nog een keer.';

export const telOpen = (regels: readonly Poortregel[]): number => regels.filter(({ reden }) => reden === null).length;

export const zegAantal = (aantal: number): string =>
  aantal === 0
    ? 'Alles is bekeken.'
    : aantal === 1
      ? 'Nog 1 gegeven om naar te kijken.'
      : `Nog ${aantal} gegevens om naar te kijken.`;

export interface Poort {
  stap: Stap;
  regels: readonly Poortregel[];
  /** What happened, to be said on the step. */
  zegt: string | null;
  /** Asked to go on too early. */
  teVroeg: { zin: string } | null;
  bezig: boolean;
  opnieuw(): void;
  vervang(regel: Poortregel, door: string, overal: boolean): Promise<void>;
  laatStaan(welke: readonly Poortregel[], hoe: LaatStaan): Promise<void>;
  /** From the findings or the confirmation to the next step. */
  verder(): void;
  terugNaarVondsten(): void;
  /** Nobody would know: hands over what was read. */
  klaar(): Promise<void>;
}

/** `versie`: of a text that is made from something else, so that it may change under one's hands. */
export function usePoort(options: {
  bron: PoortBron;
  versie: unknown;
  onKlaar: (nagelezen: readonly Nagelezen[]) => unknown;
}): Poort {
  const { bron, versie } = options;
  const [stap, setStap] = useState<Stap>({ kind: 'lezen' });
  const [regels, setRegels] = useState<readonly Poortregel[]>([]);
  const [zegt, setZegt] = useState<string | null>(null);
  const [teVroeg, setTeVroeg] = useState<{ zin: string } | null>(null);
  const [bezig, setBezig] = useState(false);
  const onKlaar = useRef(options.onKlaar);
  onKlaar.current = options.onKlaar;
  /** The texts as they were when the findings were read. */
  const gelezen = useRef('');
  const bevestigd = useRef(new Set<string>());
  /** What changes now comes of words that were replaced here. */
  const zelf = useRef(false);
  /** The text may be made anew while it is said what was done; then it is said of the new one. */
  const laatste = useRef<Gedaan>({ zin: null, gedaan: '' });
  const aanHetWerk = useRef(false);

  const mislukt = useCallback(() => {
    setBezig(false);
    setStap({ kind: 'mislukt' });
    announce('Ik kan nu niet nalezen.');
  }, []);
  /** null: a newer question was asked, or it cannot be read: then the gate is shut. */
  const vraagAan = useLaatsteVraag(mislukt);

  /** Reads findings and texts until both are of one moment. Who never stops typing makes the next step read again. */
  const leesBeide = useCallback(
    async (nog: Nog) => {
      let tekst = JSON.stringify(nog(await bron.teksten()));
      for (let keer = 0; ; keer++) {
        const gevonden = nog(await bron.regels());
        const na = JSON.stringify(nog(await bron.teksten()));
        if (na === tekst || keer === 4) return { gevonden, tekst };
        tekst = na;
      }
    },
    [bron],
  );
  /** Reads anew; what was confirmed was of the text before. null: nothing to show. */
  const leesOpnieuw = useCallback(
    async (zin: string | null) => {
      bevestigd.current.clear();
      setTeVroeg(null);
      const uit = await vraagAan(leesBeide);
      if (!uit) return null;
      gelezen.current = uit.tekst;
      setRegels(uit.gevonden);
      setZegt(zin);
      setBezig(false);
      return uit.gevonden;
    },
    [vraagAan, leesBeide],
  );

  const lees = useCallback(
    async (zin: string | null) => {
      setStap({ kind: 'lezen' });
      if (!(await leesOpnieuw(zin))) return;
      setStap({ kind: 'vondsten' });
      if (zin) announce(zin);
    },
    [leesOpnieuw],
  );
  useEffect(() => void lees(null), [lees]);

  /** Something was done about a finding: the same step, read anew. */
  const ververs = useCallback(
    async ({ zin, gedaan }: Gedaan) => {
      const gevonden = await leesOpnieuw(zin);
      if (gevonden) announce(`${zin ?? gedaan} ${zegAantal(telOpen(gevonden))}`);
    },
    [leesOpnieuw],
  );
  const doe = async (werk: (nog: Nog) => Promise<Uitkomst>, gedaan: string) => {
    setBezig(true);
    setTeVroeg(null);
    aanHetWerk.current = true;
    const uitkomst = await vraagAan(werk);
    aanHetWerk.current = false;
    if (!uitkomst) return;
    laatste.current = { zin: uitkomst.kind === 'geweigerd' ? uitkomst.redenen.join(' ') : null, gedaan };
    await ververs(laatste.current);
  };

  // The text was made anew: by what was replaced here, or by someone else.
  const eerdereVersie = useRef(versie);
  const opStap = stap.kind;
  useEffect(() => {
    if (eerdereVersie.current === versie) return;
    eerdereVersie.current = versie;
    if (aanHetWerk.current) return;
    if (zelf.current && opStap === 'vondsten') void ververs(laatste.current);
    else void lees(VERANDERD);
  }, [versie, opStap, lees, ververs]);

  const isVeranderd = async () => JSON.stringify(await bron.teksten()) !== gelezen.current;
  const naarTekst = async () => {
    setBezig(true);
    const uit = await vraagAan(async (nog) => ({ veranderd: nog(await isVeranderd()), teksten: await bron.teksten() }));
    if (!uit) return;
    setBezig(false);
    if (uit.veranderd) return void lees(VERANDERD);
    setZegt(null);
    setStap({ kind: 'tekst', teksten: uit.teksten });
  };
  const rechtstreeks = regels.filter(({ gevonden }) => gevonden.ernst === 'herleidbaar');

  return {
    ...{ stap, regels, zegt, teVroeg, bezig },
    opnieuw() {
      zelf.current = false;
      void lees(null);
    },
    vervang(regel, door, overal) {
      zelf.current = true;
      return doe(() => bron.vervang(regel, door, overal), `‘${regel.gevonden.woord}’ is vervangen door ‘${door}’.`);
    },
    laatStaan(welke, hoe) {
      const woorden = welke.map(({ gevonden }) => `‘${gevonden.woord}’`).join(', ');
      return doe(
        async (nog) => {
          for (const regel of welke) {
            const uitkomst = nog(await bron.laatStaan(regel, hoe));
            if (uitkomst.kind === 'geweigerd') return uitkomst;
          }
          return { kind: 'goed' };
        },
        hoe.kind === 'reden' ? `${woorden}: blijft staan.` : `${woorden}: telt niet mee.`,
      );
    },
    verder() {
      zelf.current = false;
      const aantal = telOpen(regels);
      if (aantal > 0) {
        const zin =
          aantal === 1
            ? `${zegAantal(aantal)} Vervang het, of zeg waarom het blijft staan.`
            : `${zegAantal(aantal)} Vervang ze, of zeg waarom ze blijven staan.`;
        setTeVroeg({ zin });
        return announce(zin);
      }
      setTeVroeg(null);
      if (stap.kind === 'bevestig') for (const { id } of stap.wat) bevestigd.current.add(id);
      const nog = rechtstreeks.filter(({ id }) => !bevestigd.current.has(id));
      if (nog.length === 0) return void naarTekst();
      setZegt(null);
      setStap({ kind: 'bevestig', wat: rechtstreeks });
    },
    terugNaarVondsten: () => setStap({ kind: 'vondsten' }),
    async klaar() {
      setBezig(true);
      const uit = await vraagAan(async (nog) => {
        if (nog(await isVeranderd())) return 'veranderd' as const;
        const goed = nog(await bron.keurGoed([...bevestigd.current]));
        return goed.kind === 'goed' && (await isVeranderd()) ? ('veranderd' as const) : goed;
      });
      // The gate is shut, or something newer is being read.
      if (uit === null) return;
      if (uit === 'veranderd') return lees(VERANDERD);
      if (uit.kind === 'geweigerd') return lees(uit.redenen.join(' '));
      try {
        await onKlaar.current(uit.nagelezen);
      } catch {
        setZegt(NIET_GELUKT);
        announce(NIET_GELUKT);
      }
      setBezig(false);
    },
  };
}
