// Opening with a fingerprint or face, with a device that really answers (a virtual one of the browser itself): tried and switched on, used in flight mode, cancelled, off again; and one that gives no answer.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, type Profile, waitForFlightMode } from './harness.ts';
import { lookAt } from './looking.ts';
import { makeCasus, openCasus, seesText, typeAtEnd, unlock, upToDate, ZIN } from './steps.ts';

const kop = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const tik = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const OPEN = 'Open met vingerafdruk of gezicht';

/** A passkey belongs to a name, and an address in numbers is none. */
const bijNaam = (profile: Profile): Profile => ({ ...profile, url: profile.url.replace('127.0.0.1', 'localhost') });

/**
 * Built into this device, with a fingerprint that is always right until told otherwise. Whoever wants to look at the page
 * too does that once before: another line of the debugger to this page that ends takes the device away.
 */
async function geefVinger({ page, context }: Profile, hasPrf: boolean) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasPrf },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    klopt: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    passkeys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
}

/** To the first toegangszin, on the way to a casus. */
async function kiesZin({ page, url }: Profile): Promise<void> {
  await page.goto(`${url}#/casussen/nieuw`);
  await kop(page, 'Kies een toegangszin');
  await page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
  await page.getByLabel('Nog een keer').fill(ZIN);
  await tik(page, 'Ga verder');
}
async function naarInstellingen({ page, url }: Profile): Promise<void> {
  await page.goto(`${url}#/instellingen`);
  await kop(page, 'Instellingen');
}
async function vergrendel(person: Profile): Promise<void> {
  await naarInstellingen(person);
  await tik(person.page, 'Nu vergrendelen');
  await kop(person.page, 'Ruggespraak is op slot');
}
const slot = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('ruggespraak');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const get = request.result.transaction('unsealed').objectStore('unsealed').get('kluis');
          get.onsuccess = () => {
            request.result.close();
            resolve(get.result.value.openings.map(({ kind }: { kind: string }) => kind));
          };
        };
      }),
  );

journey('switched on after it was tried, used in flight mode, cancelled, off again', async ({ openProfile }) => {
  const anna = bijNaam(await openProfile('anna', { viewport: { width: 360, height: 740 }, flightMode: true }));
  const { page } = anna;
  await page.goto(anna.url);
  await waitForFlightMode(page);
  await lookAt(page, 'vandaag');
  const vinger = await geefVinger(anna, true);
  await kiesZin(anna);
  await kop(page, OPEN);
  await lookAt(page, 'aanbod');
  await tik(page, 'Probeer of het werkt');
  await page.getByText('Stap 2 van 3').waitFor();
  await tik(page, 'Kijk of het opent');
  await page.getByText('Stap 3 van 3').waitFor();
  expect(await slot(page)).toEqual(['toegangszin', 'herstelwoorden']);
  await tik(page, 'Nog een keer, en zet aan');
  await kop(page, 'Het werkt');
  await lookAt(page, 'het werkt');
  expect(await slot(page)).toEqual(['toegangszin', 'herstelwoorden', 'passkey']);
  await tik(page, 'Ga verder');
  await kop(page, 'Een weg terug');
  await tik(page, 'Later');
  await page.getByLabel('Werktitel').waitFor();
  const titel = await makeCasus(anna);
  await typeAtEnd(page, 'Dit stond er al. ');
  await upToDate(page);
  // The device keeps nothing that says who or what.
  expect(await vinger.passkeys()).toMatchObject([{ rpId: 'localhost', userName: 'Ruggespraak op dit toestel' }]);

  await anna.offline(true);
  await vergrendel(anna);
  await lookAt(page, 'op slot');
  await tik(page, OPEN);
  await kop(page, 'Instellingen');
  await openCasus(anna, titel);
  await seesText(page, 'Dit stond er al.');

  // Off: the way is out of the lock, and only the phrase opens.
  await naarInstellingen(anna);
  await lookAt(page, 'instellingen, aan');
  await tik(page, 'Zet vingerafdruk of gezicht uit');
  await page
    .getByText(/Vanaf nu opent alleen je toegangszin/)
    .first()
    .waitFor();
  expect(await slot(page)).toEqual(['toegangszin', 'herstelwoorden']);
  await vergrendel(anna);
  expect(await page.getByRole('button', { name: OPEN }).count()).toBe(0);
  await unlock(page);
  await openCasus(anna, titel);

  // And on again from the settings, where the phrase is asked first.
  await naarInstellingen(anna);
  await page.getByRole('link', { name: OPEN }).click();
  await page.getByLabel('Toegangszin', { exact: true }).fill(ZIN);
  await tik(page, 'Ga verder');
  for (const knop of ['Probeer of het werkt', 'Kijk of het opent', 'Nog een keer, en zet aan']) await tik(page, knop);
  await kop(page, 'Het werkt');
  await page.getByRole('link', { name: 'Naar Instellingen' }).click();
  await page.getByText('Ruggespraak gaat hier ook open met je vingerafdruk of gezicht.').waitFor();
  await vergrendel(anna);
  await tik(page, OPEN);
  await kop(page, 'Instellingen');
  await openCasus(anna, titel);
  await seesText(page, 'Dit stond er al.');

  // The wrong finger, until the device wants no more: one calm sentence, what is typed stays, and the phrase opens.
  await vergrendel(anna);
  const zin = page.getByLabel('Toegangszin', { exact: true });
  await zin.fill(ZIN);
  await vinger.klopt(false);
  for (let i = 0; i < 4; i++) {
    await tik(page, OPEN);
    await page.getByText('Dat lukte nu niet. Typ je toegangszin.').first().waitFor();
    expect(await zin.inputValue()).toBe(ZIN);
  }
  await tik(page, 'Ontgrendel');
  await kop(page, 'Instellingen');
});

journey(
  'a device that does not answer: said in one sentence, and the phrase is the way in',
  async ({ openProfile }) => {
    const bram = bijNaam(await openProfile('bram', { viewport: { width: 360, height: 740 } }));
    const { page } = bram;
    await geefVinger(bram, false);
    await kiesZin(bram);
    await kop(page, OPEN);
    await tik(page, 'Probeer of het werkt');
    const eerste = page.getByRole('heading', { level: 1, name: 'Dit kan hier niet' });
    const verder = page.getByRole('button', { name: 'Kijk of het opent' });
    await eerste.or(verder).first().waitFor();
    // Some devices make it all the same, and only then turn out to give no answer.
    if (await verder.isVisible()) await verder.click();
    await eerste.waitFor();
    await lookAt(page, 'kan niet');
    await page
      .getByText(/Er is niets veranderd: je opent Ruggespraak met je toegangszin/)
      .first()
      .waitFor();
    expect(await slot(page)).toEqual(['toegangszin', 'herstelwoorden']);
    await tik(page, 'Ga verder');
    await kop(page, 'Een weg terug');
    await tik(page, 'Later');
    await naarInstellingen(bram);
    await page.getByText(/kan niet op dit toestel of in deze browser/).waitFor();
    await vergrendel(bram);
    expect(await page.getByRole('button', { name: OPEN }).count()).toBe(0);
    await unlock(page);
    await kop(page, 'Instellingen');
  },
);

journey('no fingerprint at all: never offered', async ({ openProfile }) => {
  const cas = bijNaam(await openProfile('cas'));
  await kiesZin(cas);
  await kop(cas.page, 'Een weg terug');
});
