// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or a blossom; a cast on each would hide the algorithm
import { type Matching, rotate } from "@/lib/matching/state";

/* The ways from even nodes to the roots of their trees: back over each matched edge and the edge by which its odd end was reached. */

/** Matches an even vertex to `partner` (-1: leaves it exposed) and changes over every second edge from there to the root. */
export function alternate(m: Matching, vertex: number, partner: number): void {
  const { mate, top, base, entryFrom, entryTo } = m;
  for (let [at, its] = [vertex, partner]; ; ) {
    const node = top[at]!;
    const above = mate[base[node]!]!;
    rotate(m, node, at);
    mate[at] = its;
    if (above < 0) return;
    const oddNode = top[above]!;
    its = entryTo[oddNode]!;
    at = entryFrom[oddNode]!;
    rotate(m, oddNode, its);
    mate[its] = at;
  }
}

/** Ties the nodes between two even ones and where their ways to the root meet into a circle. */
export function closeCircle(m: Matching, from: number, to: number, meeting: number): void {
  const { top, next, previous, linkFrom, linkTo, base, mate, entryFrom, entryTo } = m;
  const [one, other] = [top[from]!, top[to]!];
  for (let node = one; node !== meeting; ) {
    const oddNode = top[mate[base[node]!]!]!;
    next[oddNode] = node;
    previous[node] = oddNode;
    linkFrom[oddNode] = mate[base[node]!]!;
    linkTo[oddNode] = base[node]!;
    const above = top[entryFrom[oddNode]!]!;
    next[above] = oddNode;
    previous[oddNode] = above;
    linkFrom[above] = entryFrom[oddNode]!;
    linkTo[above] = entryTo[oddNode]!;
    node = above;
  }
  next[one] = other;
  previous[other] = one;
  linkFrom[one] = from;
  linkTo[one] = to;
  for (let node = other; node !== meeting; ) {
    const oddNode = top[mate[base[node]!]!]!;
    next[node] = oddNode;
    previous[oddNode] = node;
    linkFrom[node] = base[node]!;
    linkTo[node] = mate[base[node]!]!;
    const above = top[entryFrom[oddNode]!]!;
    next[oddNode] = above;
    previous[above] = oddNode;
    linkFrom[oddNode] = entryTo[oddNode]!;
    linkTo[oddNode] = entryFrom[oddNode]!;
    node = above;
  }
}

/**
 * The first even node on both ways to the root, -1 in two trees; the two ways are walked in turn, so that it costs no more than the
 * circle is long.
 */
export function meetingPlace(m: Matching, one: number, other: number): number {
  const { top, base, mate, entryFrom, mark } = m;
  const seen = ++m.marks;
  for (let [node, waiting] = [one, other]; ; ) {
    if (node >= 0) {
      if (mark[node] === seen) return node;
      mark[node] = seen;
      const above = mate[base[node]!]!;
      node = above < 0 ? -1 : top[entryFrom[top[above]!]!]!;
    }
    if (node < 0 && waiting < 0) return -1;
    [node, waiting] = [waiting, node];
  }
}
