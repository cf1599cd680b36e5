// What a chosen maatje is called: their function, or just that. Pure words.

const hoofdletter = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const noemMaatje = ({ functie }: { functie: string }): string => hoofdletter(functie || 'maatje zonder functie');
