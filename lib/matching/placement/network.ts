// biome-ignore-all lint/style/noNonNullAssertion: every index into these columns is one of the placement; a cast on each would hide the network
import type { Network } from "@/lib/matching/flow/circulation";
import { type Aim, keysOf, type Model } from "@/lib/matching/placement/model";

/** What a what-if asks for, by the numbers of the model. */
export type Asked = {
  forbidden: readonly (readonly [guest: number, host: number])[];
  locked: readonly (readonly [guest: number, host: number, date: number | null])[];
  out: readonly number[];
  fewer: readonly number[];
};

/**
 * A placement as a flow that goes round: from the root (node 0) to each guest, on to a date, its host and back. Arcs stand in this order:
 * what is possible; into each guest; out of each date; out of each host three (all places but one, the last place, places that a what-if
 * adds); and out of each date what a what-if adds. Where organisations are to send as many as they receive, guests come from theirs and
 * hosts lead to theirs, and what does not balance goes by arcs of their own.
 */
export class Places {
  readonly network: Network;
  readonly model: Model;
  readonly possible: number;
  /** The first arc into guests, out of dates, out of hosts (three each), what a what-if adds to dates, of organisations (four each). */
  readonly intoGuests: number;
  readonly outOfDates: number;
  readonly outOfHosts: number;
  readonly addedToDates: number;
  readonly ofOrganisations: number;

  /** `like` has the same guests, hosts, dates, and possibilities: its network is taken over. */
  constructor(model: Model, like?: Places) {
    if (like) {
      [this.model, this.network, this.possible] = [model, like.network, like.possible];
      [this.intoGuests, this.outOfDates] = [like.intoGuests, like.outOfDates];
      [this.outOfHosts, this.addedToDates] = [like.outOfHosts, like.addedToDates];
      this.ofOrganisations = like.ofOrganisations;
      return;
    }
    const { guests, hosts, dates, guest, date, organisations, aims, tolerance } = model;
    this.model = model;
    const doesBalance = aims.includes("balance");
    const [from, to, room] = [[...guest], [...date], [] as number[]];
    const guestNode = (at: number) => 1 + at;
    const dateNode = (at: number) => 1 + guests.length + at;
    const hostNode = (at: number) => dateNode(dates.length) + at;
    const organisationNode = (at: number) => hostNode(hosts.length) + at;
    const numbers = new Map(organisations.map((id, at) => [id, at]));
    const homeOf = (id: string | undefined) =>
      doesBalance && id !== undefined ? organisationNode(numbers.get(id)!) : 0;
    for (let at = 0; at < from.length; at++) {
      from[at] = guestNode(from[at]!);
      to[at] = dateNode(to[at]!);
      room.push(1);
    }
    const arc = (one: number, other: number, its: number) => {
      from.push(one);
      to.push(other);
      room.push(its);
    };
    this.possible = from.length;
    this.intoGuests = from.length;
    guests.forEach(({ organisation }, at) => {
      arc(homeOf(organisation), guestNode(at), 1);
    });
    this.outOfDates = from.length;
    dates.forEach((its, at) => {
      arc(dateNode(at), hostNode(its.host), its.room);
    });
    this.outOfHosts = from.length;
    hosts.forEach(({ organisation, room: its }, at) => {
      const home = homeOf(organisation);
      arc(hostNode(at), home, Math.max(0, its - 1));
      arc(hostNode(at), home, Math.min(1, its));
      arc(hostNode(at), home, 0);
    });
    this.addedToDates = from.length;
    dates.forEach((its, at) => {
      arc(dateNode(at), hostNode(its.host), 0);
    });
    this.ofOrganisations = from.length;
    if (doesBalance)
      organisations.forEach((_, at) => {
        arc(0, organisationNode(at), tolerance);
        arc(0, organisationNode(at), guests.length);
        arc(organisationNode(at), 0, tolerance);
        arc(organisationNode(at), 0, guests.length);
      });
    const nodes = organisationNode(doesBalance ? organisations.length : 0);
    const columns = { from: Int32Array.from(from), to: Int32Array.from(to), room: Int32Array.from(room) };
    this.network = { nodes, ...columns };
  }

  /** What each aim costs, arc by arc, the weightiest first. */
  costs(aims: readonly Aim[]): { aim: Aim; level?: number; cost: Float64Array }[] {
    return aims.flatMap((aim): { aim: Aim; level?: number; cost: Float64Array }[] => {
      if (aim !== "generous") return [{ aim, cost: this.#costOf(aim) }];
      const levels = Array.from({ length: this.model.levels - 1 }, (_, at) => this.model.levels - at);
      return levels
        .filter((level) => this.model.level.includes(level))
        .map((level) => ({
          aim,
          level,
          cost: this.#filled((at) => (this.model.level[at] === level ? 1 : 0)),
        }));
    });
  }

  #costOf(aim: Aim): Float64Array {
    const { points, isNow, stay } = this.model;
    if (aim === "points") return this.#filled((at) => -points[at]! - (isNow[at] ? stay : 0));
    if (aim === "stay") return this.#filled((at) => -isNow[at]!);
    if (aim === "ids") {
      const keys = keysOf(this.model);
      return this.#filled((at) => keys[at]!);
    }
    const cost = this.#filled(() => 0);
    if (aim === "places") cost.fill(-1, this.intoGuests, this.outOfDates);
    if (aim === "balance")
      for (let arc = this.ofOrganisations; arc < cost.length; arc += 2) cost[arc + 1] = 1;
    return cost;
  }

  #filled(value: (at: number) => number): Float64Array {
    const cost = new Float64Array(this.network.from.length);
    for (let at = 0; at < this.possible; at++) cost[at] = value(at);
    return cost;
  }

  /** What it costs not to do as asked; null where nothing is. */
  asked({ forbidden, locked, out, fewer }: Asked): Float64Array | null {
    const { guest, date, dates, isLocked } = this.model;
    const cost = new Float64Array(this.network.from.length);
    const named = new Set([...forbidden, ...locked].map(([one]) => one));
    for (let at = 0; at < this.possible; at++) {
      if (isLocked[at]) cost[at]!--;
      if (!named.has(guest[at]!)) continue;
      const is = (one: number, host: number) => one === guest[at] && host === dates[date[at]!]!.host;
      for (const [one, host] of forbidden) if (is(one, host)) cost[at]!++;
      for (const [one, host, its] of locked)
        if (is(one, host) && (its === null || its === date[at])) cost[at]!--;
    }
    for (const its of out) cost[this.intoGuests + its]!++;
    for (const its of fewer) if (this.model.hosts[its]!.room > 0) cost[this.outOfHosts + 3 * its + 1]!++;
    return cost.some((its) => its !== 0) ? cost : null;
  }
}
