// Whether the person of this device only listens now, in an intervisie about this casus: asked once, by who is about to write in it from elsewhere.
import type { CasusInBeeld } from '../contract.ts';
import type { Value } from '../uitkomst.ts';

/** A casus that does not open further is asked no longer than this. */
const WACHT_MS = 5_000;

const wordtWaar = (value: Value<boolean>): Promise<boolean> =>
  new Promise((resolve) => {
    let stop = () => {};
    const klaar = () => {
      clearTimeout(timer);
      stop();
      resolve(value.get());
    };
    const timer = setTimeout(klaar, WACHT_MS);
    const kijk = () => value.get() && klaar();
    stop = value.subscribe(kijk);
    kijk();
  });

export async function luistertNu(casus: Pick<CasusInBeeld, 'sessies'>): Promise<boolean> {
  const sessies = await casus.sessies();
  try {
    // When it cannot be known, nobody is kept out.
    if (!(await wordtWaar(sessies.geladen))) return false;
    return sessies.lijst
      .get()
      .some(({ id, stand }) => stand === 'bezig' && (sessies.sessie(id).beeld.get()?.luistert.length ?? 0) > 0);
  } finally {
    sessies.close();
  }
}
