// From what stands to what is filled in on a page, and back to the lines that adds. Someone else's answer that came meanwhile is never replaced: then both stand.
import { type Pagina, vragenVan } from '../../domain/gids/pack.ts';
import { type AntwoordRegel, type Regel, staandeIds } from '../../domain/gids/regel.ts';
import { maakAntwoordRegel } from '../../domain/gids/regel-maken.ts';
import type { Concept } from '../../store/doorlopen.ts';
import { type Gang, stempel } from './gang.ts';
import { listOf, textOf, type Waarden } from './use-concept.ts';

const PARTS = ['notitie', 'bron', 'moment'] as const;

/** What these lines say together; two that differ say nothing. */
function waardenVan(regels: readonly Regel[], van: Concept['van']): Waarden {
  const found: Record<string, string | readonly string[]> = {};
  for (const [vraag, ids] of Object.entries(van)) {
    const lines = regels.filter((one): one is AntwoordRegel => one.kind === 'antwoord' && ids.includes(one.id));
    const [first, ...rest] = lines;
    const same = (one: AntwoordRegel) =>
      JSON.stringify([one.waarde, ...PARTS.map((part) => one[part])]) ===
      JSON.stringify([first?.waarde, ...PARTS.map((part) => first?.[part])]);
    if (!first || !rest.every(same)) continue;
    found[vraag] = first.waarde;
    for (const part of PARTS) if (first[part]) found[`${vraag}.${part}`] = first[part];
  }
  return found;
}

/** What stands on this page now, to begin filling in from. `leeg`: it must be thought over, so nothing is chosen beforehand. */
export function beginVanInvullen(gang: Gang, pagina: Pagina, leeg: boolean): Concept {
  const { regels } = gang.staat;
  const van = Object.fromEntries(vragenVan(pagina).map(({ id }) => [id, staandeIds(regels, { vraag: id })]));
  return { van, waarden: leeg ? {} : waardenVan(regels, van) };
}

/** The lines this page adds when it is left as it is filled in; what did not change adds none. */
export function regelsVan(gang: Gang, pagina: Pagina, { waarden, van }: Concept): AntwoordRegel[] {
  const { regels } = gang.staat;
  const stood = waardenVan(regels, van);
  const made: AntwoordRegel[] = [];
  for (const vraag of vragenVan(pagina)) {
    const { id } = vraag;
    const waarde = listOf(waarden, id)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    // How and when belong to what was seen, and to nothing else.
    const seen = vraag.kind !== 'signaal' || waarde.includes('gezien');
    const part = (name: (typeof PARTS)[number]) => (seen ? textOf(waarden, `${id}.${name}`).trim() : '');
    const before = listOf(stood, id);
    const changed =
      JSON.stringify(waarde.toSorted()) !== JSON.stringify(before.toSorted()) ||
      PARTS.some((name) => part(name) !== textOf(stood, `${id}.${name}`));
    // Of two answers that stand nobody chose yet, leaving them both is no choice.
    const apart = (van[id]?.length ?? 0) > 1 && before.length === 0 && waarde.length === 0;
    if (!changed || apart) continue;
    const regel = maakAntwoordRegel(
      gang.pack,
      [...regels, ...made],
      {
        vraag: id,
        waarde,
        notitie: part('notitie'),
        bron: part('bron'),
        moment: part('moment'),
        ...(van[id] && { vervangt: van[id] }),
      },
      stempel(gang),
    );
    if (regel) made.push(regel);
  }
  return made;
}
