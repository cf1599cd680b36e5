// The QR path as a scanner would see it: drawn in pixels, read back with the decoder the app uses.
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { QUIET, toPath } from '../../src/ui/QrCode.tsx';

const LINK = `https://ruggespraak.example/#/meedoen/${'RS1-7KQ2-M9XA-4TVB-P3ND-8WEH-'.repeat(4)}`;

function draw(path: string, size: number, scale: number): Uint8ClampedArray {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column += 1)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return pixels;
}

test('the drawn path reads back as the link, and stays clear of the quiet zone', () => {
  const rows = encodeQR(LINK, 'raw', { border: QUIET, ecc: 'medium' });
  const path = toPath(rows);
  const side = rows.length * 4;
  expect(decodeQR({ width: side, height: side, data: draw(path, rows.length, 4) })).toBe(LINK);
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  expect(Math.min(...starts.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...starts.flatMap(([x = 0, y = 0, width = 0]) => [x + width, y + 1]))).toBe(rows.length - 4);
});
