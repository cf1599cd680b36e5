// For each test of a file of devices: a relay of its own, and all that was opened at it closed afterwards.
import { afterEach, beforeEach } from 'vitest';
import { closeRelays, openRelay } from '../relay/relays.ts';
import { closeDevices } from './devices.ts';

/** Where the relay of the test that runs is. */
export let url = '';

export function eachAtARelay(): void {
  beforeEach(async () => {
    url = `ws://127.0.0.1:${(await openRelay()).port}`;
  });
  afterEach(async () => {
    await closeDevices();
    await closeRelays();
  });
}
