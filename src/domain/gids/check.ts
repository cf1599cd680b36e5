// Finds what is wrong with a guide before anyone walks it: dead ends, circles, pages nobody reaches, names that do not exist. One Dutch sentence each.
import { type Conditie, mentions } from './conditie.ts';
import { alleVragen, type Blok, Pack, type Pagina, SCHEMA, type Verder } from './pack.ts';

export type LoadedPack = { kind: 'goed'; pack: Pack } | { kind: 'geweigerd'; redenen: string[] };

/** Lets a guide in from outside: its shape first, then everything `checkGids` knows. */
export function loadPack(data: unknown): LoadedPack {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { kind: 'geweigerd', redenen: ['Dit is geen gids van Ruggespraak.'] };
  const { schema } = data as { schema?: unknown };
  if (typeof schema === 'number' && schema > SCHEMA)
    return {
      kind: 'geweigerd',
      redenen: [
        'Deze gids is gemaakt voor een nieuwere versie van Ruggespraak. Ververs de app en probeer het opnieuw.',
      ],
    };
  const parsed = parsePack(data);
  if (!parsed) return { kind: 'geweigerd', redenen: ['In deze gids zitten te veel blokken in elkaar.'] };
  if (!parsed.success)
    return { kind: 'geweigerd', redenen: parsed.error.issues.map((issue) => describeIssue(issue, data)) };
  const redenen = checkGids(parsed.data);
  return redenen.length > 0 ? { kind: 'geweigerd', redenen } : { kind: 'goed', pack: parsed.data };
}

/** null: nested deeper than anything can follow. */
function parsePack(data: unknown) {
  try {
    return Pack.safeParse(data);
  } catch {
    return null;
  }
}

/** Where in the file: by name where there is one, else by number. */
function describePlace(path: readonly PropertyKey[], data: unknown): string {
  let at = data;
  const parts = path.map((key) => {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    if (typeof key !== 'number') return String(key);
    const { id } = (at ?? {}) as { id?: unknown };
    return typeof id === 'string' ? `"${id}"` : `nummer ${key + 1}`;
  });
  return parts.join(' > ') || 'het begin';
}

const SOORTEN: Readonly<Record<string, string>> = {
  string: 'een tekst tussen aanhalingstekens',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst tussen [ en ]',
  object: 'een blok tussen { en }',
  record: 'een blok tussen { en }',
};

/** zod's own words are English and technical; the place is what helps someone who corrects a pack. */
function describeIssue(issue: { path: PropertyKey[]; code: string }, data: unknown): string {
  const where = `Bij ${describePlace(issue.path, data)}`;
  const { keys, values, options, expected, format, origin } = issue as Record<string, unknown>;
  const allowed = Array.isArray(values) ? values : Array.isArray(options) ? options : null;
  if (issue.code === 'unrecognized_keys' && Array.isArray(keys))
    return `${where} staat iets dat niet bestaat: ${keys.map(String).join(', ')}.`;
  if (issue.code.startsWith('too_') && (origin === 'number' || origin === 'int'))
    return `${where} hoort een ${issue.code === 'too_big' ? 'lager' : 'hoger'} getal.`;
  if (issue.code === 'too_big') return `${where} staat te veel. Maak het korter.`;
  if (issue.code === 'too_small') return `${where} ontbreekt iets: het is leeg of te kort.`;
  if (allowed) return `${where} kan alleen: ${allowed.map(String).join(', ')}.`;
  if (format === 'date') return `${where} hoort een dag, zoals 2026-11-22.`;
  if (format === 'regex' || issue.code === 'invalid_key')
    return `${where} staat een naam die niet kan. Gebruik letters, cijfers, - en _, zonder spaties.`;
  const soort = SOORTEN[String(expected)];
  return soort ? `${where} hoort ${soort}.` : `${where} staat niet wat daar hoort, of het ontbreekt.`;
}

/** Empty when all is well. */
export function checkGids(pack: Pack): string[] {
  return [...checkNamen(pack), ...checkVerwijzingen(pack), ...checkWegen(pack)];
}

const doubles = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

function checkNamen(pack: Pack): string[] {
  const found: string[] = [];
  const say = (what: string, names: readonly string[]) => {
    for (const name of doubles(names)) found.push(`${what} "${name}" bestaat twee keer.`);
  };
  const vragen = alleVragen(pack);
  const vraagIds = vragen.map(({ id }) => id);
  say(
    'Pagina',
    pack.paginas.map(({ id }) => id),
  );
  say('Vraag', vraagIds);
  say(
    'Uitkomst',
    pack.uitkomsten.map(({ id }) => id),
  );
  say(
    'Stap',
    pack.stappen.map(({ id }) => id),
  );
  for (const { id, keuzes } of vragen)
    for (const name of doubles(keuzes.map((keuze) => keuze.id)))
      found.push(`Bij vraag "${id}" bestaat keuze "${name}" twee keer.`);
  // A line to tick may not be called like another page: answers go by name.
  for (const { id, pagina } of vragen)
    if (id !== pagina.id && pack.paginas.some((one) => one.id === id))
      found.push(`"${id}" is de naam van een pagina en van een regel. Geef de regel een andere naam.`);
  return found;
}

function* blokkenMetAls(blokken: readonly Blok[]): Generator<Conditie> {
  for (const { als } of blokken) if (als) yield als;
}

function checkVerwijzingen(pack: Pack): string[] {
  const found: string[] = [];
  const vragen = new Map(alleVragen(pack).map((vraag) => [vraag.id, vraag]));
  const checkConditie = (where: string, conditie: Conditie | undefined) => {
    for (const { vraag, is } of mentions(conditie)) {
      const known = vragen.get(vraag);
      if (!known) found.push(`${where} verwijst naar vraag "${vraag}", maar die bestaat niet.`);
      else if (known.kind === 'veld') found.push(`${where} hangt af van een invulveld ("${vraag}"). Dat kan niet.`);
      else
        for (const keuze of is)
          if (!known.keuzes.some(({ id }) => id === keuze))
            found.push(`${where} verwijst naar keuze "${keuze}" van vraag "${vraag}", maar die bestaat niet.`);
    }
  };
  const usedBronnen = new Set<string>();
  const checkBronnen = (where: string, bronnen: readonly string[]) => {
    for (const bron of bronnen) {
      usedBronnen.add(bron);
      if (!Object.hasOwn(pack.bronnen, bron)) found.push(`${where} noemt bron "${bron}", maar die bestaat niet.`);
    }
  };
  const given = new Set<string>();
  for (const pagina of pack.paginas) {
    const where = `Pagina "${pagina.id}"`;
    checkBronnen(where, pagina.bronnen);
    for (const als of blokkenMetAls(pagina.blokken)) checkConditie(where, als);
    for (const { als } of pagina.titels ?? []) checkConditie(where, als);
    for (const { als, geeft = [], naar } of pagina.verder) {
      checkConditie(where, als);
      for (const id of geeft) {
        given.add(id);
        if (!pack.uitkomsten.some((one) => one.id === id))
          found.push(`${where} geeft uitkomst "${id}", maar die bestaat niet.`);
      }
      if (naar !== null && !pack.paginas.some(({ id }) => id === naar))
        found.push(`${where} gaat naar pagina "${naar}", maar die bestaat niet.`);
    }
  }
  for (const uitkomst of pack.uitkomsten) {
    const where = `Uitkomst "${uitkomst.id}"`;
    checkBronnen(where, uitkomst.bronnen);
    for (const als of blokkenMetAls(uitkomst.blokken)) checkConditie(where, als);
    if (!given.has(uitkomst.id)) found.push(`${where} wordt door geen enkele pagina gegeven.`);
  }
  for (const stap of pack.stappen) {
    checkConditie(`Stap "${stap.id}"`, stap.als);
    if (!pack.paginas.some(({ id }) => id === stap.begin))
      found.push(`Stap "${stap.id}" begint met pagina "${stap.begin}", maar die bestaat niet.`);
  }
  for (const bron of Object.keys(pack.bronnen))
    if (!usedBronnen.has(bron)) found.push(`Bron "${bron}" wordt nergens genoemd.`);
  return found;
}

/** Does this list of ways on always have one, whatever is chosen on the page? */
function missingWays(pagina: Pagina): string[] {
  const always = ({ als }: Verder) => als === undefined || als.kind === 'altijd';
  if (pagina.verder.some(always)) return [];
  if (pagina.kind !== 'vraag' || pagina.meer || !pagina.nodig)
    return [`Pagina "${pagina.id}" heeft geen weg verder die altijd geldt.`];
  const covered = new Set(
    pagina.verder.flatMap(({ als }) => (als?.kind === 'antwoord' && als.vraag === pagina.id ? als.is : [])),
  );
  return pagina.keuzes
    .filter(({ id }) => !covered.has(id))
    .map(({ id }) => `Pagina "${pagina.id}": keuze "${id}" loopt dood.`);
}

function checkWegen(pack: Pack): string[] {
  const found = pack.paginas.flatMap(missingWays);
  for (const pagina of pack.paginas) {
    const at = pagina.verder.findIndex(({ als }) => als === undefined || als.kind === 'altijd');
    if (at >= 0 && at < pagina.verder.length - 1)
      found.push(`Pagina "${pagina.id}": na een weg die altijd geldt staan nog wegen die niemand neemt.`);
  }
  const paginas = new Map(pack.paginas.map((pagina) => [pagina.id, pagina]));
  const reached = new Set<string>();
  const reach = (id: string) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const { naar } of paginas.get(id)?.verder ?? []) if (naar !== null) reach(naar);
  };
  for (const { begin } of pack.stappen) reach(begin);
  for (const { id } of pack.paginas)
    if (!reached.has(id)) found.push(`Pagina "${id}" is vanuit geen enkele stap te bereiken.`);
  return [...found, ...findCircles(paginas)];
}

/** A way back that says so (`terug`) is no circle: who walks it is asked again. */
function findCircles(paginas: ReadonlyMap<string, Pagina>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string) => {
    const at = trail.indexOf(id);
    if (at >= 0) {
      found.push(`De pagina's ${[...trail.slice(at), id].join(' → ')} vormen een kring.`);
      return;
    }
    if (done.has(id)) return;
    trail.push(id);
    for (const { naar, terug } of paginas.get(id)?.verder ?? []) if (naar !== null && !terug) visit(naar);
    trail.pop();
    done.add(id);
  };
  for (const id of paginas.keys()) visit(id);
  return found;
}
