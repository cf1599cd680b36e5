// Whole worlds of five devices: whoever is in the kring reads every epoch, whoever went reads nothing later, and tampered boxes cost nothing.
// Replay one world: SEED=<the seed it printed>. More of them: SEEDS=500.
import { describe, expect, test } from 'vitest';
import type { Kring } from '../../src/domain/kring.ts';
import { fromBase64url, toBase64url } from '../../src/domain/ledenlog.ts';
import type { EpochTurn, Rol } from '../../src/domain/log-entry.ts';
import type { Keyring } from '../../src/vault/contract.ts';
import {
  draftGenesis,
  draftInvite,
  draftJoin,
  draftRemove,
  draftRol,
  draftTurn,
  draftWithdraw,
  invitationBox,
  invitationSigner,
} from '../../src/vault/ledenlog.ts';
import { openLockbox, sealLockbox } from '../../src/vault/lockbox.ts';
import { CannotOpen, utf8, verifySignature } from '../../src/vault/primitives.ts';
import { createVault } from '../../src/vault/vault.ts';
import { cheapArgon2, createOpenVault, createRandom, takeIn, ZIN } from './world.ts';

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

/** Epochs of which any lockbox at all opens with the secret of an invitation: what a finder of an old code could do. */
async function epochsOf(secret: Uint8Array, kring: Kring): Promise<number[]> {
  const pair = await invitationBox(secret, kring.id);
  const found: number[] = [];
  for (const { epoch, boxes } of kring.turns)
    for (const { box } of boxes) if (await openLockbox(pair, kring.id, epoch, box).catch(() => null)) found.push(epoch);
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
      /** `closedAt`: the epoch in which it was used, withdrawn or seen to be expired. */
      const invitations: { secret: Uint8Array; key: string; expires: number; closedAt: number | null }[] = [];
      const openOnes = () => invitations.filter(({ closedAt }) => closedAt === null);
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
        for (const invitation of openOnes()) if (invitation.expires < now) invitation.closedAt = before;
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
        switch (random(7)) {
          case 0:
          case 1: {
            const rol = pick<Rol>(['meelezen', 'meedoen', 'beheren']);
            const expires = now + pick([3, 10, 1000]);
            const { entry, secret } = await draftInvite(await acting(manager), kring, rol, expires, now);
            await take(entry, manager);
            const { keyText: key } = await invitationSigner(secret, kring.id);
            invitations.push({ secret, key, expires, closedAt: null });
            break;
          }
          case 2: {
            const lid = outside[0];
            if (!lid || invitations.length === 0) break;
            const invitation = pick(openOnes().length > 0 ? openOnes() : invitations);
            const joining = draftJoin(lid.open, kring, invitation.secret, now);
            if (invitation.closedAt !== null || invitation.expires < now) {
              await expect(joining.then(({ entry }) => takeIn(kring, entry, kring.id))).rejects.toThrow();
              break;
            }
            outside.shift();
            inside.push(lid);
            invitation.closedAt = kring.epoch;
            await take((await joining).entry, lid);
            break;
          }
          case 3: {
            const lid = pick(inside);
            if (lid === manager || random(2) === 0) break;
            const lastEpoch = kring.epoch;
            for (const invitation of openOnes()) invitation.closedAt = lastEpoch;
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
            const [invitation] = openOnes();
            if (invitation && random(2) === 0) {
              await take((await draftWithdraw(await acting(manager), kring, invitation.key, now)).entry, manager);
              invitation.closedAt = kring.epoch;
              const late = outside[0];
              if (late)
                await expect(
                  draftJoin(late.open, kring, invitation.secret, now).then(({ entry }) =>
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
      for (const lid of outside) {
        const ring = await acting(lid);
        expect(ring.epoch()).toBe(0);
      }
      const late = openOnes().some(({ expires }) => expires >= now) ? await createLid() : null;
      for (const { secret, expires, closedAt } of invitations) {
        if (closedAt !== null) expect(Math.max(0, ...(await epochsOf(secret, kring)))).toBeLessThanOrEqual(closedAt);
        else if (late && expires >= now) {
          const { entry } = await draftJoin(late.open, kring, secret, now);
          expect((await takeIn(kring, entry, kring.id)).epoch).toBe(kring.epoch + 1);
        }
      }
    });
});

describe('S23 open invitations', () => {
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
      const secret = secrets[which] ?? new Uint8Array();
      kring = await takeIn(kring, (await draftJoin(lid.open, kring, secret, 3)).entry, id);
      joined.push(await lid.open.keyringFor(id));
    }
    expect(kring.epoch).toBe(1 + order.length);
    for (const ring of joined) await ring.update(kring);
    for (let epoch = 1; epoch <= kring.epoch; epoch++) {
      const sealed = await sealIn(keyring, kring, epoch);
      for (const ring of joined) expect(await openIn(ring, kring, epoch, sealed)).toBe(`epoch ${epoch}`);
    }
    // Each opened the epochs it waited through, up to the one it was used in.
    for (const [place, which] of order.entries())
      expect(await epochsOf(secrets[which] ?? new Uint8Array(), kring)).toEqual(
        Array.from({ length: place }, (_, i) => i + 2),
      );
  });

  const endings: [string, (keyring: Keyring, kring: Kring, key: string, secret: Uint8Array) => Promise<Kring>][] = [
    [
      'used',
      async (_, kring, _key, secret) =>
        takeIn(kring, (await draftJoin((await createLid()).open, kring, secret, 5)).entry, kring.id),
    ],
    [
      'withdrawn',
      async (keyring, kring, key) => takeIn(kring, (await draftWithdraw(keyring, kring, key, 5)).entry, kring.id),
    ],
    ['expired', async (keyring, kring) => takeIn(kring, (await draftTurn(keyring, kring, 101)).entry, kring.id)],
    [
      'open when somebody was removed',
      async (keyring, kring) => {
        const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 5);
        const invited = await takeIn(kring, entry, kring.id);
        const lid = await createLid();
        const joined = await takeIn(invited, (await draftJoin(lid.open, invited, secret, 5)).entry, kring.id);
        await keyring.update(joined);
        const { sign } = (await lid.open.keyringFor(kring.id)).device.toestel;
        return takeIn(joined, (await draftRemove(keyring, joined, sign, {}, 5)).entry, kring.id);
      },
    ],
  ];
  test.each(endings)('a found old code opens no later epoch: %s', async (_, end) => {
    const { id, keyring, ...world } = await createKring();
    const { entry, secret } = await draftInvite(keyring, world.kring, 'meedoen', 100, 2);
    const { keyText } = await invitationSigner(secret, id);
    const invited = await takeIn(world.kring, entry, id);
    const before = await takeIn(invited, (await draftTurn(keyring, invited, 3)).entry, id);
    await keyring.update(before);
    expect(await epochsOf(secret, before)).toEqual([2]);
    let kring = await end(keyring, before, keyText, secret);
    const closed = (await epochsOf(secret, kring)).length;
    for (const now of [6, 200, 4]) {
      await keyring.update(kring);
      kring = await takeIn(kring, (await draftTurn(keyring, kring, now)).entry, id);
    }
    expect(await epochsOf(secret, kring)).toHaveLength(closed);
    expect(Math.max(...(await epochsOf(secret, kring)))).toBeLessThan(kring.epoch - 2);
    const finder = await createLid();
    await expect(draftJoin(finder.open, kring, secret, 5)).rejects.toMatchObject({ reason: 'geen-sleutel' });
  });

  test('a box key nobody can have does not keep the kring from turning', async () => {
    const nowhere = toBase64url(new Uint8Array(32));
    const { keyring, kring } = await createKring();
    const { key } = await invitationBox(new Uint8Array(16), kring.id);
    const real = await sealLockbox(toBase64url(key), kring.id, 2, new Uint8Array(32));
    expect(await sealLockbox(nowhere, kring.id, 2, new Uint8Array(32))).toHaveLength(real.length);
    const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 2);
    let next = await takeIn(kring, entry, kring.id);
    const { keyText } = await invitationSigner(secret, kring.id);
    const made = next.uitnodigingen.get(keyText);
    if (!made) throw new Error('no invitation');
    next = { ...next, uitnodigingen: new Map([[keyText, { ...made, inviteBox: nowhere }]]) };
    next = await takeIn(next, (await draftTurn(keyring, next, 3)).entry, kring.id);
    expect(await keyring.update(next)).toBe(true);
    expect(keyring.epoch()).toBe(2);
  });
});

describe('a tampered turn', () => {
  async function afterTwoTurns() {
    const { anna, keyring, ...world } = await createKring();
    let { kring } = world;
    const bram = await createLid();
    const { entry, secret } = await draftInvite(keyring, kring, 'meedoen', 100, 2);
    kring = await takeIn(kring, entry, kring.id);
    kring = await takeIn(kring, (await draftJoin(bram.open, kring, secret, 3)).entry, kring.id);
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
    next = await takeIn(next, (await draftJoin(cato.open, next, secret, 7)).entry, next.id);
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

  test('an invitation box that was changed, or another secret, lets nobody in', async () => {
    const { keyring, ...world } = await createKring();
    const bram = await createLid();
    const { entry, secret } = await draftInvite(keyring, world.kring, 'meedoen', 100, 2);
    const kring = await takeIn(world.kring, entry, world.id);
    const { keyText } = await invitationSigner(secret, world.id);
    const made = kring.uitnodigingen.get(keyText);
    if (!made) throw new Error('no invitation');
    const spoilt = { ...kring, uitnodigingen: new Map([[keyText, { ...made, box: flipped(made.box) }]]) };
    await expect(draftJoin(bram.open, spoilt, secret, 3)).rejects.toMatchObject({ reason: 'beschadigd' });
    await expect(
      draftJoin(
        bram.open,
        kring,
        secret.map((byte) => byte ^ 1),
        3,
      ),
    ).rejects.toMatchObject({
      reason: 'geen-sleutel',
    });
  });
});
