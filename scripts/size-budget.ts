// How much a first visit loads, in gzipped bytes of JS and CSS: what the build prints and a test keeps. Knows chunks, not what is in them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The part of an entry of Vite's manifest that is read here. */
interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
}
export type ViteManifest = Record<string, Chunk>;

/** `also`: lazy sources that come on top of the start screen. The editor and QR stay out: they load after. */
export const BUDGETS = [
  { name: 'startscherm', maxBytes: 120_000, also: [] },
  {
    name: 'casusscherm',
    maxBytes: 275_000,
    also: [
      /^src\/(features\/casus|sync|sealed|vault|disk)\//,
      // The practice casus is another one; the windows, the second reader, history and search come when they are asked for.
      /^src\/store\/(?!code\/|vensters\/|bij-wie\/|verplaats\/|consult\/|leerpunten\/|monitor\/|herstel\/|kopie\/|meelezen\/|leden\/|maatjes\/|passkey\/|routekaart\/|sessie\/|gast\/|toestellen\/|toelaten\/|toestel\/|geschiedenis-|zoek-|oefen)/,
    ],
  },
  {
    name: 'vensters',
    maxBytes: 332_000,
    also: [
      /^src\/features\/(casus\/|vensters\/VenstersScreen)/,
      /^src\/store\/(ruggespraak|vensters\/)/,
      /^src\/vault\//,
    ],
  },
] as const;

export interface Weighed {
  name: string;
  bytes: number;
  maxBytes: number;
  files: string[];
  /** Lazy chunks that `also` found; none means that the pattern names nothing any more. */
  lazy: string[];
}

/** Everything the browser fetches before this chunk can run: its static imports and their styles. */
function closure(manifest: ViteManifest, roots: string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  roots.forEach(visit);
  return files;
}

export function weigh(manifest: ViteManifest, gzipped: (file: string) => number): Weighed[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  return BUDGETS.map(({ name, maxBytes, also }) => {
    const lazy = Object.keys(manifest).filter((key) => also.some((pattern) => pattern.test(key)));
    const files = [...closure(manifest, [...entries, ...lazy])].filter((file) => /\.(js|css)$/.test(file));
    return { name, maxBytes, files, lazy, bytes: files.reduce((sum, file) => sum + gzipped(file), 0) };
  });
}

export function weighDist(dist: string): Weighed[] {
  const manifest: ViteManifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  return weigh(manifest, (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
}

export const describeWeight = ({ name, bytes, maxBytes, files }: Weighed): string =>
  `${name}: ${(bytes / 1000).toFixed(1)} kB gz in ${files.length} files, at most ${maxBytes / 1000} kB`;

/** Prints the weights after a build. The test in tests/build fails on them, so that a dev build is never blocked. */
export function sizeBudget(): Plugin {
  let dist = 'dist';
  return {
    name: 'size-budget',
    apply: 'build',
    configResolved(config) {
      dist = path.resolve(config.root, config.build.outDir);
    },
    // Not closeBundle: that also runs after a failed build.
    writeBundle: {
      order: 'post',
      handler() {
        for (const weighed of weighDist(dist)) this.info(describeWeight(weighed));
      },
    },
  };
}
