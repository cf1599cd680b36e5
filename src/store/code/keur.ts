// Will it do as a short code? Asked on screen before anything else is, and once more when it is kept.
import { keurCode } from '../../domain/korte-code.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { geweigerd } from './zinnen.ts';

export function keurKorteCode(code: string): Uitkomst {
  const niet = keurCode(code);
  return niet ? geweigerd(niet) : { kind: 'goed' };
}
