// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex; a cast on each would hide the algorithm
import { away, even, free, type Matching, odd } from "@/lib/matching/state";

/*
 * A start from which few searches with blossoms are left: the best *fractional* matching, in which edges may also be matched by half
 * along circles of an odd number of edges. Its duals are feasible, it needs no blossoms, and of each circle one vertex at most is left
 * exposed (Balinski 1965; as a start for blossoms Applegate & Cook 1993).
 */

/** Gives feasible duals and what is tight under them at first sight. Expects nothing to be matched yet. */
export function greedyStart(m: Matching): void {
  firstDuals(m);
  greedy(m);
}

/** From any feasible duals and tight matching, without blossoms, to the best fractional matching; its circles are broken up. */
export function matchFractionally(m: Matching): void {
  const { n, mate, y, label } = m;
  const circle = new Int32Array(n).fill(-1);
  for (let root = 0; root < n; root++)
    while (mate[root]! < 0 && circle[root]! < 0 && y[root]! > 0 && label[root] !== away)
      searchFractionally(m, circle, root);
  for (let v = 0; v < n; v++) if (circle[v]! >= 0) breakCircle(m, circle, v);
}

function firstDuals({ n, graph, y, label }: Matching): void {
  const { first, to, weight } = graph;
  for (let v = 0; v < n; v++) {
    let most = 0;
    for (let edge = first[v]!; edge < first[v + 1]!; edge++)
      if (label[to[edge]!] !== away) most = Math.max(most, weight[edge]!);
    y[v] = label[v] === away ? 0 : most / 2;
  }
}

function greedy({ n, graph, y, mate, label }: Matching): void {
  const { first, to, weight } = graph;
  for (let v = 0; v < n; v++) {
    if (mate[v]! >= 0 || label[v] === away) continue;
    let [least, best] = [0, -1];
    for (let edge = first[v]!, end = first[v + 1]!; edge < end; edge++) {
      const other = to[edge]!;
      const needed = weight[edge]! - y[other]!;
      if (label[other] === away || needed < least || (needed === least && best >= 0 && mate[best]! < 0))
        continue;
      least = needed;
      best = other;
    }
    y[v] = least;
    if (best < 0 || mate[best]! >= 0 || least + y[best]! <= 0) continue;
    mate[v] = best;
    mate[best] = v;
  }
}

/** One tree as in a search with blossoms, over at the first edge between two even vertices: it closes a circle. */
function searchFractionally(m: Matching, circle: Int32Array, root: number): void {
  const { heap, label, since, labelled, y, mate, offer, offerFrom, evenAt } = m;
  m.round++;
  m.limit = Number.POSITIVE_INFINITY;
  m.labelledCount = 0;
  heap.count = 0;
  m.ending = -1;
  let closing = -1;
  const makeEven = (vertex: number, time: number) => {
    label[vertex] = even;
    labelled[m.labelledCount++] = vertex;
    evenAt[vertex] = y[vertex]! + time;
    if (evenAt[vertex]! < m.limit) {
      m.limit = evenAt[vertex]!;
      m.ending = vertex;
      closing = -1;
    }
    closing = scan(m, vertex, closing);
  };
  makeEven(root, 0);
  while (heap.count > 0 && heap.times[0]! < m.limit) {
    heap.take();
    const { time, first } = heap;
    if (label[first] !== free || offer[first]! + y[first]! !== time) continue;
    label[first] = odd;
    since[first] = time;
    labelled[m.labelledCount++] = first;
    makeEven(mate[first]!, time);
  }
  const { ending, limit } = m;
  if (closing >= 0) closeCircle(m, circle, ending, closing);
  else if (label[ending] === free) {
    if (circle[ending]! >= 0) breakCircle(m, circle, ending);
    mate[ending] = offerFrom[ending]!;
    alternate(m, offerFrom[ending]!, ending);
  } else alternate(m, ending, -1);
  for (let index = 0; index < m.labelledCount; index++) {
    const vertex = labelled[index]!;
    if (label[vertex] === even) {
      m.fallen[vertex]! += y[vertex]! - evenAt[vertex]! + limit;
      y[vertex] = evenAt[vertex]! - limit;
    } else y[vertex]! += limit - since[vertex]!;
    label[vertex] = free;
  }
}

/** Notes what the edges of an even vertex lead to; returns the other end of the edge that closes a circle first, -1 for none. */
function scan(m: Matching, vertex: number, before: number): number {
  const { graph, label, evenAt, offer, offerFrom, offerRound, round, y, mate, heap } = m;
  const { first, to, weight } = graph;
  const own = evenAt[vertex]!;
  let closing = before;
  for (let edge = first[vertex]!, end = first[vertex + 1]!; edge < end; edge++) {
    const other = to[edge]!;
    const its = label[other]!;
    if (its === even) {
      const time = (own + evenAt[other]! - weight[edge]!) / 2;
      if (time >= m.limit) continue;
      m.limit = time;
      m.ending = vertex;
      closing = other;
      continue;
    }
    if (its !== free) continue;
    const offered = own - weight[edge]!;
    if (offerRound[other] === round && offer[other]! <= offered) continue;
    const time = offered + y[other]!;
    if (time >= m.limit) continue;
    offerRound[other] = round;
    offer[other] = offered;
    offerFrom[other] = vertex;
    if (mate[other]! >= 0) heap.push(time, other, -1);
    else {
      m.limit = time;
      m.ending = other;
      closing = -1;
    }
  }
  return closing;
}

/** Matches an even vertex to `partner` (-1: leaves it exposed) and changes over every second edge from there to the root. */
function alternate({ mate, offerFrom }: Matching, vertex: number, partner: number): void {
  for (let [at, its] = [vertex, partner]; ; ) {
    const above = mate[at]!;
    mate[at] = its;
    if (above < 0) return;
    its = above;
    at = offerFrom[above]!;
    mate[above] = at;
  }
}

function closeCircle(m: Matching, circle: Int32Array, one: number, other: number): void {
  const { mate, offerFrom, mark } = m;
  const seen = ++m.marks;
  let meeting = -1;
  for (let [at, waiting] = [one, other]; meeting < 0; ) {
    if (at >= 0) {
      if (mark[at] === seen) meeting = at;
      mark[at] = seen;
      at = mate[at]! < 0 ? -1 : offerFrom[mate[at]!]!;
    }
    [at, waiting] = [waiting, at];
  }
  alternate(m, meeting, -1);
  circle[one] = other;
  for (let at = one; at !== meeting; ) {
    const above = mate[at]!;
    circle[above] = at;
    circle[offerFrom[above]!] = above;
    mate[at] = -1;
    mate[above] = -1;
    at = offerFrom[above]!;
  }
  for (let at = other; at !== meeting; ) {
    const above = mate[at]!;
    circle[at] = above;
    circle[above] = offerFrom[above]!;
    mate[at] = -1;
    mate[above] = -1;
    at = offerFrom[above]!;
  }
}

/** Leaves one vertex of a circle exposed and matches the others two by two. */
function breakCircle({ mate }: Matching, circle: Int32Array, exposed: number): void {
  let at = circle[exposed]!;
  circle[exposed] = -1;
  while (at !== exposed) {
    const its = circle[at]!;
    const onward = circle[its]!;
    mate[at] = its;
    mate[its] = at;
    circle[at] = -1;
    circle[its] = -1;
    at = onward;
  }
}
