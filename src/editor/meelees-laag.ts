// Keeps a place among the editor's plugins for the marks of the second reader, which are fetched later: a plugin added afterwards would restart all others.
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet, type EditorView } from 'prosemirror-view';

export interface LaagStaat {
  marks: DecorationSet;
  /** Someone is typing, and the caret did not leave that place yet. */
  tikt: boolean;
}

export interface Laag {
  apply(transaction: Transaction, staat: LaagStaat, before: EditorState, after: EditorState): LaagStaat;
  update(view: EditorView, before: EditorState): void;
  click(view: EditorView, event: Event): void;
  key(view: EditorView, event: KeyboardEvent): boolean;
  blur(view: EditorView): void;
}

export const laagKey = new PluginKey<LaagStaat>('meelezen');

export interface MeeleesLaag {
  plugin: Plugin<LaagStaat>;
  zet(laag: Laag | null): void;
}

export function createMeeleesLaag(): MeeleesLaag {
  let laag: Laag | null = null;
  const plugin = new Plugin<LaagStaat>({
    key: laagKey,
    state: {
      init: () => ({ marks: DecorationSet.empty, tikt: false }),
      apply: (transaction, staat, before, after) => laag?.apply(transaction, staat, before, after) ?? staat,
    },
    props: {
      decorations: (state) => laagKey.getState(state)?.marks,
      handleKeyDown: (view, event) => laag?.key(view, event) ?? false,
      handleDOMEvents: {
        click: (view, event) => {
          laag?.click(view, event);
          return false;
        },
        blur: (view) => {
          laag?.blur(view);
          return false;
        },
      },
    },
    view: () => ({ update: (view, before) => laag?.update(view, before) }),
  });
  return {
    plugin,
    zet(next) {
      laag = next;
    },
  };
}
