// The reader behind the store fails closed: dead, unable to start, silent or answering nonsense, whoever asked hears it, and the next question begins anew.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LeesVraag } from '../../src/anoniem/lees-vraag.ts';
import { createLeesWerker, type LeesWerker, type Lezend, startWorker } from '../../src/store/meelezen/lees-werker.ts';
import { lezendHier, lezerHier, lijst } from './lezer.ts';

const TEKST = 'Gisteren belde 06-00112233.';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reads, and answers each text with its own findings', async () => {
  const found = await lezerHier().vind(['niets bijzonders', TEKST], []);
  expect(found.map((list) => list.map(({ gegeven }) => gegeven))).toEqual([[], ['telefoon']]);
});

/** A reader per start, each answering as told. */
function answering(...how: ((vraag: LeesVraag) => Promise<unknown>)[]) {
  const stopped: number[] = [];
  let starts = 0;
  const start = (): Lezend => {
    const nth = starts++;
    return { vraag: (vraag) => (how[nth] ?? echt)(vraag), stop: () => void stopped.push(nth) };
  };
  return { start, starts: () => starts, stopped };
}
const echt = (vraag: LeesVraag) => lezendHier().vraag(vraag);

const vondst = { start: 0, end: 3, gegeven: 'naam', ernst: 'herleidbaar', zeker: true, rol: null, maat: null };
it.each<[string, unknown]>([
  ['nothing', undefined],
  ['words', 'niets gevonden'],
  ['no list', { kind: 'vind' }],
  ['too few texts', { kind: 'vind', vondsten: [] }],
  ['too many texts', { kind: 'vind', vondsten: [[], []] }],
  ['an answer to something else', { kind: 'sleutels', sleutels: [] }],
  ['a hole', { kind: 'vind', vondsten: [null] }],
  ['no finding', { kind: 'vind', vondsten: [[{}]] }],
  ['outside the text', { kind: 'vind', vondsten: [[{ ...vondst, end: TEKST.length + 1 }]] }],
  ['before the text', { kind: 'vind', vondsten: [[{ ...vondst, start: -1 }]] }],
  ['of no length', { kind: 'vind', vondsten: [[{ ...vondst, end: 0 }]] }],
  ['over each other', { kind: 'vind', vondsten: [[vondst, { ...vondst, start: 2, end: 5 }]] }],
  ['of an unknown weight', { kind: 'vind', vondsten: [[{ ...vondst, ernst: 'geen' }]] }],
])('an answer that is %s is an error, and another reader takes over', async (_name, answer) => {
  const { start, starts, stopped } = answering(async () => answer);
  const werker = createLeesWerker({ start });
  await expect(werker.vind([TEKST], [])).rejects.toThrow();
  expect(stopped).toEqual([0]);
  expect((await werker.vind([TEKST], []))[0]).toHaveLength(1);
  expect(starts()).toBe(2);
});

it('silent: after the deadline it is an error, and what waited behind it is read by another', async () => {
  vi.useFakeTimers();
  const { start, stopped } = answering(() => new Promise(() => undefined));
  const werker = createLeesWerker({ start, startMs: 5_000 });
  const first = expect(werker.vind([TEKST], [])).rejects.toThrow('no answer');
  const second = werker.vind([TEKST], []);
  await vi.advanceTimersByTimeAsync(5_000);
  await first;
  expect(stopped).toEqual([0]);
  expect((await second)[0]).toHaveLength(1);
});

it('stopped: what waited its turn is read by nobody, and what is asked later is', async () => {
  const asked: unknown[] = [];
  const { start, starts } = answering(
    (vraag) => {
      asked.push(vraag);
      return new Promise(() => undefined);
    },
    (vraag) => {
      asked.push(vraag);
      return echt(vraag);
    },
  );
  const werker = createLeesWerker({ start, startMs: 50 });
  const first = expect(werker.vind([TEKST], [])).rejects.toThrow();
  const waits = expect(werker.vind(['wat alleen open mag'], [])).rejects.toThrow('stopped');
  await vi.waitFor(() => expect(starts()).toBe(1));
  werker.stop();
  await Promise.all([first, waits]);
  expect(JSON.stringify(asked)).not.toContain('alleen open');
  expect((await werker.vind([TEKST], []))[0]).toHaveLength(1);
});

it('cannot start: each question tries once and says so', async () => {
  let tries = 0;
  const werker = createLeesWerker({
    start() {
      tries++;
      throw new Error('no workers here');
    },
  });
  for (const nth of [1, 2]) {
    await expect(werker.vind([TEKST], [])).rejects.toThrow('no workers here');
    expect(tries).toBe(nth);
  }
});

it('where there are no workers it rejects, and says nothing is found nowhere', async () => {
  vi.unstubAllGlobals();
  expect(typeof Worker).toBe('undefined');
  await expect(createLeesWerker({ start: startWorker }).vind([TEKST], [])).rejects.toThrow();
});

// A browser's worker, as far as the client knows it.
class TestWorker {
  static made: TestWorker[] = [];
  static answer: ((vraag: LeesVraag) => Promise<unknown>) | null = echt;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;
  readonly url: URL;
  constructor(url: URL, options: { type: string }) {
    this.url = url;
    expect(options).toEqual({ type: 'module' });
    TestWorker.made.push(this);
  }
  postMessage({ id, vraag }: { id: number; vraag: LeesVraag }) {
    if (this.terminated) return;
    void TestWorker.answer?.(vraag).then(
      (antwoord) => this.onmessage?.({ data: { id, antwoord } }),
      (error: Error) => this.onmessage?.({ data: { id, fout: error.message } }),
    );
  }
  terminate() {
    this.terminated = true;
  }
}
const last = () => TestWorker.made.at(-1) as TestWorker;

let werker: LeesWerker;
beforeEach(() => {
  TestWorker.made = [];
  TestWorker.answer = echt;
  vi.stubGlobal('Worker', TestWorker);
  werker = createLeesWerker({ start: startWorker, deadlineMs: 300 });
});

it('one worker answers many questions, in order', async () => {
  const answers = await Promise.all([werker.vind([TEKST], []), werker.vind([''], []), werker.sleutels(['Jayden'])]);
  expect(TestWorker.made).toHaveLength(1);
  expect(last().url.pathname).toMatch(/src\/anoniem\/worker\.ts$/);
  expect(answers.map((one) => one.length)).toEqual([1, 1, 1]);
});

it('killed from outside: noticed, and the next question has a new one', async () => {
  await werker.vind([TEKST], []);
  last().terminate();
  await expect(werker.vind([TEKST], [])).rejects.toThrow('no answer');
  expect((await werker.vind([TEKST], []))[0]).toHaveLength(1);
  expect(TestWorker.made).toHaveLength(2);
});

it('an error of the worker, or an answer that cannot be read, ends all that waits at once', async () => {
  for (const break_ of [
    (one: TestWorker) => one.onerror?.({ message: 'no such file', preventDefault: () => undefined }),
    (one: TestWorker) => one.onmessageerror?.(),
  ]) {
    TestWorker.answer = null;
    const asked = werker.vind([TEKST], []);
    asked.catch(() => undefined);
    await vi.waitFor(() => expect(TestWorker.made.length).toBeGreaterThan(0));
    await Promise.resolve();
    break_(last());
    await expect(asked).rejects.toThrow(/no such file|cannot be read/);
    expect(last().terminated).toBe(true);
    TestWorker.answer = echt;
    expect(await werker.vind([TEKST], [])).toHaveLength(1);
  }
});

it('the lists could not be fetched: what the worker says is an error', async () => {
  TestWorker.answer = async () => {
    throw new Error('namen: 404');
  };
  await expect(werker.vind([TEKST], [])).rejects.toThrow('namen: 404');
});

it('stopped: what waited is an error, and what is asked later has a new worker', async () => {
  TestWorker.answer = () => new Promise(() => undefined);
  const asked = werker.vind([TEKST], []);
  asked.catch(() => undefined);
  await vi.waitFor(() => expect(TestWorker.made).toHaveLength(1));
  werker.stop();
  await expect(asked).rejects.toThrow('stopped');
  expect(last().terminated).toBe(true);
  TestWorker.answer = echt;
  expect(await werker.vind([TEKST], [])).toHaveLength(1);
});

describe('the worker itself', () => {
  interface Scope {
    onmessage: (event: { data: { id: number; vraag: LeesVraag } }) => Promise<void>;
    postMessage: ReturnType<typeof vi.fn>;
  }
  const start = async (fetched: (naam: string) => Response): Promise<{ scope: Scope; fetches: string[] }> => {
    const fetches: string[] = [];
    const scope = { postMessage: vi.fn() } as unknown as Scope;
    vi.stubGlobal('self', scope);
    vi.stubGlobal('fetch', async (url: string) => {
      fetches.push(url);
      return fetched(/([a-z]+)\.txt$/.exec(url)?.[1] ?? '');
    });
    vi.resetModules();
    await import('../../src/anoniem/worker.ts');
    return { scope, fetches };
  };
  const vraag: LeesVraag = { kind: 'vind', teksten: [TEKST], bekend: [] };

  it('fetches its lists once, and answers as in this process', async () => {
    const { scope, fetches } = await start((naam) => new Response(lijst(naam)));
    for (const id of [1, 2]) await scope.onmessage({ data: { id, vraag } });
    expect(fetches).toEqual(['/anoniem/namen.txt', '/anoniem/woorden.txt']);
    const antwoord = await lezendHier().vraag(vraag);
    expect(scope.postMessage.mock.calls).toEqual([[{ id: 1, antwoord }], [{ id: 2, antwoord }]]);
  });

  it.each<[string, (naam: string) => Response]>([
    ['a list that is not there', () => new Response('', { status: 404 })],
    ['an empty list', (naam) => new Response(naam === 'woorden' ? '' : lijst(naam))],
    ['a page in the place of a list', () => new Response('<!doctype html><title>Ruggespraak</title>')],
  ])('%s: every question gets an error', async (_name, fetched) => {
    const { scope } = await start(fetched);
    await scope.onmessage({ data: { id: 7, vraag } });
    expect(scope.postMessage.mock.calls).toEqual([[{ id: 7, fout: expect.any(String) }]]);
  });
});
