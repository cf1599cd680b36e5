// Remembers outside IndexedDB that there was a store here, so that a store the browser threw away is not mistaken for a first start.

const NAME = 'ruggespraak-was-hier';
const YEAR_S = 365 * 24 * 3600;

/** A cookie outlives IndexedDB in most clean-ups; it says nothing but that. */
export function setMarker(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${NAME}=1; max-age=${YEAR_S}; path=/; samesite=strict${location.protocol === 'https:' ? '; secure' : ''}`;
}

/** All was taken off this device on purpose: the next start is a first one. */
export function dropMarker(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${NAME}=; max-age=0; path=/; samesite=strict`;
}

export const hasMarker = (): boolean => document.cookie.split('; ').includes(`${NAME}=1`);

/** Is there a database of ours here? Cheaper than opening it, and it outlives a browser that died before it wrote its cookies. */
export async function hasDatabase(name = 'ruggespraak'): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name === name);
}
