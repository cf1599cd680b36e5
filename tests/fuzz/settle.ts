// The end of a fuzz run: everyone connects to a relay that behaves, looks at each other's heads, and comes to rest. Same decisions as src/sync, without its clock.
import { expect } from 'vitest';
import type { Head } from '../../src/sealed/document.ts';
import { sameFrontier } from '../../src/sealed/frontier.ts';
import { heldFrontier } from '../../src/sealed/outer.ts';
import { judgeHeads, NO_WORRY } from '../../src/sync/judge-heads.ts';
import { deliverUp, hearChannel, quiet, type Run, type Tab } from './people.ts';

const ROUNDS = 60;

async function deliverAll(run: Run): Promise<void> {
  for (let busy = true; busy; ) {
    busy = false;
    for (const tab of run.tabs) {
      if (tab.line.up.length + tab.line.down.length + tab.channel.length > 0) busy = true;
      deliverUp(run, tab, tab.line.up.length);
      // A gap asks again after every message; that may go on for ever, so only what waits now.
      const waiting = tab.line.down.splice(0);
      for (const update of waiting) await tab.doc.admit(update, tab);
      await hearChannel(tab, tab.channel.length);
    }
  }
}

/** One look of one tab at the others; true when it wrote something. */
export async function look(run: Run, tab: Tab): Promise<boolean> {
  const own = await tab.doc.head();
  const others = new Map<number, Head>();
  for (const other of run.tabs)
    if (other !== tab && other.line.open) others.set(other.doc.outer.clientID, await other.doc.head());
  const judged = judgeHeads(tab.worry, {
    me: tab.doc.outer.clientID,
    own,
    others,
    held: heldFrontier(tab.doc.outer),
    stored: run.relay.frontier(),
    gap: tab.doc.status().gap,
  });
  tab.worry = judged.worry;
  if (judged.resync || tab.doc.status().gap) run.relay.ask(tab.line, tab.doc.outer);
  if (judged.resend) run.relay.resend(tab.line, tab.doc.outer);
  if (!judged.heal || tab.pause-- > 0) return false;
  tab.pause = 4;
  tab.worry = NO_WORRY;
  return tab.doc.heal(judged.heal === 'all');
}

async function atRest(run: Run): Promise<boolean> {
  const heads = await Promise.all(run.tabs.map((tab) => tab.doc.head()));
  const [first] = heads;
  return heads.every(
    ({ frontier, digest }) =>
      first &&
      digest &&
      first.digest &&
      sameFrontier(frontier, first.frontier) &&
      Buffer.compare(digest, first.digest) === 0,
  );
}

export async function settle(run: Run): Promise<void> {
  for (const tab of run.tabs) {
    await quiet(tab);
    await tab.doc.whenLoaded;
    await tab.doc.flush();
    run.relay.cut(tab.line);
    run.relay.connect(tab.line, tab.doc.outer);
  }
  let rounds = 0;
  do {
    await deliverAll(run);
    for (const tab of run.tabs) await look(run, tab);
    await deliverAll(run);
    if (++rounds > ROUNDS) {
      const states = await Promise.all(
        run.tabs.map(async (tab) => ({ naam: tab.device.naam, head: await tab.doc.head(), status: tab.doc.status() })),
      );
      expect.fail(`no rest after ${ROUNDS} rounds: ${describe(states)}`);
    }
  } while (!(await atRest(run)));
  // And rest is rest: nobody finds a reason to write any more.
  for (let i = 0; i < 8; i++) for (const tab of run.tabs) expect(await look(run, tab), 'healed at rest').toBe(false);
}

function describe(
  states: {
    naam: string;
    head: { frontier: ReadonlyMap<number, number>; digest: Uint8Array | null };
    status: object;
  }[],
) {
  return states
    .map(
      ({ naam, head, status }) =>
        `\n${naam} ${[...head.frontier].sort(([a], [b]) => a - b).map((entry) => entry.join(':'))} ${
          head.digest ? Buffer.from(head.digest).toString('hex').slice(0, 8) : '-'
        } ${JSON.stringify(status)}`,
    )
    .join('');
}
