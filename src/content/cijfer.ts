// The words around the number each gives for how safe the child is: when weighing, and when looking back.

export const CIJFERVRAAG = {
  vraag: 'Hoe veilig is het kind nu?',
  uitleg: '0 is heel onveilig, 10 is heel veilig. Kies eerst ieder voor zich. Is er nu gevaar? Bel dan eerst 112.',
  waarom: 'Waarom dit cijfer?',
  waaromUitleg: 'Eén zin is genoeg.',
  weg: 'Haal mijn cijfer weg',
  anderen: (aantal: number): string =>
    `${aantal === 1 ? 'Eén ander gaf al een cijfer.' : `${aantal} anderen gaven al een cijfer.`} Je ziet het als je er zelf een gaf.`,
  kijk: 'Kijk toch alvast',
} as const;
