// What changes without us: telephone numbers, when someone answers, how the law stands. The only place where these are written, each with the day somebody last checked.
import type { NUMMERS, STATUSSEN } from '../domain/gids/pack.ts';

export interface Telefoonnummer {
  naam: string;
  /** As people read it. */
  toon: string;
  /** As a phone dials it. */
  tel: string;
  wanneer: string;
  uitleg: string;
}

export const telefoonnummers = {
  /** ISO date. */
  gecontroleerdOp: '2026-11-22',
  /** Where to check them. */
  bron: 'veiligthuis.nl',
  nood: {
    naam: '112',
    toon: '112',
    tel: '112',
    wanneer: 'Is iemand nu in gevaar?',
    uitleg: 'Bel eerst 112. Opschrijven komt later.',
  },
  veiligThuis: {
    naam: 'Veilig Thuis',
    toon: '0800-2000',
    tel: '08002000',
    wanneer: 'Is er geen direct gevaar, maar ben je bezorgd? Of heb je 112 al gebeld?',
    uitleg:
      'Gratis, dag en nacht. Je komt uit bij Veilig Thuis in je eigen regio. Advies vragen kan zonder namen te noemen.',
  },
  vertrouwensinspecteur: {
    naam: 'Vertrouwensinspecteur',
    toon: '0900-1113111',
    tel: '09001113111',
    wanneer: 'Gaat het over iemand die op een school of in de opvang werkt?',
    uitleg: 'Voor onderwijs en kinderopvang. Bereikbaar tijdens kantooruren.',
  },
} as const satisfies { gecontroleerdOp: string; bron: string } & Record<(typeof NUMMERS)[number], Telefoonnummer>;

export interface Status {
  tekst: string;
  /** ISO date. */
  gecontroleerdOp: string;
  /** Where a reader can check it. */
  bron: string;
}

/** Facts of law and practice that are on the move. */
export const statussen: Record<(typeof STATUSSEN)[number], Status> = {
  verwijsindex: {
    tekst:
      'De verwijsindex staat nog in de wet, maar wordt afgeschaft. Niet elke gemeente gebruikt hem nog. Vraag na of jouw gemeente en jouw organisatie meedoen.',
    gecontroleerdOp: '2026-11-22',
    bron: 'de website van je gemeente',
  },
  meldplicht: {
    tekst:
      'De meldcode is een stappenplan. Er is geen algemene plicht om te melden: de wet geeft je het recht. In je beroepsnorm staat wanneer je hoort te melden. Over een wettelijke meldplicht is in de politiek gesproken.',
    gecontroleerdOp: '2026-11-22',
    bron: 'rijksoverheid.nl',
  },
  'vt-termijnen': {
    tekst:
      'Veilig Thuis wil binnen 5 werkdagen de veiligheid beoordelen. Doet Veilig Thuis zelf onderzoek, dan is 10 weken het doel. Dat lukt niet altijd. Vraag er zelf naar.',
    gecontroleerdOp: '2026-11-22',
    bron: 'veiligthuis.nl',
  },
  'vt-bereikbaar': {
    tekst:
      'Je belt Veilig Thuis gratis, dag en nacht. Buiten kantooruren gaat spoed voor. Melden kan niet via de chat.',
    gecontroleerdOp: '2026-11-22',
    bron: 'veiligthuis.nl',
  },
};

/** Older than a year: ask the reader to check. */
export function isOverdue(gecontroleerdOp: string, now: number): boolean {
  const limit = new Date(`${gecontroleerdOp}T00:00:00Z`);
  limit.setUTCFullYear(limit.getUTCFullYear() + 1);
  return now > limit.getTime();
}
