// Maatjes in any order: choices anew, questions, answers late, twice, to the wrong question or with a piece put in its place. It opens exactly when two different pieces of the choice that stands were given to one question, and never else.
import { expect, test } from 'vitest';
import { toBase64url } from '../../src/domain/ledenlog.ts';
import { leesVraag, schrijfAntwoord } from '../../src/domain/maatjes-code.ts';
import type { MaatjesVraag } from '../../src/store/maatjes/contract.ts';
import { delenVan, stelVraag } from '../../src/store/maatjes/vragen.ts';
import { geefDoor, plekVan, snijd, verzegelStuk, voegSamen } from '../../src/vault/maatjes.ts';
import { createOpenVault, createRandom, ZIN } from '../vault/world.ts';

const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: Math.min(200, Number(process.env.SEEDS ?? 8)) }, (_, i) => i);
const KRING = toBase64url(new Uint8Array(16).fill(5));
const STEPS = 30;

interface Choice {
  splitsing: Uint8Array;
  plek: string;
  /** What lies in the kring for each maatje; a colleague may have put something else there. */
  dozen: string[];
  echt: string[];
}
interface Asked {
  vraag: MaatjesVraag;
  /** Of which choice it is, by place in the list. */
  choice: number;
  /** Right pieces taken, by number: what the model says there are. */
  got: Set<number>;
}

test.each(seeds)('SEED=%i', async (seed) => {
  const below = createRandom(seed);
  const anna = await createOpenVault();
  const van = (await anna.open.keyringFor(KRING)).device.toestel.sign;
  const maatjes = await Promise.all(
    [0, 1, 2].map(async () => {
      const { disk, open } = await createOpenVault();
      return { disk, keyring: await open.keyringFor(KRING) };
    }),
  );
  const choices: Choice[] = [];
  const questions: Asked[] = [];
  const answers: { code: string; of: number; nummer: number; vals: boolean }[] = [];

  const choose = async () => {
    const done = await anna.vault.maakMaatjes(ZIN, async () => {
      const { delen, ...cut } = await snijd();
      const plek = await plekVan(cut.splitsing);
      const dozen = await Promise.all(
        maatjes.map(({ keyring }, nummer) => {
          const plaats = { kring: KRING, van, plek, nummer };
          return verzegelStuk(keyring.device.toestel.box, plaats, delen[nummer] as Uint8Array);
        }),
      );
      const sealed = dozen.map((doos) => doos ?? '');
      choices.push({ splitsing: cut.splitsing, plek, dozen: [...sealed], echt: sealed });
      return cut;
    });
    expect(done).toEqual({ kind: 'goed' });
  };
  const ask = async () => {
    const stukken = await anna.vault.maatjes();
    if (stukken) questions.push({ vraag: await stelVraag(stukken), choice: choices.length - 1, got: new Set() });
  };
  /** A maatje answers a question with what lies there for them, of whatever choice. */
  const answer = async () => {
    const [of, nummer] = [below(questions.length), below(3)];
    const asked = questions[of];
    // Mostly of the choice that is asked about; sometimes a maatje's own tooling takes another.
    const choice = choices[below(4) === 0 ? below(choices.length) : (asked?.choice ?? 0)];
    const gelezen = leesVraag(asked?.vraag.code ?? '');
    if (!choice || gelezen.kind !== 'goed') return;
    const plaats = { kring: KRING, van, plek: choice.plek, nummer };
    const doos = await geefDoor(maatjes[nummer]?.keyring ?? never(), plaats, choice.dozen[nummer] ?? '', gelezen);
    if (!doos) return;
    const vals = choice !== choices[asked?.choice ?? 0] || choice.dozen[nummer] !== choice.echt[nummer];
    answers.push({ code: schrijfAntwoord(doos), of, nummer, vals });
  };
  const take = async () => {
    const given = answers[below(answers.length)];
    if (!given) return;
    const to = below(4) === 0 ? below(questions.length) : given.of;
    const asked = questions[to] ?? never();
    const fits = to === given.of && !given.vals && !asked.got.has(given.nummer);
    const taken = await asked.vraag.neem(given.code);
    expect(taken.kind, `answer of ${given.nummer} to ${given.of}, given to ${to}`).toBe(fits ? 'goed' : 'geweigerd');
    if (fits && asked.got.size < 2) asked.got.add(given.nummer);
    expect(asked.vraag.aantal()).toBe(asked.got.size);
  };
  const tamper = async () => {
    const choice = choices[below(choices.length)];
    const nummer = below(3);
    if (!choice) return;
    const plaats = { kring: KRING, van, plek: choice.plek, nummer };
    const box = maatjes[nummer]?.keyring.device.toestel.box ?? '';
    choice.dozen[nummer] =
      below(2) === 0
        ? (choice.echt[nummer] ?? '')
        : ((await verzegelStuk(box, plaats, new Uint8Array(17).fill(below(256)))) ?? '');
  };
  const tryOpen = async () => {
    const asked = questions[below(questions.length)];
    if (!asked) return;
    const opens = asked.got.size === 2 && asked.choice === choices.length - 1;
    anna.vault.lock();
    const geheim = await voegSamen(delenVan(asked.vraag)).catch(() => null);
    expect(geheim !== null).toBe(asked.got.size === 2);
    const unlocked = geheim ? (await anna.vault.openMetMaatjes(geheim, ZIN)).kind : 'dicht';
    expect(unlocked === 'open').toBe(opens);
    expect(anna.vault.opened() !== null).toBe(opens);
    if (!opens) expect((await anna.vault.unlock(ZIN)).kind).toBe('open');
  };

  await choose();
  await ask();
  const steps = [answer, answer, answer, take, take, take, take, tryOpen, tryOpen, ask, tamper, choose];
  for (let i = 0; i < STEPS; i++) await (steps[below(steps.length)] ?? never())();
  await tryOpen();
  for (const { disk } of [anna, ...maatjes]) disk.close();
});

function never(): never {
  throw new Error('nothing there');
}
