// Reads a version of a casus that was kept: its windows and its notes. Knows not where it was kept.
import * as Y from 'yjs';
import type { Analyse } from '../domain/vensters/analyse.ts';
import { notitiesTekst } from './geschiedenis-notities.ts';
import { leesAnalyse } from './vensters/lees.ts';

/** A document of its own, that nobody watches and nothing keeps. null: it is no version. */
export function openVersie(versie: Uint8Array): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, versie);
    return doc;
  } catch {
    return null;
  }
}

export function leesToen(versie: Uint8Array, eigen: string): { analyse: Analyse; notities: string } | null {
  const doc = openVersie(versie);
  if (!doc) return null;
  const gelezen = { analyse: leesAnalyse(doc, eigen), notities: notitiesTekst(doc.getXmlFragment('notities')) };
  doc.destroy();
  return gelezen;
}
