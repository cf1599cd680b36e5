// Keeps brotli out of the build: fontkit brings it to unpack a woff2, the letters of a PDF are woff, and it is 59 kB gz that every device would keep.
import type { Plugin } from 'vite';

const STUB = '\0no-brotli';

export function noBrotli(): Plugin {
  return {
    name: 'no-brotli',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'brotli/decompress.js' ? STUB : null),
    load: (id) =>
      id === STUB
        ? `export default () => { throw new Error('woff2 is not read here: give the letters as woff'); };`
        : null,
  };
}
