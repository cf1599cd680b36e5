// The relay was away and returns while the browser never lost its network: nothing tells the app but the relay itself.
import { journeyWithRelay } from './harness.ts';
import { makeCasus, typeAtEnd, unlock, upToDate } from './steps.ts';

journeyWithRelay(
  'what waited in a casus that is not open goes as soon as the relay is back',
  async ({ openProfile, relay }) => {
    const anna = await openProfile('anna');
    await makeCasus(anna);
    await typeAtEnd(anna.page, 'Ervoor. ');
    await upToDate(anna.page);
    await relay.stop();
    await typeAtEnd(anna.page, 'Ondertussen. ');
    const waits = anna.page.getByText(/alleen op dit toestel/).first();
    await waits.waitFor();
    await anna.page.goto(`${anna.url}#/casussen`);
    // Locked and opened again at the list: the casus itself is not alive now.
    await anna.page.getByRole('button', { name: 'Nu vergrendelen' }).click();
    await unlock(anna.page);
    await waits.waitFor();
    // The first round found nobody home; the next one is minutes away.
    await anna.page.waitForTimeout(2_000);
    await relay.restart();
    await upToDate(anna.page, 40_000);
  },
);
