// The status line says what is true (S12): which fact outranks which.
import { describe, expect, it } from 'vitest';
import { type DocumentFacts, describeDocuments, PATIENCE_MS } from '../../src/store/stand.ts';

const NOW = 1_700_000_000_000;
const level: DocumentFacts = {
  unsent: 0,
  unsentSince: null,
  link: 'open',
  levelAt: NOW - 1_000,
  missing: false,
  diskProblem: null,
};
const stand = (...facts: Partial<DocumentFacts>[]) =>
  describeDocuments(
    facts.map((part) => ({ ...level, ...part })),
    NOW,
  );

describe('S12', () => {
  it('says bijgewerkt with the oldest moment at which all was level', () => {
    expect(stand({}, { levelAt: NOW - 60_000, link: 'niet-nodig' })).toEqual({ kind: 'bijgewerkt', om: NOW - 60_000 });
  });

  it('never says bijgewerkt while one document was not brought level yet', () => {
    expect(stand({}, { levelAt: 0, link: 'niet-nodig' })).toEqual({ kind: 'bezig' });
  });

  it('one closed document among many is judged by what was learned of it, not by a line it does not have', () => {
    const closed = { ...level, link: 'niet-nodig' as const };
    expect(describeDocuments([closed], NOW, true)).toEqual({ kind: 'bijgewerkt', om: level.levelAt });
    expect(describeDocuments([closed], NOW, false)).toEqual({ kind: 'geen-verbinding' });
  });

  it('unsent work outranks no connection, and counts over all documents', () => {
    expect(stand({ unsent: 2, unsentSince: NOW, link: 'geen' }, { unsent: 1, unsentSince: NOW, link: 'geen' })).toEqual(
      {
        kind: 'alleen-hier',
        aantal: 3,
      },
    );
    expect(stand({ link: 'geen' })).toEqual({ kind: 'geen-verbinding' });
  });

  it('is bezig while sending, but not for ever: unconfirmed is said after a while', () => {
    expect(stand({ unsent: 1, unsentSince: NOW - 100 })).toEqual({ kind: 'bezig' });
    expect(stand({ unsent: 1, unsentSince: NOW - PATIENCE_MS - 1 })).toEqual({ kind: 'alleen-hier', aantal: 1 });
  });

  it('one document without a line does not hide behind another with one', () => {
    expect(stand({}, { unsent: 1, unsentSince: NOW, link: 'geen' })).toEqual({ kind: 'alleen-hier', aantal: 1 });
  });

  it('a disk that refuses outranks everything', () => {
    expect(stand({ unsent: 4, unsentSince: NOW, link: 'geen' }, { diskProblem: 'vol' })).toEqual({
      kind: 'bewaarprobleem',
      reden: 'vol',
    });
  });

  it('says that content is missing, and that access is gone', () => {
    expect(stand({ missing: true })).toEqual({ kind: 'ophalen' });
    expect(stand({ link: 'geen-toegang' }, {})).toEqual({ kind: 'geen-toegang' });
  });

  it('says nothing of access for a casus that was destroyed, and does not wait for it', () => {
    expect(stand({}, { link: 'weg', levelAt: 0 })).toEqual({ kind: 'bijgewerkt', om: level.levelAt });
    expect(stand({ link: 'weg', levelAt: 0 }).kind).toBe('bijgewerkt');
    expect(stand({}, { link: 'weg', unsent: 2, unsentSince: 0 })).toEqual({ kind: 'alleen-hier', aantal: 2 });
    expect(stand({ link: 'geen' }, { link: 'weg', levelAt: 0 }).kind).toBe('geen-verbinding');
  });
});
