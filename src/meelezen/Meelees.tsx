// Reading along on one screen: ties the reader of a casus to the notes, the fields and the texts on it, and shows the counter and the choices.
import { useEffect, useRef, useState } from 'react';
import type { Gegeven } from '../domain/vondst.ts';
import type { CasusMeelezer, LaatStaan } from '../store/meelezen/contract.ts';
import type { Meelezing } from '../store/meelezen/leesplek.ts';
import { useValue } from '../store/react.tsx';
import { announce } from '../ui/melding.tsx';
import type { Merken } from '../ui/merkplek.ts';
import { type LosseTekst, volgLosseTeksten } from './losse-teksten.ts';
import { createMeelezing, type SchermMeelezing, type Treffer } from './meelezing.ts';
import { Teller } from './Teller.tsx';
import { createVeldmerken } from './Veldmerken.tsx';
import { VondstKeuze } from './VondstKeuze.tsx';

export interface MeeleesProps {
  casus: { meelezer(): CasusMeelezer };
  /** The notes, when they are on this screen. */
  editor?: { leesMee(meelezing: Meelezing): Promise<() => void> };
  /** Gets what goes behind and under the fields of this screen; null when it is over. */
  onMerken?: (merken: Merken | null) => void;
  teksten?: readonly LosseTekst[];
}

export function Meelees({ casus, editor, onMerken, teksten }: MeeleesProps) {
  const [meelezing, setMeelezing] = useState<SchermMeelezing | null>(null);
  useEffect(() => {
    const made = createMeelezing(casus.meelezer());
    setMeelezing(made);
    return () => made.close();
  }, [casus]);

  /** Goes up when notes that could not be read along with are tried again. */
  const [poging, setPoging] = useState(0);
  const zonder = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more, when that is asked
  useEffect(() => {
    if (!meelezing || !editor) return;
    let gone = false;
    let stop: (() => void) | undefined;
    const lukt = (zo: boolean) => {
      zonder.current = !zo;
      meelezing.faalt(editor, !zo);
    };
    editor.leesMee(meelezing).then(
      (made) => {
        if (gone) return made();
        stop = made;
        lukt(true);
      },
      () => gone || lukt(false),
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [meelezing, editor, poging]);

  const merk = useRef(onMerken);
  merk.current = onMerken;
  useEffect(() => {
    if (!meelezing) return;
    merk.current?.(createVeldmerken(meelezing));
    return () => merk.current?.(null);
  }, [meelezing]);

  const losse = useRef<ReturnType<typeof volgLosseTeksten> | null>(null);
  useEffect(() => {
    if (!meelezing) return;
    losse.current = volgLosseTeksten(meelezing);
    return () => {
      losse.current?.close();
      losse.current = null;
    };
  }, [meelezing]);
  useEffect(() => {
    if (meelezing && teksten) losse.current?.zet(teksten);
  }, [teksten, meelezing]);

  if (!meelezing) return null;
  const opnieuw = () => {
    if (zonder.current) setPoging(poging + 1);
    meelezing.probeerOpnieuw();
  };
  return <Staat meelezing={meelezing} onOpnieuw={opnieuw} />;
}

/** Of these the same word is the same thing through the casus. */
const BLIJFT: readonly Gegeven[] = ['naam', 'plaats', 'school', 'organisatie'];

function Staat({ meelezing, onOpnieuw }: { meelezing: SchermMeelezing; onOpnieuw: () => void }) {
  const { treffers, mislukt, gevraagd, lijst } = useValue(meelezing.stand);
  const kies = (treffer: Treffer) => {
    treffer.plek.ga(treffer.gemerkt.sleutel);
    meelezing.vraag(treffer.plek, treffer.gemerkt.sleutel);
  };
  return (
    <>
      <Teller treffers={treffers} mislukt={mislukt} lijst={lijst} onKies={kies} onOpnieuw={onOpnieuw} />
      {gevraagd && <Gevraagd key={gevraagd.gemerkt.sleutel} treffer={gevraagd} meelezing={meelezing} />}
    </>
  );
}

function Gevraagd({ treffer, meelezing }: { treffer: Treffer; meelezing: SchermMeelezing }) {
  const { plek, gemerkt } = treffer;
  const [bij] = useState(() => plek.element(gemerkt.sleutel));
  // After the dialog is gone: before, nothing outside of it takes the focus.
  useEffect(() => () => void setTimeout(() => plek.ga(gemerkt.sleutel)), [plek, gemerkt.sleutel]);
  const vervang = (door: string) => {
    if (!plek.vervang(gemerkt.sleutel, door)) return false;
    announce(`Hier staat nu ${door}. Je kunt dit ongedaan maken.`);
    // What cannot be remembered is only not proposed the next time.
    if (BLIJFT.includes(gemerkt.gegeven)) meelezing.meelezer.onthoudVervanging(gemerkt, door).catch(() => undefined);
    return true;
  };
  const laatStaan = async (hoe: LaatStaan) => {
    const uitkomst = await meelezing.meelezer.laatStaan(gemerkt, hoe);
    if (uitkomst.kind === 'goed') announce(`‘${gemerkt.woord}’ blijft staan.`);
    return uitkomst;
  };
  return (
    <VondstKeuze
      gevonden={gemerkt}
      bij={bij}
      onVervang={vervang}
      onLaatStaan={laatStaan}
      onClose={() => meelezing.sluit()}
    />
  );
}
