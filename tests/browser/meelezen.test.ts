// Reading along while typing, in a real browser: three marks, one tap, the same word for the same person in the next line; findings by keyboard and as a list.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './harness.ts';
import { lookAt } from './looking.ts';
import { editor, makeCasus, typeAtEnd } from './steps.ts';

const marks = (page: Page) => page.locator('.notities-text .vondst');
const markOf = (page: Page, woord: string) => marks(page).filter({ hasText: new RegExp(`^${woord}$`) });
const notes = (page: Page) => editor(page).innerText();

journey(
  'a name, a village and an age are marked; one tap replaces, and the same person keeps the same word',
  async ({ openProfile }) => {
    const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
    const { page } = anna;
    await makeCasus(anna);
    await typeAtEnd(page, 'Ik sprak Jayden uit Ommen, 7 jaar. Hij was stil.');
    for (const woord of ['Jayden', 'Ommen', '7 jaar']) await markOf(page, woord).waitFor();
    // Never by colour alone: the kind of line says how far it points to someone.
    expect(await markOf(page, 'Jayden').getAttribute('data-ernst')).toBe('herleidbaar');
    expect(await markOf(page, 'Ommen').getAttribute('data-ernst')).toBe('samen');
    await page.getByRole('button', { name: '3 dingen om naar te kijken' }).waitFor();
    await lookAt(page, 'three marks');

    await markOf(page, 'Jayden').click();
    const keuze = page.getByRole('dialog', { name: '‘Jayden’' });
    await keuze.getByText('Dit lijkt een naam.').waitFor();
    await lookAt(page, 'the choices');
    const eerste = keuze.getByRole('listitem').first().getByRole('button');
    const woord = await eerste.innerText();
    expect(woord).toMatch(/^\[.+\]$/);
    await eerste.click();
    await keuze.waitFor({ state: 'detached' });
    await expect.poll(() => notes(page)).toContain(`Ik sprak ${woord} uit Ommen`);

    // The next line, later: nothing is replaced unasked, and what is offered first is what this person is called by now.
    await typeAtEnd(page, '\nJayden belde terug. Hij klonk blij.');
    await markOf(page, 'Jayden').waitFor();
    expect(await notes(page)).toContain('Jayden belde terug');
    await markOf(page, 'Jayden').click();
    await page.getByRole('dialog').getByRole('listitem').first().getByRole('button', { name: woord }).click();
    await expect.poll(() => notes(page)).toContain(`${woord} belde terug`);

    // One step back, as anything typed.
    await page.keyboard.press('Control+z');
    await expect.poll(() => notes(page)).toContain('Jayden belde terug');
  },
);

journey('by keyboard and as a list; what is no person stays quiet in this casus', async ({ openProfile }) => {
  const anna = await openProfile('anna', { viewport: { width: 360, height: 740 } });
  const { page } = anna;
  await makeCasus(anna);
  await typeAtEnd(page, 'Vandaag sprak ik Merijn. Hij was boos.');
  await markOf(page, 'Merijn').waitFor();
  // The list says each finding in words, and leads to it.
  const teller = page.getByRole('button', { name: '1 ding om naar te kijken' });
  await teller.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => teller.getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('button', { name: /Merijn.*naam/ }).focus();
  await page.keyboard.press('Enter');
  const keuze = page.getByRole('dialog', { name: '‘Merijn’' });
  await keuze.getByRole('button', { name: 'Dit is geen persoon' }).focus();
  await page.keyboard.press('Enter');
  await keuze.waitFor({ state: 'detached' });
  await expect.poll(() => markOf(page, 'Merijn').count()).toBe(0);
  await typeAtEnd(page, ' Merijn kwam later. Daarna ging hij.');
  await page.getByRole('button', { name: 'Ik lees mee. Ik zie nu niets. Kijk zelf ook.' }).waitFor();
  // It is kept with the casus, on this device.
  await page.reload();
  await page.getByLabel('Toegangszin', { exact: true }).fill('vier losse woorden samen');
  await page.getByRole('button', { name: 'Ontgrendel' }).click();
  await editor(page).waitFor();
  await page.getByRole('button', { name: 'Ik lees mee. Ik zie nu niets. Kijk zelf ook.' }).waitFor();
});
