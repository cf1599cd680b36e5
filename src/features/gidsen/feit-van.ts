// The fact that a seen signal is. The same signal of the same list is the same fact, so doing it twice makes one.
import type { AntwoordRegel } from '../../domain/gids/regel.ts';
import type { Feit } from '../../store/contract.ts';

export const feitVan = (
  doorloop: string,
  signaal: { id: string; tekst: string },
  deel: Pick<Feit, 'bron' | 'moment' | 'op' | 'functie'>,
): Feit => ({
  id: `${doorloop}.${signaal.id}`,
  tekst: signaal.tekst,
  herkomst: { doorloop, vraag: signaal.id },
  ...deel,
});

/** null: this line says no signal was seen. */
export function feitVanRegel(doorloop: string, regel: AntwoordRegel): Feit | null {
  if (regel.waarde[0] !== 'gezien') return null;
  const { bron = '', moment = '', op, functie } = regel;
  return feitVan(doorloop, { id: regel.vraag, tekst: regel.woorden.vraag }, { bron, moment, op, functie });
}
