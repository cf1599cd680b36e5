// Where the events of sessions live in the document of a casus: a map by id, only added to. Any member can write anything here, so each is read with suspicion, once.
import type * as Y from 'yjs';
import { type Gebeurtenis, leesGebeurtenis } from '../../domain/sessie/gebeurtenis.ts';
import { Oordeel, oordeelInWoorden } from '../../domain/sessie/oordeel.ts';
import type { Vorm, Werkvorm } from '../../domain/sessie/werkvorm.ts';

export const gebeurtenissenOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>('sessies');

export interface Gelezen {
  /** By session. */
  sessies: ReadonlyMap<string, readonly Gebeurtenis[]>;
  /** By session; '' where even that cannot be read. */
  onleesbaar: ReadonlyMap<string, number>;
}

/** Events never change, so each is parsed once; who asks again gets the same object. */
const gelezen = new WeakMap<object, Gebeurtenis | null>();

function leesEen(id: string, raw: unknown): Gebeurtenis | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const known = gelezen.get(raw);
  const een = known === undefined ? leesGebeurtenis(raw) : known;
  gelezen.set(raw, een);
  // Under another name it would count twice.
  return een?.id === id ? een : null;
}

const sessieVan = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'sessie' in raw && typeof raw.sessie === 'string' ? raw.sessie : '';

export function leesGebeurtenissen(doc: Y.Doc): Gelezen {
  const sessies = new Map<string, Gebeurtenis[]>();
  const onleesbaar = new Map<string, number>();
  for (const [id, raw] of gebeurtenissenOf(doc).entries()) {
    const een = leesEen(id, raw);
    if (!een) {
      const sessie = sessieVan(raw);
      onleesbaar.set(sessie, (onleesbaar.get(sessie) ?? 0) + 1);
      continue;
    }
    const lijst = sessies.get(een.sessie);
    if (lijst) lijst.push(een);
    else sessies.set(een.sessie, [een]);
  }
  return { sessies, onleesbaar };
}

const woordenVanVorm = (vorm: Vorm): string[] => [
  vorm.vraag,
  ...(vorm.kind === 'stem' ? vorm.keuzes : vorm.kind === 'schaal' ? [vorm.laag, vorm.hoog].filter(Boolean) : []),
];

const woordenVanWerkvorm = ({ titel, uitleg, fasen }: Werkvorm): string[] => [
  ...[titel, uitleg],
  ...fasen.flatMap(({ naam, wie, wat, regels, oogst, toont }) => [
    ...[naam, wie, wat, ...regels, oogst],
    ...(toont.kind === 'oordeel' ? woordenVanVorm(toont.vorm) : []),
  ]),
];

function woordenVanOordeel(tekst: string): string[] {
  try {
    const oordeel = Oordeel.safeParse(JSON.parse(tekst)).data;
    return [oordeel ? oordeelInWoorden(oordeel) : tekst];
  } catch {
    return [tekst];
  }
}

/** What a person typed in it, for whoever reads along. */
export function eigenWoordenVan(een: Gebeurtenis): string[] {
  switch (een.kind) {
    case 'begin':
    case 'werkvorm':
      return een.werkvorm.eigenVan === undefined ? [] : woordenVanWerkvorm(een.werkvorm);
    case 'ronde':
      return woordenVanVorm(een.vorm);
    case 'open':
      return woordenVanOordeel(een.tekst);
    case 'oogst':
    case 'thema':
      return [een.tekst];
    default:
      return [];
  }
}

export const voegToe = (doc: Y.Doc, een: Gebeurtenis): void => void gebeurtenissenOf(doc).set(een.id, een);
