// `npm run gids -- <file>`: checks a guide and says in Dutch what is wrong with it.
import { readFileSync } from 'node:fs';
import { loadPack } from '../src/domain/gids/check.ts';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Gebruik: npm run gids -- <bestand>\n');
  process.exit(2);
}
const loaded = loadPack(JSON.parse(readFileSync(file, 'utf8')));
if (loaded.kind === 'geweigerd') {
  for (const reden of loaded.redenen) process.stdout.write(`- ${reden}\n`);
  process.exit(1);
}
process.stdout.write(`${loaded.pack.titel}: in orde.\n`);
