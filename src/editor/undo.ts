// Undo of one's own words only, kept per living notes so that it survives leaving the screen. (y-prosemirror's own plugin ends the history with the view.)
import { Plugin } from 'prosemirror-state';
import { defaultDeleteFilter, getRelativeSelection, ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import { UndoManager, type XmlFragment } from 'yjs';

/** Without a pause everything would be one step, and one tap would take back a page. */
const MAX_EDITS_PER_STEP = 20;

const histories = new WeakMap<XmlFragment, UndoManager>();
const PROTECTED = new Set(['paragraph']);

export function undoManagerOf(fragment: XmlFragment): UndoManager {
  const known = histories.get(fragment);
  if (known) return known;
  const made = new UndoManager(fragment, {
    trackedOrigins: new Set([ySyncPluginKey]),
    deleteFilter: (item) => defaultDeleteFilter(item, PROTECTED),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  let edits = 0;
  made.on('stack-item-added', () => {
    edits = 1;
  });
  made.on('stack-item-updated', () => {
    edits += 1;
    if (edits >= MAX_EDITS_PER_STEP) made.stopCapturing();
  });
  histories.set(fragment, made);
  return made;
}

interface UndoState {
  undoManager: UndoManager;
  prevSel: ReturnType<typeof getRelativeSelection> | null;
}

interface StackEvent {
  stackItem: { meta: Map<unknown, unknown> };
}

/** Remembers where the caret was with each step, under the key the sync plugin looks at. */
export function undoPlugin(undoManager: UndoManager): Plugin<UndoState> {
  return new Plugin<UndoState>({
    key: yUndoPluginKey,
    state: {
      init: () => ({ undoManager, prevSel: null }),
      apply: (_tr, value, oldState, newState) => {
        const binding = ySyncPluginKey.getState(newState)?.binding;
        return binding ? { undoManager, prevSel: getRelativeSelection(binding, oldState) } : value;
      },
    },
    props: {
      handleDOMEvents: {
        paste: () => {
          undoManager.stopCapturing();
          return false;
        },
      },
    },
    view: (view) => {
      const bindingOf = () => ySyncPluginKey.getState(view.state)?.binding;
      const added = ({ stackItem }: StackEvent) => {
        stackItem.meta.set('caret', yUndoPluginKey.getState(view.state)?.prevSel ?? null);
      };
      const popped = ({ stackItem }: StackEvent) => {
        const binding = bindingOf();
        const caret = stackItem.meta.get('caret');
        if (binding && caret) binding.beforeTransactionSelection = caret;
      };
      undoManager.on('stack-item-added', added);
      undoManager.on('stack-item-popped', popped);
      return {
        destroy: () => {
          undoManager.off('stack-item-added', added);
          undoManager.off('stack-item-popped', popped);
          // The next visit starts a new step.
          undoManager.stopCapturing();
        },
      };
    },
  });
}
