// Asks the relay to destroy what it holds of a room.
import * as decoding from 'lib0/decoding';
import { Close, encodeDrop, Message } from '../../sync-server/protocol.ts';
import { createAccessSocket, type Door } from './access-socket.ts';

/** True when the relay confirmed that it is gone, also when it was gone before; false: try again later. */
export function dropRoom(door: Door, relayUrl: string, timeoutMs = 15_000): Promise<boolean> {
  const Socket = createAccessSocket(door);
  return new Promise((resolve) => {
    const socket = new Socket(`${relayUrl}/${door.room}`);
    const finish = (gone: boolean) => {
      clearTimeout(timer);
      socket.onclose = null;
      socket.onmessage = null;
      socket.close();
      resolve(gone);
    };
    const timer = setTimeout(() => finish(false), timeoutMs);
    socket.onopen = () => socket.send(encodeDrop() as Uint8Array<ArrayBuffer>);
    socket.onmessage = (event) => {
      const type = decoding.readVarUint(decoding.createDecoder(new Uint8Array(event.data as ArrayBuffer)));
      if (type === Message.dropped) finish(true);
    };
    socket.onerror = () => undefined;
    socket.onclose = (event) => finish(event.code === Close.roomGone);
  });
}
