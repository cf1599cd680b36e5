// The house as a table, and the check that every file keeps to it: rooms, packages, circles, and words that must not occur. Knows no tests; reads source text only.
import path from 'node:path';
import { parseSync } from 'vite';

export interface Violation {
  file: string;
  line: number;
  /** Which rule, what is wrong, what to do. */
  message: string;
}

interface Room {
  name: string;
  mayImport: readonly string[];
  /** A name ending in `:` or `/` or `-` stands for everything that begins so. */
  packages: readonly string[];
  /** May only come in through `import()`, so that the first load stays small. */
  lazy?: readonly string[];
  /** Packages for one file of the room. */
  only?: Readonly<Record<string, readonly string[]>>;
}

const Y = ['yjs', 'y-protocols', 'lib0'];
const SCREEN = ['react', 'wouter', '@tabler/icons-react', 'qr'];
const INNER = [
  ...['domain', 'content', 'anoniem', 'disk', 'vault', 'sealed', 'sync', 'store', 'ui', 'editor', 'meelezen'],
  'features',
];

/** ARCHITECTURE.md draws this; docs/decisions says why. `protocol` is the one file both sides of the network share. */
export const ROOMS: readonly Room[] = [
  { name: 'src/domain', mayImport: [], packages: ['zod'] },
  {
    name: 'src/content',
    mayImport: ['src/domain'],
    packages: [],
    only: { 'src/content/zoek.ts': ['minisearch'] },
  },
  { name: 'src/anoniem', mayImport: ['src/domain'], packages: [] },
  { name: 'src/disk', mayImport: ['src/domain'], packages: ['dexie', 'y-indexeddb', 'yjs', 'lib0'] },
  {
    name: 'src/vault',
    mayImport: ['src/domain', 'src/disk'],
    packages: ['hash-wasm', '@hpke/', 'shamir-secret-sharing'],
  },
  { name: 'src/sealed', mayImport: ['src/domain', 'src/disk', 'src/vault'], packages: Y },
  {
    name: 'src/sync',
    mayImport: ['src/domain', 'src/disk', 'src/vault', 'src/sealed', 'protocol'],
    packages: [...Y, 'y-websocket'],
  },
  {
    name: 'src/store',
    mayImport: ['domain', 'content', 'anoniem', 'disk', 'vault', 'sealed', 'sync'].map((room) => `src/${room}`),
    packages: ['yjs', 'y-protocols'],
    only: { 'src/store/react.tsx': ['react'] },
  },
  {
    name: 'src/editor',
    mayImport: ['src/domain', 'src/store', 'src/ui'],
    packages: [...Y, 'y-prosemirror', 'prosemirror-', 'react'],
  },
  { name: 'src/ui', mayImport: [], packages: SCREEN, lazy: ['qr'] },
  {
    name: 'src/meelezen',
    mayImport: ['src/domain', 'src/content', 'src/store', 'src/ui'],
    packages: SCREEN,
  },
  {
    name: 'src/features',
    mayImport: ['src/domain', 'src/content', 'src/store', 'src/ui', 'src/editor', 'src/meelezen'],
    packages: SCREEN,
    lazy: ['src/editor', 'src/meelezen', 'qr', 'pdfkit', 'docx'],
    only: {
      'src/features/vensters/Printblad.tsx': ['react-dom'],
      'src/features/verslag/letters.ts': ['@fontsource/source-sans-3'],
      'src/features/verslag/maak-docx.ts': ['docx'],
      'src/features/verslag/maak-pdf.ts': ['pdfkit'],
      'src/features/verslag/pdf-blad.ts': ['pdfkit'],
      'src/features/verslag/pdf-blokken.ts': ['pdfkit'],
    },
  },
  {
    name: 'src/app',
    mayImport: [...INNER.map((room) => `src/${room}`), 'protocol'],
    packages: [...SCREEN, ...Y, 'react-dom', 'virtual:pwa-register', '@fontsource-variable/'],
  },
  { name: 'protocol', mayImport: [], packages: ['zod', 'lib0'] },
  {
    name: 'sync-server',
    mayImport: ['protocol', 'src/domain'],
    packages: ['ws', 'zod', 'lmdb', 'node:', ...Y],
    // A worker thread does not inherit the TypeScript loader.
    only: { 'sync-server/fold-thread.mjs': ['tsx'] },
  },
];

/** These look at the house from outside: any import, but the rules on wording hold. */
const OUTSIDE = ['tests', 'bench', 'scripts'];

export function roomOf(file: string): string | null {
  if (file === 'sync-server/protocol.ts') return 'protocol';
  const top = file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : (file.split('/')[0] ?? '');
  if (ROOMS.some((room) => room.name === top) || OUTSIDE.includes(top)) return top;
  return file.includes('/') ? null : 'scripts';
}

const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1];
const packageFits = (allowed: readonly string[], name: string) =>
  allowed.some((one) => name === one || name.startsWith(/[:/-]$/.test(one) ? one : `${one}/`));

interface Import {
  specifier: string;
  line: number;
  lazy: boolean;
  typeOnly: boolean;
}

/** Any node of the syntax tree. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodes(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodes(child);
}

const nameOf = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name as string;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
};
/** `a.b` as text, one level deep; null for anything else. */
const memberOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'Identifier'
    ? `${node.object.name}.${nameOf(node.property)}`
    : null;

function importOf(node: Node): { specifier: string; lazy: boolean; typeOnly: boolean } | null {
  const specifier = nameOf(node.source);
  switch (node.type) {
    case 'ImportDeclaration':
      return specifier === null ? null : { specifier, lazy: false, typeOnly: node.importKind === 'type' };
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return specifier === null ? null : { specifier, lazy: false, typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return specifier === null ? null : { specifier, lazy: true, typeOnly: false };
    case 'TSImportType':
      return specifier === null ? null : { specifier, lazy: false, typeOnly: true };
    case 'NewExpression': {
      // new URL('./x.ts', import.meta.url): how a worker is named.
      const [first, second] = node.arguments as Node[];
      const target = nameOf(first);
      const relative = isNode(second) && second.type === 'MemberExpression' && nameOf(second.property) === 'url';
      return nameOf(node.callee) === 'URL' && relative && target !== null
        ? { specifier: target, lazy: true, typeOnly: false }
        : null;
    }
    default:
      return null;
  }
}

const GLOBALS_OF_THE_WORLD = new Set(
  ['crypto', 'performance', 'document', 'window', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator'].concat([
    'location',
    'fetch',
    'WebSocket',
    'setTimeout',
    'setInterval',
    'globalThis',
    'self',
    'process',
  ]),
);
const BAD_NAME = /(Manager|Service|Helper|Util)s?$/i;

/** Everything in one file that may not be there, apart from imports. */
function checkWording(file: string, program: Node, lineAt: (offset: number) => number): Violation[] {
  const found: Violation[] = [];
  const say = (node: Node, message: string) => found.push({ file, line: lineAt(node.start), message });
  const room = roomOf(file);
  const inApp = file.startsWith('src/');
  const shipped = inApp || file.startsWith('sync-server/');
  const all = [...nodes(program)];
  // A name the file declares itself (a parameter called `crypto`) is not the global.
  const declared = new Set<string>();
  for (const node of all) {
    const patterns = [node.type === 'VariableDeclarator' ? node.id : null, ...((node.params as unknown[]) ?? [])];
    if (/^(Import(Default|Namespace)?Specifier)$/.test(node.type)) patterns.push(node.local);
    for (const pattern of patterns)
      if (isNode(pattern))
        for (const inner of nodes(pattern)) if (inner.type === 'Identifier') declared.add(inner.name as string);
  }
  // Names after a dot and keys before a colon are no globals either; nor is anything in a type.
  const notGlobal = new Set<unknown>();
  for (const node of all) {
    if (node.type === 'MemberExpression' && !node.computed) notGlobal.add(node.property);
    if (/^(Property|PropertyDefinition|MethodDefinition)$/.test(node.type) && !node.computed && !node.shorthand)
      notGlobal.add(node.key);
    if (node.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull)/.test(node.type))
      for (const inner of nodes(node)) notGlobal.add(inner);
  }

  for (const node of all) {
    const member = memberOf(node);
    const callee = nameOf(node.callee);
    const property = node.type === 'MemberExpression' ? nameOf(node.property) : null;
    const key = /^(Property|JSXAttribute)$/.test(node.type) ? nameOf(node.key ?? node.name) : null;

    if (
      node.type === 'ExportDefaultDeclaration' ||
      (node.type === 'ExportSpecifier' && nameOf(node.exported) === 'default')
    ) {
      if (!/^[^/]+\.config\.ts$/.test(file))
        say(node, 'has a default export. Name it: a name is found again by search.');
    }
    if (node.type === 'TSEnumDeclaration')
      say(node, 'declares an enum. Use a union of string literals, or an object `as const`.');
    if (node.type === 'ClassDeclaration' && BAD_NAME.test(nameOf(node.id) ?? ''))
      say(
        node,
        `calls a class ${nameOf(node.id)}. Say what it does or holds instead of Manager, Service, Helper, Util.`,
      );
    if (shipped && room !== 'src/vault' && (property === 'subtle' || key === 'subtle'))
      say(node, 'uses crypto.subtle. Secrets live in src/vault: ask a function there, or add one.');
    if (shipped && ((node.type === 'CallExpression' && callee === 'eval') || callee === 'Function'))
      say(node, 'runs text as code (eval, Function). The Content-Security-Policy refuses it and so do we.');
    if (
      inApp &&
      (key === 'dangerouslySetInnerHTML' || property === 'insertAdjacentHTML' || member === 'document.write')
    )
      say(node, 'puts text in the page as HTML. Make elements; what others typed must stay text.');
    if (
      inApp &&
      node.type === 'AssignmentExpression' &&
      /^(inner|outer)HTML$/.test(nameOf((node.left as Node).property) ?? '')
    )
      say(node, 'assigns innerHTML. Make elements, or use textContent; what others typed must stay text.');
    if (inApp && member?.startsWith('console.'))
      say(node, 'writes to the console. Logs may hold what people typed: return or throw, and let a screen say it.');
    if (room === 'src/domain') {
      const clock = member === 'Date.now' || (callee === 'Date' && (node.arguments as unknown[]).length === 0);
      if (clock) say(node, 'reads the clock. Domain is what is true on paper: take the time as a parameter.');
      if (member === 'Math.random')
        say(node, 'throws dice. Domain is what is true on paper: take the value as a parameter.');
      if (node.type === 'Identifier' && GLOBALS_OF_THE_WORLD.has(node.name as string))
        if (!declared.has(node.name as string) && !notGlobal.has(node))
          say(node, `touches \`${node.name}\`. Domain is true without a computer: take what you need as a parameter.`);
    }
  }
  return found;
}

function checkHead(file: string, text: string): string | null {
  const first = text.split('\n', 1)[0] ?? '';
  const head = /^(?:\/\/|\/\*+)\s*(.*)$/.exec(first)?.[1] ?? '';
  if (head.length >= 15 && !/^(@|biome-ignore|#)/.test(head)) return null;
  return file.endsWith('.css')
    ? 'does not begin with a comment. Line 1 says what the file is for: /* ... */'
    : 'does not begin with a comment. Line 1 says what the file is for and, where it matters, what it does not know: // ...';
}

/** `files`: path from the repository root, with forward slashes -> text. All of them together, because circles cross files. */
export function checkHouse(files: ReadonlyMap<string, string>): Violation[] {
  const found: Violation[] = [];
  const graph = new Map<string, string[]>();

  for (const [file, text] of files) {
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
    const say = (line: number, message: string) => found.push({ file, line, message });
    const head = checkHead(file, text);
    if (head) say(1, head);
    if (BAD_NAME.test(path.posix.basename(file).replace(/\..*$/, '')))
      say(
        1,
        'has a name that says nothing (manager, service, helper, util). Call it after the function or noun it holds.',
      );
    if (file.endsWith('.css')) continue;
    if (roomOf(file) === null)
      say(
        1,
        'is in no room. Put it in one of the rooms of ARCHITECTURE.md, or add the room to scripts/house-rules.ts with a decision.',
      );

    const parsed = parseSync(file, text);
    if (parsed.errors.length > 0) {
      say(1, `does not parse: ${parsed.errors[0]?.message}`);
      continue;
    }
    const program = parsed.program as unknown as Node;
    found.push(...checkWording(file, program, lineAt));

    const body = program.body as Node[];
    const passesOn = (node: Node) =>
      node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node.source));
    if (/(^|\/)index\.tsx?$/.test(file) || (body.length > 0 && body.every(passesOn)))
      say(1, 'is a barrel: it only passes on. Import from the file that holds the thing.');

    const edges: string[] = [];
    for (const node of nodes(program)) {
      const bare = importOf(node);
      if (!bare) continue;
      const one: Import = { ...bare, specifier: bare.specifier.replace(/\?.*$/, ''), line: lineAt(node.start) };
      if (one.specifier.startsWith('.')) edges.push(path.posix.join(path.posix.dirname(file), one.specifier));
      const wrong = checkImport(file, one);
      if (wrong) say(one.line, wrong);
    }
    graph.set(file, edges);
  }
  return [...found, ...findCircles(graph)];
}

function checkImport(file: string, { specifier, lazy, typeOnly }: Import): string | null {
  const from = roomOf(file);
  const room = ROOMS.find((one) => one.name === from);
  if (!room) return null;
  const late = `imports ${specifier} at once. It is large: ${room.name} takes it with import(), after the first screen.`;
  if (!specifier.startsWith('.')) {
    const allowed = [...room.packages, ...(room.only?.[file] ?? [])];
    if (!packageFits(allowed, specifier))
      return `imports the package ${specifier}. ${room.name} may use: ${allowed.join(', ') || 'none'}. Let the room that knows it do the work.`;
    return packageFits(room.lazy ?? [], specifier) && !lazy && !typeOnly ? late : null;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  // Its version and licence are for everyone to read.
  if (target === 'package.json') return null;
  const to = roomOf(target);
  if (to === from) {
    return featureOf(target) !== featureOf(file)
      ? `imports ${specifier}: one screen knows another. Move what both need to src/ui (looks) or src/store (facts).`
      : null;
  }
  if (to === null || !room.mayImport.includes(to))
    return `imports ${specifier} from ${to ?? 'no room'}. ${room.name} may import: ${room.mayImport.join(', ') || 'no other room'}. Take it as a parameter, or move this line to the room that may.`;
  return room.lazy?.includes(to) && !lazy && !typeOnly ? late : null;
}

/** One violation per circle, named by its files in order. */
function findCircles(graph: ReadonlyMap<string, string[]>): Violation[] {
  const found: Violation[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string) => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      const circle = [...trail.slice(at), file].join(' -> ');
      found.push({ file, line: 1, message: `is in a circle: ${circle}. Move what both need into a file below them.` });
      return;
    }
    if (done.has(file)) return;
    trail.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    trail.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

export const describeViolation = ({ file, line, message }: Violation): string => `${file}:${line} ${message}`;
