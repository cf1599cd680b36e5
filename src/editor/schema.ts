// What notes may hold: paragraphs, two levels of headings, two kinds of lists, bold. Anything pasted is cut down to this.
import { Schema } from 'prosemirror-model';

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'text*',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'text*',
      marks: '',
      defining: true,
      attrs: { level: { default: 2, validate: 'number' } },
      // Level 1 is the screen's own title.
      parseDOM: [
        { tag: 'h1', attrs: { level: 2 } },
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
        { tag: 'h4', attrs: { level: 3 } },
      ],
      toDOM: (node) => [node.attrs.level === 3 ? 'h3' : 'h2', 0],
    },
    bullet_list: {
      group: 'block',
      content: 'list_item+',
      parseDOM: [{ tag: 'ul' }],
      toDOM: () => ['ul', 0],
    },
    ordered_list: {
      group: 'block',
      content: 'list_item+',
      parseDOM: [{ tag: 'ol' }],
      toDOM: () => ['ol', 0],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    text: {},
  },
  marks: {
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Read as text: where the CSP refuses style attributes, `node.style` stays empty.
        // Google Docs wraps everything it copies in <b style="font-weight: normal">.
        { tag: 'b', getAttrs: (node) => !/font-weight:\s*normal/i.test(node.getAttribute('style') ?? '') && null },
        {
          tag: 'span[style]',
          getAttrs: (node) => /font-weight:\s*(bold|[6-9]00)/i.test(node.getAttribute('style') ?? '') && null,
        },
      ],
      toDOM: () => ['strong', 0],
    },
  },
});
