// npm run anoniem:meet: how good the second reader is over our own notes. `-- --fouten 40` names misses and false alarms; `--data <file.jsonl>` measures another set.
import { parseArgs } from 'node:util';
import { openHerkenner } from '../tests/anoniem/herkenner.ts';
import { meet, meetNamen } from '../tests/anoniem/meting.ts';
import { metingTabel, namenTabel } from '../tests/anoniem/meting-tabel.ts';
import { readNotities } from '../tests/anoniem/notities.ts';
import { readOefenset } from '../tests/anoniem/oefenset.ts';
import { PROEFNAMEN } from '../tests/anoniem/proefnamen.ts';

const { values } = parseArgs({ options: { fouten: { type: 'string' }, data: { type: 'string' } } });
const fouten = Number(values.fouten ?? 0);
if (!Number.isInteger(fouten) || fouten < 0) throw new Error('--fouten takes a whole number');

const herkenner = openHerkenner();
const notities = values.data === undefined ? readNotities() : readOefenset(values.data);
const vind = (tekst: string) => herkenner.vind(tekst);
process.stdout.write(`${metingTabel(values.data ?? 'own notes', meet(notities, vind), fouten)}\n`);
if (values.data === undefined)
  for (const letters of ['hoofd', 'klein'] as const) {
    const titel = `names by group, each in the same sentences ${letters === 'hoofd' ? 'with' : 'without'} capitals`;
    process.stdout.write(`${namenTabel(titel, meetNamen(PROEFNAMEN, vind, letters), fouten)}\n`);
  }
