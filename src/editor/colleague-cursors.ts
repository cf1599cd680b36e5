// How a colleague's caret and selection look in the notes: by class, never by a style attribute (the CSP refuses those), with the function as label.
import { Plugin } from 'prosemirror-state';
import { yCursorPlugin } from 'y-prosemirror';
import type { Awareness } from 'y-protocols/awareness';
import type { AwarenessUser } from '../store/notities-bron.ts';

const COLOURS = 6;

/** What comes in from another device is only as good as that device: read it with care. */
function readUser(user: Partial<AwarenessUser> | undefined): AwarenessUser {
  const kleur = user?.kleur;
  return {
    functie: (typeof user?.functie === 'string' && user.functie.slice(0, 40)) || 'Maatje',
    kleur: typeof kleur === 'number' && Number.isInteger(kleur) && kleur >= 0 ? kleur % COLOURS : 0,
  };
}

const isPosition = (position: unknown): boolean => typeof position === 'object' && position !== null;

export function showsCursor(
  own: number,
  other: number,
  state: { cursor?: { anchor?: unknown; head?: unknown } | null },
) {
  return own !== other && isPosition(state.cursor?.anchor) && isPosition(state.cursor?.head);
}

/** The colour is the place in the kring: the same one is oneself in another tab. */
const isSelf = (user: Partial<AwarenessUser> | undefined, self: Partial<AwarenessUser> | undefined): boolean =>
  typeof self?.kleur === 'number' && user?.kleur === self.kleur;

export function buildCursor(user: Partial<AwarenessUser>): HTMLElement {
  const { functie, kleur } = readUser(user);
  const caret = document.createElement('span');
  caret.className = 'colleague-caret';
  caret.dataset.kleur = String(kleur);
  // The list of who is here tells a screen reader; a label amid the text would be read as text.
  caret.setAttribute('aria-hidden', 'true');
  const label = document.createElement('span');
  label.className = 'colleague-label';
  label.textContent = functie;
  // Word joiners keep the line from breaking at the caret.
  caret.append('\u2060', label, '\u2060');
  return caret;
}

export const buildSelection = (user: Partial<AwarenessUser>) => ({
  class: 'colleague-selection',
  'data-kleur': String(readUser(user).kleur),
});

/** A caret near the edge would push its label out of sight: then it hangs on the other side. */
const keepLabelsInSight = (): Plugin =>
  new Plugin({
    view: () => {
      let frame = 0;
      return {
        update({ dom }) {
          cancelAnimationFrame(frame);
          frame = requestAnimationFrame(() => {
            const edge = dom.getBoundingClientRect().right;
            for (const label of dom.querySelectorAll('.colleague-label')) {
              const caret = label.parentElement;
              if (!caret) continue;
              delete caret.dataset.kant;
              if (label.getBoundingClientRect().right > edge) caret.dataset.kant = 'links';
            }
          });
        },
        destroy: () => cancelAnimationFrame(frame),
      };
    },
  });

export const colleagueCursors = (awareness: Awareness): Plugin[] => [
  yCursorPlugin(awareness, {
    awarenessStateFilter: (own, other, state) =>
      showsCursor(own, other, state) && !isSelf(state.user, awareness.getLocalState()?.user),
    cursorBuilder: buildCursor,
    selectionBuilder: buildSelection,
  }),
  keepLabelsInSight(),
];
