// Makes the PNG icons in public/ from public/icoon.svg. Run it by hand after changing the drawing; the results are committed.
import { readFile, writeFile } from 'node:fs/promises';
import { generateMaskableAsset, generateTransparentAsset } from '@vite-pwa/assets-generator/api';

const PAPER = '#f6f3ec';
const svg = await readFile('public/icoon.svg');

/** Padding is a share of the side. */
const icons = [
  { file: 'icoon-192.png', size: 192, padding: 0, on: null },
  { file: 'icoon-512.png', size: 512, padding: 0, on: null },
  // A maskable icon may lose up to 10 % on every side; Apple rounds the corners and shows black behind transparency.
  { file: 'icoon-maskable-512.png', size: 512, padding: 0.24, on: PAPER },
  { file: 'apple-touch-icon.png', size: 180, padding: 0.16, on: PAPER },
] as const;

for (const { file, size, padding, on } of icons) {
  const options = {
    padding,
    resizeOptions: { fit: 'contain', background: on ?? 'transparent' },
    outputOptions: { compressionLevel: 9, palette: true },
  } as const;
  const image = await (on
    ? generateMaskableAsset('png', svg, size, options)
    : generateTransparentAsset('png', svg, size, options));
  await writeFile(`public/${file}`, await image.toBuffer());
}
