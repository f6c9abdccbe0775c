import type { CostNetwork, Lemon } from "@/lib/matching/bench/placement-peers";
import { chanceOf } from "@/lib/matching/chance";
import { type Round, readRound } from "@/lib/matching/round/model";
import { seatByWishes } from "@/lib/matching/round/wishes";

/** A round whose times are decided, people by visits: how long the shares take (ours with its network, LEMON without), and whether they agree. */
export type VisitTimes = {
  ours: number;
  lemon: Record<"ns" | "cs" | "cap", number> | null;
  why: string | null;
};

/** Times ours and LEMON's methods on one made-up round; milliseconds of the processor, medians. */
export function timeVisits(people: number, visits: number, lemon: Lemon | null): VisitTimes {
  const { round, times } = drawVisits(people, visits);
  const seating = seatByWishes(round, times);
  const ours = Array.from({ length: 25 }, () => {
    const begun = process.cpuUsage();
    seatByWishes(round, times);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  if (!lemon) return { ours: middle(ours.slice(12)), lemon, why: null };
  const { network, unit, most } = networkOf(round, times);
  const run = (method: "ns" | "cs" | "cap") => lemon(network, method, 5);
  const [ns, cs, cap] = [run("ns"), run("cs"), run("cap")];
  const cost = seating.squares * unit + seating.places - seating.visits * most;
  const why = [ns, cs, cap].every((its) => its.cost === cost) ? null : `LEMON finds ${ns.cost}, we ${cost}`;
  const took = { ns: middle(ns.taken), cs: middle(cs.taken), cap: middle(cap.taken) };
  return { ours: middle(ours.slice(12)), lemon: took, why };
}

/** Everybody wishes for three to six visits, of which those of one slot clash; there are places for two thirds of the wishes. */
function drawVisits(people: number, visits: number): { round: Round; times: Int32Array } {
  const chance = chanceOf(people * visits);
  const slots = Math.max(4, Math.floor(visits / 2));
  const hosts = Array.from({ length: visits }, (_, host) => {
    const slot = chance(slots) * 10;
    const times = [[slot, slot + 8]] as const;
    return {
      id: `visit ${host}`,
      times,
      capacity: Math.ceil((people * 3) / visits),
      perOrganisation: people,
    };
  });
  const guests = Array.from({ length: people }, (_, guest) => {
    const wishes = new Set<string>();
    while (wishes.size < 3 + (guest % 4)) wishes.add(`visit ${Math.min(chance(visits), chance(visits))}`);
    return { id: `guest ${guest}`, wishes: [...wishes], ranked: true };
  });
  return { round: readRound(guests, hosts), times: new Int32Array(visits) };
}

/** The same as one flow of least cost: a visit is worth more than all shares, and these more than all wishes. */
function networkOf(round: Round, times: Int32Array) {
  const { guests, hosts, guest, host, place } = round;
  const network: CostNetwork = { supply: [], from: [], to: [], room: [], cost: [] };
  const arc = (from: number, to: number, room: number, cost: number) => {
    network.from.push(from);
    network.to.push(to);
    network.room.push(room);
    network.cost.push(cost);
  };
  const unit = 1 + place.reduce((sum, its) => sum + its, 0);
  const most = unit * 200;
  const atGuest = (at: number) => 1 + at;
  const atHost = (at: number) => 1 + guests.length + at;
  let nodes = 1 + guests.length + hosts.length;
  hosts.forEach(({ capacity }, at) => {
    arc(atHost(at), 0, capacity, 0);
  });
  const slots = new Map<string, number>();
  const counts = new Int32Array(guests.length);
  guest.forEach((one, wish) => {
    const slot = `${one} ${hosts[host[wish] as number]?.times[times[host[wish] as number] as number]?.[0]}`;
    if (!slots.has(slot)) {
      slots.set(slot, nodes);
      arc(atGuest(one), nodes++, 1, 0);
      const before = (counts[one] as number)++;
      arc(0, atGuest(one), 1, (2 * before + 1) * unit - most);
    }
    arc(slots.get(slot) as number, atHost(host[wish] as number), 1, place[wish] as number);
  });
  network.supply = Array.from({ length: nodes }, () => 0);
  return { network, unit, most };
}

function middle(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
