// Entry of the fold thread: Node 20 gives a worker no TypeScript loader, so this takes one along before the real file.
import { register } from 'tsx/esm/api';

register();
await import('./fold-worker.ts');
