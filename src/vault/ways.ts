// The ways to the vault key: by the phrase, by the recovery words, by a passkey, by two maatjes, and a new phrase in place of the old. Every wrong try a person makes costs the same. Holds no key.
import type { Disk } from '../disk/disk.ts';
import { kaleZin } from '../domain/zin.ts';
import { type Argon2, hashMeasured } from './argon2.ts';
import type { Argon2Cost } from './argon2id.ts';
import type { openAttempts } from './attempts.ts';
import { HEADER_KEY, openingAad, type ReadHeader, readHeader, type Toegangszin } from './header.ts';
import { openWoorden } from './herstelwoorden.ts';
import { openMaatjes } from './maatjessleutel.ts';
import { openPasskey, type PasskeyAnswer } from './passkey.ts';
import { type Bytes, CannotOpen, importAesKey, openWith, randomBytes, sealWith, utf8 } from './primitives.ts';

export type NotOpened =
  | { kind: 'verkeerd'; wachtTot: number | null }
  | { kind: 'wachten'; wachtTot: number }
  | { kind: 'beschadigd' };

/** The caller zeroes `vaultKey`. */
export type Way = { kind: 'sleutel'; vaultKey: Bytes; header: ReadHeader } | NotOpened;

export const phraseBytes = (zin: string): Bytes => utf8(kaleZin(zin));

export interface Ways {
  byZin(zin: string): Promise<Way>;
  byWoorden(entropie: Uint8Array): Promise<Way>;
  /** No try to count and none to wait for: what a passkey answers cannot be guessed, and no person typed it. */
  byPasskey(answer: PasskeyAnswer): Promise<Way>;
  /** No try to count either: pieces are known by their hash before they are put together. */
  byMaatjes(geheim: Uint8Array): Promise<Way>;
  /** Throws on an empty phrase. */
  wrap(vaultKey: Uint8Array, zin: string): Promise<Toegangszin>;
}

export interface WaysOptions {
  disk: Disk;
  attempts: ReturnType<typeof openAttempts>;
  run: Argon2;
  measure: boolean;
  floor: Argon2Cost;
}

export function createWays({ disk, attempts, run, measure, floor }: WaysOptions): Ways {
  async function byZin({ salt, cost, wrapped }: Toegangszin, zin: string): Promise<Bytes | null> {
    const phrase = phraseBytes(zin);
    const hash = await run(phrase, salt, cost).finally(() => phrase.fill(0));
    const wrapKey = await importAesKey(hash);
    hash.fill(0);
    return openWith(wrapKey, wrapped, openingAad({ salt, cost })).catch(() => null);
  }

  async function tried(open: (header: ReadHeader) => Promise<Bytes | null>, fits: (header: ReadHeader) => boolean) {
    const stored = await disk.getOpen(HEADER_KEY);
    if (stored === undefined) throw new CannotOpen('geen-sleutel');
    const header = readHeader(stored, floor);
    if (!header || !fits(header)) return { kind: 'beschadigd' as const };
    const wachtTot = await attempts.wait();
    if (wachtTot !== null) return { kind: 'wachten' as const, wachtTot };
    const vaultKey = await open(header);
    // A damaged wrapped key looks the same as a wrong phrase; nobody can tell them apart.
    if (!vaultKey) return { kind: 'verkeerd' as const, wachtTot: await attempts.failed() };
    return { kind: 'sleutel' as const, vaultKey, header };
  }

  /** By what nobody can guess: nothing is counted and nothing is waited for. */
  async function untried(open: (header: ReadHeader) => Promise<Bytes | null> | null): Promise<Way> {
    const stored = await disk.getOpen(HEADER_KEY);
    if (stored === undefined) throw new CannotOpen('geen-sleutel');
    const header = readHeader(stored, floor);
    const vaultKey = header && (await open(header));
    return header && vaultKey ? { kind: 'sleutel', vaultKey, header } : { kind: 'beschadigd' };
  }

  return {
    byZin: (zin) =>
      tried(
        async (header) => header.zin && byZin(header.zin, zin),
        (header) => header.zin !== null,
      ),
    byWoorden: (entropie) =>
      tried(
        ({ woorden }) => openWoorden(woorden, entropie),
        () => true,
      ),
    byPasskey: (answer) => untried(({ passkey }) => passkey && openPasskey(passkey, answer)),
    byMaatjes: (geheim) => untried(({ maatjes }) => maatjes && openMaatjes(maatjes, geheim)),
    async wrap(vaultKey, zin) {
      const phrase = phraseBytes(zin);
      if (phrase.length === 0) throw new Error('empty phrase');
      const salt = randomBytes(16);
      try {
        const { hash, cost } = measure
          ? await hashMeasured(phrase, salt, floor, run)
          : { hash: await run(phrase, salt, floor), cost: floor };
        const wrapKey = await importAesKey(hash);
        hash.fill(0);
        return {
          kind: 'toegangszin',
          ...{ salt, cost },
          wrapped: await sealWith(wrapKey, vaultKey, openingAad({ salt, cost })),
        };
      } finally {
        phrase.fill(0);
      }
    },
  };
}
