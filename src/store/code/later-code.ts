// The short code before it is fetched: whether it is on, and the end of what it may still open. Setting, trying and taking it away come at the first action.
import { createLaterDeel } from '../later-deel.ts';
import { geweigerd, redenOf } from '../redenen.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Code, CodeOptions, Wacht } from './code.ts';
import type { CodeStand, KorteCode } from './contract.ts';
import { CODE_RIJ, CODE_TELT_MS } from './rij.ts';

/** So long the keys wait at most for what must be sealed first. */
const LET_GO_MS = 2_000;

export interface LaterCodeOptions extends Pick<CodeOptions, 'disk' | 'vault' | 'begin'> {
  now: () => number;
  /** What was open has put on disk what it had to. */
  ended: () => Promise<void>;
  /** Only the toegangszin opens from now on; a sentence that says why. */
  opSlot: (waarom: string) => void;
}

export interface LaterCode extends KorteCode {
  opened(): void;
  locked(): void;
  /** Locks it, with its keys still there. `since`: when the app was left. */
  dicht(since: number): void;
  /** Is it so now? Ends it where it took too long. */
  wacht(): Wacht;
}

export function createLaterCode(options: LaterCodeOptions): LaterCode {
  const { disk, vault, now } = options;
  const stand = createValue<CodeStand>('onbekend');
  let stopWatching: (() => void) | null = null;
  let sinds: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  vault.subscribe(() => {
    if (vault.rustend()) return;
    clearTimeout(timer);
    sinds = null;
  });
  /** `overal`: other tabs too. Not for being late: who is at work in another one stays there. */
  const eindig = async (overal: boolean, reden?: string) => {
    sinds = null;
    clearTimeout(timer);
    // That is sealed with the same keys; a disk that hangs may not keep them.
    await Promise.race([options.ended(), new Promise((late) => setTimeout(late, LET_GO_MS))]);
    if (!vault.rustend()) return;
    if (overal) vault.lock();
    else vault.forget();
    const code = reden && (await deel.laad().catch(() => null));
    if (code && vault.state().kind === 'op-slot') options.opSlot(code.waarom(reden));
  };
  const wacht = (): Wacht => {
    if (sinds === null) return 'nee';
    const weg = now() - sinds;
    // A clock that was set back says nothing any more.
    if (weg >= 0 && weg < CODE_TELT_MS) return 'ja';
    void eindig(false, 'code-te-laat');
    return 'te-laat';
  };

  const deel = createLaterDeel(async () => {
    const { openCode } = await import('./code.ts');
    return () => openCode({ ...options, wacht, eindig: (reden) => eindig(reden === 'code-te-vaak', reden) });
  });
  /** A disk that refuses, or a lock that closed meanwhile, is an outcome and no crash. */
  const work = (how: (code: Code) => Promise<Uitkomst>): Promise<Uitkomst> =>
    deel
      .laad()
      .then(how)
      .catch((error: unknown) => geweigerd(redenOf(error)));

  return {
    stand,
    opened() {
      stopWatching?.();
      // Another tab may switch it on or off.
      stopWatching = disk.watchRows(CODE_RIJ, (rows) => {
        const aan = rows.length > 0;
        stand.set(aan ? 'aan' : 'uit');
        // Asked for when the network may be gone and the page frozen.
        if (aan)
          void deel
            .laad()
            .then((code) => code.opnieuw())
            .catch(() => undefined);
      });
    },
    locked() {
      stopWatching?.();
      stopWatching = null;
      stand.set('onbekend');
    },
    dicht(since) {
      vault.rust();
      sinds = since;
      clearTimeout(timer);
      // By this too, for a clock can be set back.
      timer = setTimeout(() => void eindig(false, 'code-te-laat'), CODE_TELT_MS - Math.max(0, now() - since));
    },
    wacht,
    zet: (typed, code) => work((een) => een.zet(typed, code)),
    haalWeg: () => work((een) => een.haalWeg()),
    open: (code) => work((een) => een.open(code)),
    laatMaar: () => eindig(false),
  };
}
