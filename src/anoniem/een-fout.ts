// Whether two words differ by one slip of the keys, the first letter apart: another first letter makes another word.
import { isEenVergissing } from '../domain/een-vergissing.ts';

export const eenFout = (a: string, b: string): boolean => a[0] === b[0] && isEenVergissing(a, b);
