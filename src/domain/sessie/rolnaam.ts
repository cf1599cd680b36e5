// What a role at the table is called in a sentence.
import type { Rol } from './gebeurtenis.ts';

export const ROLNAAM: Readonly<Record<Rol, string>> = {
  inbrenger: 'inbrenger',
  gespreksleider: 'gespreksleider',
  tijdbewaker: 'tijdbewaker',
  notulist: 'notulist',
  tegendenker: 'tegendenker',
  kindperspectief: 'stem van het kind',
  privacybewaker: 'privacybewaker',
};
