// The second reader as the store has it: one worker for the app, asked one thing at a time. Whatever goes wrong is an error for who asks, and the next question begins with a new worker.
import type { Beantwoord, Gevraagd, LeesVraag } from '../../anoniem/lees-vraag.ts';
import type { NaamSleutels } from '../../anoniem/naam-sleutels.ts';
import type { Vondst } from '../../domain/vondst.ts';
import { keurSleutels, keurVondsten } from './keur-antwoord.ts';

/** Something that reads, until it is stopped. After `stop` every question rejects. */
export interface Lezend {
  vraag(vraag: LeesVraag): Promise<unknown>;
  stop(): void;
}

export interface LeesWerker {
  /** One list of findings for each text. Rejects when it cannot say for certain. */
  vind(teksten: readonly string[], bekend: readonly string[]): Promise<Vondst[][]>;
  sleutels(namen: readonly string[]): Promise<NaamSleutels[]>;
  /** Lets go of the worker, and of every word it was given. A next question starts another. */
  stop(): void;
}

export interface LeesWerkerOptions {
  /** Throws when there can be none. */
  start: () => Lezend;
  /** A worker that was killed says nothing; so long is waited for an answer. */
  deadlineMs?: number;
  /** So long for the first: it has to fetch its lists, and a slow phone takes seconds for them. */
  startMs?: number;
}

const DEADLINE_MS = 8_000;
const START_MS = 30_000;

export function createLeesWerker(options: LeesWerkerOptions): LeesWerker {
  const { start, deadlineMs = DEADLINE_MS, startMs = START_MS } = options;
  let lezend: Lezend | null = null;
  /** It answered before, so it has its lists. */
  let warm: Lezend | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Goes up with each stop: what waited its turn by then may not reach another worker. */
  let beurt = 0;

  const ask = async <T>(vraag: LeesVraag, keur: (antwoord: unknown) => T | null): Promise<T> => {
    lezend ??= start();
    const asked = lezend;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const answer = await Promise.race([
        asked.vraag(vraag),
        new Promise<never>((_, reject) => {
          timer = setTimeout(() => reject(new Error('no answer')), warm === asked ? deadlineMs : startMs);
        }),
      ]);
      const good = keur(answer);
      if (good === null) throw new Error('an answer that says nothing');
      warm = asked;
      return good;
    } catch (error) {
      asked.stop();
      if (lezend === asked) lezend = null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = beurt;
    const turn = last.then(() => {
      if (mine !== beurt) throw new Error('stopped');
      return work();
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    vind: (teksten, bekend) =>
      inTurn(() => ask({ kind: 'vind', teksten, bekend }, (antwoord) => keurVondsten(antwoord, teksten))),
    sleutels: (namen) => inTurn(() => ask({ kind: 'sleutels', namen }, (antwoord) => keurSleutels(antwoord, namen))),
    stop() {
      beurt++;
      lezend?.stop();
      lezend = null;
      warm = null;
    },
  };
}

/** In a worker of its own. Throws where there are none: then nothing is read, and that is said. */
export function startWorker(): Lezend {
  const worker = new Worker(new URL('../../anoniem/worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(antwoord: unknown): void; reject(error: Error): void }>();
  let ids = 0;
  let ended: Error | null = null;
  const end = (why: string) => {
    ended ??= new Error(why);
    worker.terminate();
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end(event.message || 'the worker did not start');
  };
  worker.onmessageerror = () => end('an answer that cannot be read');
  worker.onmessage = ({ data }: MessageEvent<Beantwoord>) => {
    const asked = waiting.get(data?.id);
    if (!asked) return;
    waiting.delete(data.id);
    if ('antwoord' in data) asked.resolve(data.antwoord);
    else asked.reject(new Error(String(data.fout)));
  };
  return {
    vraag: (vraag) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const id = ids++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, vraag } satisfies Gevraagd);
      }),
    stop: () => end('stopped'),
  };
}

let ofApp: LeesWerker | null = null;
/** The one of this app, started at the first question. */
export function leesWerkerVanApp(): LeesWerker {
  ofApp ??= createLeesWerker({ start: startWorker });
  return ofApp;
}
export const stopLeesWerkerVanApp = (): void => ofApp?.stop();
