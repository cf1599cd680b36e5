// What the relay tells its keeper: log lines and counters. Rooms appear as a short hash that changes with every start; keys and addresses not at all (P31).
import { createHmac, randomBytes } from 'node:crypto';

export interface Journal {
  line(event: string, room?: string): void;
  count(name: Counted, by?: number): void;
  metrics(gauges: Record<string, number>): string;
}

const COUNTED = {
  connections_total: 'WebSockets accepted',
  refused_total: 'connections closed by the relay for a reason of the client',
  updates_total: 'updates taken in',
  deliveries_total: 'messages handed to a socket for another device',
  bytes_in_total: 'bytes received in messages',
  damaged_rows_total: 'stored rows found damaged',
  folds_total: 'rooms folded',
} as const;
type Counted = keyof typeof COUNTED;

export function createJournal(write: (line: string) => void): Journal {
  const salt = randomBytes(16);
  const counts = new Map<string, number>(Object.keys(COUNTED).map((name) => [name, 0]));
  return {
    line(event, room) {
      const short = room && createHmac('sha256', salt).update(room).digest('hex').slice(0, 8);
      write(`${new Date().toISOString()} ${event}${short ? ` [${short}]` : ''}`);
    },
    count(name, by = 1) {
      counts.set(name, (counts.get(name) ?? 0) + by);
    },
    metrics(gauges) {
      const lines: string[] = [];
      for (const [name, meaning] of Object.entries(COUNTED))
        lines.push(
          `# HELP relay_${name} ${meaning}`,
          `# TYPE relay_${name} counter`,
          `relay_${name} ${counts.get(name)}`,
        );
      for (const [name, value] of Object.entries(gauges))
        lines.push(`# TYPE relay_${name} gauge`, `relay_${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}
