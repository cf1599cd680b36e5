// `npm run -s gids:lijst`: all guides with their questions, choices and advice by id, as JSON on stdout.
import { lijstVan, print } from './gids-vragen.ts';

print(lijstVan());
