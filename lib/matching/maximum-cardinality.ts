// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm

/** Who may be paired with a vertex: fills `into` from the start and returns how many. */
export type Neighbours = (vertex: number, into: Int32Array) => number;

/**
 * Makes a matching as large as one can be (Edmonds 1965, paths, trees and flowers), changing `mate` (-1: exposed) in place. Returns the
 * barrier that proves it (Tutte 1947, Berge 1958): without these vertices so many odd components are left over that no matching
 * can be larger.
 */
export function growToMaximum(vertexCount: number, neighbours: Neighbours, mate: Int32Array): Int32Array {
  const n = vertexCount;
  /** 0: not reached, 1: even, 2: odd. Trees from which no path led on keep their labels: no later path leads through them. */
  const label = new Uint8Array(n);
  const entry = new Int32Array(n).fill(-1);
  const group = Int32Array.from({ length: n }, (_, v) => v);
  const mark = new Int32Array(n);
  const row = new Int32Array(Math.max(1, n));
  const queue = new Int32Array(n);
  let marks = 0;

  for (let root = 0; root < n; root++) if (mate[root]! < 0 && label[root] === 0) searchFrom(root);
  return Int32Array.from([...label.keys()].filter((v) => label[v] === 2));

  function searchFrom(root: number): void {
    let [taken, count] = [0, 0];
    label[root] = 1;
    queue[count++] = root;
    const reached = [root];
    while (taken < count) {
      const at = queue[taken++]!;
      const degree = neighbours(at, row);
      for (let index = 0; index < degree; index++) {
        const other = row[index]!;
        if (label[other] === 0 && mate[other]! < 0) {
          augment(at, other);
          for (const vertex of reached) {
            label[vertex] = 0;
            group[vertex] = vertex;
          }
          return;
        }
        if (label[other] === 0) {
          const beyond = mate[other]!;
          label[other] = 2;
          entry[other] = at;
          label[beyond] = 1;
          queue[count++] = beyond;
          reached.push(other, beyond);
        } else if (label[other] === 1 && baseOf(at) !== baseOf(other)) {
          const meeting = meetingPlace(at, other);
          count = shrink(at, other, meeting, count);
          count = shrink(other, at, meeting, count);
        }
      }
    }
  }

  function baseOf(vertex: number): number {
    let base = vertex;
    while (group[base] !== base) base = group[base]!;
    for (let at = vertex; at !== base; ) {
      const next = group[at]!;
      group[at] = base;
      at = next;
    }
    return base;
  }

  function meetingPlace(one: number, other: number): number {
    marks++;
    for (let [at, waiting] = [baseOf(one), baseOf(other)]; ; ) {
      if (at >= 0) {
        if (mark[at] === marks) return at;
        mark[at] = marks;
        at = mate[at]! < 0 ? -1 : baseOf(entry[mate[at]!]!);
      }
      [at, waiting] = [waiting, at];
    }
  }

  function shrink(from: number, over: number, meeting: number, queued: number): number {
    let count = queued;
    for (let [at, next] = [from, over]; baseOf(at) !== meeting; ) {
      entry[at] = next;
      const oddVertex = mate[at]!;
      if (label[oddVertex] === 2) {
        label[oddVertex] = 1;
        queue[count++] = oddVertex;
      }
      if (group[at] === at) group[at] = meeting;
      if (group[oddVertex] === oddVertex) group[oddVertex] = meeting;
      next = oddVertex;
      at = entry[oddVertex]!;
    }
    return count;
  }

  function augment(from: number, exposed: number): void {
    for (let [at, its] = [from, exposed]; at >= 0; ) {
      const above = mate[at]!;
      mate[at] = its;
      mate[its] = at;
      its = above;
      at = above < 0 ? -1 : entry[above]!;
    }
  }
}
