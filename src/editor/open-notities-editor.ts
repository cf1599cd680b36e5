// Opens living notes in an element: ProseMirror bound to the Y type. Knows no keys, no network and no screen; hands back a toolbar to watch.
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { initProseMirrorDoc, ySyncPlugin } from 'y-prosemirror';
import './editor.css';
import type { NotitiesBron, Value } from '../store/contract.ts';
import type { Meelezing } from '../store/meelezen/leesplek.ts';
import { readNotitiesBron } from '../store/notities-bron.ts';
import { colleagueCursors } from './colleague-cursors.ts';
import { inHeading, isStrong, listAround, toggleHeading, toggleList, toggleStrong, typedShapes } from './commands.ts';
import { createMeeleesLaag } from './meelees-laag.ts';
import { passageOf } from './passage.ts';
import { schema } from './schema.ts';
import { undoManagerOf, undoPlugin } from './undo.ts';

export interface ToolbarState {
  kop: boolean;
  opsomming: boolean;
  genummerd: boolean;
  vet: boolean;
  kanOngedaan: boolean;
  kanOpnieuw: boolean;
}

export interface NotitiesEditor {
  toolbar: Value<ToolbarState>;
  commands: Readonly<Record<'kop' | 'opsomming' | 'genummerd' | 'vet' | 'ongedaan' | 'opnieuw', () => void>>;
  /** What is selected, or the line at the caret: words only, to make something of elsewhere. */
  passage(): string;
  setLabel(label: string): void;
  /** Marks what the second reader finds, from when it has come in; gives back how to stop. */
  leesMee(meelezing: Meelezing): Promise<() => void>;
  focus(): void;
  destroy(): void;
}

export function openNotitiesEditor(mount: HTMLElement, bron: NotitiesBron, options: { label: string }): NotitiesEditor {
  const { fragment, awareness } = readNotitiesBron(bron);
  const undoManager = undoManagerOf(fragment);
  const { doc, mapping } = initProseMirrorDoc(fragment, schema);
  const { bullet_list, ordered_list, list_item } = schema.nodes;

  // Always handled, so that the browser's own undo keeps out of it; and an undo that finds nothing left says nothing itself.
  const walk =
    (step: () => unknown): Command =>
    () => {
      step();
      refresh();
      return true;
    };
  const ongedaan = walk(() => undoManager.undo());
  const opnieuw = walk(() => undoManager.redo());
  const laag = createMeeleesLaag();
  const enter = splitListItem(list_item);
  const enterElsewhere = baseKeymap.Enter;

  const listeners = new Set<() => void>();
  let toolbar: ToolbarState;
  let label = options.label;

  const view = new EditorView(mount, {
    state: EditorState.create({
      doc,
      plugins: [
        ySyncPlugin(fragment, { mapping }),
        ...colleagueCursors(awareness),
        undoPlugin(undoManager),
        laag.plugin,
        typedShapes(),
        keymap({
          'Mod-b': toggleStrong,
          'Mod-z': ongedaan,
          'Mod-y': opnieuw,
          'Mod-Shift-z': opnieuw,
          Enter: enter,
          // No line breaks inside a paragraph: a new line is a new paragraph.
          ...(enterElsewhere && { 'Shift-Enter': chainCommands(enter, enterElsewhere) }),
          // Tab leaves the notes, so that nobody is trapped in them by keyboard.
          'Mod-]': sinkListItem(list_item),
          'Mod-[': liftListItem(list_item),
        }),
        keymap(baseKeymap),
      ],
    }),
    attributes: () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: 'nl',
      spellcheck: 'true',
      autocapitalize: 'sentences',
      class: 'notities-text',
    }),
    dispatchTransaction(transaction) {
      // The bindings also dispatch from timers, which may fire after the screen left.
      if (view.isDestroyed) return;
      view.updateState(view.state.apply(transaction));
      refresh();
    },
  });

  function readToolbar(): ToolbarState {
    const list = listAround(view.state)?.type;
    return {
      kop: inHeading(view.state),
      opsomming: list === bullet_list,
      genummerd: list === ordered_list,
      vet: isStrong(view.state),
      kanOngedaan: undoManager.canUndo(),
      kanOpnieuw: undoManager.canRedo(),
    };
  }
  function refresh() {
    const next = readToolbar();
    const same = (Object.keys(next) as (keyof ToolbarState)[]).every((key) => next[key] === toolbar[key]);
    if (same) return;
    toolbar = next;
    for (const changed of listeners) changed();
  }
  toolbar = readToolbar();
  undoManager.on('stack-item-added', refresh);
  undoManager.on('stack-item-popped', refresh);

  const run = (command: Command) => () => {
    // A tap on the toolbar is a step of its own, apart from the typing around it.
    undoManager.stopCapturing();
    command(view.state, view.dispatch, view);
    view.focus();
  };

  return {
    toolbar: {
      get: () => toolbar,
      subscribe: (changed) => {
        listeners.add(changed);
        return () => {
          listeners.delete(changed);
        };
      },
    },
    commands: {
      kop: run(toggleHeading),
      opsomming: run(toggleList(bullet_list)),
      genummerd: run(toggleList(ordered_list)),
      vet: run(toggleStrong),
      ongedaan: run(ongedaan),
      opnieuw: run(opnieuw),
    },
    passage: () => passageOf(view.state),
    setLabel(next) {
      label = next;
      if (!view.isDestroyed) view.updateState(view.state);
    },
    async leesMee(meelezing) {
      const { onderstreep } = await import('./onderstrepen.ts');
      return view.isDestroyed ? () => {} : onderstreep(view, laag, undoManager, meelezing);
    },
    focus: () => view.focus(),
    destroy() {
      undoManager.off('stack-item-added', refresh);
      undoManager.off('stack-item-popped', refresh);
      view.destroy();
    },
  };
}
