// The words of the notes that someone points at: what is selected, else the line at the caret.
import type { EditorState } from 'prosemirror-state';

/** More is no longer one thing that was seen or thought. */
const MAX_PASSAGE = 2000;

export function passageOf({ doc, selection }: EditorState): string {
  const { from, to, $from } = selection;
  const selected = doc.textBetween(from, to, '\n').trim();
  const words = selected || $from.parent.textContent.trim();
  if (words.length <= MAX_PASSAGE) return words;
  // Not halfway a word, and so not halfway a sign either, if there is a space at all.
  const cut = words.slice(0, MAX_PASSAGE).replace(/\p{Surrogate}$/u, '');
  return (/^.*\s(?=\S*$)/s.exec(cut)?.[0] ?? cut).trim();
}
