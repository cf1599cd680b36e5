// Opening with a fingerprint or face before it is fetched: whether it is on is read with the lock, all else comes at the first action.
import { createLaterDeel } from '../later-deel.ts';
import { geweigerd, redenOf } from '../redenen.ts';
import { createValue } from '../value.ts';
import type { Passkey, PasskeyStand } from './contract.ts';
import type { PasskeyBrowser } from './in-browser.ts';
import type { PasskeyOptions } from './passkey.ts';

type Loaded = ReturnType<typeof import('./passkey.ts').openPasskeys>;

export interface LaterPasskeyOptions extends Omit<PasskeyOptions, 'wordt' | 'browser'> {
  browser: () => Promise<PasskeyBrowser>;
}

export interface LaterPasskey extends Passkey {
  /** A toegangszin is being chosen: offered when this device may be able to. Never rejects. */
  nieuw(): Promise<void>;
  locked(): void;
}

export function createLaterPasskey({ browser, ...options }: LaterPasskeyOptions): LaterPasskey {
  const { vault } = options;
  const stand = createValue<PasskeyStand>('onbekend');
  /** What came of the offer, once the person goes on from it. */
  let na: PasskeyStand = 'uit';
  const wordt = (next: PasskeyStand) => {
    na = next;
    if (stand.get() !== 'aanbod') stand.set(next);
  };
  const deel = createLaterDeel(async () => {
    const [{ openPasskeys }, found] = await Promise.all([import('./passkey.ts'), browser()]);
    return () => openPasskeys({ ...options, wordt, browser: found });
  });
  const kan = (): Promise<boolean> =>
    browser().then(
      (found) => found.kan(),
      () => false,
    );
  /** A disk that refuses, or a lock that closed meanwhile, is an outcome and no crash. */
  const work = <T, R>(how: (passkeys: Loaded) => Promise<T>, failed: (redenen: string[]) => R): Promise<T | R> =>
    deel
      .laad()
      .then(how)
      .catch((error: unknown) => failed(geweigerd(redenOf(error)).redenen));
  const refused = (redenen: string[]) => ({ kind: 'geweigerd', redenen }) as const;
  const again = (redenen: string[]) => ({ kind: 'nog-eens', redenen }) as const;

  const lees = async () => {
    const aan = (await vault.passkey()) !== null;
    const mogelijk = aan || (await kan());
    // Tried and found not to work here, or offered just now: that is known better.
    if (!aan && (stand.get() === 'kan-niet' || stand.get() === 'aanbod')) return;
    stand.set(aan ? 'aan' : mogelijk ? 'uit' : 'kan-niet');
  };
  const follow = () => {
    const { kind } = vault.state();
    // With nothing to protect there is nothing to open.
    if (kind === 'op-slot' || kind === 'open') void lees().catch(() => undefined);
  };
  vault.subscribe(follow);
  follow();
  const leave = () => {
    deel.hier()?.vergeet();
    if (stand.get() === 'aanbod') stand.set(na);
  };

  return {
    stand,
    async nieuw() {
      if (await kan()) stand.set('aanbod');
    },
    locked: leave,
    later: leave,
    controleer: (zin) => work((passkeys) => passkeys.controleer(zin), refused),
    maak: () => work((passkeys) => passkeys.maak(), again),
    probeer: (zin) => work((passkeys) => passkeys.probeer(zin), again),
    open: () => work((passkeys) => passkeys.open(), refused),
    haalWeg: () => work((passkeys) => passkeys.haalWeg(), refused),
  };
}
