// The ways on from a page, and when each is taken, in Dutch. Knows nothing of drawing.
import type { Conditie } from '../src/domain/gids/conditie.ts';
import { type Keuze, type Pack, type Pagina, type Verder, vindVraag } from '../src/domain/gids/pack.ts';

export interface Weg {
  /** null: the only way there is. */
  label: string | null;
  verder: Verder;
}

const join = (parts: readonly string[], last: 'en' | 'of'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

const joinLabels = (labels: readonly string[]): string =>
  labels.length === 1
    ? (labels[0] ?? '')
    : join(
        labels.map((label) => `“${label}”`),
        'of',
      );

/** Nearly all choices are said shorter by the ones that are not among them. */
function describeKeuzes(keuzes: readonly Keuze[], ids: readonly string[]): string {
  const labelOf = (id: string) => keuzes.find((keuze) => keuze.id === id)?.label ?? id;
  const others = keuzes.filter(({ id }) => !ids.includes(id));
  return ids.length > 3 && (others.length === 1 || others.length === 2)
    ? `alles behalve ${join(
        others.map(({ label }) => `“${label}”`),
        'en',
      )}`
    : joinLabels(ids.map(labelOf));
}

/** In Dutch; of its own question a page need not say the name. */
export function describeConditie(pack: Pack, conditie: Conditie, eigen?: string): string {
  switch (conditie.kind) {
    case 'altijd':
      return 'altijd';
    case 'antwoord': {
      const labels = describeKeuzes(vindVraag(pack, conditie.vraag)?.keuzes ?? [], conditie.is);
      const own = conditie.is.length === 1 ? `“${labels}”` : labels;
      return conditie.vraag === eigen ? own : `bij ${conditie.vraag} ${own}`;
    }
    case 'alle':
      return join(
        conditie.van.map((one) => bracket(pack, one, eigen)),
        'en',
      );
    case 'een':
      return join(
        conditie.van.map((one) => bracket(pack, one, eigen)),
        'of',
      );
    case 'niet':
      return `niet ${bracket(pack, conditie.van, eigen)}`;
  }
}

function bracket(pack: Pack, conditie: Conditie, eigen?: string): string {
  const text = describeConditie(pack, conditie, eigen);
  return conditie.kind === 'alle' || conditie.kind === 'een' ? `(${text})` : text;
}

const samePlace = (a: Verder, b: Verder): boolean =>
  a.naar === b.naar && a.terug === b.terug && (a.geeft ?? []).join() === (b.geeft ?? []).join();

const isAlways = ({ als }: Verder): boolean => als === undefined || als.kind === 'altijd';

/** In the order in which they are tried, numbered where that matters; choices of one question that lead to the same place are taken together. */
export function wegenVan(pack: Pack, pagina: Pagina): Weg[] {
  const [only] = pagina.verder;
  if (only && pagina.verder.length === 1 && isAlways(only)) return [{ label: null, verder: only }];
  const keuzes = pagina.kind === 'vraag' ? pagina.keuzes : [];
  // With one answer, what an earlier way takes is not left for a later one.
  const single = pagina.kind === 'vraag' && !pagina.meer;
  const optional = pagina.kind === 'vraag' && !pagina.nodig;
  const left = new Set(keuzes.map(({ id }) => id));
  const byChoice: { ids: string[]; open: boolean; verder: Verder }[] = [];
  const rest: Weg[] = [];
  for (const verder of pagina.verder) {
    const { als } = verder;
    const own = single && als?.kind === 'antwoord' && als.vraag === pagina.id ? als.is : null;
    const remaining = single && isAlways(verder) && left.size > 0 ? [...left] : null;
    const ids = (own ?? remaining)?.filter((id) => left.has(id));
    if (ids && rest.length === 0) {
      for (const id of ids) left.delete(id);
      const same = byChoice.find((one) => samePlace(one.verder, verder));
      if (same) same.ids.push(...ids);
      else byChoice.push({ ids: [...ids], open: false, verder });
      const taken = same ?? byChoice.at(-1);
      if (taken && optional && isAlways(verder)) taken.open = true;
    } else if (isAlways(verder)) rest.push({ label: 'in alle andere gevallen', verder });
    else rest.push({ label: describeConditie(pack, als ?? { kind: 'altijd' }, pagina.id), verder });
  }
  const chosen = byChoice.map(({ ids, open, verder }) => {
    const words = describeKeuzes(keuzes, ids);
    return { label: open ? `${words} of geen antwoord` : words, verder };
  });
  const all = [...chosen, ...rest];
  // More than one may hold: then it matters which comes first.
  return rest.length > 1 || (rest.length > 0 && chosen.length > 0)
    ? all.map(({ label, verder }, at) => ({ label: `${at + 1}. ${label}`, verder }))
    : all;
}
