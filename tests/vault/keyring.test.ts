// Whole worlds of five devices: whoever is in the kring reads every epoch, whoever went reads nothing later, a code or asking opens none, and tampered boxes cost nothing.
// Replay one world: SEED=<the seed it printed>. More of them: SEEDS=500.
import { describe, expect, test } from 'vitest';
import type { Kring } from '../../src/domain/kring.ts';
import { entryMessage, fromBase64url, parseEntry, toBase64url } from '../../src/domain/ledenlog.ts';
import type { EpochTurn, Rol } from '../../src/domain/log-entry.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import {
  bewijsErbij,
  draftErbij,
  draftGenesis,
  draftInvite,
  draftRemove,
  draftRol,
  draftToelaten,
  draftTurn,
  draftVraag,
  draftWithdraw,
  invitationSigner,
} from '../../src/vault/ledenlog.ts';
import { openLockbox, sealLockbox } from '../../src/vault/lockbox.ts';
import { boxKeyPair, CannotOpen, deriveBytes, importRoot, utf8, verifySignature } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import { cheapArgon2, createOpenVault, createRandom, letIn, takeIn, ZIN } from './world.ts';

const AAD = utf8('plek');
const roomOf = (kring: { id: string }) => `${kring.id}/casus`;

/** One kring of one device; `reload` locks it and opens it again from disk. */
async function createLid() {
  const made = await createOpenVault();
  const lid = { open: made.open, disk: made.disk, reload };
  async function reload(): Promise<void> {
    const vault = createVault(made.disk, { argon2: cheapArgon2, measure: false });
    const unlocked = await vault.unlock(ZIN);
    if (unlocked.kind !== 'open') throw new Error(unlocked.kind);
    lid.open = unlocked.vault;
  }
  return lid;
}
type TestLid = Awaited<ReturnType<typeof createLid>>;

async function createKring() {
  const anna = await createLid();
  const { kring: id, entry } = await draftGenesis(anna.open, 1);
  const kring = await takeIn(null, entry, id);
  const keyring = await anna.open.keyringFor(id);
  await keyring.update(kring);
  return { anna, id, kring, keyring };
}

const text = new TextDecoder();
const sealIn = (keyring: Keyring, kring: Kring, epoch: number) =>
  keyring.documentKeys(roomOf(kring)).seal(epoch, utf8(`epoch ${epoch}`), AAD);
const openIn = async (keyring: Keyring, kring: Kring, epoch: number, sealed: Uint8Array) =>
  text.decode(await keyring.documentKeys(roomOf(kring)).open(epoch, sealed, AAD));

const flipped = (sealed: string): string => {
  const bytes = fromBase64url(sealed);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return toBase64url(bytes);
};
/** The kring as a liar would show it: with one turn changed. */
const withTurn = (kring: Kring, epoch: number, change: (turn: EpochTurn) => EpochTurn): Kring => ({
  ...kring,
  turns: kring.turns.map((turn) => (turn.epoch === epoch ? change(turn) : turn)),
});
const spoilBoxes = (turn: EpochTurn): EpochTurn => ({
  ...turn,
  boxes: turn.boxes.map(({ to, box }) => ({ to, box: flipped(box) })),
});

/**
 * Epochs of which any lockbox at all opens for who holds the secret of an invitation, with every key that comes from it
 * or ever came from it (`box`: once there was a lockbox for it).
 */
async function epochsOf(secret: Uint8Array, kring: Kring): Promise<number[]> {
  const root = await importRoot(secret);
  const seeds = [
    ...(await Promise.all(
      ['sign', 'box'].map((what) => deriveBytes(root, `ruggespraak/uitnodiging-${what}/1\n${kring.id}`)),
    )),
  ];
  const found: number[] = [];
  for (const pair of await Promise.all(seeds.map(boxKeyPair)))
    for (const { epoch, boxes } of kring.turns)
      for (const { box } of boxes)
        if (await openLockbox(pair, kring.id, epoch, box).catch(() => null)) found.push(epoch);
  return found;
}

describe('S14 S15 S18 S23 any world', () => {
  const seeds = process.env.SEED
    ? [Number(process.env.SEED)]
    : Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, i) => 1000 + i);
  for (const seed of seeds)
    test(`SEED=${seed}`, async () => {
      const random = createRandom(seed);
      const pick = <T>(from: readonly T[]): T => {
        const one = from[random(from.length)];
        if (one === undefined) throw new Error('nothing to pick from');
        return one;
      };
      const world = await createKring();
      let { kring } = world;
      const outside: TestLid[] = await Promise.all([1, 2, 3, 4].map(createLid));
      const inside: TestLid[] = [world.anna];
      const gone: { lid: TestLid; lastEpoch: number }[] = [];
      /** Asked, and waiting; keyrings of who were declined are among `outside` again. */
      const waiting: { lid: TestLid; invite: string }[] = [];
      const invitations: { secret: Uint8Array; key: string; expires: number }[] = [];
      const statusOf = ({ key }: { key: string }) => kring.uitnodigingen.get(key)?.status;
      const openOnes = () => invitations.filter((one) => statusOf(one) === 'open');
      /** Whoever asked with what was closed since is outside again. */
      const declined = () => {
        for (const one of [...waiting])
          if (kring.uitnodigingen.get(one.invite)?.status !== 'gevraagd') {
            waiting.splice(waiting.indexOf(one), 1);
            outside.push(one.lid);
          }
      };
      const sealed = new Map<number, Uint8Array>([[1, await sealIn(world.keyring, kring, 1)]]);
      let now = 10;

      const ringOf = (lid: TestLid) => lid.open.keyringFor(kring.id);
      const signOf = async (lid: TestLid) => (await ringOf(lid)).device.toestel.sign;
      const rolOf = async (lid: TestLid) => kring.leden.get(await signOf(lid))?.rol;
      /** Some lag behind; whoever acts has taken the log in first. */
      const acting = async (lid: TestLid) => {
        const ring = await ringOf(lid);
        await ring.update(kring);
        return ring;
      };
      const take = async (entry: Parameters<typeof takeIn>[1], by: TestLid) => {
        const before = kring.epoch;
        kring = await takeIn(kring, entry, kring.id);
        if (kring.epoch === before) return;
        sealed.set(kring.epoch, await sealIn(await acting(by), kring, kring.epoch));
      };
      const managers = async () => {
        const found: TestLid[] = [];
        for (const lid of inside) if ((await rolOf(lid)) === 'beheren') found.push(lid);
        return found;
      };

      for (let step = 0; step < 30; step++) {
        // Not everyone's clock is right.
        now = 10 + step + random(7);
        const manager = pick(await managers());
        switch (random(8)) {
          case 0:
          case 1: {
            const rol = pick<Rol>(['meelezen', 'meedoen', 'beheren']);
            const expires = now + pick([3, 10, 1000]);
            const { entry, secret } = await draftInvite(await acting(manager), kring, rol, expires, now);
            await take(entry, manager);
            const { keyText: key } = await invitationSigner(secret, kring.id);
            invitations.push({ secret, key, expires });
            break;
          }
          case 2: {
            const lid = outside[0];
            if (!lid || invitations.length === 0) break;
            const invitation = pick(openOnes().length > 0 ? openOnes() : invitations);
            const { entry } = await draftVraag(lid.open, kring, invitation.secret, now);
            if (statusOf(invitation) !== 'open' || invitation.expires < now) {
              await expect(takeIn(kring, entry, kring.id)).rejects.toThrow();
              break;
            }
            outside.shift();
            await take(entry, manager);
            waiting.push({ lid, invite: invitation.key });
            break;
          }
          case 7: {
            const one = waiting.shift();
            if (!one) break;
            const { toestel } = (await ringOf(one.lid)).device;
            await take((await draftToelaten(await acting(manager), kring, one.invite, toestel, now)).entry, manager);
            inside.push(one.lid);
            break;
          }
          case 3: {
            const lid = pick(inside);
            if (lid === manager || random(2) === 0) break;
            const lastEpoch = kring.epoch;
            const { entry } = await draftRemove(await acting(manager), kring, await signOf(lid), {}, now);
            await take(entry, manager);
            inside.splice(inside.indexOf(lid), 1);
            gone.push({ lid, lastEpoch });
            break;
          }
          case 4:
            await take((await draftTurn(await acting(manager), kring, now)).entry, manager);
            break;
          case 5: {
            const living = invitations.filter((one) => ['open', 'gevraagd'].includes(statusOf(one) ?? ''));
            if (living.length > 0 && random(2) === 0) {
              const invitation = pick(living);
              await take((await draftWithdraw(await acting(manager), kring, invitation.key, now)).entry, manager);
              const late = outside[0];
              if (late)
                await expect(
                  draftVraag(late.open, kring, invitation.secret, now).then(({ entry }) =>
                    takeIn(kring, entry, kring.id),
                  ),
                ).rejects.toThrow();
              break;
            }
            const lid = pick(inside);
            if (lid !== manager)
              await take(
                (
                  await draftRol(
                    await acting(manager),
                    kring,
                    await signOf(lid),
                    pick<Rol>(['meedoen', 'beheren']),
                    null,
                    now,
                  )
                ).entry,
                manager,
              );
            break;
          }
          case 6:
            await pick([...inside, ...gone.map(({ lid }) => lid)]).reload();
            break;
        }
        declined();
      }

      for (const lid of inside) {
        if (random(2) === 0) await lid.reload();
        const ring = await acting(lid);
        expect(ring.epoch()).toBe(kring.epoch);
        for (const [epoch, bytes] of sealed) expect(await openIn(ring, kring, epoch, bytes)).toBe(`epoch ${epoch}`);
        expect(await ring.update(kring)).toBe(false);
      }
      for (const { lid, lastEpoch } of gone) {
        const ring = await acting(lid);
        expect(ring.epoch()).toBeLessThanOrEqual(lastEpoch);
        for (const [epoch, bytes] of sealed) {
          if (epoch <= lastEpoch) expect(await openIn(ring, kring, epoch, bytes)).toBe(`epoch ${epoch}`);
          else await expect(openIn(ring, kring, epoch, bytes)).rejects.toMatchObject({ reason: 'geen-sleutel' });
        }
      }
      // Who asked and waits, or was declined, or never asked, has no key at all.
      for (const lid of [...outside, ...waiting.map(({ lid }) => lid)]) {
        const ring = await acting(lid);
        expect(ring.epoch()).toBe(0);
      }
      // Nor does any code, used or not, with everything that is in the log.
      for (const { secret } of invitations) expect(await epochsOf(secret, kring)).toEqual([]);
    });
});

describe('S23 invitations', () => {
  const orders = [
    [0, 1],
    [1, 0],
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  test.each(orders.map((order) => ({ order })))('all work, used in the order $order', async ({ order }) => {
    const { id, keyring, ...world } = await createKring();
    let { kring } = world;
    const secrets: Uint8Array[] = [];
    for (const _ of order) {
      const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 2);
      kring = await takeIn(kring, entry, id);
      secrets.push(secret);
    }
    const joined: Keyring[] = [keyring];
    for (const which of order) {
      const lid = await createLid();
      // Whoever came in last lets in the next: the one who invited need not be there.
      const host = joined.at(-1) ?? keyring;
      await host.update(kring);
      kring = await letIn(kring, host, lid.open, secrets[which] ?? new Uint8Array(), 3);
      joined.push(await lid.open.keyringFor(id));
    }
    expect(kring.epoch).toBe(1 + order.length);
    for (const ring of joined) await ring.update(kring);
    for (let epoch = 1; epoch <= kring.epoch; epoch++) {
      const sealed = await sealIn(keyring, kring, epoch);
      for (const ring of joined) expect(await openIn(ring, kring, epoch, sealed)).toBe(`epoch ${epoch}`);
    }
    for (const secret of secrets) expect(await epochsOf(secret, kring)).toEqual([]);
  });

  test('a leaked link: with the code, the whole log and everything sealed, nothing opens, before asking and after', async () => {
    const { id, keyring, ...world } = await createKring();
    const { entry, secret } = await draftInvite(keyring, world.kring, 'beheren', 100, 2);
    const invited = await takeIn(world.kring, entry, id);
    let kring = await takeIn(invited, (await draftTurn(keyring, invited, 3)).entry, id);
    await keyring.update(kring);
    const sealed = [await sealIn(keyring, kring, 1), await sealIn(keyring, kring, 2)];
    const thief = await createLid();
    const ring = await thief.open.keyringFor(id);
    const opensNothing = async () => {
      expect(await epochsOf(secret, kring)).toEqual([]);
      expect(await ring.update(kring)).toBe(false);
      expect(ring.epoch()).toBe(0);
      for (const [i, bytes] of sealed.entries())
        await expect(openIn(ring, kring, i + 1, bytes)).rejects.toMatchObject({ reason: 'geen-sleutel' });
      // Nor can it make a key for itself: it has none to seal, and no lid's signature.
      const invite = (await invitationSigner(secret, id)).keyText;
      await expect(draftToelaten(ring, kring, invite, ring.device.toestel, 4)).rejects.toBeInstanceOf(CannotOpen);
      await expect(draftTurn(ring, kring, 4)).rejects.toBeInstanceOf(CannotOpen);
    };
    await opensNothing();
    kring = await takeIn(kring, (await draftVraag(thief.open, kring, secret, 4)).entry, id);
    await opensNothing();
    // The one it was meant for hears that somebody was first.
    const bram = await createLid();
    await expect(takeIn(kring, (await draftVraag(bram.open, kring, secret, 5)).entry, id)).rejects.toThrow(
      'uitnodiging-gebruikt',
    );
    const { keyText } = await invitationSigner(secret, id);
    kring = await takeIn(kring, (await draftWithdraw(keyring, kring, keyText, 6)).entry, id);
    kring = await takeIn(kring, (await draftTurn(keyring, kring, 7)).entry, id);
    await keyring.update(kring);
    sealed.push(await sealIn(keyring, kring, 3));
    await opensNothing();
    await expect(takeIn(kring, (await draftVraag(thief.open, kring, secret, 8)).entry, id)).rejects.toThrow(
      'uitnodiging-ingetrokken',
    );
  });

  test('letting in seals to the very device whose words were heard, and to no other', async () => {
    const { id, keyring, ...world } = await createKring();
    const { entry, secret } = await draftInvite(keyring, world.kring, 'meedoen', 100, 2);
    const [bram, thief] = [await createLid(), await createLid()];
    const invited = await takeIn(world.kring, entry, id);
    const kring = await takeIn(invited, (await draftVraag(thief.open, invited, secret, 3)).entry, id);
    const { keyText } = await invitationSigner(secret, id);
    const { toestel } = (await bram.open.keyringFor(id)).device;
    const wrong = await draftToelaten(keyring, kring, keyText, toestel, 4);
    await expect(takeIn(kring, wrong.entry, id)).rejects.toThrow('niet-voor-iedereen');
  });

  test('a vraag without the signature of that very device, or with one for another invitation, is refused', async () => {
    const { id, keyring, ...world } = await createKring();
    const [one, two] = [
      await draftInvite(keyring, world.kring, 'meedoen', 100, 2),
      await draftInvite(keyring, world.kring, 'meedoen', 100, 2),
    ];
    const bram = await createLid();
    const kring = await takeIn(world.kring, one.entry, id);
    const other = await takeIn(world.kring, two.entry, id);
    const mine = parseEntry((await draftVraag(bram.open, other, two.secret, 3)).entry.body);
    if (mine?.kind !== 'vraag') throw new Error('no vraag');
    // The thief has the first code and a vraag of bram with the second.
    const signer = await invitationSigner(one.secret, id);
    const body = utf8(JSON.stringify({ ...mine, by: signer.keyText, prev: kring.head }));
    const signature = await signer.sign(entryMessage(body));
    await expect(takeIn(kring, { body, signature }, id)).rejects.toThrow('handtekening-klopt-niet');
  });

  test('a box key nobody can have does not keep the kring from turning', async () => {
    const nowhere = toBase64url(new Uint8Array(32));
    const { keyring, kring } = await createKring();
    const { key } = await boxKeyPair(new Uint8Array(32).fill(3));
    const real = await sealLockbox(toBase64url(key), kring.id, 2, new Uint8Array(32));
    expect(await sealLockbox(nowhere, kring.id, 2, new Uint8Array(32))).toHaveLength(real.length);
    const lid = await createLid();
    const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 2);
    let next = await letIn(await takeIn(kring, entry, kring.id), keyring, lid.open, secret, 3);
    await keyring.update(next);
    const { sign } = (await lid.open.keyringFor(kring.id)).device.toestel;
    const made = next.leden.get(sign);
    if (!made) throw new Error('not in');
    const leden = new Map(next.leden).set(sign, { ...made, toestel: { sign, box: nowhere } });
    next = await takeIn({ ...next, leden }, (await draftTurn(keyring, { ...next, leden }, 3)).entry, kring.id);
    expect(await keyring.update(next)).toBe(true);
    expect(keyring.epoch()).toBe(3);
  });
});

describe('S18 a further device of the same person', () => {
  async function withTwo() {
    const { id, keyring, ...world } = await createKring();
    const second = await createLid();
    const by = keyring.device.toestel.sign;
    const proven = await bewijsErbij(second.open, id, by);
    const kring = await takeIn(world.kring, (await draftErbij(keyring, world.kring, proven, 2)).entry, id);
    await keyring.update(kring);
    return { id, keyring, kring, second, by, proven };
  }

  test('reads what was written before and after, and a lost one nothing later', async () => {
    const { id, keyring, second, by, ...made } = await withTwo();
    let { kring } = made;
    const ring = await second.open.keyringFor(id);
    await ring.update(kring);
    for (const epoch of [1, 2])
      expect(await openIn(ring, kring, epoch, await sealIn(keyring, kring, epoch))).toBe(`epoch ${epoch}`);
    // The second takes out the first, which is lost; the person goes on managing.
    kring = await takeIn(kring, (await draftRemove(ring, kring, by, {}, 3)).entry, id);
    await ring.update(kring);
    expect(await keyring.update(kring)).toBe(false);
    const late = await sealIn(ring, kring, 3);
    await expect(openIn(keyring, kring, 3, late)).rejects.toMatchObject({ reason: 'geen-sleutel' });
    expect(kring.leden.get(ring.device.toestel.sign)).toMatchObject({ van: by, rol: 'beheren', removed: null });
  });

  test('only with its own word, for this kring and this device: no vraag passes for it, nor the word to another', async () => {
    const { id, keyring, kring } = await withTwo();
    const [third, stranger] = [await createLid(), await createLid()];
    const { toestel } = (await third.open.keyringFor(id)).device;
    const own = keyring.device.toestel.sign;
    const forOther = await bewijsErbij(third.open, id, toestel.sign);
    const elsewhere = await bewijsErbij(third.open, 'A'.repeat(22), own);
    const ofStranger = await bewijsErbij(stranger.open, id, own);
    const invited = await draftInvite(keyring, kring, 'meedoen', 100, 3);
    const asked = parseEntry(
      (await draftVraag(third.open, await takeIn(kring, invited.entry, id), invited.secret, 3)).entry.body,
    );
    if (asked?.kind !== 'vraag') throw new Error('no vraag');
    for (const proof of [forOther.proof, elsewhere.proof, ofStranger.proof, asked.proof]) {
      const { entry } = await draftErbij(keyring, kring, { toestel, proof }, 4);
      await expect(takeIn(kring, entry, id)).rejects.toThrow('handtekening-klopt-niet');
    }
    const good = await bewijsErbij(third.open, id, own);
    expect((await takeIn(kring, (await draftErbij(keyring, kring, good, 4)).entry, id)).epoch).toBe(kring.epoch + 1);
  });

  test('goes with its person: taken out by another, neither reads on; leaving takes both along', async () => {
    const { id, keyring, second, ...made } = await withTwo();
    const bram = await createLid();
    const { entry, secret } = await draftInvite(keyring, made.kring, 'beheren', 100, 3);
    let kring = await letIn(await takeIn(made.kring, entry, id), keyring, bram.open, secret, 3);
    const [ring, brams] = [await second.open.keyringFor(id), await bram.open.keyringFor(id)];
    for (const one of [keyring, ring, brams]) await one.update(kring);
    const before = kring;
    for (const [by, alle] of [
      [brams, false],
      [keyring, true],
    ] as const) {
      const named = alle ? keyring.device.toestel.sign : ring.device.toestel.sign;
      kring = await takeIn(before, (await draftRemove(by, before, named, {}, 4, alle)).entry, id);
      for (const one of [keyring, ring]) {
        expect(kring.leden.get(one.device.toestel.sign)?.removed).toEqual({});
        expect(await one.update(kring)).toBe(false);
      }
      expect(kring.turns.at(-1)?.boxes.map(({ to }) => to)).toEqual([brams.device.toestel.box]);
    }
  });
});

describe('a tampered turn', () => {
  async function afterTwoTurns() {
    const { anna, keyring, ...world } = await createKring();
    let { kring } = world;
    const bram = await createLid();
    const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 2);
    kring = await takeIn(kring, entry, kring.id);
    kring = await letIn(kring, keyring, bram.open, secret, 3);
    const ring = await bram.open.keyringFor(kring.id);
    await ring.update(kring);
    await keyring.update(kring);
    const before = kring;
    kring = await takeIn(kring, (await draftTurn(keyring, kring, 4)).entry, kring.id);
    await keyring.update(kring);
    return { anna, bram, keyring, ring, before, kring };
  }

  test('gives CannotOpen, keeps what was held, and the true one still opens afterwards', async () => {
    const { bram, keyring, ring, kring } = await afterTwoTurns();
    const wrong = { name: 'CannotOpen', reason: 'beschadigd' };
    await expect(ring.update(withTurn(kring, 3, spoilBoxes))).rejects.toMatchObject(wrong);
    expect(ring.epoch()).toBe(2);
    const old = await sealIn(keyring, kring, 1);
    expect(await openIn(ring, kring, 1, old)).toBe('epoch 1');
    await bram.reload();
    const reloaded = await bram.open.keyringFor(kring.id);
    await expect(reloaded.update(withTurn(kring, 3, spoilBoxes))).rejects.toMatchObject(wrong);
    expect(await reloaded.update(kring)).toBe(true);
    expect(await openIn(reloaded, kring, 3, await sealIn(keyring, kring, 3))).toBe('epoch 3');
  });

  test('in the middle: the newer ones are had all the same, also over a later turn', async () => {
    const { keyring, ring, kring } = await afterTwoTurns();
    const next = await takeIn(kring, (await draftTurn(keyring, kring, 5)).entry, kring.id);
    await keyring.update(next);
    // The box of epoch 3 is spoilt, but epoch 4 carries its key as `previous`.
    expect(await ring.update(withTurn(next, 3, spoilBoxes))).toBe(true);
    for (const epoch of [1, 2, 3, 4])
      expect(await openIn(ring, next, epoch, await sealIn(keyring, next, epoch))).toBe(`epoch ${epoch}`);
  });

  test.each([
    ['changed', flipped],
    ['no base64url after all', () => 'AAAAA'],
  ])('a history that breaks off, %s: what is newer opens, and the break is said', async (_, spoil) => {
    const { keyring, kring, anna } = await afterTwoTurns();
    const cato = await createLid();
    const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 6);
    let next = await takeIn(kring, entry, kring.id);
    next = await letIn(next, keyring, cato.open, secret, 7);
    const ring = await cato.open.keyringFor(next.id);
    const broken = withTurn(next, 3, (turn) => ({ ...turn, previous: spoil(turn.previous ?? '') }));
    await expect(ring.update(broken)).rejects.toBeInstanceOf(CannotOpen);
    await (await anna.open.keyringFor(next.id)).update(next);
    for (const epoch of [3, 4])
      expect(await openIn(ring, next, epoch, await sealIn(keyring, next, epoch))).toBe(`epoch ${epoch}`);
    await expect(openIn(ring, next, 2, await sealIn(keyring, next, 2))).rejects.toMatchObject({
      reason: 'geen-sleutel',
    });
    expect(await ring.update(next)).toBe(true);
    expect(await openIn(ring, next, 1, await sealIn(keyring, next, 1))).toBe('epoch 1');
  });

  test('a box moved to another epoch or another kring does not open', async () => {
    const { ring, before, kring } = await afterTwoTurns();
    const moved = withTurn(kring, 3, (turn) => ({ ...turn, boxes: before.turns[1]?.boxes ?? [] }));
    await expect(ring.update(moved)).rejects.toBeInstanceOf(CannotOpen);
    await expect(ring.update({ ...kring, id: 'A'.repeat(22) })).rejects.toThrow('another kring');
  });

  test('a key row damaged on disk is had again from the log', async () => {
    const { bram, keyring, kring, ring } = await afterTwoTurns();
    await ring.update(kring);
    const rows = await bram.disk.listRows('sleutels');
    expect(rows).toHaveLength(3);
    for (const { id, bytes } of rows)
      await bram.disk.putRow(
        'sleutels',
        id,
        bytes.map((byte) => byte ^ 1),
      );
    await bram.reload();
    const reloaded = await bram.open.keyringFor(kring.id);
    expect(reloaded.epoch()).toBe(0);
    expect(await reloaded.update(kring)).toBe(true);
    expect(await openIn(reloaded, kring, 1, await sealIn(keyring, kring, 1))).toBe('epoch 1');
  });
});

describe('S14 S16 keys', () => {
  test('differ per document and per epoch, and kringen cannot be linked by device', async () => {
    const { anna, keyring, kring } = await createKring();
    const sealed = await keyring.documentKeys('a').seal(1, utf8('x'), AAD);
    await expect(keyring.documentKeys('b').open(1, sealed, AAD)).rejects.toMatchObject({ reason: 'beschadigd' });
    await expect(keyring.documentKeys('a').open(1, sealed, utf8('elders'))).rejects.toMatchObject({
      reason: 'beschadigd',
    });
    await expect(keyring.documentKeys('a').open(2, sealed, AAD)).rejects.toMatchObject({ reason: 'geen-sleutel' });
    const other = (await anna.open.keyringFor('een andere kring')).device.toestel;
    expect(other.sign).not.toBe(keyring.device.toestel.sign);
    expect(other.box).not.toBe(keyring.device.toestel.box);
    expect(kring.leden.has(keyring.device.toestel.sign)).toBe(true);
  });

  test('of an invitation belong to its secret and its kring', async () => {
    const secret = new Uint8Array(16).fill(7);
    const one = await invitationSigner(secret, 'kring een');
    expect(one.key).toEqual((await invitationSigner(secret, 'kring een')).key);
    expect(one.keyText).not.toBe((await invitationSigner(secret, 'kring twee')).keyText);
    expect(await verifySignature(one.key, await one.sign(utf8('x')), utf8('x'))).toBe(true);
  });
});
