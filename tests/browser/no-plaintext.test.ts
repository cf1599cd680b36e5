// What people type lies nowhere readable: not in the browser's databases, caches, channel or files, not at the relay, not in its log (S9).
import { expect } from 'vitest';
import { dumpOf, found, searchFolder } from './disk-dump.ts';
import { journeyWithRelay } from './harness.ts';
import {
  editor,
  hernoem,
  inviteCode,
  join,
  makeCasus,
  openCasus,
  seesText,
  typeAtEnd,
  unlock,
  upToDate,
} from './steps.ts';

const WOORD = 'Zandloperkwartier';
const TITEL = 'Casus Vuurtorenlicht';
const FUNCTIE = 'sterrenwachter';
const SECRETS = [WOORD, TITEL, 'Vuurtorenlicht', FUNCTIE, 'vier losse woorden'];

journeyWithRelay('S9 typed words, titles, functions and phrases occur nowhere', async ({ openLasting, relay }) => {
  const anna = await openLasting('anna');
  const bram = await openLasting('bram');
  await makeCasus(anna);
  await hernoem(anna.page, TITEL);
  await anna.page.evaluate(() => {
    const heard: number[][] = [];
    const Native = BroadcastChannel;
    Object.assign(globalThis, { heard });
    // Everything this tab hears on a channel it also hears here.
    const room = decodeURIComponent(location.hash.split('/').at(-1) ?? '').replace('~', '/');
    const channel = new Native(`${location.origin.replace('http', 'ws')}/${room}`);
    channel.onmessage = ({ data }) => heard.push([...new Uint8Array(data)]);
  });
  const second = await anna.context.newPage();
  await second.goto(anna.page.url());
  await unlock(second);
  await editor(second).waitFor();
  await typeAtEnd(second, `${WOORD} was het onderwerp. `);
  await seesText(anna.page, WOORD);
  const channel = await anna.page.evaluate(() => (globalThis as unknown as { heard: number[][] }).heard);
  expect(channel.length, 'messages heard on the channel').toBeGreaterThan(0);
  expect(channel.flatMap((message) => found(Buffer.from(message), SECRETS))).toEqual([]);
  await second.close();

  const code = await inviteCode(anna);
  await join(bram, code, FUNCTIE, anna);
  await openCasus(bram, TITEL);
  await seesText(bram.page, WOORD);
  await upToDate(bram.page);

  for (const { page } of [anna, bram]) {
    const dump = await dumpOf(page);
    expect(dump.length, 'there was something to search').toBeGreaterThan(1_000);
    expect(SECRETS.filter((word) => dump.includes(word))).toEqual([]);
    // A dump that would not find anything proves nothing.
    expect(dump).toContain('ruggespraak-doc:');
  }
  expect(await searchFolder(relay.dataDir, SECRETS)).toEqual([]);
  expect(found(Buffer.from(relay.log()), [...SECRETS, code, code.replaceAll('-', '')])).toEqual([]);
  for (const { context, userData } of [anna, bram]) {
    await context.close();
    expect(await searchFolder(userData, [...SECRETS, code])).toEqual([]);
  }
});
