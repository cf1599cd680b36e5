// Turns records into the inner document: verify, open, apply, and remember how far each writer is known (S3, S5, S17).
import * as Y from 'yjs';
import type { Kring } from '../domain/kring.ts';
import { mayWrite } from '../domain/kring.ts';
import { toBase64url } from '../domain/ledenlog.ts';
import type { DocumentKeys } from '../vault/contract.ts';
import { CannotOpen, verifySignature } from '../vault/primitives.ts';
import type { Range, RefuseReason } from './admission.ts';
import { type Frontier, reaches } from './frontier.ts';
import { heldFrontier, isLive } from './outer.ts';
import { openRecord, type ParsedRecord, type Payload } from './record.ts';
import { createTrial, setAside } from './trial.ts';

/** Origin of everything that comes from records; edits with any other origin are this device's own. */
export const SEALED = Symbol('sealed');

export type Problem = 'geen-sleutel' | 'beschadigd' | RefuseReason;

export interface Reader {
  /** Contiguous per writer: everything below is in the inner document. */
  frontier(): Frontier;
  /** What we may say to others that we hold: never more than the outer document shows, nor a snapshot without what it covers. */
  claim(): Frontier;
  /**
   * Places this device once filled under an earlier writer, and that are nowhere any more: a tab died before they were
   * on disk. What stood there came back from the write-ahead row (S20), so this device may say it holds it.
   */
  ownHoles(): Range[];
  /** Was this record applied, or kept as a problem? */
  knows(writer: number, seq: number): boolean;
  /** Records applied past a hole, or records that do not open. */
  behind(): boolean;
  problems(): number;
  /** Minute of the newest change seen. */
  minute(): number;
  /** Covers of the live snapshots this device has opened. */
  liveCovers(): Frontier[];
  /** Who may write what, and is the signature theirs? null: yes. */
  check(record: ParsedRecord): Promise<RefuseReason | null>;
  /** Opens without applying; a Problem when it does not open or is no Yjs update. */
  tryOpen(record: ParsedRecord): Promise<Payload | Problem>;
  apply(record: ParsedRecord, opened: Payload | Problem): void;
  /** Our own record: its content is in the inner document already. */
  wroteOwn(record: { writer: number; seq: number; minute: number; covers?: Frontier }): void;
  /** We filled a hole; see `ownHoles`. */
  filled(hole: Range): void;
  /** A record on our own disk that is no record, or does not verify. */
  keepBroken(writer: number, seq: number): void;
  /** A live snapshot from before the checkpoint: known, not opened again. */
  knowSnapshot(record: ParsedRecord): void;
  /** After the outer document changed, or new keys came. */
  advance(): void;
  retry(): Promise<void>;
  stop(): void;
  restore(frontier: Frontier, minute: number): void;
  /** All we hold is in a live record now: what the outer document lost need not be in it for us any more. */
  settle(): void;
}

const recordKey = (writer: number, seq: number) => `${writer}:${seq}`;

/** Stands on disk or came from a peer, but nothing legitimate can stand in its place: no hole. */
const isUnlawful = (problem: Problem) => problem === 'mag-niet-schrijven' || problem === 'andere-schrijver';

/** @param own this device's signing key, base64url */
export function createReader(
  room: string,
  inner: Y.Doc,
  outer: Y.Doc,
  keys: DocumentKeys,
  kring: () => Kring,
  own: string,
): Reader {
  const frontier = new Map<number, number>();
  /** Applied beyond the frontier. */
  const ahead = new Map<number, Set<number>>();
  const troubled = new Map<string, { record: ParsedRecord | null; writer: number; seq: number; problem: Problem }>();
  const snapshots = new Map<string, { writer: number; seq: number; covers: Frontier }>();
  /** A writer belongs to the device that first wrote under it. */
  const deviceOf = new Map<number, string>();
  /** Opened, and no device can apply them: nothing is missing, and the next compaction takes them away. */
  const unusable = new Set<string>();
  const trial = createTrial(inner);
  let minute = 0;

  const isKnown = (writer: number, seq: number) =>
    seq < (frontier.get(writer) ?? 0) || (ahead.get(writer)?.has(seq) ?? false);

  const markApplied = (writer: number, seq: number) => {
    troubled.delete(recordKey(writer, seq));
    if (isKnown(writer, seq)) return;
    const set = ahead.get(writer) ?? new Set();
    ahead.set(writer, set.add(seq));
  };

  const advance = () => {
    const covered = new Map<number, number>();
    for (const { covers } of snapshots.values())
      for (const [writer, until] of covers) covered.set(writer, Math.max(until, covered.get(writer) ?? 0));
    for (const writer of new Set([...ahead.keys(), ...covered.keys()])) {
      const set = ahead.get(writer);
      let at = frontier.get(writer) ?? 0;
      const until = covered.get(writer) ?? 0;
      const covering = Math.min(until, Y.getState(outer.store, writer));
      // A live record counts only when opened here, and one that is not here at all does not count: a snapshot that
      // claims more than it holds hides nothing.
      while (set?.delete(at) || (at < covering && !isLive(outer, writer, at))) at++;
      if (at > 0) frontier.set(writer, at);
      if (set?.size === 0) ahead.delete(writer);
      else if (set) for (const seq of set) if (seq < at) set.delete(seq);
    }
    for (const [key, trouble] of troubled) if (trouble.seq < (frontier.get(trouble.writer) ?? 0)) troubled.delete(key);
    for (const [key, snapshot] of snapshots)
      if (!isLive(outer, snapshot.writer, snapshot.seq) && snapshot.seq < (frontier.get(snapshot.writer) ?? 0))
        snapshots.delete(key);
  };

  const keep = (record: ParsedRecord | null, writer: number, seq: number, problem: Problem) =>
    troubled.set(recordKey(writer, seq), { record, writer, seq, problem });

  const tryOpen = async (record: ParsedRecord): Promise<Payload | Problem> => {
    try {
      const payload = await openRecord(room, record, keys);
      Y.decodeUpdateV2(payload.update);
      return payload;
    } catch (error) {
      return error instanceof CannotOpen && error.reason === 'geen-sleutel' ? 'geen-sleutel' : 'beschadigd';
    }
  };

  const apply = (record: ParsedRecord, opened: Payload | Problem) => {
    const { header } = record;
    if (typeof opened === 'string') {
      keep(record, header.writer, header.seq, opened);
      return;
    }
    // Our own we made from this very document; another's may be made to break it.
    const verdict = toBase64url(header.device) === own ? 'past' : trial.try(opened.update);
    if (verdict === 'past-zonder') setAside(inner);
    if (verdict === 'past-niet') unusable.add(recordKey(header.writer, header.seq));
    else Y.applyUpdateV2(inner, opened.update, SEALED);
    minute = Math.max(minute, opened.minute);
    markApplied(header.writer, header.seq);
    if (verdict !== 'past-niet' && header.kind === 'snapshot')
      snapshots.set(recordKey(header.writer, header.seq), header);
  };

  const knowsAny = (writer: number, from: number, to: number) =>
    [...troubled.values()].some((trouble) => trouble.writer === writer && trouble.seq >= from && trouble.seq < to);

  const check: Reader['check'] = async (record) => {
    const { writer, seq, device } = record.header;
    const sign = toBase64url(device);
    if (!kring().leden.has(sign)) return 'onbekend-toestel';
    if (!mayWrite(kring(), sign, room, writer, seq)) return 'mag-niet-schrijven';
    const owner = deviceOf.get(writer);
    if (owner !== undefined && owner !== sign) return 'andere-schrijver';
    if (!(await verifySignature(device, record.signature, record.signed))) return 'handtekening-klopt-niet';
    deviceOf.set(writer, sign);
    return null;
  };

  return {
    frontier: () => frontier,
    claim() {
      const held = heldFrontier(outer);
      const claim = new Map([...frontier].map(([writer, at]) => [writer, Math.min(at, held.get(writer) ?? 0)]));
      const live = [...snapshots.values()].filter(({ writer, seq }) => isLive(outer, writer, seq));
      for (let lowered = true; lowered; ) {
        lowered = false;
        for (const { writer, seq, covers } of live) {
          if (seq >= (claim.get(writer) ?? 0) || reaches(claim, covers)) continue;
          claim.set(writer, seq);
          lowered = true;
        }
      }
      return claim;
    },
    ownHoles() {
      const holes: Range[] = [];
      for (const [writer, set] of ahead) {
        if (deviceOf.get(writer) !== own || writer === outer.clientID) continue;
        let at = frontier.get(writer) ?? 0;
        for (const seq of [...set].sort((a, b) => a - b)) {
          if (seq > at) holes.push({ writer, from: at, to: seq });
          at = seq + 1;
        }
      }
      return holes.filter(({ writer, from, to }) => !knowsAny(writer, from, to));
    },
    knows: (writer, seq) => isKnown(writer, seq) || troubled.has(recordKey(writer, seq)),
    behind: () => ahead.size > 0 || [...troubled.values()].some(({ problem }) => !isUnlawful(problem)),
    problems: () => troubled.size + unusable.size,
    minute: () => minute,
    liveCovers: () =>
      [...snapshots.values()].filter(({ writer, seq }) => isLive(outer, writer, seq)).map(({ covers }) => covers),
    check,
    tryOpen,
    apply,
    wroteOwn({ writer, seq, minute: at, covers }) {
      deviceOf.set(writer, own);
      markApplied(writer, seq);
      minute = Math.max(minute, at);
      if (covers) snapshots.set(recordKey(writer, seq), { writer, seq, covers });
      advance();
    },
    filled({ writer, from, to }) {
      for (let seq = from; seq < to; seq++) markApplied(writer, seq);
    },
    keepBroken: (writer, seq) => keep(null, writer, seq, 'onleesbaar'),
    knowSnapshot(record) {
      const { header } = record;
      deviceOf.set(header.writer, toBase64url(header.device));
      if (header.kind === 'snapshot') snapshots.set(recordKey(header.writer, header.seq), header);
    },
    advance,
    async retry() {
      for (const { record } of [...troubled.values()])
        if (record) apply(record, (await check(record)) ?? (await tryOpen(record)));
      advance();
    },
    restore(from, at) {
      for (const [writer, clock] of from) frontier.set(writer, Math.max(clock, frontier.get(writer) ?? 0));
      minute = Math.max(minute, at);
    },
    stop: trial.stop,
    settle() {
      const held = heldFrontier(outer);
      for (const [writer, at] of frontier) frontier.set(writer, Math.min(at, held.get(writer) ?? 0));
    },
  };
}
