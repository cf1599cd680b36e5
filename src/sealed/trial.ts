// Tries an update of another device on a copy first: one that decodes but does not apply would leave the document people edit half done. Knows no records.
import * as Y from 'yjs';

/**
 * past: apply it. past-zonder: it applies once what waits for content is set aside (`setAside`), because something that
 * waits does not apply itself. past-niet: it does not apply.
 */
export type Verdict = 'past' | 'past-zonder' | 'past-niet';

export interface Trial {
  try(update: Uint8Array): Verdict;
  /** Lets go of the copy; the next try makes a new one. */
  stop(): void;
}

/** The copy follows along and goes after this long without a try: it costs as much memory as the document. */
const KEEP_MS = 30_000;

/** What waits for content that may never come; its records stay, so another opening takes it up again. */
export function setAside(doc: Y.Doc): void {
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
}

/** What could not be written down again would leave this device without checkpoints, which are in format v1. Throws. */
const mustBeSpeakable = (update: Uint8Array): void => void Y.convertUpdateFormatV2ToV1(update);

const fits = (copy: Y.Doc, update: Uint8Array): boolean => {
  try {
    mustBeSpeakable(update);
    Y.applyUpdateV2(copy, update);
    return true;
  } catch {
    return false;
  }
};

export function createTrial(doc: Y.Doc): Trial {
  let copy: Y.Doc | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const follow = (update: Uint8Array) => {
    // Applied there already when it was tried; applying again changes nothing.
    if (copy && !fits(copy, update)) letGo();
  };
  const letGo = () => {
    clearTimeout(timer);
    doc.off('updateV2', follow);
    copy?.destroy();
    copy = null;
  };
  const take = (): Y.Doc => {
    clearTimeout(timer);
    timer = setTimeout(letGo, KEEP_MS);
    if (copy) return copy;
    copy = new Y.Doc();
    Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
    doc.on('updateV2', follow);
    return copy;
  };

  return {
    try(update) {
      if (fits(take(), update)) return 'past';
      letGo();
      const without = take();
      setAside(without);
      if (fits(without, update)) return 'past-zonder';
      letGo();
      return 'past-niet';
    },
    stop: letGo,
  };
}
