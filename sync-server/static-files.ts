// The built app from one folder: right types, compressed once, cached as long as it may be. Nothing outside the folder, no listing.
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
};
const COMPRESSED = /^(text\/|application\/(json|manifest|wasm)|image\/svg)/;

interface Ready {
  stamp: string;
  type: string;
  etag: string;
  cache: string;
  bodies: { br?: Buffer; gzip?: Buffer; identity: Buffer };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function prepare(file: string, name: string, stamp: string): Promise<Ready> {
  const identity = await readFile(file);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const small = identity.length < 1_024 || !COMPRESSED.test(type);
  return {
    stamp,
    type,
    // Weak: the same for every encoding of it.
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    // Vite puts a hash in the name of everything under /assets; the rest must be asked about each time.
    cache: name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    bodies: small
      ? { identity }
      : {
          identity,
          // From 9 on it takes six times as long, for a thousandth less.
          br: await brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 8 } }),
          gzip: await zip(identity),
        },
  };
}

export function createStaticFiles(folder: string) {
  const ready = new Map<string, Promise<Ready>>();

  /** null: no such file in the folder. */
  const find = async (pathname: string): Promise<Ready | null> => {
    const root = await realpath(folder).catch(() => null);
    if (!root || pathname.includes('\0')) return null;
    const file = path.join(root, pathname);
    // A link inside the folder may point out of it, so the real path counts.
    const real = await realpath(file).catch(() => null);
    if (real === null || !real.startsWith(root + path.sep) || /(^|\/)\./.test(pathname)) return null;
    const { size, mtimeMs, isFile } = await stat(real).then((s) => ({ ...s, isFile: s.isFile() }));
    if (!isFile) return null;
    const stamp = `${size}-${mtimeMs}`;
    const known = await ready.get(real)?.catch(() => null);
    if (known?.stamp === stamp) return known;
    const made = prepare(real, pathname, stamp);
    ready.set(real, made);
    return made;
  };

  /** False: nothing to serve here. */
  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    let pathname: string;
    try {
      pathname = decodeURIComponent((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/');
    } catch {
      return false;
    }
    // A screen has an address of its own; the app itself finds it.
    const isScreen = !path.extname(pathname) && (request.headers.accept ?? '').includes('text/html');
    const found =
      (await find(pathname === '/' ? '/index.html' : pathname)) ?? (isScreen ? await find('/index.html') : null);
    if (!found) return false;
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const { bodies, etag, type, cache } = found;
    const [encoding, body] =
      bodies.br && /\bbr\b/.test(accepts)
        ? (['br', bodies.br] as const)
        : bodies.gzip && /\bgzip\b/.test(accepts)
          ? (['gzip', bodies.gzip] as const)
          : (['', bodies.identity] as const);
    response.setHeader('Content-Type', type);
    response.setHeader('Cache-Control', cache);
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (encoding) response.setHeader('Content-Encoding', encoding);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return true;
    }
    response.setHeader('Content-Length', body.length);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}
