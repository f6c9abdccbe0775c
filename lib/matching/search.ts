// biome-ignore-all lint/style/noNonNullAssertion: every index into these typed arrays is a vertex or a blossom; a cast on each would hide the algorithm
import { alternate, closeCircle, meetingPlace } from "@/lib/matching/alternating-paths";
import { away, dissolve, even, free, type Matching, odd, rotate } from "@/lib/matching/state";

/*
 * Alternating trees from exposed vertices (Edmonds 1965; they grow in the order of Dijkstra, Galil 1986). Time is how much
 * the duals of even vertices have fallen. Duals are brought up to date at the end only: until then an even vertex has
 * y = evenAt - time, a vertex in an odd node y + (time - since), an even blossom z + 2 (time - since), an odd one z - 2 (time - since).
 *
 * All weights are even and all duals whole numbers, so that every time is whole: tight edges make the duals in a tree equal in parity,
 * those of the roots are equal in it too, and half the slack is taken only between two vertices in trees.
 */

/**
 * Searches from exposed vertices, a tree from each, all at once: two that reach each other have gone half the way each. Their duals have
 * to be all odd or all even. The matching grows by an edge where two trees meet or another exposed vertex is reached; where an even
 * vertex's dual reaches the floor that one is left exposed instead, for nothing is lost by it. At the time `patience` the search gives
 * up, with duals that are good to go on from, and returns false.
 */
export function search(m: Matching, roots: readonly number[], patience: number): boolean {
  const { heap, top, label, y } = m;
  m.round++;
  m.limit = patience;
  m.ending = -1;
  m.meeting = -1;
  m.labelledCount = 0;
  heap.count = 0;
  for (const root of roots) makeEven(m, top[root]!, 0);
  for (const root of roots) scanLeaves(m, top[root]!);
  while (heap.count > 0 && heap.times[0]! < m.limit) {
    heap.take();
    const { time, first, second } = heap;
    if (second >= 0) {
      if (top[first] !== top[second]) meet(m, first, second, time);
    } else if (first >= m.n) {
      if (label[first] === odd && m.since[first]! + m.z[first]! / 2 === time) expand(m, first, time);
    } else if (label[top[first]!] === free && m.offer[first]! + y[first]! === time) grow(m, first, time);
  }
  return finish(m);
}

/** An edge between two even nodes either joins two trees, which ends the search, or closes a circle in one. */
function meet(m: Matching, first: number, second: number, time: number): void {
  const place = meetingPlace(m, m.top[first]!, m.top[second]!);
  if (place >= 0) shrink(m, first, second, place, time);
  else {
    m.limit = time;
    m.ending = first;
    m.meeting = second;
  }
}

function finish(m: Matching): boolean {
  const { ending, meeting, limit } = m;
  if (meeting >= 0) {
    alternate(m, ending, meeting);
    alternate(m, meeting, ending);
  } else if (ending >= 0 && m.label[m.top[ending]!] === free) {
    rotate(m, m.top[ending]!, ending);
    m.mate[ending] = m.offerFrom[ending]!;
    alternate(m, m.offerFrom[ending]!, ending);
  } else if (ending >= 0) alternate(m, ending, -1);
  settle(m, limit);
  return ending >= 0;
}

/** Brings all duals of the tree up to date and forgets the labels. Blossoms without a dual fall apart. */
function settle(m: Matching, time: number): void {
  const { n, label, labelled, since, firstLeaf, lastLeaf, nextLeaf, y, z, evenAt, fallen } = m;
  for (let index = 0; index < m.labelledCount; index++) {
    const node = labelled[index]!;
    const its = label[node]!;
    if (its === free) continue;
    label[node] = free;
    const passed = time - since[node]!;
    for (let leaf = firstLeaf[node]!, last = lastLeaf[node]!; ; leaf = nextLeaf[leaf]!) {
      if (its === even) {
        const now = evenAt[leaf]! - time;
        fallen[leaf]! += y[leaf]! - now;
        y[leaf] = now;
      } else y[leaf]! += passed;
      if (leaf === last) break;
    }
    if (node < n) continue;
    z[node]! += its === even ? 2 * passed : -2 * passed;
    if (z[node] === 0 && its === even) dissolve(m, node);
  }
}

function makeEven(m: Matching, node: number, time: number): void {
  const { firstLeaf, lastLeaf, nextLeaf, y } = m;
  setLabel(m, node, even, time);
  for (let leaf = firstLeaf[node]!, last = lastLeaf[node]!; ; leaf = nextLeaf[leaf]!) {
    evenFrom(m, leaf, y[leaf]! + time);
    if (leaf === last) break;
  }
}

function makeOdd(m: Matching, node: number, from: number, to: number, time: number): void {
  setLabel(m, node, odd, time);
  m.entryFrom[node] = from;
  m.entryTo[node] = to;
  if (node < m.n) return;
  const end = time + m.z[node]! / 2;
  if (end < m.limit) m.heap.push(end, node, -1);
}

function setLabel(m: Matching, node: number, label: number, time: number): void {
  m.label[node] = label;
  m.since[node] = time;
  m.labelled[m.labelledCount++] = node;
}

function evenFrom(m: Matching, vertex: number, at: number): void {
  m.evenAt[vertex] = at;
  if (at - m.floor >= m.limit) return;
  m.limit = at - m.floor;
  m.ending = vertex;
}

function scanLeaves(m: Matching, node: number): void {
  const { firstLeaf, lastLeaf, nextLeaf } = m;
  for (let leaf = firstLeaf[node]!, last = lastLeaf[node]!; ; leaf = nextLeaf[leaf]!) {
    scan(m, leaf);
    if (leaf === last) return;
  }
}

/** Looks along the edges of a vertex that has become even, and notes what they will lead to, and when. */
function scan(m: Matching, vertex: number): void {
  const { graph, top, label, evenAt, offer, offerFrom, offerRound, round, y, mate, base, heap } = m;
  const { first, to, weight } = graph;
  const own = evenAt[vertex]!;
  const ownTop = top[vertex]!;
  for (let edge = first[vertex]!, end = first[vertex + 1]!; edge < end; edge++) {
    const other = to[edge]!;
    const otherTop = top[other]!;
    const its = label[otherTop]!;
    if (its === even) {
      if (otherTop === ownTop) continue;
      const time = (own + evenAt[other]! - weight[edge]!) / 2;
      if (time < m.limit) heap.push(time, vertex, other);
      continue;
    }
    if (its === away || (its === odd && other === otherTop)) continue;
    const offered = own - weight[edge]!;
    if (offerRound[other] === round && offer[other]! <= offered) continue;
    const time = offered + y[other]!;
    if (time >= m.limit) continue;
    offerRound[other] = round;
    offer[other] = offered;
    offerFrom[other] = vertex;
    if (its === odd) continue;
    if (mate[base[otherTop]!]! >= 0) heap.push(time, other, -1);
    else {
      m.limit = time;
      m.ending = other;
    }
  }
}

/** A free node that has been reached becomes odd, and the one that it is matched to even. */
function grow(m: Matching, vertex: number, time: number): void {
  const { top, mate, base, offerFrom } = m;
  const node = top[vertex]!;
  makeOdd(m, node, offerFrom[vertex]!, vertex, time);
  const beyond = top[mate[base[node]!]!]!;
  makeEven(m, beyond, time);
  scanLeaves(m, beyond);
}

/** An edge between two even nodes closes a circle of an odd number of nodes: a blossom, which is even. */
function shrink(m: Matching, from: number, to: number, meeting: number, time: number): void {
  const { top, parent, next, base, firstChild, firstLeaf, lastLeaf, nextLeaf, label, since, z, y } = m;
  const blossom = m.unused[--m.unusedCount]!;
  const first = meeting;
  closeCircle(m, from, to, meeting);
  parent[blossom] = -1;
  firstChild[blossom] = first;
  base[blossom] = base[first]!;
  z[blossom] = 0;
  firstLeaf[blossom] = firstLeaf[first]!;
  let [child, last] = [first, -1];
  do {
    const its = label[child]!;
    const passed = time - since[child]!;
    parent[child] = blossom;
    if (last >= 0) nextLeaf[last] = firstLeaf[child]!;
    last = lastLeaf[child]!;
    for (let leaf = firstLeaf[child]!; ; leaf = nextLeaf[leaf]!) {
      top[leaf] = blossom;
      if (its === odd) {
        y[leaf]! += passed;
        evenFrom(m, leaf, y[leaf]! + time);
      }
      if (leaf === last) break;
    }
    if (child >= m.n) z[child]! += its === odd ? -2 * passed : 2 * passed;
    child = next[child]!;
  } while (child !== first);
  lastLeaf[blossom] = last;
  setLabel(m, blossom, even, time);
  do {
    if (label[child] === odd) scanLeaves(m, child);
    label[child] = free;
    child = next[child]!;
  } while (child !== first);
}

/**
 * An odd blossom whose dual has reached 0 falls apart. The children between the edge that leads to it and its base take its place in
 * the tree, odd and even in turn; the others are free.
 */
function expand(m: Matching, blossom: number, time: number): void {
  const { top, next, previous, firstChild, firstLeaf, lastLeaf, nextLeaf, since, y, label } = m;
  const { linkFrom, linkTo, entryFrom, entryTo, offer, offerRound, round, heap } = m;
  const passed = time - since[blossom]!;
  for (let leaf = firstLeaf[blossom]!, last = lastLeaf[blossom]!; ; leaf = nextLeaf[leaf]!) {
    y[leaf]! += passed;
    if (leaf === last) break;
  }
  const baseChild = firstChild[blossom]!;
  const [from, to] = [entryFrom[blossom]!, entryTo[blossom]!];
  dissolve(m, blossom);
  let child = top[to]!;
  let place = 0;
  for (let at = baseChild; at !== child; at = next[at]!) place++;
  const isForward = place % 2 === 1;
  makeOdd(m, child, from, to, time);
  while (child !== baseChild) {
    const between = isForward ? next[child]! : previous[child]!;
    const beyond = isForward ? next[between]! : previous[between]!;
    makeEven(m, between, time);
    if (isForward) makeOdd(m, beyond, linkFrom[between]!, linkTo[between]!, time);
    else makeOdd(m, beyond, linkTo[beyond]!, linkFrom[beyond]!, time);
    child = beyond;
  }
  do {
    const its = label[child]!;
    if (its === even) scanLeaves(m, child);
    if (its === free)
      for (let leaf = firstLeaf[child]!, last = lastLeaf[child]!; ; leaf = nextLeaf[leaf]!) {
        const reached = offerRound[leaf] === round ? offer[leaf]! + y[leaf]! : Number.POSITIVE_INFINITY;
        if (reached < m.limit) heap.push(reached, leaf, -1);
        if (leaf === last) break;
      }
    child = next[child]!;
  } while (child !== baseChild);
}
