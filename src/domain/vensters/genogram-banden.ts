// The lines over a genogram that say how two people stand to each other, bent round who is in between; and how each kind of line looks, by shape alone.
import type { Lijn, LijnKind, Punt } from './genogram-lijnen.ts';
import { SYMBOOL } from './genogram-rijen.ts';

export interface Vak {
  x: number;
  y: number;
  breedte: number;
  hoogte: number;
}

/** What a line should stay clear of, and how much it matters. */
export interface Obstakel {
  id: string;
  vak: Vak;
  gewicht: number;
}

const STRAAL = SYMBOOL / 2 + 3;
const BOCHTEN = [0, 26, -26, 52, -52, 84, -84];
const STAPPEN = 40;
const PER_BOCHT = 0.4;

const inside = ({ x, y }: Punt, vak: Vak) =>
  x > vak.x && x < vak.x + vak.breedte && y > vak.y && y < vak.y + vak.hoogte;

/** Someone a line runs to: the middle of the symbol, and the words under it. */
interface Eind extends Punt {
  id: string;
  woorden: Vak;
}

/** From one middle to the other, with its top this far aside; cut off at both symbols. */
function bend(a: Eind, b: Eind, aside: number): Punt[] {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  // Aside is up for a level line, whichever way it runs.
  const flip = b.x < a.x ? -1 : 1;
  const control = {
    x: (a.x + b.x) / 2 + ((b.y - a.y) / length) * aside * 2 * flip,
    y: (a.y + b.y) / 2 - ((b.x - a.x) / length) * aside * 2 * flip,
  };
  const points: Punt[] = [];
  for (let step = 0; step <= STAPPEN; step++) {
    const t = step / STAPPEN;
    const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    points.push({ x: a.x * p + control.x * q + b.x * r, y: a.y * p + control.y * q + b.y * r });
  }
  const near = (point: Punt, { x, y, woorden }: Eind) =>
    Math.hypot(point.x - x, point.y - y) < STRAAL ||
    inside(point, { ...woorden, y, hoogte: woorden.y + woorden.hoogte + 2 - y });
  // It begins under the words when it leaves downwards: symbol and words are one.
  const from = points.findIndex((point) => !near(point, a));
  const to = points.findLastIndex((point) => !near(point, b));
  const kept = points.slice(from, to + 1).filter((point) => !near(point, a) && !near(point, b));
  return from >= 0 && kept.length >= 2 ? kept : points.slice(STAPPEN / 2 - 2, STAPPEN / 2 + 3);
}

/** The straightest way that meets least. `vol`: bends taken already between these two. */
export function bendRound(
  a: Eind,
  b: Eind,
  obstakels: readonly Obstakel[],
  vol: ReadonlySet<number>,
  blad: { breedte: number; hoogte: number },
): { punten: Punt[]; bocht: number } {
  const onPage = ({ x, y }: Punt): Punt => ({
    x: Math.min(Math.max(x, 3), blad.breedte - 3),
    y: Math.min(Math.max(y, 3), blad.hoogte - 3),
  });
  let best: { punten: Punt[]; bocht: number; cost: number } | null = null;
  for (const bocht of BOCHTEN) {
    if (vol.has(bocht)) continue;
    // A further bend can only cost more.
    if (best && best.cost <= Math.abs(bocht) * PER_BOCHT) break;
    const bent = bend(a, b, bocht);
    const punten = bent.map(onPage);
    // Rather over people than through the lines to their children; and not hidden behind words for the most part.
    const under = bocht < 0 && Math.abs(b.x - a.x) > Math.abs(b.y - a.y) ? 12 : 0;
    let cost = Math.abs(bocht) * PER_BOCHT + under + 30 * (1 - bent.length / STAPPEN);
    if (punten.some(({ x, y }, at) => x !== bent[at]?.x || y !== bent[at]?.y)) cost += 100;
    for (const { id, vak, gewicht } of obstakels)
      if (punten.some((punt) => inside(punt, vak))) cost += id === a.id || id === b.id ? gewicht / 2 : gewicht;
    if (!best || cost < best.cost) best = { punten, bocht, cost };
  }
  return best ?? { punten: bend(a, b, 0).map(onPage), bocht: 0 };
}

const round = (value: number) => Math.round(value * 10) / 10;
const pathOf = (points: readonly Punt[]) =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** Points at an even distance along a path, with the direction there. */
function along(path: readonly Punt[], step: number): (Punt & { dx: number; dy: number })[] {
  const found: (Punt & { dx: number; dy: number })[] = [];
  let left = 0;
  for (let at = 1; at < path.length; at++) {
    const [a, b] = [path[at - 1], path[at]];
    if (!a || !b) continue;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) continue;
    const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    for (; left <= length; left += step) found.push({ x: a.x + dx * left, y: a.y + dy * left, dx, dy });
    left -= length;
  }
  return found;
}

const aside = (point: Punt & { dx: number; dy: number }, by: number): Punt => ({
  x: point.x - point.dy * by,
  y: point.y + point.dx * by,
});

export interface Streek {
  d: string;
  stijl: 'vol' | 'streep' | 'stip';
}

/** Two short strokes across the middle of a path. */
function slashes(path: readonly Punt[], slant: number, gap: number): string {
  const points = along(path, 2);
  // On the left of the middle: from the middle the children hang.
  const middle = points[Math.floor(points.length * 0.3)];
  if (!middle) return '';
  return [-gap, gap]
    .map((by) => {
      const at = { ...middle, x: middle.x + middle.dx * by, y: middle.y + middle.dy * by };
      const [one, other] = [aside(at, -6), aside(at, 6)];
      return pathOf([
        { x: one.x + middle.dx * slant, y: one.y + middle.dy * slant },
        { x: other.x - middle.dx * slant, y: other.y - middle.dy * slant },
      ]);
    })
    .join('');
}

const zigzag = (path: readonly Punt[]): string => {
  const points = along(path, 4);
  return pathOf(
    points.map((point, at) => (at === 0 || at === points.length - 1 ? point : aside(point, at % 2 ? 4 : -4))),
  );
};

function broken(path: readonly Punt[]): string {
  const points = along(path, 1);
  const middle = Math.floor(points.length / 2);
  const [left, right] = [points[Math.max(0, middle - 5)], points[Math.min(points.length - 1, middle + 5)]];
  if (!left || !right) return '';
  const bar = (point: typeof left) => pathOf([aside(point, -7), aside(point, 7)]);
  return [
    pathOf(points.slice(0, Math.max(1, middle - 4))),
    pathOf(points.slice(middle + 5)),
    bar(left),
    bar(right),
  ].join('');
}

const LOOKS: Record<LijnKind, (path: readonly Punt[]) => Streek[]> = {
  partners: (path) => [{ d: pathOf(path), stijl: 'vol' }],
  'ex-partners': (path) => [{ d: pathOf(path) + slashes(longest(path), 3, 3), stijl: 'vol' }],
  ouders: (path) => [{ d: pathOf(path), stijl: 'vol' }],
  'ouder-kind': (path) => [{ d: pathOf(path), stijl: 'vol' }],
  'pleegouder-kind': (path) => [{ d: pathOf(path), stijl: 'streep' }],
  'broer-zus': (path) => [{ d: pathOf(path), stijl: 'vol' }],
  steunend: (path) => {
    const points = along(path, 3);
    return [-2.5, 2.5].map((by) => ({ d: pathOf(points.map((point) => aside(point, by))), stijl: 'vol' }));
  },
  gespannen: (path) => [{ d: zigzag(path), stijl: 'vol' }],
  verbroken: (path) => [{ d: broken(path), stijl: 'vol' }],
  contact: (path) => [{ d: pathOf(path), stijl: 'stip' }],
};

/** The longest straight piece. */
function longest(path: readonly Punt[]): Punt[] {
  let best: Punt[] = [...path];
  let length = -1;
  for (let at = 1; at < path.length; at++) {
    const [a, b] = [path[at - 1], path[at]];
    if (!a || !b) continue;
    const here = Math.hypot(b.x - a.x, b.y - a.y);
    if (here > length) [best, length] = [[a, b], here];
  }
  return path.length > 5 ? [...path] : best;
}

/** What is drawn of a line, as SVG paths. */
export const strekenVan = (lijn: Pick<Lijn, 'kind' | 'paden'>): Streek[] =>
  lijn.paden
    .filter((path) => path.length > 1)
    .flatMap((path) => LOOKS[lijn.kind](path))
    .filter(({ d }) => d !== '');
