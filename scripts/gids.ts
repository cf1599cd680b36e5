// `npm run gids -- <file>`: checks a guide, says in Dutch what is wrong with it, and draws it. With --vrijgeven: its file never changes again.
import { parseArgs } from 'node:util';
import { toetsGids } from './gids-toets.ts';

/** null: asked for in another way than there is. The words of parseArgs are English and technical. */
function readArgs(): { bestand: string; svg: string | undefined; vrijgeven: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      options: { svg: { type: 'string' }, vrijgeven: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [bestand, ...rest] = positionals;
    return bestand && rest.length === 0 ? { bestand, svg: values.svg, vrijgeven: values.vrijgeven } : null;
  } catch {
    return null;
  }
}

const args = readArgs();
if (!args) {
  process.stderr.write('Gebruik: npm run gids -- <bestand> [--svg <bestand>] [--vrijgeven]\n');
  process.exitCode = 2;
} else {
  const { regels, goed } = toetsGids(args.bestand, args);
  process.stdout.write(`${regels.join('\n')}\n`);
  if (!goed) process.exitCode = 1;
}
