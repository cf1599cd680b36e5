// The leerpunten before any of that is fetched: it comes when a screen asks.
import { createLaterDeel } from '../later-deel.ts';
import type { LeerpuntenOptions } from './leerpunten.ts';

export function createLaterLeerpunten(options: LeerpuntenOptions) {
  const deel = createLaterDeel(
    async () => {
      const { openLeerpunten } = await import('./leerpunten.ts');
      return () => {
        const opened = openLeerpunten(options);
        opened.look();
        return opened;
      };
    },
    (leerpunten) => leerpunten.stop(),
  );
  return {
    look: () => deel.hier()?.look(),
    open: deel.open,
    save: async () => deel.hier()?.save(),
    stop: deel.stop,
  };
}
