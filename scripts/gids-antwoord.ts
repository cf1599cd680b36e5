// `npm run -s gids:antwoord -- <guide>`: answers as JSON on stdin, the advice they lead to as JSON on stdout. For checking a guide without a screen.
import { text } from 'node:stream/consumers';
import { antwoordOp, print } from './gids-vragen.ts';

// A terminal that waits for input is no input.
print(antwoordOp(process.argv[2], process.stdin.isTTY ? '' : await text(process.stdin)));
