// Which things point to each other in a circle. Without recursion: a chain of lines may be longer than the stack is deep.

/** Per node the name of its circle; two nodes are in one circle when each can be reached from the other. */
export function findLussen(next: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const lus = new Map<string, string>();
  const seen = new Map<string, number>();
  // The earliest node that can still be reached from here.
  const low = new Map<string, number>();
  const open: string[] = [];
  for (const root of next.keys()) {
    if (seen.has(root)) continue;
    const trail = [{ node: root, at: 0 }];
    for (let top = trail.at(-1); top; top = trail.at(-1)) {
      const { node } = top;
      if (!seen.has(node)) {
        seen.set(node, seen.size);
        low.set(node, seen.size - 1);
        open.push(node);
      }
      const to = next.get(node)?.[top.at++];
      if (to !== undefined) {
        if (!seen.has(to)) trail.push({ node: to, at: 0 });
        else if (!lus.has(to)) low.set(node, Math.min(low.get(node) ?? 0, seen.get(to) ?? 0));
        continue;
      }
      trail.pop();
      const from = trail.at(-1)?.node;
      if (from !== undefined) low.set(from, Math.min(low.get(from) ?? 0, low.get(node) ?? 0));
      if (low.get(node) === seen.get(node))
        for (let one = open.pop(); one !== undefined; one = open.pop()) {
          lus.set(one, node);
          if (one === node) break;
        }
    }
  }
  return lus;
}
