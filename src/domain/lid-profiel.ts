// What a lid may say of themselves beside their functie: where they work, what they know much about, whether they can be asked. Reads with suspicion; a colleague's device may have written anything.

export const EXPERTISES = [
  { id: 'jeugdbescherming', naam: 'Jeugdbescherming' },
  { id: 'jeugdreclassering', naam: 'Jeugdreclassering' },
  { id: 'gedragsproblemen', naam: 'Gedragsproblemen' },
  { id: 'huiselijk-geweld', naam: 'Huiselijk geweld en kindermishandeling' },
  { id: 'seksueel-geweld', naam: 'Seksueel geweld' },
  { id: 'scheiding', naam: 'Complexe scheiding' },
  { id: 'verslaving', naam: 'Verslaving' },
  { id: 'psychische-problemen', naam: 'Psychische problemen' },
  { id: 'licht-verstandelijke-beperking', naam: 'Licht verstandelijke beperking' },
  { id: 'autisme-adhd', naam: 'Autisme en ADHD' },
  { id: 'trauma-hechting', naam: 'Trauma en hechting' },
  { id: 'jonge-kind', naam: 'Het jonge kind' },
  { id: 'pleegzorg', naam: 'Pleegzorg' },
  { id: 'verzuim', naam: 'School en verzuim' },
  { id: 'schulden', naam: 'Schulden en armoede' },
  { id: 'veiligheid', naam: 'Eergerelateerd geweld en mensenhandel' },
] as const;
export type Expertise = (typeof EXPERTISES)[number]['id'];

export interface LidProfiel {
  readonly werkplek: string;
  readonly expertise: readonly Expertise[];
  /** null: not said. */
  readonly beschikbaar: boolean | null;
}

export const GEEN_PROFIEL: LidProfiel = { werkplek: '', expertise: [], beschikbaar: null };
export const MAX_WERKPLEK = 60;

/** In the order of the list, whatever order they were ticked in; what this version does not know is left out. */
export const leesExpertise = (value: unknown): Expertise[] =>
  Array.isArray(value) ? EXPERTISES.flatMap(({ id }) => (value.includes(id) ? id : [])) : [];
export const leesWerkplek = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, MAX_WERKPLEK) : '';
export const leesBeschikbaar = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

/** How two leden stand: one asks, the other says yes, and each takes back only their own word. */
export type Maatje = 'nee' | 'gevraagd' | 'vraagt' | 'ja';
export const maatjeVan = (ikZeg: boolean, zijZeggen: boolean): Maatje =>
  ikZeg ? (zijZeggen ? 'ja' : 'gevraagd') : zijZeggen ? 'vraagt' : 'nee';
