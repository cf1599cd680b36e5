// The gate before a kring gets someone new: opens every casus of it, and reads all of them, with what was learned in it while nobody else was there. One that is not whole on this device keeps it shut.
import { useEffect, useMemo, useState } from 'react';
import type { CasusInBeeld, KringRegel, Ruggespraak } from '../store/contract.ts';
import type { Leerpunten } from '../store/leerpunten/contract.ts';
import type { Nagelezen } from '../store/meelezen/contract.ts';
import { useRuggespraak, useValue } from '../store/react.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Poort } from './Poort.tsx';
import { createDeelBron, type PoortBron, type Poortcasus } from './poort-bron.ts';

/** Where words stand that are read here. */
export type Leesplek = { kind: 'casus'; id: string } | { kind: 'leerpunten' };

interface DeelBron extends PoortBron {
  /** As last opened: what was learned is among what is read. */
  metLeerpunten(): boolean;
  close(): void;
}

/** Opens them when first asked to read; again, after that failed or they were closed. */
function openDeelBron(ruggespraak: Ruggespraak, kring: string, ids: readonly string[]): DeelBron {
  const open = new Map<string, Promise<CasusInBeeld>>();
  let bron: Promise<PoortBron> | null = null;
  let lessen: Awaited<ReturnType<Leerpunten['meelezer']>> = null;
  let closed = false;
  const openOne = (id: string): Promise<CasusInBeeld> => {
    const known = open.get(id);
    if (known) return known;
    const opening = ruggespraak.openCasus(id).then(async (casus) => {
      if (casus && !closed) return casus;
      await casus?.close();
      throw new Error('a casus of this kring does not open');
    });
    open.set(id, opening);
    opening.catch(() => open.get(id) === opening && open.delete(id));
    return opening;
  };
  const get = (): Promise<PoortBron> => {
    closed = false;
    bron ??= (async () => {
      const opened: Poortcasus[] = [];
      for (const id of ids) {
        const casus = await openOne(id);
        opened.push({ titel: casus.titel.get(), meelezer: casus.meelezer() });
      }
      lessen?.close();
      lessen = (await (await ruggespraak.leerpunten())?.meelezer(kring)) ?? null;
      if (closed) lessen?.close();
      if (lessen) opened.push({ titel: 'Leerpunten', meelezer: lessen });
      return createDeelBron(opened);
    })();
    const asked = bron;
    asked.catch(() => {
      if (bron === asked) bron = null;
    });
    return asked;
  };
  return {
    regels: async () => (await get()).regels(),
    teksten: async () => (await get()).teksten(),
    vervang: async (...given) => (await get()).vervang(...given),
    laatStaan: async (...given) => (await get()).laatStaan(...given),
    keurGoed: async (...given) => (await get()).keurGoed(...given),
    metLeerpunten: () => lessen !== null,
    close() {
      closed = true;
      for (const opening of open.values()) void opening.then((casus) => casus.close()).catch(() => undefined);
      open.clear();
      lessen?.close();
      bron = null;
    },
  };
}

export function PoortDelen(props: {
  kring: KringRegel;
  onKlaar: (nagelezen: readonly Nagelezen[]) => unknown;
  onTerug: () => void;
  onNaarTekst: (waar: Leesplek) => void;
}) {
  const ruggespraak = useRuggespraak();
  const { casussen, id: kring } = props.kring;
  const nietHeel = useValue(ruggespraak.casussen).find(
    ({ id, opToestel }) => !opToestel && casussen.some((een) => een.id === id),
  );
  // Another casus in the kring makes it another text; a list that only was made anew does not.
  const ids = JSON.stringify(casussen.map(({ id }) => id));
  const bron = useMemo(() => openDeelBron(ruggespraak, kring, JSON.parse(ids)), [ruggespraak, kring, ids]);
  useEffect(() => () => bron.close(), [bron]);
  const [enige] = casussen.length === 1 ? casussen : [];
  const [kiest, setKiest] = useState(false);
  const plekkenNu = () => [
    ...casussen.map(({ id, titel }) => ({ kind: 'casus', id, naam: titel }) as const),
    ...(bron.metLeerpunten() ? [{ kind: 'leerpunten', naam: 'De leerpunten van deze kring' } as const] : []),
  ];
  /** Only the person knows by which words somebody might be known: what no reader finds is found nowhere. */
  const naarTekst = () => {
    const [een, ...meer] = plekkenNu();
    if (!een) return props.onTerug();
    if (meer.length === 0) return props.onNaarTekst(een);
    setKiest(true);
  };
  const poort = (
    <Poort
      key={ids}
      waarvoor="delen"
      wat={enige?.titel ?? props.kring.naam}
      bron={bron}
      {...(nietHeel && {
        waarom: `${nietHeel.titel} staat nog niet helemaal op dit toestel. Wacht tot alles is opgehaald.`,
      })}
      onKlaar={props.onKlaar}
      onTerug={props.onTerug}
      onNaarTekst={naarTekst}
    />
  );
  return (
    <>
      {poort}
      {kiest && (
        <Dialog title="Welke tekst wil je veranderen?" onClose={() => setKiest(false)}>
          <p>Ga daarna terug naar delen. Dan lees je alles nog een keer na.</p>
          <ul className="stack stack-sm">
            {plekkenNu().map((waar) => (
              <li key={waar.kind === 'casus' ? waar.id : waar.kind}>
                <Button onClick={() => props.onNaarTekst(waar)}>{waar.naam}</Button>
              </li>
            ))}
          </ul>
          <Button variant="rustig" onClick={() => setKiest(false)}>
            Terug
          </Button>
        </Dialog>
      )}
    </>
  );
}
