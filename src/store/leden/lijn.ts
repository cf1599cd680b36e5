// How a lid speaks to the room of its membership log, and what that log says of this device. Knows no entries.
import type { LogRoomOptions } from '../../sync/log-room.ts';
import type { LivingKring } from '../kringen.ts';

export interface Lijn {
  relayUrl: string;
  now: () => number;
  WebSocket?: typeof WebSocket;
}

export const asMember = ({ id, keyring, log }: LivingKring, lijn: Lijn): LogRoomOptions => ({
  ...{ relayUrl: lijn.relayUrl, kring: id, knocker: keyring.device, log },
  ...(lijn.WebSocket && { WebSocket: lijn.WebSocket }),
});

/** Only the log says so: signed, chained, and by someone who could. That the relay lets nobody in says nothing. */
export const isUit = ({ log, keyring }: Pick<LivingKring, 'log' | 'keyring'>): boolean =>
  (log.kring().leden.get(keyring.device.toestel.sign)?.removed ?? null) !== null;
