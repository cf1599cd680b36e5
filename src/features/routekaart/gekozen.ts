// The file a person chose to take in, kept while the page lives: choosing one on a phone is leaving the app, which may lock behind it.
import { createValue } from '../../store/value.ts';
import { kiesBestand } from '../../ui/bestand.ts';

export const gekozen = createValue<File | null>(null, Object.is);

export const kiesKaartbestand = (): void => kiesBestand(gekozen.set);
