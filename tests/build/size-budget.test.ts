// What a first visit loads stays within its budget (run after a build), and the scale itself weighs right.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUDGETS, describeWeight, weigh, weighDist } from '../../scripts/size-budget.ts';

test.each(BUDGETS.map(({ name }) => name))('%s stays within its budget', (name) => {
  const weighed = weighDist('dist').find((one) => one.name === name);
  if (!weighed) throw new Error(`no budget called ${name}`);
  expect(weighed.bytes, describeWeight(weighed)).toBeGreaterThan(20_000);
  expect(weighed.bytes, describeWeight(weighed)).toBeLessThanOrEqual(weighed.maxBytes);
});

test('the casus screen is weighed with its own chunk, and the editor is not in it', () => {
  const casus = weighDist('dist').find(({ name }) => name === 'casusscherm');
  expect(casus?.lazy.some((source) => source.startsWith('src/features/casus/'))).toBe(true);
  const code = casus?.files.map((file) => readFileSync(`dist/${file}`, 'utf8')).join('\n') ?? '';
  expect(code.includes('ProseMirror-')).toBe(false);
});

test('static imports and styles count once, lazy chunks only where a budget names them', () => {
  const manifest = {
    'index.html': { file: 'entry.js', isEntry: true, imports: ['_react.js'], css: ['base.css'] },
    '_react.js': { file: 'react.js', imports: ['_react.js'] },
    'src/features/casus/Casus.tsx': { file: 'casus.js', imports: ['_react.js', '_yjs.js'], css: ['casus.css'] },
    '_yjs.js': { file: 'yjs.js' },
    'src/editor/notities.ts': { file: 'editor.js', imports: ['_yjs.js'] },
  };
  const [start, casus] = weigh(manifest, () => 1000);
  expect(start?.files.sort()).toEqual(['base.css', 'entry.js', 'react.js']);
  expect(start?.bytes).toBe(3000);
  expect(casus?.files.sort()).toEqual(['base.css', 'casus.css', 'casus.js', 'entry.js', 'react.js', 'yjs.js']);
});

test('the page runs no inline script or style and asks nothing of another host', () => {
  const html = readFileSync('dist/index.html', 'utf8').replace(/<!--[\s\S]*?-->/g, '');
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('everything the app may need in flight mode is precached', () => {
  const worker = readFileSync('dist/sw.js', 'utf8');
  const built: { [source: string]: { file: string; css?: string[]; assets?: string[] } } = JSON.parse(
    readFileSync('dist/.vite/manifest.json', 'utf8'),
  );
  const wanted = Object.values(built).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]);
  expect(wanted.length).toBeGreaterThan(3);
  for (const file of ['index.html', 'manifest.webmanifest', ...wanted]) expect(worker).toContain(`"${file}"`);
});

test('the manifest names icons that exist and shortcuts that are routes', () => {
  const manifest: { lang: string; icons: { src: string }[]; shortcuts: { url: string }[] } = JSON.parse(
    readFileSync('dist/manifest.webmanifest', 'utf8'),
  );
  expect(manifest.lang).toBe('nl');
  for (const { src } of manifest.icons) expect(existsSync(`dist${src}`), src).toBe(true);
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/#/acuut', '/#/casussen', '/#/meedoen']);
});
