// The phone numbers for acute danger, with the day someone last checked them. The only place where they stand.

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
} as const satisfies { gecontroleerdOp: string; bron: string; nood: Telefoonnummer; veiligThuis: Telefoonnummer };

/** Older than a year: ask the reader to check. */
export function isOverdue(gecontroleerdOp: string, now: number): boolean {
  const limit = new Date(`${gecontroleerdOp}T00:00:00Z`);
  limit.setUTCFullYear(limit.getUTCFullYear() + 1);
  return now > limit.getTime();
}
