// The new device: asks to come into the own kring with the code of the first, shows its two words, waits, and comes in. Waiting survives a reload.
import { vraagVan } from '../../domain/kring.ts';
import { type Koppelcode, leesKoppelcode } from '../../domain/toestellen/koppelcode.ts';
import { tweeWoordenVan } from '../../domain/twee-woorden.ts';
import { learnKringLog } from '../../sync/kring-log.ts';
import { type Appended, appendToLog, type Following, followLog } from '../../sync/log-room.ts';
import { draftVraag, invitationSigner } from '../../vault/ledenlog.ts';
import { sha256 } from '../../vault/primitives.ts';
import type { OpenVault } from '../../vault/vault-contract.ts';
import type { Uitkomst } from '../uitkomst.ts';
import { createValue } from '../value.ts';
import type { Aanmelding } from './contract.ts';
import type { ToestelRijen } from './rijen.ts';
import { geweigerd } from './zinnen.ts';

export interface AanmeldOptions {
  vault: OpenVault;
  rijen: ToestelRijen;
  relayUrl: string;
  now: () => number;
  WebSocket?: typeof WebSocket;
  /** This device is in. */
  binnen(kring: string, entries: ReturnType<ReturnType<typeof learnKringLog>['entries']>): Promise<void>;
}

/** What the fold or the door says of a code, in words for the person. */
const VAN_DE_CODE: Readonly<Record<string, string>> = {
  'uitnodiging-gebruikt': 'toestelcode-gebruikt',
  'uitnodiging-ingetrokken': 'toestelcode-ingetrokken',
  'uitnodiging-verlopen': 'toestelcode-verlopen',
  'uitnodiging-onbekend': 'toestelcode-werkt-niet',
  'toestel-bestaat-al': 'toestel-was-weg',
};
function waarom(appended: Exclude<Appended, { kind: 'goed' }>): string {
  if (appended.kind === 'geen-verbinding') return 'geen-verbinding';
  const reden = appended.kind === 'geweigerd' ? appended.reden : (appended.reden ?? '');
  return VAN_DE_CODE[reden] ?? 'toestelcode-werkt-niet';
}

export interface Wachten {
  aanmelding: Aanmelding;
  wake(): void;
}

/** Follows the log of that kring with the key of this device, until it is in or refused. null: it never asked there. */
export async function wachtOpToelaten(id: string, options: AanmeldOptions): Promise<Wachten | null> {
  const { vault, rijen, relayUrl } = options;
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  const { device } = await vault.keyringFor(id);
  const { toestel } = device;
  const log = learnKringLog(id);
  const stand = createValue<'wacht' | 'binnen' | 'geweigerd'>('wacht');
  let stopped = false;
  let following: Following | null = null;
  let busy: Promise<unknown> = Promise.resolve();
  const klaar = async (how: 'binnen' | 'geweigerd') => {
    stopped = true;
    following?.stop();
    if (how === 'binnen') await options.binnen(id, log.entries());
    await rijen.vraagtNietMeer(id);
    stand.set(how);
  };
  const verwerk = async () => {
    if (stopped) return;
    const kring = log.kring();
    const lid = kring?.leden.get(toestel.sign);
    if (lid) return klaar(lid.removed === null ? 'binnen' : 'geweigerd');
    const vraag = kring && vraagVan(kring, toestel.sign);
    // Only the log says so: a relay that merely says no means nothing.
    if (vraag && vraag.status !== 'gevraagd') return klaar('geweigerd');
  };
  const first = await appendToLog({ relayUrl, kring: id, knocker: device, log, ...socket }, null);
  const vraag = log.kring() && vraagVan(log.kring() as NonNullable<ReturnType<typeof log.kring>>, toestel.sign);
  if (!vraag && !log.kring()?.leden.has(toestel.sign)) {
    if (first.kind === 'geen-toegang') await rijen.vraagtNietMeer(id);
    return null;
  }
  const woorden = vraag
    ? await tweeWoordenVan({ kring: id, invite: vraag.invite, toestel }, sha256)
    : (['', ''] as const);
  await verwerk();
  if (!stopped)
    following = followLog({ relayUrl, kring: id, knocker: device, log, ...socket }, () => {
      // What the disk refuses now is tried again at the next start.
      busy = busy.then(verwerk).catch(() => undefined);
    });
  return {
    aanmelding: {
      woorden,
      stand,
      stop() {
        stopped = true;
        following?.stop();
      },
    },
    wake: () => following?.wake(),
  };
}

/** Whether it is a code this device can ask with; changes nothing here. */
export async function leesAanmelding(
  tekst: string,
  { rijen, now }: Pick<AanmeldOptions, 'rijen' | 'now'>,
): Promise<Uitkomst<{ id: string; secret: Koppelcode['secret'] }>> {
  const read = leesKoppelcode(tekst);
  if (read.kind === 'geweigerd') return geweigerd(read.reden);
  if (await rijen.wasUit(read.kring)) return geweigerd('toestel-was-weg');
  if (read.expires < now()) return geweigerd('toestelcode-verlopen');
  return { kind: 'goed', id: read.kring, secret: read.secret };
}

export async function meldAan(tekst: string, options: AanmeldOptions): Promise<Uitkomst<{ wachten: Wachten }>> {
  const { vault, rijen, relayUrl, now } = options;
  const read = await leesAanmelding(tekst, options);
  if (read.kind === 'geweigerd') return read;
  const { id, secret } = read;
  const knocker = await invitationSigner(secret, id);
  const log = learnKringLog(id);
  const socket = options.WebSocket && { WebSocket: options.WebSocket };
  await rijen.vraagt(id);
  const appended = await appendToLog({ relayUrl, kring: id, knocker, log, ...socket }, async () => {
    const kring = log.kring();
    if (!kring) throw new Error('uitnodiging-onbekend');
    return (await draftVraag(vault, kring, secret, now())).entry;
  });
  // Also when the answer was lost: the log says whether it arrived.
  const wachten = await wachtOpToelaten(id, options).catch(() => null);
  if (wachten) return { kind: 'goed', wachten };
  if (appended.kind !== 'goed') await rijen.vraagtNietMeer(id);
  return geweigerd(appended.kind === 'goed' ? 'geen-verbinding' : waarom(appended));
}
