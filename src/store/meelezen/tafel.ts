// Who is called what, and what was set aside: by salted hashes, so that no name stands in it. Knows rows, not where they lie.
import { mapSleutels, type NaamSleutels, type Vermelding, zoekPersoon } from '../../anoniem/naam-sleutels.ts';
import { fromBase64url, toBase64url } from '../../domain/ledenlog.ts';
import { hmacWith, importHmacKey, randomBytes, utf8 } from '../../vault/primitives.ts';
import { isNaamSleutels } from './keur-antwoord.ts';
import type { MeeleesRijen } from './rijen.ts';

export interface Tafel {
  /** The rows as they are now. Before the first time everything is unknown. True when they are others than before. */
  lees(): Promise<boolean>;
  /** The word this person has; null: none, or nobody can tell which. */
  persoon(sleutels: NaamSleutels): Promise<string | null>;
  /** The word for something that is no person. */
  ding(sleutel: string): Promise<string | null>;
  onthoudPersoon(sleutels: NaamSleutels, door: string): Promise<void>;
  onthoudDing(sleutel: string, door: string): Promise<void>;
  /** Every word that stands for someone. */
  bezet(): string[];
  isWeg(sleutel: string): Promise<boolean>;
  zetWeg(sleutel: string): Promise<void>;
  reden(sleutel: string): Promise<string | null>;
  zetReden(sleutel: string, reden: string): Promise<void>;
  /** Says nothing of what it is made from. */
  merk(sleutel: string): Promise<string>;
  /** When something in it changed, also in another tab. */
  watch(changed: () => void): () => void;
}

/** What a row begins with. */
const ZOUT = 'z~';
const PERSOON = 'p~';
const DING = 'd~';
const WEG = 'w~';
const REDEN = 'r~';
const HASH_BYTES = 18;

interface Persoon extends Vermelding {
  zout: string;
  op: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readPersoon(data: unknown): Persoon | null {
  if (!isRecord(data) || !isNaamSleutels(data.sleutels)) return null;
  const { zout, door, op } = data;
  return typeof zout === 'string' && typeof door === 'string' && typeof op === 'number'
    ? { sleutels: data.sleutels, zout, door, op }
    : null;
}

function readZout(data: unknown): Uint8Array | null {
  try {
    return isRecord(data) && typeof data.zout === 'string' ? fromBase64url(data.zout) : null;
  } catch {
    return null;
  }
}

export function createTafel(rijen: MeeleesRijen, now: () => number): Tafel {
  /** Mostly one. Two tabs that were first at the same moment each made their own; both count, the first by name is used. */
  let zouten = new Map<string, Promise<CryptoKey>>();
  let eigenZout: { id: string; zout: Uint8Array } | null = null;
  let personen: Persoon[] = [];
  let rest = new Map<string, unknown>();
  /** Mostly there is nothing of a kind, and then nothing needs to be hashed to say so. */
  let soorten = new Set<string>();
  /** Names are in its keys, so it lives and dies with this. */
  const hashes = new Map<string, Promise<string>>();

  let before = '';
  const read = async (): Promise<boolean> => {
    const rows = await rijen.list();
    const now = JSON.stringify(rows);
    if (now === before) return false;
    before = now;
    const found = rows.flatMap(({ id, data }): [string, Uint8Array][] => {
      const zout = id.startsWith(ZOUT) ? readZout(data) : null;
      return zout ? [[id, zout]] : [];
    });
    zouten = new Map(
      found
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, zout]) => [id, zouten.get(id) ?? importHmacKey(zout)] as const),
    );
    personen = rows
      .flatMap(({ id, data }) => (id.startsWith(PERSOON) ? (readPersoon(data) ?? []) : []))
      .sort((a, b) => a.op - b.op);
    rest = new Map(rows.flatMap(({ id, data }) => (/^[dwr]~/.test(id) ? [[id, data] as const] : [])));
    soorten = new Set([...rest.keys()].map((id) => id.slice(0, DING.length)));
    return true;
  };
  /** Sure to be on disk before anything is that was made with it. */
  const zoutOnDisk = async (): Promise<string> => {
    const [first] = zouten.keys();
    if (first !== undefined) return first;
    eigenZout ??= { id: ZOUT + toBase64url(randomBytes(9)), zout: randomBytes(32) };
    await rijen.put(eigenZout.id, { zout: toBase64url(eigenZout.zout) });
    await read();
    return [...zouten.keys()][0] ?? eigenZout.id;
  };
  const hashWith = (zout: string, text: string): Promise<string> => {
    const key = `${zout} ${text}`;
    const known = hashes.get(key);
    if (known) return known;
    const made = (async () => {
      const secret = await zouten.get(zout);
      if (!secret) throw new Error('no salt');
      return toBase64url((await hmacWith(secret, utf8(text))).subarray(0, HASH_BYTES));
    })();
    made.catch(() => hashes.delete(key));
    hashes.set(key, made);
    return made;
  };
  const hashed = (zout: string, sleutels: NaamSleutels) =>
    mapSleutels(sleutels, (soort, sleutel) => hashWith(zout, `${soort}:${sleutel}`));
  /** Under every salt there is. */
  const find = async (soort: string, sleutel: string): Promise<unknown> => {
    if (!soorten.has(soort)) return undefined;
    for (const zout of zouten.keys()) {
      const there = rest.get(soort + (await hashWith(zout, soort + sleutel)));
      if (there !== undefined) return there;
    }
    return undefined;
  };
  const put = async (soort: string, sleutel: string, data: object) => {
    const zout = await zoutOnDisk();
    await rijen.put(soort + (await hashWith(zout, soort + sleutel)), data);
    await read();
  };
  const findText = async (soort: string, sleutel: string, veld: string): Promise<string | null> => {
    const there = await find(soort, sleutel);
    const text = isRecord(there) ? there[veld] : null;
    return typeof text === 'string' ? text : null;
  };

  return {
    lees: read,
    async persoon(sleutels) {
      const found = new Set<string>();
      for (const zout of zouten.keys()) {
        const met = personen.filter((one) => one.zout === zout);
        const door = met.length > 0 ? zoekPersoon(await hashed(zout, sleutels), met) : null;
        if (door !== null) found.add(door);
      }
      return found.size === 1 ? ([...found][0] ?? null) : null;
    },
    ding: (sleutel) => findText(DING, sleutel, 'door'),
    async onthoudPersoon(sleutels, door) {
      const zout = await zoutOnDisk();
      const kept = await hashed(zout, sleutels);
      await rijen.put(PERSOON + kept.heel, { zout, sleutels: kept, door, op: now() });
      await read();
    },
    onthoudDing: (sleutel, door) => put(DING, sleutel, { door }),
    bezet: () => [...new Set(personen.map(({ door }) => door))],
    isWeg: async (sleutel) => (await find(WEG, sleutel)) !== undefined,
    zetWeg: (sleutel) => put(WEG, sleutel, {}),
    reden: (sleutel) => findText(REDEN, sleutel, 'reden'),
    zetReden: (sleutel, reden) => put(REDEN, sleutel, { reden }),
    merk: async (sleutel) => hashWith(await zoutOnDisk(), `merk:${sleutel}`),
    watch: (changed) => rijen.watch(changed),
  };
}
