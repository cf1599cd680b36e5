// The house rules hold in every file; and the check itself notices each kind of breach (or it would guard nothing).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkHouse, describeViolation } from '../scripts/house-rules.ts';

function readTree(): Map<string, string> {
  const files = new Map<string, string>();
  const take = (file: string) => {
    if (/\.([cm]?[jt]sx?|css)$/.test(file)) files.set(file, readFileSync(file, 'utf8'));
  };
  for (const entry of readdirSync('.', { withFileTypes: true })) if (entry.isFile()) take(entry.name);
  for (const top of ['src', 'sync-server', 'tests', 'bench', 'scripts'].filter(existsSync))
    for (const entry of readdirSync(top, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) take(`${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
  return files;
}

test('every file keeps the house rules', () => {
  const files = readTree();
  expect(files.size).toBeGreaterThan(50);
  expect(checkHouse(files).map(describeViolation)).toEqual([]);
});

const HEAD = '// A file that exists to break a rule.\n';
const breaches = (files: Record<string, string>) =>
  checkHouse(new Map(Object.entries(files).map(([file, text]) => [file, HEAD + text]))).map(describeViolation);

describe('the check notices', () => {
  const bad: [what: string, file: string, text: string, says: RegExp][] = [
    ['a room reaching up', 'src/domain/a.ts', `import { x } from '../store/b.ts';`, /domain may import: no other room/],
    ['a type reaching up', 'src/vault/a.ts', `import type { X } from '../sync/b.ts';`, /src\/vault may import/],
    ['an inline type reaching up', 'src/ui/a.ts', `export type T = import('../store/b.ts').T;`, /src\/ui may import/],
    [
      'a re-export reaching up',
      'src/disk/a.ts',
      `export * from '../vault/b.ts';\nexport const x = 1;`,
      /src\/disk may/,
    ],
    ['a lazy import reaching up', 'src/ui/a.ts', `export const l = () => import('../store/b.ts');`, /src\/ui may/],
    ['a worker reaching up', 'src/ui/a.ts', `new Worker(new URL('../vault/w.ts', import.meta.url));`, /src\/ui may/],
    ['the relay reaching in', 'sync-server/a.ts', `import { x } from '../src/vault/b.ts';`, /sync-server may import/],
    [
      'the app reaching into the relay',
      'src/sync/a.ts',
      `import { x } from '../../sync-server/store.ts';`,
      /src\/sync may/,
    ],
    ['a stray package', 'src/domain/a.ts', `import { useState } from 'react';`, /package react/],
    ['a look-alike package', 'src/domain/a.ts', `import z from 'zodiac';`, /package zodiac/],
    ['react outside the bridge', 'src/store/a.tsx', `import { useState } from 'react';`, /package react/],
    ['node in the app', 'src/disk/a.ts', `import fs from 'node:fs';`, /package node:fs/],
    ['one screen knowing another', 'src/features/kring/a.tsx', `import { x } from '../delen/b.tsx';`, /knows another/],
    ['the editor in the first load', 'src/features/casus/a.tsx', `import { x } from '../../editor/b.ts';`, /at once/],
    [
      'what makes a PDF in the first load',
      'src/features/verslag/maak-pdf.ts',
      `import { PDFDocument } from 'pdfkit';`,
      /at once/,
    ],
    ['QR in the first load', 'src/features/delen/a.tsx', `import encode from 'qr';`, /at once/],
    [
      'plain JavaScript reaching in',
      'sync-server/a.mjs',
      `import { x } from '../src/vault/b.ts';`,
      /sync-server may import/,
    ],
    ['a file in no room', 'src/main.ts', `export const x = 1;`, /in no room/],
    ['crypto.subtle outside the vault', 'src/sealed/a.ts', `crypto.subtle.digest('SHA-256', b);`, /src\/vault/],
    ['subtle taken apart', 'src/sync/a.ts', `const { subtle } = crypto;`, /src\/vault/],
    ['the clock in domain', 'src/domain/a.ts', `export const x = () => Date.now();`, /clock/],
    ['a new Date in domain', 'src/domain/a.ts', `export const x = () => new Date();`, /clock/],
    ['dice in domain', 'src/domain/a.ts', `export const x = () => Math.random();`, /dice/],
    ['randomness in domain', 'src/domain/a.ts', `crypto.getRandomValues(b);`, /`crypto`/],
    ['the DOM in domain', 'src/domain/a.ts', `export const x = () => document.title;`, /`document`/],
    ['storage in domain', 'src/domain/a.ts', `export const x = () => localStorage.length;`, /`localStorage`/],
    [
      'HTML through React',
      'src/ui/a.tsx',
      `export const A = () => <p dangerouslySetInnerHTML={{ __html: t }} />;`,
      /HTML/,
    ],
    ['HTML through a property', 'src/ui/a.ts', `el.innerHTML = t;`, /innerHTML/],
    ['eval', 'src/store/a.ts', `eval(t);`, /text as code/],
    ['new Function', 'sync-server/a.ts', `new Function(t);`, /text as code/],
    ['the console', 'src/sync/a.ts', `console.log(t);`, /console/],
    ['a default export', 'src/ui/a.ts', `export default 1;`, /default export/],
    ['a default export in disguise', 'src/ui/a.ts', `const a = 1;\nexport { a as default };`, /default export/],
    ['an enum', 'src/domain/a.ts', `export enum E { A }`, /enum/],
    ['a barrel by name', 'src/ui/index.ts', `export const a = 1;`, /barrel/],
    ['a barrel by nature', 'src/ui/all.ts', `export * from './a.ts';`, /barrel/],
    ['a name that says nothing', 'src/store/casus-helpers.ts', `export const a = 1;`, /says nothing/],
    ['a class that says nothing', 'src/store/a.ts', `export class CasusManager {}`, /Manager/],
  ];
  test.each(bad)('%s', (_what, file, text, says) => {
    const found = breaches({ [file]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
    expect(found[0]).toContain(`${file}:`);
  });

  test('a circle, also one of types, and names the files', () => {
    const found = breaches({
      'src/ui/a.ts': `import { b } from './b.ts';\nexport const a = b;`,
      'src/ui/b.ts': `import type { C } from './c.ts';\nexport const b: C = 1;`,
      'src/ui/c.ts': `import { a } from './a.ts';\nexport type C = typeof a;`,
    });
    expect(found).toEqual([expect.stringContaining('src/ui/a.ts -> src/ui/b.ts -> src/ui/c.ts -> src/ui/a.ts')]);
  });

  test.each([
    ['src/ui/a.ts', 'export const a = 1;\n'],
    ['src/ui/a.css', 'p { margin: 0 }\n'],
    ['tests/ui/a.test.ts', '// @vitest-environment happy-dom\n'],
  ])('a missing first comment in %s', (file, text) => {
    expect(checkHouse(new Map([[file, text]])).map(describeViolation)).toEqual([expect.stringMatching(/comment/)]);
  });

  test('nothing wrong with what is allowed', () => {
    expect(
      breaches({
        'src/domain/a.ts': `import { z } from 'zod';\nexport const f = async (crypto: { hash(): 1 }, e: { document: string }) => [crypto.hash(), e.document, new Date(0), z];`,
        'src/vault/a.ts': `import { argon2id } from 'hash-wasm';\nexport const f = () => [crypto.subtle, argon2id];`,
        'src/features/casus/a.tsx': `import type { E } from '../../editor/b.ts';\nimport './a.css';\nexport const f = (): Promise<E> => import('../../editor/b.ts');`,
        'src/store/react.tsx': `import { useState } from 'react';\nexport const f = useState;`,
        'src/sync/a.ts': `import { p } from '../../sync-server/protocol.ts';\nimport * as d from 'lib0/decoding';\nexport const f = [p, d]; // eval(console.log) in a comment`,
        'sync-server/a.ts': `import { createHash } from 'node:crypto';\nimport { f } from '../src/domain/a.ts';\nconsole.log(f, createHash);`,
        'vite.config.ts': `export default { a: 1 };`,
      }),
    ).toEqual([]);
  });
});
