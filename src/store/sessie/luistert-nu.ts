// Whether the person of this device only listens now, in an intervisie about this casus: asked once, by who is about to write in it from elsewhere.
import type { CasusInBeeld } from '../contract.ts';
import type { Value } from '../uitkomst.ts';

const isWaar = (value: Value<boolean>): Promise<void> =>
  new Promise((resolve) => {
    let stop = () => {};
    const kijk = () => {
      if (!value.get()) return;
      stop();
      resolve();
    };
    stop = value.subscribe(kijk);
    kijk();
  });

export async function luistertNu(casus: Pick<CasusInBeeld, 'sessies'>): Promise<boolean> {
  const sessies = await casus.sessies();
  try {
    await isWaar(sessies.geladen);
    return sessies.lijst
      .get()
      .some(({ id, stand }) => stand === 'bezig' && (sessies.sessie(id).beeld.get()?.luistert.length ?? 0) > 0);
  } finally {
    sessies.close();
  }
}
