// The few things a person can do to the shape of notes, as ProseMirror commands, plus what they type to get there.
import { setBlockType, toggleMark } from 'prosemirror-commands';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { paragraph, heading, bullet_list, ordered_list, list_item } = schema.nodes;

/** The list around the caret, innermost first. */
export function listAround(state: EditorState): { type: NodeType; pos: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === bullet_list || type === ordered_list) return { type, pos: $from.before(depth) };
  }
  return null;
}

export const inHeading = (state: EditorState): boolean => state.selection.$from.parent.type === heading;

export function isStrong(state: EditorState): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? schema.marks.strong.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, schema.marks.strong);
}

export const toggleStrong: Command = toggleMark(schema.marks.strong);

export const toggleHeading: Command = (state, dispatch) =>
  (inHeading(state) ? setBlockType(paragraph) : setBlockType(heading, { level: 2 }))(state, dispatch);

/** In such a list: out of it. In the other kind: becomes this kind. Elsewhere: into one; a heading becomes a paragraph first. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    const around = listAround(state);
    if (around?.type === type) return liftListItem(list_item)(state, dispatch);
    if (around) {
      dispatch?.(state.tr.setNodeMarkup(around.pos, type));
      return true;
    }
    if (inHeading(state) && dispatch && view) {
      setBlockType(paragraph)(state, dispatch);
      return wrapInList(type)(view.state, dispatch);
    }
    return wrapInList(type)(state, dispatch);
  };

/** '# ', '- ', '* ' and '1. ' at the start of a line. */
export const typedShapes = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, heading, ([, hashes = '']) => ({ level: hashes.length > 2 ? 3 : 2 })),
      wrappingInputRule(/^\s*[-*]\s$/, bullet_list),
      wrappingInputRule(/^1[.)]\s$/, ordered_list),
    ],
  });
