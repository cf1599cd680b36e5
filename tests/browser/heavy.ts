// The scripts a page asks for, and that what is heavy is not among them: the editor, Yjs, keys.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Every script this page asks for from now on. */
export function watchScripts(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  return scripts;
}

export async function expectNothingHeavy(page: Page, scripts: readonly string[]): Promise<void> {
  // What is only fetched once the page has nothing better to do has been asked for now.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8')) as Record<string, { file: string }>;
  const heavy = ['src/store/ruggespraak.ts', 'src/editor/open-notities-editor.ts'].map((key) => manifest[key]?.file);
  expect(heavy).not.toContain(undefined);
  expect(scripts.length).toBeGreaterThan(3);
  for (const file of heavy) expect(scripts.filter((script) => script.endsWith(String(file)))).toEqual([]);
  for (const script of scripts) {
    const text = await readFile(`dist${new URL(script).pathname}`, 'utf8');
    expect(text, `Yjs in ${script}`).not.toContain('Yjs was already imported');
  }
}
