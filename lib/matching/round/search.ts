// biome-ignore-all lint/style/noNonNullAssertion: every index into these arrays is a host or an option; a cast on each would hide the algorithm
import type { Round } from "@/lib/matching/round/model";
import { Options } from "@/lib/matching/round/options";

/** How good a choice is: hosts that have a time, and visits. */
export type Worth = { dated: number; visits: number };

/** What is chosen so far: options by their class, and what each option of a host that is open would add; below 0 where its lead cannot. */
type Node = { worth: number; chosen: readonly number[]; adds: Int32Array; open: readonly number[] };

/**
 * The best times by branch and bound. A choice is worth its hosts with a time first, then its visits. What each option adds to those
 * chosen only becomes less when more are chosen, for visits at one time share their guests; so what is chosen and the most that each open
 * host may add is never too little, and whatever cannot surpass the best that is known is let go.
 */
export class Search {
  /** The best choice: an option of each host, or -1. */
  best: Int32Array | null = null;
  steps = 0;
  readonly options: Options;
  readonly #round: Round;
  readonly #count: (choice: Int32Array) => number;
  readonly #most: number;
  /** One host with a time is worth more than all visits. */
  readonly #dated: number;
  #worth = -1;
  #unseen = -1;

  /** `count` says how many visits a whole choice really comes to; after `most` steps the search gives up. */
  constructor(round: Round, count: (choice: Int32Array) => number, most: number) {
    this.#round = round;
    this.options = new Options(round);
    this.#count = count;
    this.#most = most;
    this.#dated = 1 + round.host.length;
  }

  /** What the best is worth. */
  get worth(): Worth {
    return this.#worthOf(this.#worth);
  }

  /** What cannot be surpassed: the best itself, or what was let go unseen. */
  get bound(): Worth {
    return this.#worthOf(Math.max(this.#worth, this.#unseen));
  }

  /** Looks at every choice of these options, of each host at least one, or none where it has no time. */
  run(allowed: readonly (readonly number[])[], fixed: ReadonlySet<number>): void {
    const adds = new Int32Array(this.options.all.length).fill(-1);
    for (const option of allowed.flat()) adds[option] = this.#dated + this.options.visitsOf([option]);
    const open = allowed.flatMap((its, host) => (its.length > 0 ? [host] : []));
    this.#visit({ worth: 0, chosen: [], adds, open }, fixed);
  }

  #worthOf(worth: number): Worth {
    return { dated: Math.floor(worth / this.#dated), visits: worth % this.#dated };
  }

  #visit(node: Node, fixed: ReadonlySet<number>): void {
    this.steps++;
    if (node.open.length === 0) {
      this.#keep(node.chosen);
      return;
    }
    const best = new Map(node.open.map((host) => [host, this.#bestOf(host, node.adds)]));
    const bound = [...best.values()].reduce((sum, adds) => sum + Math.max(0, adds), node.worth);
    if (bound <= this.#worth) return;
    if (this.steps > this.#most) {
      this.#unseen = Math.max(this.#unseen, bound);
      return;
    }
    const host = this.#hardest(node, best, bound);
    const rest = bound - Math.max(0, best.get(host)!);
    const choices = this.options.ofHost[host]!.filter((option) => node.adds[option]! >= 0).sort(
      (one, other) => node.adds[other]! - node.adds[one]! || one - other,
    );
    const open = node.open.filter((other) => other !== host);
    for (const option of choices) {
      if (rest + node.adds[option]! <= this.#worth) break;
      const next = this.#choose(node, option, open, fixed);
      if (next) this.#visit(next, fixed);
    }
    // Left without a time, only where a lead may not be at all of theirs.
    const mayMiss = this.#round.hosts[host]!.lead !== undefined && !fixed.has(host);
    if (mayMiss && rest > this.#worth) this.#visit({ ...node, open }, fixed);
  }

  #bestOf(host: number, adds: Int32Array): number {
    return this.options.ofHost[host]!.reduce((most, option) => Math.max(most, adds[option]!), -1);
  }

  /** The host with the fewest options that could still lead to something better; of those, whose others lose most. */
  #hardest({ open, adds }: Node, best: ReadonlyMap<number, number>, bound: number): number {
    let [hardest, fewest, most] = [open[0]!, Number.POSITIVE_INFINITY, -1];
    for (const host of open) {
      const top = Math.max(0, best.get(host)!);
      let [count, lost] = [0, 0];
      for (const option of this.options.ofHost[host]!) {
        if (adds[option]! < 0) continue;
        if (bound - top + adds[option]! > this.#worth) count++;
        lost += top - adds[option]!;
      }
      if (count < fewest || (count === fewest && lost > most)) [hardest, fewest, most] = [host, count, lost];
    }
    return hardest;
  }

  /** The node where an option is chosen; null where that leaves a host whose time is fixed without it. */
  #choose(node: Node, option: number, open: readonly number[], fixed: ReadonlySet<number>): Node | null {
    const { ofHost, classOf } = this.options;
    const adds = node.adds.slice();
    const chosen = [...node.chosen, option];
    const beside = chosen.filter((other) => classOf[other] === classOf[option]);
    const visits = this.options.visitsOf(beside);
    for (const host of open)
      for (const other of ofHost[host]!) {
        if (adds[other]! < 0) continue;
        if (this.options.isDoubled(option, other)) adds[other] = -1;
        else if (classOf[other] === classOf[option])
          adds[other] = this.#dated + this.options.visitsOf([...beside, other]) - visits;
      }
    if (open.some((host) => fixed.has(host) && this.#bestOf(host, adds) < 0)) return null;
    return { worth: node.worth + node.adds[option]!, chosen, adds, open };
  }

  #keep(chosen: readonly number[]): void {
    const choice = new Int32Array(this.#round.hosts.length).fill(-1);
    for (const option of chosen) choice[this.options.all[option]!.host] = option;
    const worth = chosen.length * this.#dated + this.#count(choice);
    if (worth <= this.#worth) return;
    this.#worth = worth;
    this.best = choice;
  }
}
