// The web side: health, metrics, the app with its headers, and nothing outside its folder (P30, P31).
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { help, readConfig } from '../../sync-server/config.ts';
import { KringFixture } from './kring-fixture.ts';
import { closeRelays, createFolder, openRelay } from './relays.ts';
import { Visitor, Writer } from './visitor.ts';

afterEach(closeRelays);

const SCRIPT = `export const x = '${'abc'.repeat(2_000)}';`;

async function begin() {
  const outside = createFolder();
  writeFileSync(path.join(outside, 'geheim.txt'), 'geheim');
  const appDir = path.join(outside, 'dist');
  mkdirSync(path.join(appDir, 'assets'), { recursive: true });
  mkdirSync(path.join(appDir, '.vite'));
  writeFileSync(path.join(appDir, 'index.html'), '<!doctype html><title>R</title>');
  writeFileSync(path.join(appDir, 'sw.js'), 'self.x = 1;');
  writeFileSync(path.join(appDir, 'manifest.webmanifest'), '{}');
  writeFileSync(path.join(appDir, '.vite/manifest.json'), '{}');
  writeFileSync(path.join(appDir, 'assets/a-1234.js'), SCRIPT);
  writeFileSync(path.join(appDir, 'assets/f-1234.woff2'), Buffer.alloc(3_000));
  writeFileSync(path.join(appDir, 'assets/h-1234.wasm'), Buffer.alloc(3_000));
  symlinkSync(path.join(outside, 'geheim.txt'), path.join(appDir, 'link.txt'));
  const { port } = await openRelay({ appDir });
  /** Raw: fetch would tidy the path. */
  const get = (pathname: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((done, failed) => {
      const request = http.request({ port, host: '127.0.0.1', path: pathname, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      request.on('error', failed).end();
    });
  return { port, get };
}

test('P30 files have their type, and caching that fits their name', async () => {
  const { get } = await begin();
  const expected: [string, string, RegExp][] = [
    ['/', 'text/html; charset=utf-8', /^no-cache$/],
    ['/index.html', 'text/html; charset=utf-8', /^no-cache$/],
    ['/sw.js', 'text/javascript; charset=utf-8', /^no-cache$/],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', /^no-cache$/],
    ['/assets/a-1234.js', 'text/javascript; charset=utf-8', /immutable/],
    ['/assets/f-1234.woff2', 'font/woff2', /immutable/],
    ['/assets/h-1234.wasm', 'application/wasm', /immutable/],
  ];
  for (const [where, type, cache] of expected) {
    const { status, headers } = await get(where);
    expect([where, status, headers['content-type']]).toEqual([where, 200, type]);
    expect(headers['cache-control']).toMatch(cache);
  }
});

test('P30 text is compressed as the browser asks, and not sent again when it is the same', async () => {
  const { get } = await begin();
  const br = await get('/assets/a-1234.js', { 'Accept-Encoding': 'gzip, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(br.headers.vary).toBe('Accept-Encoding');
  expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
  const gz = await get('/assets/a-1234.js', { 'Accept-Encoding': 'gzip' });
  expect(gunzipSync(gz.body).toString()).toBe(SCRIPT);
  expect((await get('/assets/a-1234.js')).body.toString()).toBe(SCRIPT);
  expect((await get('/assets/f-1234.woff2', { 'Accept-Encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  const again = await get('/assets/a-1234.js', { 'If-None-Match': br.headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  const head = await get('/assets/a-1234.js', {}, 'HEAD');
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(SCRIPT.length), 0]);
});

test('P30 nothing outside the folder, no hidden files, no listing, no other methods', async () => {
  const { get } = await begin();
  const paths = [
    '/../geheim.txt',
    '/assets/../../geheim.txt',
    '/%2e%2e/geheim.txt',
    '/..%2fgeheim.txt',
    '/%2e%2e%2fgeheim.txt',
  ];
  paths.push(
    '/link.txt',
    '/.vite/manifest.json',
    '/assets',
    '/assets/',
    '/%00',
    '/%',
    '//geheim.txt',
    '/\\..\\geheim.txt',
  );
  for (const one of paths) {
    const { status, body } = await get(one);
    expect([one, status]).toEqual([one, 404]);
    expect(body.toString()).toBe('not found\n');
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', {}, method)).status).toBe(405);
});

test('P30 a screen address gives the app, a missing file does not', async () => {
  const { get } = await begin();
  const page = await get('/casus/abc', { Accept: 'text/html' });
  expect([page.status, page.body.toString()]).toEqual([200, '<!doctype html><title>R</title>']);
  expect((await get('/assets/weg.js', { Accept: 'text/html' })).status).toBe(404);
  expect((await get('/casus/abc')).status).toBe(404);
});

test('P30 every answer carries the strict headers', async () => {
  const { port, get } = await begin();
  for (const one of ['/', '/assets/a-1234.js', '/healthz', '/metrics', '/weg.txt']) {
    const { headers } = await get(one);
    const csp = String(headers['content-security-policy']);
    for (const part of [
      `default-src 'none'`,
      `script-src 'self' 'wasm-unsafe-eval';`,
      `style-src 'self';`,
      `connect-src 'self' ws://127.0.0.1:${port} wss://127.0.0.1:${port};`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ])
      expect(csp).toContain(part);
    expect(csp).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['permissions-policy']).toMatch(/camera=\(self\).*microphone=\(\)/);
    // A fingerprint or face opens the vault; no page of others may ask for it.
    for (const what of ['create', 'get'])
      expect(headers['permissions-policy']).toContain(`publickey-credentials-${what}=(self)`);
    // The screen stays on while the time of an intervisie runs.
    expect(headers['permissions-policy']).toContain('screen-wake-lock=(self)');
  }
  const odd = await get('/', { Host: `x; script-src *` });
  expect(odd.headers['content-security-policy']).not.toContain('script-src *');
});

test('P30 health and metrics', async () => {
  const { get } = await begin();
  const health = await get('/healthz');
  expect([health.status, health.body.toString()]).toEqual([200, '{"ok":true}\n']);
  // Clients compare their clock with it before they destroy anything.
  expect(Math.abs(Date.parse(String(health.headers.date)) - Date.now())).toBeLessThan(60_000);
  expect((await get('/metrics')).body.toString()).toMatch(/^relay_connections 0$/m);
});

test('P31 log lines hold no room, key or address', async () => {
  const lines: string[] = [];
  const { port } = await openRelay({ write: (line) => lines.push(line) });
  const kring = new KringFixture();
  const a = await Writer.join(port, kring, kring.founder, `${kring.id}/document-x`);
  a.send(new Uint8Array([99]));
  await a.closeCode();
  const stranger = new Visitor(port, `${kring.id}/document-x`);
  await expect(stranger.enter(kring, new KringFixture().founder, `${kring.id}/document-x`)).rejects.toThrow();
  expect(lines.length).toBeGreaterThan(1);
  for (const secret of [kring.id, 'document-x', kring.founder.key, '127.0.0.1'])
    expect(lines.join('\n')).not.toContain(secret);
});

test('settings: defaults hold together, every one is in --help, mistakes get a sentence each', () => {
  expect(readConfig({}).kind).toBe('goed');
  const names = ['PORT', 'DATA_DIR', 'RELAY_ACCESS', 'APP_DIR', 'ALLOW_ORIGINS', 'MAX_MESSAGE_BYTES', 'PING_MS'];
  for (const name of names) expect(help).toContain(name);
  const wrong = readConfig({ PORT: '-1', RELAY_ACCESS: 'x', ALLOW_ORIGINS: 'goed.nl', MAX_LOG_BYTES: '99999999' });
  expect(wrong.kind === 'geweigerd' && wrong.redenen).toHaveLength(4);
});
