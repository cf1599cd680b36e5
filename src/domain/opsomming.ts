// Several things in one sentence: "a, b en c".
const EN = new Intl.ListFormat('nl', { type: 'conjunction' });

export const opsomming = (woorden: readonly string[]): string => EN.format(woorden);
