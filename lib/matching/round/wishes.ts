// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a node or an arc of the flow; a cast on each would hide the algorithm
import { Circulation } from "@/lib/matching/flow/circulation";
import { capOf, clash, type Round, type Time } from "@/lib/matching/round/model";

/** Seats at decided times: the wishes that have one, how many they are, the sum of the squares of each guest's, and how far down their lists they stand. */
export type Seating = { taken: readonly number[]; visits: number; squares: number; places: number };

/** The place of each host's time among its own; -1 where it has none. */
export type Times = Int32Array;

/**
 * As many seats as there are, of those ways the most even ones, and of those the dearest wishes: a flow of least cost, found anew and by
 * another way than the search counts them. Where times clash without all clashing with each other, one of two wishes is closed.
 */
export function seatByWishes(
  round: Round,
  times: Times,
  closed: ReadonlySet<number> = new Set(),
  best: Seating | null = null,
): Seating {
  const found = flowOf(round, times, closed);
  if (best && !isBetter(found, best)) return best;
  const clashing = clashOf(round, times, found.taken);
  if (!clashing) return found;
  const [one, other] = clashing.map((wish) => new Set([...closed, wish])) as [Set<number>, Set<number>];
  return seatByWishes(round, times, other, seatByWishes(round, times, one, best));
}

function isBetter(one: Seating, other: Seating): boolean {
  return (one.visits - other.visits || other.squares - one.squares || other.places - one.places) > 0;
}

function flowOf(round: Round, times: Times, closed: ReadonlySet<number>): Seating {
  const { hosts, guests, host, guest, suits, place, organisation, organisations } = round;
  const [from, to, room] = [[] as number[], [] as number[], [] as number[]];
  // Node 0 is where all flow begins and ends.
  let nodes = 1;
  const arc = (one: number, other: number, its: number) => {
    to.push(other);
    room.push(its);
    return from.push(one) - 1;
  };
  const cliques = cliquesOf(round, times);
  const open = [...host.keys()].filter(
    (wish) =>
      (suits[wish]! & (1 << times[host[wish]!]!)) !== 0 && times[host[wish]!]! >= 0 && !closed.has(wish),
  );
  const atHost = hosts.map((one) => {
    arc(nodes, 0, one.capacity);
    return nodes++;
  });
  // A node of its own only where it holds something back: an organisation with a cap, a clique of which a guest wishes for several.
  const atOrganisation = hosts.map((one, at) =>
    Array.from({ length: capOf(one) < one.capacity ? organisations[at]! : 0 }, () => {
      arc(nodes, atHost[at]!, capOf(one));
      return nodes++;
    }),
  );
  const cliqueOf = (wish: number) => guest[wish]! * hosts.length + cliques[host[wish]!]!;
  const wished = new Int32Array(guests.length * hosts.length);
  for (const wish of open) wished[cliqueOf(wish)]!++;
  const atGuest = guests.map(() => nodes++);
  const atClique = new Map<number, number>();
  const most = new Int32Array(guests.length);
  const fromNode = (wish: number): number => {
    const its = atGuest[guest[wish]!]!;
    const before = atClique.get(cliqueOf(wish));
    if (before !== undefined) return before;
    most[guest[wish]!]!++;
    if (wished[cliqueOf(wish)] === 1) return its;
    const node = nodes++;
    atClique.set(cliqueOf(wish), node);
    arc(its, node, 1);
    return node;
  };
  const arcs = open.map((wish) =>
    arc(fromNode(wish), atOrganisation[host[wish]!]![organisation[wish]!] ?? atHost[host[wish]!]!, 1),
  );
  // Of each guest an arc for the first visit, the second, and so on: each further one is dearer, so that shares are even.
  const shares: { arc: number; before: number }[] = [];
  most.forEach((visits, one) => {
    for (let before = 0; before < visits; before++) shares.push({ arc: arc(0, atGuest[one]!, 1), before });
  });
  const flow = new Circulation({
    nodes,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    room: Int32Array.from(room),
  });
  // One visit more is worth more than all shares, and a more even share more than all wishes.
  const unit = 1 + open.reduce((sum, wish) => sum + place[wish]!, 0);
  const visit = unit * shares.reduce((sum, { before }) => sum + 2 * before + 1, 1);
  const cost = new Float64Array(from.length);
  for (const { arc: share, before } of shares) cost[share] = (2 * before + 1) * unit - visit;
  open.forEach((wish, at) => {
    cost[arcs[at]!] = place[wish]!;
  });
  flow.minimise(cost);
  const taken = open.filter((_, at) => flow.flow[arcs[at]!] === 1);
  const had = new Int32Array(guests.length);
  for (const wish of taken) had[guest[wish]!]!++;
  return {
    taken,
    visits: taken.length,
    squares: had.reduce((sum, count) => sum + count * count, 0),
    places: taken.reduce((sum, wish) => sum + place[wish]!, 0),
  };
}

/** Two wishes of one guest, of those that have a seat, whose times clash; null where there are none. */
function clashOf(round: Round, times: Times, taken: readonly number[]): readonly [number, number] | null {
  const isTaken = new Set(taken);
  for (const wish of taken)
    for (const other of round.ofGuest[round.guest[wish]!]!)
      if (
        other > wish &&
        isTaken.has(other) &&
        clash(timeAt(round, times, wish)!, timeAt(round, times, other)!)
      )
        return [wish, other];
  return null;
}

function timeAt({ hosts, host }: Round, times: Times, wish: number): Time | undefined {
  return hosts[host[wish]!]!.times[times[host[wish]!]!];
}

/** Hosts of whom a guest can visit only one, by the number of their clique: their times all clash with each other. */
function cliquesOf({ hosts }: Round, times: Times): Int32Array {
  const cliques = Int32Array.from(hosts, (_, host) => host);
  let left = hosts
    .flatMap((host, number) => (times[number]! >= 0 ? [{ number, time: host.times[times[number]!]! }] : []))
    .sort((one, other) => one.time[0] - other.time[0] || one.number - other.number);
  while (left.length > 0) {
    const ends = Math.min(...left.map(({ time }) => time[1]));
    const clique = left.filter(({ time }) => time[0] < ends);
    for (const { number } of clique) cliques[number] = clique[0]!.number;
    left = left.filter(({ time }) => time[0] >= ends);
  }
  return cliques;
}
