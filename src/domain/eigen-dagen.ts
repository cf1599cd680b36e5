// The days in a casus that the app keeps itself: when things were written down, when steps are due, when people look back. They tell nothing of what happened in a family.
import { dagVan } from './dag.ts';
import type { Item } from './vensters/item.ts';
import { wanneerInWoorden } from './vensters/tijdlijn.ts';

/** '' for what is no moment. */
const dagOfNiets = (op: number): string => (Math.abs(op) <= 8.64e15 ? dagVan(op) : '');

/** As they are written in a record. `momenten`: ms since 1970; `dagen`: ISO days. */
export function eigenDagen(
  items: readonly Item[],
  meer: { momenten?: readonly number[]; dagen?: readonly string[] } = {},
): ReadonlySet<string> {
  const stappen = items.flatMap(({ soort, velden }) => (soort === 'stap' ? (velden.wanneer ?? []) : []));
  return new Set([
    ...[...items.map(({ op }) => op), ...(meer.momenten ?? [])].map(dagOfNiets),
    ...[...stappen, ...(meer.dagen ?? [])].map(wanneerInWoorden),
  ]);
}
