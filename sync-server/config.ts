// What can be set from outside: one table that reads the environment, checks it, and prints itself for --help.

export interface Limits {
  maxMessageBytes: number;
  maxUpdateParts: number;
  maxRoomBytes: number;
  maxLogBytes: number;
  maxAwarenessBytes: number;
  maxBufferedBytes: number;
  messagesPerSecond: number;
  bytesPerSecond: number;
  connectionsPerAddress: number;
  connectionsPerKey: number;
  roomsPerKring: number;
  newKringenPerHour: number;
  handshakeMs: number;
  pingMs: number;
  commitMs: number;
  idleMs: number;
}

export interface RelayConfig {
  port: number;
  host: string;
  dataDir: string;
  access: 'log' | 'open';
  /** null: serve no app. */
  appDir: string | null;
  /** Full origins (https://voorbeeld.nl) that may connect besides this host itself; ['*']: any. */
  allowOrigins: readonly string[];
  /** Take the visitor's address from the last X-Forwarded-For entry. Only behind a proxy that sets it. */
  trustProxy: boolean;
  limits: Limits;
}

const KiB = 1024;
const MiB = 1024 * KiB;

const LIMITS: Record<keyof Limits, [name: string, value: number, meaning: string]> = {
  maxMessageBytes: ['MAX_MESSAGE_BYTES', 32 * MiB, 'largest message, so also the largest document sent in one go'],
  maxUpdateParts: ['MAX_UPDATE_PARTS', 200_000, 'structs, values and deleted ranges in one update'],
  maxRoomBytes: ['MAX_ROOM_BYTES', 128 * MiB, 'stored bytes of one room'],
  maxLogBytes: ['MAX_LOG_BYTES', 4 * MiB, 'membership log of one kring; who does not manage gets no further than half'],
  maxAwarenessBytes: ['MAX_AWARENESS_BYTES', 64 * KiB, 'one awareness message'],
  maxBufferedBytes: ['MAX_BUFFERED_BYTES', 16 * MiB, 'waiting for one slow reader before it is closed'],
  messagesPerSecond: ['MESSAGES_PER_SECOND', 200, 'per connection, bursts of five seconds'],
  bytesPerSecond: ['BYTES_PER_SECOND', 4 * MiB, 'per connection, bursts of five seconds or one largest message'],
  connectionsPerAddress: ['CONNECTIONS_PER_ADDRESS', 500, 'a whole office is often one address'],
  connectionsPerKey: ['CONNECTIONS_PER_KEY', 64, 'one device in one kring, all tabs and rooms'],
  roomsPerKring: ['ROOMS_PER_KRING', 2_000, 'stored rooms of one kring'],
  newKringenPerHour: ['NEW_KRINGEN_PER_HOUR', 200, 'from one address'],
  handshakeMs: ['HANDSHAKE_MS', 10_000, 'to prove who knocks'],
  pingMs: ['PING_MS', 30_000, 'two of these without a sign of life end a connection'],
  commitMs: ['COMMIT_MS', 40, 'between two commits to disk; the first after a quiet time goes at once'],
  idleMs: ['IDLE_MS', 30_000, 'an empty room stays in memory this long'],
};

export const defaultLimits = Object.fromEntries(
  Object.entries(LIMITS).map(([key, [, value]]) => [key, value]),
) as unknown as Limits;

export const help = `Ruggespraak relay: bewaart en verstuurt verzegelde gegevens en serveert de app.

  npm start            bouwt de app en start de relay
  npm run relay        start alleen de relay

Omgevingsvariabelen (standaardwaarde):
  PORT (8787)                    poort; 0 kiest een vrije
  HOST (127.0.0.1)               adres om op te luisteren
  DATA_DIR (./data)              map met alles wat bewaard wordt
  RELAY_ACCESS (log)             log: alleen leden van een kring | open: iedereen, alleen om te proberen
  APP_DIR (./dist)               gebouwde app; leeg: geen app
  ALLOW_ORIGINS ()               andere origins die mogen verbinden, met komma's ertussen; * is alle
  TRUST_PROXY (0)                1: adres van de bezoeker uit X-Forwarded-For (alleen achter een eigen proxy)

Grenzen:
${Object.values(LIMITS)
  .map(([name, value, meaning]) => `  ${`${name} (${value})`.padEnd(34)} ${meaning}`)
  .join('\n')}
`;

export type Configured = { kind: 'goed'; config: RelayConfig } | { kind: 'geweigerd'; redenen: string[] };

const isOrigin = (text: string) => text === '*' || (URL.canParse(text) && new URL(text).origin === text);

export function readConfig(env: Readonly<Record<string, string | undefined>>): Configured {
  const redenen: string[] = [];
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name]?.trim();
    if (!text) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    redenen.push(`${name} moet een geheel getal zijn van ${min} tot en met ${max}, niet "${text}".`);
    return fallback;
  };
  const access = env.RELAY_ACCESS?.trim() || 'log';
  if (access !== 'log' && access !== 'open') redenen.push(`RELAY_ACCESS is "log" of "open", niet "${access}".`);
  const allowOrigins = (env.ALLOW_ORIGINS ?? '').split(',').flatMap((one) => one.trim() || []);
  for (const origin of allowOrigins)
    if (!isOrigin(origin)) redenen.push(`ALLOW_ORIGINS bevat geen geldige origin: "${origin}".`);
  const limits = Object.fromEntries(
    Object.entries(LIMITS).map(([key, [name, value]]) => [key, number(name, value, 1, 2 ** 40)]),
  ) as unknown as Limits;
  if (limits.maxLogBytes >= limits.maxMessageBytes)
    redenen.push('MAX_LOG_BYTES moet kleiner zijn dan MAX_MESSAGE_BYTES: een ledenlog gaat in een bericht.');
  const port = number('PORT', 8787, 0, 65_535);
  if (redenen.length > 0) return { kind: 'geweigerd', redenen };
  return {
    kind: 'goed',
    config: {
      port,
      host: env.HOST?.trim() || '127.0.0.1',
      dataDir: env.DATA_DIR?.trim() || './data',
      access: access === 'open' ? 'open' : 'log',
      appDir: env.APP_DIR === undefined ? './dist' : env.APP_DIR.trim() || null,
      allowOrigins,
      trustProxy: env.TRUST_PROXY === '1',
      limits,
    },
  };
}
