// npm run anoniem:meet: how good the second reader is over our own notes. `-- --fouten 40` names misses and false alarms; `--data <file.jsonl>` measures another set.
import { parseArgs } from 'node:util';
import { openHerkenner } from '../tests/anoniem/herkenner.ts';
import { meet } from '../tests/anoniem/meting.ts';
import { metingTabel } from '../tests/anoniem/meting-tabel.ts';
import { readNotities } from '../tests/anoniem/notities.ts';
import { readOefenset } from '../tests/anoniem/oefenset.ts';

const { values } = parseArgs({ options: { fouten: { type: 'string' }, data: { type: 'string' } } });
const fouten = Number(values.fouten ?? 0);
if (!Number.isInteger(fouten) || fouten < 0) throw new Error('--fouten takes a whole number');

const herkenner = openHerkenner();
const notities = values.data === undefined ? readNotities() : readOefenset(values.data);
process.stdout.write(
  `${metingTabel(
    values.data ?? 'own notes',
    meet(notities, (tekst) => herkenner.vind(tekst)),
    fouten,
  )}\n`,
);
