// A still film of a QR code, for Chromium's fake camera: raw frames in a y4m file. Knows nothing of what the code says.
import { writeFile } from 'node:fs/promises';
import { encodeQR } from 'qr';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 15;
/** Luma of a lit wall, of paper and of ink. */
const WALL = 180;
const PAPER = 235;
const INK = 16;

export async function writeQrVideo(file: string, text: string): Promise<void> {
  const rows = encodeQR(text, 'raw', { border: 4, ecc: 'medium' });
  const scale = Math.floor((HEIGHT - 40) / rows.length);
  const left = (WIDTH - rows.length * scale) >> 1;
  const top = (HEIGHT - rows.length * scale) >> 1;
  const luma = Buffer.alloc(WIDTH * HEIGHT, WALL);
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      for (let line = 0; line < scale; line++) {
        const at = (top + y * scale + line) * WIDTH + left + x * scale;
        luma.fill(dark ? INK : PAPER, at, at + scale);
      }
    });
  });
  const grey = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey]);
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F15:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: FRAMES }, () => frame)]));
}
