// The anonimiseerhulp without a browser: reads lines {id,text} on stdin, writes lines {id,spans:[{start,end,type}]}. The same reader as in the app.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createHerkenner } from '../src/anoniem/herken.ts';
import { unpackLijsten } from '../src/anoniem/unpack-lijsten.ts';

const lees = (naam: string) => readFileSync(path.join(import.meta.dirname, '../public/anoniem', naam), 'utf8');
const herkenner = createHerkenner(unpackLijsten(lees('namen.txt'), lees('woorden.txt')));

for await (const regel of createInterface({ input: process.stdin })) {
  if (regel.trim() === '') continue;
  const { id, text } = JSON.parse(regel) as { id: unknown; text: unknown };
  const spans = herkenner
    .vind(typeof text === 'string' ? text : '')
    .map(({ start, end, gegeven }) => ({ start, end, type: gegeven }));
  process.stdout.write(`${JSON.stringify({ id, spans })}\n`);
}
