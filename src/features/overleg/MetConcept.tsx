// Words of a consult that are being written: opens them for as long as the screen is there, reads along, and holds the gate in its place until they were read.
import { type ReactNode, useMemo, useState } from 'react';
import type { MeeleesProps } from '../../meelezen/Meelees.tsx';
import type { Concept, Consulten } from '../../store/consult/contract.ts';
import type { Nagelezen } from '../../store/meelezen/contract.ts';
import { closeIt, useConsulten, useOpened, useRuggespraak } from '../../store/react.tsx';
import { later } from '../../ui/later.tsx';
import { MetMerken, NIET_MEELEZEN } from '../../ui/MetMerken.tsx';
import { Loading } from '../../ui/Screen.tsx';

const Meelees = later<MeeleesProps>(
  () => import('../../meelezen/Meelees.tsx').then((piece) => piece.Meelees),
  NIET_MEELEZEN,
);
const PoortConcept = later(() => import('../../meelezen/PoortConcept.tsx').then((piece) => piece.PoortConcept));

interface Binnen<V extends string> {
  concept: Concept<V>;
  consulten: Consulten;
  /** Why it did not go; null: nothing to say. */
  fout: string | null;
  zegFout(zin: string | null): void;
  naarPoort(): void;
}

export function MetConcept<V extends string>(props: {
  /** Stays the same function as long as it is about the same words. */
  open: (consulten: Consulten) => Promise<Concept<V>>;
  /** Above the title of the gate. */
  wat: string;
  /** They were read; gives why they did not go, or null. */
  verstuur: (consulten: Consulten, concept: Concept<V>, nagelezen: readonly Nagelezen[]) => Promise<string | null>;
  children: (binnen: Binnen<V>) => ReactNode;
}) {
  const { open } = props;
  const consulten = useConsulten(useRuggespraak());
  const concept = useOpened(
    useMemo(() => consulten && (() => open(consulten)), [consulten, open]),
    closeIt,
  );
  const [inPoort, setInPoort] = useState(false);
  const [fout, zegFout] = useState<string | null>(null);
  if (!consulten || !concept) return <Loading />;
  if (inPoort)
    return (
      <PoortConcept
        wat={props.wat}
        meelezer={concept.meelezer()}
        onKlaar={async (nagelezen) => {
          const waarom = await props.verstuur(consulten, concept, nagelezen);
          if (waarom === null) return;
          zegFout(waarom);
          setInPoort(false);
        }}
        onTerug={() => setInPoort(false)}
      />
    );
  return (
    <MetMerken
      onder={(onMerken) => (
        <div className="screen">
          <Meelees casus={concept} onMerken={onMerken} />
        </div>
      )}
    >
      {props.children({
        ...{ concept, consulten, fout, zegFout },
        naarPoort: () => {
          zegFout(null);
          setInPoort(true);
        },
      })}
    </MetMerken>
  );
}
