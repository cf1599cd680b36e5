// How a lid speaks to the room of its membership log. Knows no entries.
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
