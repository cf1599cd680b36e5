// What a chosen maatje is called: their function, or just that. Pure words.
import { hoofdletter } from '../../domain/hoofdletter.ts';

export const noemMaatje = ({ functie }: { functie: string }): string => hoofdletter(functie || 'maatje zonder functie');
