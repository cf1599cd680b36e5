// What stands in the windows beside the words of items: short answers in own words, remarks, the reason of one's own number. Read along as they are kept.
import { VELDWOORDEN, type Veldwoorden } from '../content/vensters.ts';
import type { Analyse } from '../domain/vensters/analyse.ts';
import { type Item, SOORTEN, type Soort, type Venster } from '../domain/vensters/item.ts';
import type { CasusVensters } from '../store/contract.ts';
import { heleWoorden } from '../ui/hele-woorden.ts';
import type { LosseTekst } from './losse-teksten.ts';

/** The answers that are typed; all others are chosen. */
const EIGEN_WOORDEN: Partial<Record<Soort, readonly string[]>> = { feit: ['betwist'], stap: ['wie', 'wanneer'] };

export function bijItems(
  analyse: Analyse,
  vensters: CasusVensters,
  onItem: (plek: Venster, item: string) => void,
): LosseTekst[] {
  const nu = () => vensters.analyse.get();
  const ga = ({ soort, id }: Item) => onItem(SOORTEN[soort], id);
  const antwoorden = analyse.items.flatMap((item) =>
    (EIGEN_WOORDEN[item.soort] ?? []).flatMap((veld): LosseTekst[] => {
      const { id, soort } = item;
      const [tekst, ...meer] = item.velden[veld] ?? [];
      // Of two that were given apart people choose first: putting a word in one would take the other away.
      if (tekst === undefined || meer.length > 0) return [];
      const woorden = VELDWOORDEN[soort] as Readonly<Record<string, Veldwoorden>>;
      return [
        {
          ...{ id: `${id} ${veld}`, waar: woorden[veld]?.label ?? veld, tekst, ga: () => ga(item) },
          bron: heleWoorden(
            () => {
              const waarden = nu().items.find((one) => one.id === id)?.velden[veld] ?? [];
              return waarden.length === 1 ? (waarden[0] ?? '') : '';
            },
            (anders) => vensters.zet(id, veld, anders),
          ),
        },
      ];
    }),
  );
  const opmerkingen = analyse.opmerkingen.flatMap(({ id, bij, tekst }): LosseTekst[] => {
    const item = analyse.items.find((one) => one.id === bij);
    if (!item) return [];
    return [
      {
        ...{ id: `opmerking ${id}`, waar: 'Vraag of opmerking', tekst, ga: () => ga(item) },
        bron: heleWoorden(
          () => nu().opmerkingen.find((one) => one.id === id)?.tekst ?? '',
          (anders) => vensters.verwoord(id, anders),
        ),
      },
    ];
  });
  return [...antwoorden, ...opmerkingen];
}

/** Of others the reason is theirs to change; the gate reads it. */
export function eigenReden(
  bij: 'nu' | 'terug',
  analyse: Analyse,
  vensters: CasusVensters,
  ga: () => void,
): LosseTekst[] {
  const eigen = ({ cijfers }: Analyse) => cijfers.find((cijfer) => cijfer.bij === bij && cijfer.eigen);
  const tekst = eigen(analyse)?.reden ?? '';
  if (tekst === '') return [];
  return [
    {
      ...{ id: `cijfer ${bij}`, waar: 'Cijfer', tekst, ga },
      bron: heleWoorden(
        () => eigen(vensters.analyse.get())?.reden ?? '',
        (anders) => {
          const nu = eigen(vensters.analyse.get());
          if (nu) vensters.geefCijfer(bij, nu.cijfer, anders);
        },
      ),
    },
  ];
}
