// A guide from the first second on a new phone: in flight mode, by keyboard alone, without an account; resumed, corrected, skipped, printed, put into a casus and behind a lock.
import { expect } from 'vitest';
import {
  antwoord,
  antwoordMetToetsen,
  basisVan,
  begin,
  gaVerder,
  gaVerderMetToetsen,
  kop,
  verderTot,
} from './gids-steps.ts';
import { journey, type Profile, waitForFlightMode } from './harness.ts';
import { expectNothingHeavy, watchScripts } from './heavy.ts';
import { lookAt, tabToName } from './looking.ts';
import { chooseZin, doorDePoort, editor, makeCasus, unlock } from './steps.ts';

const TELEFOON = { viewport: { width: 360, height: 740 } };
const VLUCHT = { ...TELEFOON, flightMode: true };

/** A first visit, then no connection any more: everything after this is a first run in flight mode. */
async function inFlightMode(profile: Profile): Promise<void> {
  await kop(profile.page, 'Vandaag').waitFor();
  await waitForFlightMode(profile.page);
  await profile.offline(true);
  await profile.page.reload();
  await kop(profile.page, 'Vandaag').waitFor();
}

/** Everything that lies in IndexedDB, as text: what somebody with this device could read. */
const readable = ({ page }: Profile): Promise<string> =>
  page.evaluate(async () => {
    const seen: string[] = [];
    const add = (value: unknown): void => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer) seen.push(new TextDecoder().decode(value));
      else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) add(one);
      else seen.push(String(value));
    };
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const reading = db.transaction(store).objectStore(store).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error);
        });
        rows.forEach(add);
      }
      db.close();
    }
    return seen.join('\n');
  });

journey(
  'first run, flight mode, keyboard only: meldcode in onderwijs, doubt at AF2 means report',
  async ({ openProfile }) => {
    const juf = await openProfile('juf', VLUCHT);
    const { page } = juf;
    await inFlightMode(juf);

    await tabToName(page, /^Stappenplannen/);
    await page.keyboard.press('Enter');
    await kop(page, 'Gidsen').waitFor();
    await tabToName(page, /^Meldcode/);
    await page.keyboard.press('Enter');
    await kop(page, 'Meldcode').waitFor();
    await tabToName(page, /^Begin$/);
    await page.keyboard.press('Enter');
    await kop(page, 'Is iemand nu in direct gevaar?').waitFor();
    await antwoordMetToetsen(page, /^Nee, nu niet/);
    await kop(page, 'In welke sector werk je?').waitFor();
    await antwoordMetToetsen(page, /^Onderwijs/);
    await kop(page, 'Zo gebruik je deze gids').waitFor();
    // Any order: straight to weighing, which is warned about and allowed.
    await tabToName(page, /^Overzicht/);
    await page.keyboard.press('Enter');
    await tabToName(page, /^4\. Wegen/);
    await page.keyboard.press('Enter');
    await page.getByText(/nog niet afgerond. Dat mag/).waitFor();
    await verderTot(page, /^Heb je na stap 1/);
    await antwoordMetToetsen(page, /^Ja/);
    await verderTot(page, /^Schatten wij als school/);
    await antwoordMetToetsen(page, /^Ik twijfel/);
    await kop(page, 'In het onderwijs telt twijfel als ja').waitFor();
    await gaVerderMetToetsen(page);
    await kop(page, 'Meld dit bij Veilig Thuis').waitFor();
    await page.getByRole('link', { name: 'Bel Veilig Thuis: 0800-2000' }).waitFor();
    expect(await page.getByText(/verplicht te melden/).count()).toBe(0);
  },
);

journey('resume, change an answer, skip with a reason, and the record of it', async ({ openLasting }) => {
  const juf = await openLasting('juf', TELEFOON);
  const { page } = juf;
  await inFlightMode(juf);
  await begin(juf, 'Meldcode');
  await antwoord(page, 'Nee, nu niet');
  await antwoord(page, /^Kinderopvang/);
  await verderTot(page, 'Wat heb je gezien of gehoord?');
  const gezien = page.getByLabel('Wat zag, hoorde of rook je, en wanneer?');
  await gezien.fill('Kind A kwam drie keer zonder jas.');
  // Typed, not yet answered: a reload a moment later brings back page and words.
  await expect.poll(() => readable(juf)).toContain('drie keer zonder jas');
  await page.reload();
  await kop(page, 'Wat heb je gezien of gehoord?').waitFor();
  expect(await gezien.inputValue()).toBe('Kind A kwam drie keer zonder jas.');
  await gaVerder(page);
  const hier = await page.getByRole('heading', { level: 1 }).innerText();
  const basis = basisVan(page);
  // Closed and opened again, from the list: on the same question.
  await juf.restart();
  await juf.page.goto(`${juf.url}#/gidsen`);
  await juf.page
    .getByRole('link', { name: /^Meldcode/ })
    .first()
    .click();
  await juf.page.getByRole('link', { name: 'Verder waar je was' }).click();
  await kop(juf.page, hier).waitFor();

  await juf.page.goto(`${basis}/controleer`);
  await kop(juf.page, 'Controleer je antwoorden').waitFor();
  await juf.page.getByRole('link', { name: 'Wijzig In welke sector werk je?' }).click();
  await juf.page.getByRole('radio', { name: /^Onderwijs/ }).check();
  await juf.page.getByRole('button', { name: 'Bewaar' }).click();
  await kop(juf.page, 'Controleer je antwoorden').waitFor();
  await juf.page.getByText('Onderwijs of leerplicht').waitFor();

  await juf.page.getByRole('link', { name: 'Overzicht' }).last().click();
  await juf.page.getByRole('link', { name: /^3\. Gesprek/ }).click();
  await juf.page.getByRole('link', { name: 'Sla deze stap over' }).click();
  await juf.page.getByRole('button', { name: 'Sla over' }).click();
  await juf.page.getByText('Schrijf kort waarom').waitFor();
  await juf.page.getByLabel('Waarom sla je deze stap over?').fill('Gesprek nu niet veilig.');
  await juf.page.getByRole('button', { name: 'Sla over' }).click();
  await juf.page.getByText('Overgeslagen: Gesprek nu niet veilig.').waitFor();

  await juf.page.getByRole('link', { name: 'Verslag van de stappen' }).click();
  await juf.page.getByLabel('Je functie').fill('intern begeleider');
  const verslag = juf.page.getByRole('article');
  for (const tekst of [
    'Ingevuld door: intern begeleider',
    'Kind A kwam drie keer zonder jas.',
    'Waarom overgeslagen: Gesprek nu niet veilig.',
    'Eerdere antwoorden, later veranderd',
    'Kinderopvang',
    'Dit is geen dossier.',
  ])
    await verslag.getByText(tekst).first().waitFor();
  await juf.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await juf.page.getByRole('button', { name: 'Lees na en neem mee' }).click();
  await doorDePoort(juf.page);
  await juf.page.getByRole('button', { name: 'Kopieer de tekst' }).click();
  await juf.page.getByRole('main').getByText('Gekopieerd. Plak het in je eigen dossier.').waitFor();
  expect(await juf.page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Waarom overgeslagen: Gesprek nu niet veilig.',
  );
  const pdf = await juf.page.pdf({ format: 'A4', tagged: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // A tagged PDF says so; what is on it is looked at by eye.
  expect(pdf.toString('latin1')).toMatch(/\/Marked true/);
});

journey('flight mode, keyboard only: kindcheck leads into the meldcode', async ({ openProfile }) => {
  const ggz = await openProfile('ggz', VLUCHT);
  const { page } = ggz;
  await inFlightMode(ggz);
  const press = async (name: RegExp) => {
    await tabToName(page, name);
    await page.keyboard.press('Enter');
  };
  const totKop = async (name: RegExp) => {
    for (let i = 0; i < 6 && !(await kop(page, name).count()); i++) {
      const before = page.url();
      await gaVerderMetToetsen(page);
      await page.waitForURL((url) => url.href !== before);
    }
    await kop(page, name).waitFor();
  };
  await press(/^Stappenplannen/);
  await kop(page, 'Gidsen').waitFor();
  await press(/^Kindcheck/);
  await kop(page, 'Kindcheck').waitFor();
  await press(/^Begin$/);
  await kop(page, 'Is iemand nu in direct gevaar?').waitFor();
  await antwoordMetToetsen(page, /^Nee/);
  await kop(page, /^Is er bij je cliënt iets aan de hand/).waitFor();
  await antwoordMetToetsen(page, /^Ja/);
  await totKop(/^Zorgt je cliënt mee voor kinderen/);
  await antwoordMetToetsen(page, /^Ja/);
  await kop(page, /^Om welke kinderen/).waitFor();
  await totKop(/^Zijn je zorgen over de kinderen/);
  await antwoordMetToetsen(page, /^Nee, mijn zorgen blijven/);
  await kop(page, 'Ga verder met de meldcode').waitFor();
  await press(/^Verder met de meldcode$/);
  await kop(page, /^Meldcode$/).waitFor();
  await press(/^Begin$/);
  await kop(page, 'Is iemand nu in direct gevaar?').waitFor();
});

journey('danger interrupts: a page of its own, one thing to do, and a way on', async ({ openProfile }) => {
  const juf = await openProfile('juf', VLUCHT);
  const { page } = juf;
  await begin(juf, 'Meldcode');
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByText('Kies een antwoord.').waitFor();
  await antwoord(page, 'Ja');
  await kop(page, 'Bel nu 112').waitFor();
  expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  await page.getByRole('link', { name: 'Terug naar de vraag' }).click();
  await kop(page, 'Is iemand nu in direct gevaar?').waitFor();
  await gaVerder(page);
  await page.getByRole('button', { name: 'Ik heb gebeld, ga verder' }).click();
  await kop(page, 'Bel direct Veilig Thuis').waitFor();
});

journey('oudersignalen into a casus: seen becomes a fact, once; then both see it', async ({ openProfile }) => {
  const anna = await openProfile('anna', VLUCHT);
  const { page, url } = anna;
  await inFlightMode(anna);
  await begin(anna, 'Oudersignalen');
  await verderTot(page, 'Geweld en angst tussen volwassenen');
  const regel = page.getByRole('listitem').filter({ hasText: 'Er was eerder geweld' });
  expect(await page.locator('input:checked').count()).toBe(0);
  await regel.getByText('Nog niet ingevuld').waitFor();
  await regel.getByRole('radio', { name: 'Gezien', exact: true }).check();
  await regel.getByRole('radio', { name: 'Van iemand gehoord' }).check();
  await regel.getByLabel('Wanneer ongeveer?').fill('vorige week');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'durft niet vrij te praten' })
    .getByRole('radio', { name: 'Weet ik niet', exact: true })
    .check();
  await gaVerder(page);
  const basis = basisVan(page);
  await page.goto(basis);
  await page.getByRole('link', { name: 'Zet in een casus' }).click();
  await chooseZin(page);
  await kop(page, 'In welke casus?').waitFor();
  await page.getByRole('radio', { name: /Een nieuwe casus/ }).check();
  await page.getByRole('button', { name: 'Zet in de casus' }).click();
  await page.waitForURL(/#\/casus\//);
  await kop(page, 'Oudersignalen').waitFor();
  const inCasus = page.url();
  await page.getByRole('link', { name: 'Stappen en feiten' }).click();
  const feiten = page.getByRole('region', { name: 'Feiten' });
  await feiten.getByText('Er was eerder geweld').waitFor();
  await feiten.getByText(/Van iemand gehoord, vorige week/).waitFor();
  expect(await feiten.getByRole('listitem').count()).toBe(1);

  // The same line again, from inside the casus: still one fact; another line makes a second.
  await page.goto(`${inCasus}/p/o1`);
  await regel.getByText('Staat bij de feiten van de casus.').waitFor();
  const ander = page.getByRole('listitem').filter({ hasText: 'slaat, bedreigt, controleert' });
  await ander.getByRole('radio', { name: 'Gezien', exact: true }).check();
  await ander.getByRole('button', { name: 'Zet bij de feiten' }).click();
  await ander.getByText('Staat bij de feiten van de casus.').waitFor();
  await page.goto(inCasus);
  await page.getByRole('link', { name: 'Stappen en feiten' }).click();
  await expect.poll(() => feiten.getByRole('listitem').count()).toBe(2);
  await page.getByText(/^Logboek/).click();
  await page.getByText('Weet ik niet', { exact: true }).waitFor();
  // No copy stays outside the casus.
  await page.goto(`${url}#/gidsen`);
  await kop(page, 'Gidsen').waitFor();
  expect(await page.getByText('Verder waar je was').count()).toBe(0);
  expect(await readable(anna)).not.toContain('vorige week');
});

journey('a walk lies open until there is a lock, and never after', async ({ openProfile }) => {
  const anna = await openProfile('anna', TELEFOON);
  const { page, url } = anna;
  await begin(anna, 'Adviesgesprek met Veilig Thuis');
  await antwoord(page, /^Nee/);
  await antwoord(page, /^Advies/);
  await verderTot(page, 'Wat is je vraag?');
  const veld = page.getByLabel('Mijn vraag');
  await veld.fill('Geheim zinnetje over kind A.');
  await gaVerder(page);
  await page.goto(basisVan(page));
  await page.getByText(/kan het nu lezen/).waitFor();
  expect(await readable(anna)).toContain('Geheim zinnetje');
  const walk = page.url();
  await page.getByRole('link', { name: 'Zet er een slot op' }).click();
  await chooseZin(page);
  await kop(page, 'Wat je invult, staat nu op slot').waitFor();
  await expect.poll(() => readable(anna)).not.toContain('Geheim zinnetje');
  await page.goto(`${walk}/verslag`);
  await page.getByRole('article').getByText('Geheim zinnetje over kind A.').waitFor();

  await page.getByRole('button', { name: 'Nu vergrendelen' }).click();
  await page.getByRole('heading', { name: 'Ruggespraak is op slot' }).waitFor();
  expect(await page.getByText('Geheim zinnetje').count()).toBe(0);
  // Guides go on while locked; what is filled in now goes behind the lock when it opens.
  await begin(anna, 'Kindcheck');
  await antwoord(page, 'Nee');
  await page.goto(walk);
  await unlock(page);
  await page.getByRole('heading', { name: 'Adviesgesprek met Veilig Thuis' }).waitFor();
  await page.goto(`${url}#/gidsen`);
  const verder = page.getByRole('region', { name: 'Verder waar je was' });
  await verder.getByRole('link', { name: /Kindcheck/ }).waitFor();
  await verder.getByRole('link', { name: /Adviesgesprek/ }).waitFor();
});

journey('guides load no editor, no Yjs and no keys, also to search in flight mode', async ({ openProfile }) => {
  const juf = await openProfile('juf', VLUCHT);
  const { page, url } = juf;
  await kop(page, 'Vandaag').waitFor();
  await waitForFlightMode(page);
  await juf.offline(true);
  const scripts = watchScripts(page);
  await page.reload();
  await page.goto(`${url}#/gidsen`);
  await page.getByLabel('Zoek in alle gidsen').fill('verwurgign');
  await page.getByText(/plek(ken)? gevonden/).waitFor();
  await page.locator('mark').first().waitFor();
  await page
    .getByRole('link', { name: /verwurging/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Begin deze gids' }).click();
  await kop(page, 'Is iemand nu in direct gevaar?').waitFor();
  await expectNothingHeavy(page, scripts);
});

journey(
  'every kind of guide page passes axe, narrow, dark and with large text; and reads in order',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', TELEFOON);
    const { page, url } = anna;
    await makeCasus(anna);
    const casus = page.url();
    const look = async (naam: string, wacht: string | RegExp) => {
      await kop(page, wacht).waitFor();
      await lookAt(page, naam);
    };
    await begin(anna, 'Meldcode');
    const basis = basisVan(page);
    await look('vraag', 'Is iemand nu in direct gevaar?');
    expect(await page.getByRole('main').ariaSnapshot()).toMatch(
      /heading "Is iemand nu in direct gevaar\?" \[level=1\][\s\S]*group "Is iemand nu in direct gevaar\?"[\s\S]*radio "Ja"[\s\S]*radio "Nee, nu niet"[\s\S]*button "Terug"[\s\S]*button "Ga verder"/,
    );
    await antwoord(page, 'Ja');
    await look('onderbreking', 'Bel nu 112');
    await page.getByRole('button', { name: 'Ik heb gebeld, ga verder' }).click();
    await look('uitkomst', 'Bel direct Veilig Thuis');
    await page.goto(`${basis}/p/sector`);
    await antwoord(page, /^Onderwijs/);
    await page.goto(`${basis}/p/gezien`);
    await look('velden', 'Wat heb je gezien of gehoord?');
    await page.goto(`${basis}/klaar/1`);
    await look('klaar', 'Heb je deze stap afgerond?');
    await page.goto(`${basis}/sla-over/3`);
    await look('sla over', 'Deze stap overslaan');
    await page.goto(basis);
    await look('overzicht', 'Meldcode');
    await page.goto(`${basis}/controleer`);
    await look('controleer', 'Controleer je antwoorden');
    await page.goto(`${basis}/verslag`);
    await look('verslag', /^Verslag van de stappen/);
    await page.goto(`${basis}/casus`);
    await look('naar casus', 'In welke casus?');
    await begin(anna, 'Oudersignalen');
    await verderTot(page, 'Geweld en angst tussen volwassenen');
    await page.getByRole('radio', { name: 'Gezien', exact: true }).first().check();
    await look('signalen', 'Geweld en angst tussen volwassenen');
    await page.goto(`${url}#/gidsen`);
    await page.getByLabel('Zoek in alle gidsen').fill('gezag');
    await page.locator('mark').first().waitFor();
    await look('gidsen en zoeken', 'Gidsen');
    await page.goto(`${url}#/gidsen/meldcode`);
    await look('gids', 'Meldcode');
    await page.goto(`${url}#/gidsen/meldcode/lees/p/AF2`);
    await look('lezen', /acute of structurele/);
    await page.goto(`${casus}/stappen`);
    await look('stappen', 'Stappen en feiten');
    await page.goto(casus);
    await editor(page).waitFor();
  },
);
