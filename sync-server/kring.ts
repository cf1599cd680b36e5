// Everyone of one kring who is connected now, in whatever room, and what happens to them when the membership log grows (P8-P11).
import type { Bus, Subscription } from './bus.ts';
import type { Connection } from './connection.ts';
import { frame } from './frames.ts';
import { type Access, type KringLog, type KringLogParts, openKringLog } from './kring-log.ts';
import { Close, encodeLog, encodeLogResult, type LogPart, Message } from './protocol.ts';

export interface Present {
  connection: Connection;
  key: string;
  access: Access;
}

export interface KringParts extends KringLogParts {
  bus: Bus;
  now: () => number;
}

/** What is sent after someone's own last entry must be read before the door closes. */
const GOODBYE_MS = 5_000;
/** A timer cannot wait longer than some weeks, and a clock can be set. */
const LOOK_MS = 60_000;

export class KringHere {
  readonly log: KringLog;
  readonly present = new Set<Present>();
  private readonly parts: KringParts;
  private readonly id: string;
  private readonly subscription: Subscription;

  private constructor(id: string, log: KringLog, parts: KringParts) {
    this.id = id;
    this.log = log;
    this.parts = parts;
    this.subscription = parts.bus.subscribe(id, () => void this.hear());
  }

  static async open(id: string, parts: KringParts): Promise<KringHere> {
    return new KringHere(id, await openKringLog(id, parts), parts);
  }

  close(): void {
    this.subscription.close();
  }

  async append(from: Present, part: LogPart): Promise<void> {
    const { connection, key, access } = from;
    const taken = await this.log.append(part, { key, access, atDoor: false }, this.parts.now());
    if (taken.kind === 'mislukt') return connection.close(Close.later, 'not stored');
    if (taken.kind === 'achter') {
      const have = Math.min(part.from, this.log.length);
      connection.sendMessage(encodeLog({ from: have, entries: this.log.entriesFrom(have) }));
    }
    const reason = taken.kind === 'goed' ? '' : taken.kind === 'achter' ? 'achter' : taken.reden;
    connection.sendMessage(encodeLogResult(reason, this.log.length));
    if (taken.kind !== 'goed' || taken.part.entries.length === 0) return;
    this.grown(taken.part, from);
    this.parts.bus.publish(this.id, new Uint8Array([Message.log]), this.subscription);
  }

  /** Whoever is here as a guest goes when their time is over. Returns what calls that off. */
  closeAt(present: Present, gastTot: number): () => void {
    const left = () => gastTot - this.parts.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      if (left() >= 0) timer = setTimeout(look, Math.min(left() + 1, LOOK_MS)).unref();
      else {
        present.access = { kind: 'geen' };
        present.connection.close(Close.notAllowed, 'no longer a member');
      }
    };
    look();
    return () => clearTimeout(timer);
  }

  /** Entries that came in at the door are news for those inside too. */
  grownAtDoor(from: number): void {
    if (this.log.length === from) return;
    this.grown({ from, entries: this.log.entriesFrom(from) }, null);
    this.parts.bus.publish(this.id, new Uint8Array([Message.log]), this.subscription);
  }

  private async hear(): Promise<void> {
    const from = this.log.length;
    await this.log.reload();
    this.grown({ from, entries: this.log.entriesFrom(from) }, null);
  }

  private grown(part: LogPart, by: Present | null): void {
    const bytes = frame(encodeLog(part));
    const now = this.parts.now();
    for (const present of [...this.present]) {
      present.access = this.log.accessOf(present.key, now);
      if (present.access.kind !== 'geen') {
        if (present !== by) present.connection.tell(bytes);
      } else if (present !== by) {
        const farewell = this.log.farewell(present.key, part.from);
        if (farewell.length > 0) present.connection.sendMessage(encodeLog({ from: part.from, entries: farewell }));
        present.connection.close(Close.notAllowed, 'no longer a member');
      } else setTimeout(() => present.connection.close(Close.notAllowed, 'no longer a member'), GOODBYE_MS).unref();
    }
  }
}
