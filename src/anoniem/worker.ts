// The worker in which texts are read, so that typing stays quick. Fetches its lists once; every question gets an answer, or says why not.
import { createHerkenner } from './herken.ts';
import { type Beantwoord, beantwoord, type Gevraagd, keurLijsten } from './lees-vraag.ts';
import { unpackLijsten } from './unpack-lijsten.ts';

async function fetchLijst(naam: string): Promise<string> {
  const answer = await fetch(`${import.meta.env.BASE_URL}anoniem/${naam}.txt`);
  if (!answer.ok) throw new Error(`${naam}: ${answer.status}`);
  return answer.text();
}

async function load() {
  const [namen, woorden] = await Promise.all(['namen', 'woorden'].map(fetchLijst));
  const lijsten = unpackLijsten(namen ?? '', woorden ?? '');
  keurLijsten(lijsten);
  return { lijsten, herkenner: createHerkenner(lijsten) };
}
const loading = load();
// Whoever asks hears of it.
loading.catch(() => undefined);

self.onmessage = async ({ data: { id, vraag } }: MessageEvent<Gevraagd>) => {
  const answer = (what: Beantwoord) => self.postMessage(what);
  try {
    const { lijsten, herkenner } = await loading;
    answer({ id, antwoord: beantwoord(vraag, herkenner, lijsten) });
  } catch (error) {
    answer({ id, fout: error instanceof Error ? error.message : 'reading failed' });
  }
};
