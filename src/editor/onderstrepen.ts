// Marks in the notes what the second reader found: reads paragraphs that changed, a moment after the last key, and never marks the word that is being typed.
import { type EditorState, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { ySyncPluginKey } from 'y-prosemirror';
import type { UndoManager } from 'yjs';
import { zonderTypwoord } from '../domain/meeschuiven.ts';
import type { Gemerkt, Leesplek, Meelezing } from '../store/meelezen/leesplek.ts';
import '../ui/vondst.css';
import { type Alinea, alineasVan, createAlineas } from './alineas.ts';
import { type Laag, laagKey, type MeeleesLaag } from './meelees-laag.ts';

const WACHT_MS = 400;
/** After a reading that failed the same paragraphs are read again. */
const NOG_EENS_MS = 5_000;

/** Returns how to let go. */
export function onderstreep(
  view: EditorView,
  plaats: MeeleesLaag,
  undo: UndoManager,
  meelezing: Meelezing,
): () => void {
  const alineas = createAlineas();
  const watchers = new Set<() => void>();
  let gone = false;
  let wacht: ReturnType<typeof setTimeout> | undefined;
  let getoond: readonly Gemerkt[] = [];
  /** A reading failed, and not all was read since. */
  let mislukt = false;

  /** What shows, with where; the word being typed left out. */
  function zichtbaar(state: EditorState, tikt: boolean): { alinea: Alinea; gemerkt: Gemerkt }[] {
    const { from, empty } = state.selection;
    return alineasVan(state.doc).flatMap((alinea) =>
      alineas.gemerkt(alinea.node).flatMap((gemerkt) => {
        if (gemerkt.reden) return [];
        const shown = tikt && empty ? zonderTypwoord(gemerkt, alinea.tekst, from - alinea.from) : gemerkt;
        return shown ? [{ alinea, gemerkt: shown }] : [];
      }),
    );
  }
  const draw = (state: EditorState, tikt: boolean): DecorationSet =>
    DecorationSet.create(
      state.doc,
      zichtbaar(state, tikt).map(({ alinea, gemerkt }) =>
        Decoration.inline(
          alinea.from + gemerkt.start,
          alinea.from + gemerkt.end,
          { class: 'vondst', 'data-ernst': gemerkt.ernst, 'data-vondst': gemerkt.sleutel },
          // Typed on at its edge, it is another word.
          { inclusiveStart: false, inclusiveEnd: false },
        ),
      ),
    );

  const laag: Laag = {
    apply(transaction, staat, before, after) {
      const moved = transaction.selectionSet && after.selection.head !== transaction.mapping.map(before.selection.head);
      if (transaction.docChanged) alineas.neemMee(before.doc, after.doc);
      else if (!moved && transaction.getMeta(laagKey) === undefined) return staat;
      // From a colleague, or a step taken back.
      const { isChangeOrigin: elsewhere = false, isUndoRedoOperation: undone = false } =
        transaction.getMeta(ySyncPluginKey) ?? {};
      const stopt = undone || transaction.getMeta(laagKey) === 'los' || (moved && !transaction.docChanged);
      const tikt = stopt ? false : staat.tikt || (transaction.docChanged && !elsewhere);
      return { marks: draw(after, tikt), tikt };
    },
    update(_view, before) {
      if (before.doc !== view.state.doc) leesStraks(WACHT_MS);
      meld();
    },
    click(_view, event) {
      const sleutel = event.target instanceof Element && event.target.closest('[data-vondst]');
      if (sleutel instanceof HTMLElement && view.state.selection.empty)
        meelezing.vraag(plek, sleutel.dataset.vondst ?? null);
    },
    key(_view, event) {
      if (event.key !== '.' || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
      event.preventDefault();
      const { head } = view.state.selection;
      const here = zichtbaar(view.state, false).find(
        ({ alinea, gemerkt }) => alinea.from + gemerkt.start <= head && head <= alinea.from + gemerkt.end,
      );
      meelezing.vraag(plek, here?.gemerkt.sleutel ?? null);
      return true;
    },
    blur() {
      // After the event: the browser may still be busy with the word.
      setTimeout(() => teken('los'));
    },
  };

  function teken(hoe: 'los' | 'nieuw'): void {
    if (gone || view.isDestroyed) return;
    // Marks drawn in a word that a keyboard still holds would make it lose its place.
    if (view.composing) {
      leesStraks(WACHT_MS);
      return;
    }
    view.dispatch(view.state.tr.setMeta(laagKey, hoe));
  }
  function meld(): void {
    const next = zichtbaar(view.state, laagKey.getState(view.state)?.tikt ?? false).map(({ gemerkt }) => gemerkt);
    const isSame = (one: Gemerkt, other: Gemerkt | undefined) =>
      one.sleutel === other?.sleutel && one.vervangingen === other.vervangingen && one.end === other.end;
    if (next.length === getoond.length && next.every((one, at) => isSame(one, getoond[at]))) return;
    getoond = next;
    for (const watcher of watchers) watcher();
  }

  function leesStraks(ms: number): void {
    clearTimeout(wacht);
    wacht = setTimeout(lees, ms);
  }
  const ongelezen = () =>
    alineasVan(view.state.doc).filter(({ node, tekst }) => tekst.trim() && !alineas.isGelezen(node));
  function meldFalen(): void {
    if (gone || view.isDestroyed) return;
    mislukt &&= ongelezen().length > 0;
    meelezing.faalt(plek, mislukt);
    if (mislukt && wacht === undefined) leesStraks(NOG_EENS_MS);
  }
  async function lees(): Promise<void> {
    wacht = undefined;
    if (gone || view.isDestroyed) return;
    if (view.composing) return leesStraks(WACHT_MS);
    const teLezen = ongelezen();
    if (teLezen.length === 0) return meldFalen();
    const beurt = meelezing.beurt.get();
    await Promise.all(
      teLezen.map(({ node, tekst }) =>
        meelezing.lees(tekst).then(
          // Of a paragraph that changed meanwhile nobody asks any more.
          (gevonden) => beurt === meelezing.beurt.get() && alineas.zet(node, gevonden),
          () => {
            mislukt = true;
            meldFalen();
          },
        ),
      ),
    );
    teken('nieuw');
    meldFalen();
  }

  function zoek(sleutel: string): { from: number; to: number } | null {
    for (const { node, from } of alineasVan(view.state.doc)) {
      const one = alineas.gemerkt(node).find((gemerkt) => gemerkt.sleutel === sleutel);
      if (one) return { from: from + one.start, to: from + one.end };
    }
    return null;
  }
  const plek: Leesplek = {
    waar: 'Notities',
    bron: view,
    gemerkt: {
      get: () => getoond,
      subscribe(changed) {
        watchers.add(changed);
        return () => {
          watchers.delete(changed);
        };
      },
    },
    vervang(sleutel, door) {
      const at = zoek(sleutel);
      if (!at || view.isDestroyed) return false;
      undo.stopCapturing();
      const change = view.state.tr.insertText(door, at.from, at.to);
      view.dispatch(change.setSelection(TextSelection.create(change.doc, at.from + door.length)));
      undo.stopCapturing();
      return true;
    },
    ga(sleutel) {
      const at = zoek(sleutel);
      if (view.isDestroyed) return;
      if (at) {
        const { tr, doc } = view.state;
        view.dispatch(tr.setSelection(TextSelection.create(doc, at.to)).setMeta(laagKey, 'los').scrollIntoView());
      }
      view.focus();
    },
    element: (sleutel) => view.dom.querySelector(`[data-vondst="${CSS.escape(sleutel)}"]`),
  };

  plaats.zet(laag);
  const unwatch = meelezing.beurt.subscribe(() => {
    alineas.leesOpnieuw();
    leesStraks(0);
  });
  const remove = meelezing.voegToe(plek);
  leesStraks(0);
  return () => {
    gone = true;
    clearTimeout(wacht);
    unwatch();
    remove();
    meelezing.faalt(plek, false);
    plaats.zet(null);
  };
}
