// What the security and privacy papers point at exists: files, rules with ids, and the addresses of screens.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const PAPERS = ['SECURITY.md', 'docs/privacy.md'];
const read = (file: string) => readFileSync(file, 'utf8');

/** Named in `code` as a path of this repository. */
const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:tests|src|sync-server|docs|scripts)\/[\w./-]+\.\w+)`/g)].map(([, file = '']) => file);
/** Linked, and not to another site. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
const rulesIn = (text: string): string[] => [...text.matchAll(/\b[SP]\d{1,2}\b/g)].map(([id]) => id);

/** A rule is where it stands in bold at the head of its line. */
const known = new Set(
  ['docs/sealed-sync.md', 'sync-server/PROTOCOL.md'].flatMap((file) =>
    [...read(file).matchAll(/^- \*\*([SP]\d{1,2})\*\*/gm)].map(([, id = '']) => id),
  ),
);

/** What is wrong with a paper that lies in `folder`. */
function check(text: string, folder: string): string[] {
  return [
    ...filesIn(text).filter((file) => !existsSync(file)),
    ...linksIn(text).filter((target) => !existsSync(path.join(folder, target))),
    ...rulesIn(text).filter((id) => !known.has(id)),
  ];
}

test('there are rules to point at', () => {
  expect(known.size).toBeGreaterThan(40);
  for (const id of ['S1', 'S23', 'P1', 'P31']) expect(known).toContain(id);
});

describe.each(PAPERS)('%s', (file) => {
  test('names nothing that is not there', () => {
    expect(check(read(file), path.dirname(file))).toEqual([]);
    expect(filesIn(read(file)).length).toBeGreaterThan(3);
  });
});

test('each row of the threats names a test and a rule or a test of the thing itself', () => {
  const rows = read('SECURITY.md')
    .split('\n## ')
    .find((part) => part.startsWith('Threats'))
    ?.split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| who | can'));
  expect(rows?.length).toBeGreaterThan(10);
  for (const row of rows ?? [])
    expect(
      filesIn(row).filter((one) => one.startsWith('tests/')),
      row,
    ).not.toEqual([]);
});

test('a rule with an id is carried by the tests that a row names', () => {
  // The P and S ids of a row must occur in the names of tests in one of its files.
  const wrong: string[] = [];
  for (const row of read('SECURITY.md').split('\n')) {
    if (!row.startsWith('| ')) continue;
    const tests = filesIn(row).filter((one) => one.startsWith('tests/') && existsSync(one));
    if (tests.length === 0) continue;
    const text = tests.map(read).join('\n');
    for (const id of rulesIn(row))
      if (!new RegExp(`\\b${id}\\b`).test(text)) wrong.push(`${id} in: ${tests.join(', ')}`);
  }
  expect(wrong).toEqual([]);
});

test('the check notices a file, a link and a rule that are not there', () => {
  expect(check('`tests/geen.test.ts` [x](geen.md) S99 P77', '.')).toEqual([
    'tests/geen.test.ts',
    'geen.md',
    'S99',
    'P77',
  ]);
  expect(check('`tests/docs.test.ts` [x](README.md#kop) [y](https://voorbeeld.nl) S1', '.')).toEqual([]);
});
