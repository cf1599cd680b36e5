// What this app keeps in the browser by name, and taking it away: databases, cached files, the service worker, stored values, the marker. Knows not what any of it means.

const PREFIX = 'ruggespraak';

/** Databases of ours, whatever tab or version made them. */
export const ourDatabases = async (): Promise<string[]> =>
  (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));

/**
 * Rejects when it is not gone within `patience`: a tab that is asleep still holds it open. The browser deletes it all the
 * same as soon as that tab lets go.
 */
export function deleteOurDatabase(name: string, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('still held open')), patience);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

const scope = (): string => new URL('.', location.href).href;

/** Files of the app itself, kept for flight mode. Another app at this address keeps its own. */
export const ourCaches = async (): Promise<string[]> =>
  typeof caches === 'undefined' ? [] : (await caches.keys()).filter((name) => name.endsWith(scope()));

export async function deleteOurCaches(): Promise<void> {
  await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
}

const ourWorker = async (): Promise<ServiceWorkerRegistration | null> => {
  const found = await navigator.serviceWorker?.getRegistration();
  return found?.scope === scope() ? found : null;
};

export const hasOurWorker = async (): Promise<boolean> => (await ourWorker()) !== null;

export async function deleteOurWorker(): Promise<void> {
  await (await ourWorker())?.unregister();
}

const stores = (): Storage[] => [
  ...(typeof localStorage === 'undefined' ? [] : [localStorage]),
  ...(typeof sessionStorage === 'undefined' ? [] : [sessionStorage]),
];
const ours = (store: Storage): string[] => Object.keys(store).filter((key) => key.startsWith(PREFIX));

export const hasOurValues = (): boolean => stores().some((store) => ours(store).length > 0);

export function deleteOurValues(): void {
  for (const store of stores()) for (const key of ours(store)) store.removeItem(key);
}
