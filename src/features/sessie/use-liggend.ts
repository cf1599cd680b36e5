// What this device was still writing when a phase went on, or the session stopped: read anew at each step. Nothing of it is with anyone else.
import { useCallback, useEffect, useState } from 'react';
import type { OogstSoort } from '../../domain/sessie/gebeurtenis.ts';
import type { SessieInBeeld } from '../../store/sessie/contract.ts';
import { adviesIn, andersIn, andersVan, eerderePlaatsen, type Plaats, regelIn } from './plaats.ts';
import type { Aan } from './use-sessies.ts';

export type Liggend = { plek: string; sleutel: string; tekst: string } & (
  | { kind: 'regel' | 'advies'; plaats: Plaats }
  /** `soort`: of the line, where it still stands. */
  | { kind: 'anders'; plaats: Plaats; regel: string; soort: OogstSoort | null }
  | { kind: 'oordeel'; ronde: string; vraag: string }
);

/** That this line is being changed there, so that the words can be found again. */
export async function onthoudAnders(
  inBeeld: SessieInBeeld,
  plek: string,
  plaats: Plaats,
  regel: string,
): Promise<void> {
  const lijst = inBeeld.concept(plek, andersIn(plaats));
  const er = (await lijst.lees()).split('\n').filter(Boolean);
  if (!er.includes(regel)) await lijst.schrijf([...er, regel].join('\n'));
}

async function leesAlle({ inBeeld, beeld }: Pick<Aan, 'inBeeld' | 'beeld'>): Promise<Liggend[]> {
  const { sessie, eigen } = beeld;
  const uit: Liggend[] = [];
  const lees = (plek: string, waarvoor: string) => inBeeld.concept(plek, waarvoor).lees();
  for (const plek of eigen) {
    for (const plaats of eerderePlaatsen(sessie)) {
      const regel = await lees(plek, regelIn(plaats));
      if (regel.trim() !== '') uit.push({ kind: 'regel', plek, plaats, sleutel: regelIn(plaats), tekst: regel });
      for (const id of (await lees(plek, andersIn(plaats))).split('\n').filter(Boolean)) {
        const staat = sessie.oogst.find((een) => een.id === id);
        const tekst = await lees(plek, andersVan(id));
        if (tekst.trim() !== '' && tekst !== staat?.tekst)
          uit.push({
            kind: 'anders',
            plek,
            plaats,
            sleutel: andersVan(id),
            tekst,
            regel: id,
            soort: staat?.soort ?? null,
          });
      }
      const advies = await lees(plek, adviesIn(plaats));
      if (advies.trim() !== '') uit.push({ kind: 'advies', plek, plaats, sleutel: adviesIn(plaats), tekst: advies });
    }
    // On a phone that goes round it is of one of several, and was to stay theirs until it is shown.
    if (eigen.length > 1) continue;
    const nu = sessie.stand === 'bezig' ? sessie.fase : null;
    for (const { id, fase, vorm, gegeven } of sessie.rondes) {
      if (fase === nu || gegeven.includes(plek)) continue;
      const tekst = (await lees(plek, id)) || (await lees(plek, `${id}/keuze`));
      if (tekst.trim() !== '') uit.push({ kind: 'oordeel', plek, sleutel: id, tekst, ronde: id, vraag: vorm.vraag });
    }
  }
  return uit;
}

export function useLiggend(aan: Aan): { liggend: readonly Liggend[]; weg: (een: Liggend) => Promise<void> } {
  const { inBeeld, beeld } = aan;
  const [liggend, setLiggend] = useState<readonly Liggend[]>([]);
  const { beurt } = beeld.sessie;
  const eigen = beeld.eigen.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step, and when somebody sits down here
  useEffect(() => {
    let gone = false;
    leesAlle({ inBeeld, beeld }).then(
      (gelezen) => gone || setLiggend(gelezen),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [inBeeld, beurt, eigen]);
  const weg = useCallback(
    async (een: Liggend) => {
      // First from the disk: what could not be thrown away is still offered.
      await inBeeld.concept(een.plek, een.sleutel).schrijf('');
      setLiggend((alle) => alle.filter(({ plek, sleutel }) => plek !== een.plek || sleutel !== een.sleutel));
    },
    [inBeeld],
  );
  return { liggend, weg };
}
