// What can be asked of the guides on disk without a screen: answers to advice, and the list of all there is.
import { z } from 'zod';
import { beantwoord } from '../src/domain/gids/beantwoord.ts';
import { alleVragen, type Pack } from '../src/domain/gids/pack.ts';
import { isNodig } from '../src/domain/gids/walk.ts';
import { findPack, listPacks, PACKS, readPack } from './packs.ts';

/** `redenen` are Dutch sentences. */
export type Klaar = { kind: 'goed'; json: unknown } | { kind: 'geweigerd'; redenen: string[] };
const refuse = (...redenen: string[]): Klaar => ({ kind: 'geweigerd', redenen });

const Gegeven = z.array(z.strictObject({ vraag: z.string(), antwoord: z.union([z.string(), z.array(z.string())]) }));
const VORM = '[{"vraag":"AF1","antwoord":"ja"}]';

/** `naam`: `meldcode`, or `meldcode@1` for that version. Empty input: no answers. */
export function antwoordOp(naam: string | undefined, invoer: string): Klaar {
  if (!naam) return refuse('Gebruik: npm run -s gids:antwoord -- <gids>, met de antwoorden als JSON op de invoer.');
  const bestand = findPack(naam);
  if (!bestand)
    return refuse(`De gids "${naam}" bestaat niet. Wel: ${listPacks().join(', ').replaceAll('.json', '') || 'geen'}.`);
  const gelezen = readPack(`${PACKS}/${bestand}`);
  if (gelezen.kind === 'geweigerd') return gelezen;
  let data: unknown;
  try {
    data = invoer.trim() === '' ? [] : JSON.parse(invoer);
  } catch {
    return refuse(`De invoer is geen goede JSON. Geef een lijst, zoals ${VORM}.`);
  }
  const gegeven = Gegeven.safeParse(data);
  if (!gegeven.success) return refuse(`De invoer heeft niet de goede vorm. Geef een lijst, zoals ${VORM}.`);
  const { pack } = gelezen;
  const antwoord = beantwoord(pack, gegeven.data);
  if (antwoord.kind === 'geweigerd') return antwoord;
  const { uitkomsten, adviezen, open } = antwoord;
  return { kind: 'goed', json: { pack: `${pack.id}@${pack.versie}`, uitkomsten, adviezen, open } };
}

const describe = (pack: Pack) => ({
  id: pack.id,
  versie: pack.versie,
  titel: pack.titel,
  stappen: pack.stappen.map(({ id, titel }) => ({ id, titel })),
  vragen: alleVragen(pack).map(({ id, tekst, kind, meer, keuzes, pagina }) => ({
    id,
    titel: tekst,
    kind,
    meer,
    nodig: kind === 'keuze' && isNodig(pagina),
    keuzes: keuzes.map((keuze) => ({ id: keuze.id, titel: keuze.label })),
  })),
  uitkomsten: pack.uitkomsten.map(({ id, titel }) => ({ id, titel })),
});

/** Every version of every guide. */
export function lijstVan(): Klaar {
  const gelezen = listPacks().map((bestand) => ({ bestand, ...readPack(`${PACKS}/${bestand}`) }));
  const stuk = gelezen.flatMap((one) =>
    one.kind === 'geweigerd' ? one.redenen.map((reden) => `${one.bestand}: ${reden}`) : [],
  );
  if (stuk.length > 0) return refuse(...stuk);
  return { kind: 'goed', json: gelezen.flatMap((one) => (one.kind === 'goed' ? [describe(one.pack)] : [])) };
}

/** JSON on stdout, or sentences on stderr and exit code 1; never both. */
export function print(klaar: Klaar): void {
  if (klaar.kind === 'goed') process.stdout.write(`${JSON.stringify(klaar.json)}\n`);
  else {
    process.stderr.write(`${klaar.redenen.join('\n')}\n`);
    process.exitCode = 1;
  }
}
