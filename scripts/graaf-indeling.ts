// Puts boxes in layers from top to bottom with few crossings, and arrows around them. Knows widths and heights, not what a box says.

export interface Vlak {
  id: string;
  breed: number;
  hoog: number;
}
export interface Lijn {
  van: string;
  naar: string;
  /** How many layers it spans at least. */
  lang: number;
}
export interface Punt {
  x: number;
  y: number;
}
export interface Indeling {
  breed: number;
  hoog: number;
  /** The middle of the top of each box. */
  plek: ReadonlyMap<string, Punt>;
  /** Per arrow, in the order given: pairs of points that are joined straight, and curves from one pair to the next. */
  lijnen: Punt[][];
}

/** A box, or the spot where a long arrow passes a layer. */
interface Cel {
  id: string;
  breed: number;
  hoog: number;
  laag: number;
  echt: boolean;
  op: Cel[];
  neer: Cel[];
  x: number;
}

const TUSSEN = 16;
const SMAL = 10;
const KLEINSTE_GAT = 16;

/** The lines must not form a circle. */
export function deelIn(vlakken: readonly Vlak[], lijnen: readonly Lijn[]): Indeling {
  const { lagen, wegen } = makeLagen(vlakken, lijnen);
  sortLagen(lagen);
  setX(lagen);
  return measure(lagen, wegen);
}

/** How wide it will be at least, without the work. */
export const schatBreed = (vlakken: readonly Vlak[], lijnen: readonly Lijn[]): number =>
  Math.max(
    ...makeLagen(vlakken, lijnen).lagen.map((laag) =>
      laag.reduce((sum, { breed, echt }) => sum + breed + (echt ? TUSSEN : SMAL), -TUSSEN),
    ),
  );

function makeLagen(vlakken: readonly Vlak[], lijnen: readonly Lijn[]): { lagen: Cel[][]; wegen: Cel[][] } {
  const cellen = new Map<string, Cel>(
    vlakken.map((vlak) => [vlak.id, { ...vlak, laag: 0, echt: true, op: [], neer: [], x: 0 }]),
  );
  const ends = lijnen.flatMap(({ van, naar, lang }) => {
    const [from, to] = [cellen.get(van), cellen.get(naar)];
    return from && to ? [{ from, to, lang }] : [];
  });
  setLagen([...cellen.values()], ends);

  const lagen: Cel[][] = [];
  const put = (cel: Cel) => {
    const laag = lagen[cel.laag] ?? [];
    laag.push(cel);
    lagen[cel.laag] = laag;
  };
  const wegen: Cel[][] = [];
  for (const { from, to } of ends) {
    const weg = [from];
    for (let laag = from.laag + 1; laag < to.laag; laag++)
      weg.push({ id: '', breed: SMAL, hoog: 0, laag, echt: false, op: [], neer: [], x: 0 });
    weg.push(to);
    weg.slice(1).forEach((cel, i) => {
      weg[i]?.neer.push(cel);
      if (weg[i]) cel.op.push(weg[i]);
    });
    wegen.push(weg);
  }
  // As someone reads it: each box, then what hangs under it, in the order of its choices.
  const seen = new Set<Cel>();
  const read = (cel: Cel) => {
    if (seen.has(cel)) return;
    seen.add(cel);
    put(cel);
    for (const next of cel.neer) read(next);
  };
  for (const cel of cellen.values()) if (cel.op.length === 0) read(cel);
  return { lagen, wegen };
}

/** As low as the longest way to it. */
function setLagen(cellen: readonly Cel[], ends: readonly { from: Cel; to: Cel; lang: number }[]): void {
  for (let moved = true, turn = 0; moved && turn <= cellen.length; turn++) {
    moved = false;
    for (const { from, to, lang } of ends)
      if (to.laag < from.laag + lang) {
        to.laag = from.laag + lang;
        moved = true;
      }
  }
}

const at = (laag: readonly Cel[]) => new Map(laag.map((cel, i) => [cel, i]));

function crossings(boven: readonly Cel[], onder: readonly Cel[]): number {
  const place = at(onder);
  const order = boven.flatMap((cel) => cel.neer.map((next) => place.get(next) ?? 0).sort((a, b) => a - b));
  let count = 0;
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length; j++) if ((order[i] ?? 0) > (order[j] ?? 0)) count++;
  return count;
}
const allCrossings = (lagen: readonly (readonly Cel[])[]): number =>
  lagen.slice(1).reduce((sum, laag, i) => sum + crossings(lagen[i] ?? [], laag), 0);

/** Each box in the middle of what it hangs together with, layer by layer, down and up; the best is kept. */
function sortLagen(lagen: Cel[][]): void {
  let best = lagen.map((laag) => [...laag]);
  let least = allCrossings(lagen);
  let idle = 0;
  for (let turn = 0; turn < 40 && idle < 6 && least > 0; turn++) {
    idle++;
    const down = turn % 2 === 0;
    const order = down ? [...lagen.keys()] : [...lagen.keys()].reverse();
    for (const i of order) {
      const laag = lagen[i];
      const beside = lagen[down ? i - 1 : i + 1];
      if (!laag || !beside) continue;
      const place = at(beside);
      const middle = new Map(
        laag.map((cel, here) => {
          const near = (down ? cel.op : cel.neer).map((one) => place.get(one) ?? 0);
          return [cel, near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : here] as const;
        }),
      );
      laag.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
    }
    for (const [i, laag] of lagen.entries()) swapBeside(lagen[i - 1], laag, lagen[i + 1]);
    const now = allCrossings(lagen);
    if (now < least) {
      least = now;
      idle = 0;
      best = lagen.map((laag) => [...laag]);
    }
  }
  best.forEach((laag, i) => {
    lagen[i] = laag;
  });
}

function swapBeside(boven: readonly Cel[] | undefined, laag: Cel[], onder: readonly Cel[] | undefined): void {
  const count = () => (boven ? crossings(boven, laag) : 0) + (onder ? crossings(laag, onder) : 0);
  let now = count();
  for (let i = 0; i + 1 < laag.length; i++) {
    const [a, b] = [laag[i], laag[i + 1]];
    if (!a || !b) continue;
    [laag[i], laag[i + 1]] = [b, a];
    const then = count();
    if (then < now) now = then;
    else [laag[i], laag[i + 1]] = [a, b];
  }
}

/** The places nearest to where each would like to be, in this order and without touching: pool adjacent violators. */
function place(laag: readonly Cel[], wish: (cel: Cel) => { x: number; weight: number }): void {
  let shift = 0;
  const blocks: { sum: number; weight: number; cells: { cel: Cel; shift: number }[] }[] = [];
  laag.forEach((cel, i) => {
    const before = laag[i - 1];
    if (before) shift += (before.breed + cel.breed) / 2 + (before.echt || cel.echt ? TUSSEN : SMAL);
    const { x, weight } = wish(cel);
    let block = { sum: (x - shift) * weight, weight, cells: [{ cel, shift }] };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      blocks.pop();
      block = {
        sum: last.sum + block.sum,
        weight: last.weight + block.weight,
        cells: [...last.cells, ...block.cells],
      };
    }
    blocks.push(block);
  });
  for (const { sum, weight, cells } of blocks) for (const one of cells) one.cel.x = sum / weight + one.shift;
}

function setX(lagen: readonly (readonly Cel[])[]): void {
  const pull = (cel: Cel, near: readonly Cel[]) => {
    // A long arrow goes straight down before anything else.
    const weigh = (one: Cel) => (one.echt || cel.echt ? (one.echt && cel.echt ? 2 : 1) : 8);
    const weight = near.reduce((sum, one) => sum + weigh(one), 0);
    const x = weight > 0 ? near.reduce((sum, one) => sum + one.x * weigh(one), 0) / weight : cel.x;
    return { x, weight: weight > 0 ? weight : 0.01 };
  };
  for (const laag of lagen) place(laag, () => ({ x: 0, weight: 1 }));
  for (let turn = 0; turn < 60; turn++) {
    for (const laag of lagen) place(laag, (cel) => pull(cel, cel.op));
    for (const laag of lagen.toReversed()) place(laag, (cel) => pull(cel, cel.neer));
    for (const laag of lagen) place(laag, (cel) => pull(cel, [...cel.op, ...cel.neer]));
  }
}

function measure(lagen: readonly (readonly Cel[])[], wegen: readonly (readonly Cel[])[]): Indeling {
  const left = Math.min(...lagen.flat().map(({ x, breed }) => x - breed / 2));
  const right = Math.max(...lagen.flat().map(({ x, breed }) => x + breed / 2));
  const top: number[] = [];
  const bottom: number[] = [];
  let y = 0;
  lagen.forEach((laag, i) => {
    top[i] = y;
    bottom[i] = y + Math.max(...laag.map(({ hoog }) => hoog));
    const far = Math.max(0, ...laag.flatMap((cel) => cel.neer.map((next) => Math.abs(next.x - cel.x))));
    y = bottom[i] + Math.min(56, KLEINSTE_GAT + far / 12);
  });
  const plek = new Map(
    lagen.flat().flatMap((cel) => (cel.echt ? [[cel.id, { x: cel.x - left, y: top[cel.laag] ?? 0 }] as const] : [])),
  );
  const lijnen = wegen.map((weg) =>
    weg.flatMap((cel, i) => {
      const x = cel.x - left;
      const from = { x, y: i === 0 ? (top[cel.laag] ?? 0) + cel.hoog : (top[cel.laag] ?? 0) };
      const to = { x, y: bottom[cel.laag] ?? 0 };
      return i === weg.length - 1 ? [from] : [from, to];
    }),
  );
  return { breed: right - left, hoog: bottom.at(-1) ?? 0, plek, lijnen };
}
