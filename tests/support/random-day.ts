import type { OnTheList } from "@/lib/days/day-loading";
import { type DoorMark, presenceBy } from "@/lib/days/door";
import { lookAt, openTables, type Seats, seatsOf } from "@/lib/days/hall";
import { wallsOf } from "@/lib/days/people";
import { type Planning, planningOf } from "@/lib/days/planning";
import { type Standing, settled, withoutTable } from "@/lib/days/seating";
import type { RoundAt } from "@/lib/formats/rounds";
import { planTables, repairTables } from "@/lib/matching";
import { type Chance, chanceFrom } from "./chance";

/** How much is tried in one plan and in one repair. */
type Trials = { plan: number; repair: number };
type Live = Standing & { key: string };

/** What a random day came to: what went wrong, and how many met again in its plans and in plans from nothing beside them. */
export type Played = { wrong: string | null; repeats: number; anew: number };

const title = { fi: "", sv: "", en: "" };
const rounds: RoundAt[] = ["one", "two", "three"].map((key) => ({
  ...{ key, number: 1, of: 1 },
  round: { kind: "tables", key, title, minutes: 30, chairs: { least: 4, most: 6 } },
}));
const now = new Date(0);

/**
 * Plays a day by the product's own rules: people are checked in at two doors, one of which is without the net for a while; before and in
 * each of three rounds some come, leave, and come back, and a table is closed. What is wrong: a published seat that changes for somebody
 * who neither left nor sat at a closed table; two at one table who may not, where there is another; sizes of a plan that differ by more than one.
 */
export function playRandomDay(seed: number, trials: Trials): Played {
  const chance = chanceFrom(seed);
  const day = new RandomDay(chance, trials);
  for (let at = 0; at < rounds.length; at++) {
    day.people(at);
    const wrong = day.plan() ?? day.publish(at) ?? day.whileItRuns(at);
    if (wrong) return { ...day.counts, wrong: `round ${at + 1}: ${wrong}` };
  }
  return { ...day.counts, wrong: null };
}

class RandomDay {
  readonly counts = { repeats: 0, anew: 0 };
  readonly #chance: Chance;
  readonly #trials: Trials;
  readonly #all: OnTheList[];
  readonly #walls: readonly (readonly [string, string])[];
  readonly #live: Live[] = [];
  /** What the server knows, and what a door without the net still has. */
  readonly #known: DoorMark[] = [];
  #waiting: DoorMark[] = [];
  #clock = 0;

  constructor(chance: Chance, trials: Trials) {
    this.#chance = chance;
    this.#trials = trials;
    const count = 26 + chance(20);
    const all = Array.from({ length: count }, (_, at) => personOf(at, count, chance));
    this.#all = all;
    this.#walls = wallsOf(all);
  }

  /** Who is on the list, as the server knows it now. */
  get #list(): OnTheList[] {
    const here = presenceBy(this.#known);
    return this.#all.map((one) => {
      const { arrivedAt = null, leftAt = null } = here.get(one.badgeId) ?? {};
      return { ...one, isHere: arrivedAt !== null && leftAt === null, hasLeft: leftAt !== null };
    });
  }

  /** Some come and go, at either door; the one without the net sends what it has once the net is back. */
  people(at: number): void {
    const share = at === 0 ? 5 : 12;
    const isAway = this.#chance(3) > 0;
    for (const one of this.#list) {
      const pressed =
        at === 0 || !(one.isHere || one.hasLeft) ? this.#chance(share) > 0 : this.#chance(share) === 0;
      if (!pressed) continue;
      const kind = one.isHere ? "left" : "arrived";
      const mark = { id: `m${this.#clock}`, at: stamp(this.#clock++), kind, badge: one.badgeId } as const;
      if (isAway && this.#chance(2) === 0) this.#waiting.push(mark);
      else this.#known.push(mark);
    }
    if (isAway && this.#chance(2) > 0) return;
    // What arrives late may arrive twice.
    this.#known.push(...this.#waiting, ...this.#waiting.slice(0, 2));
    this.#waiting = [];
  }

  /** Plans what is not published, and a plan from nothing beside it. */
  plan(): string | null {
    const people = this.#list.filter(({ isHere }) => isHere);
    if (people.length === 0) return null;
    const asked = (live: readonly Live[]) =>
      planningOf(rounds, live as never, people, { met: [], wanted: null, chosen: null, now });
    const planning = asked(this.#live);
    const anew = asked(this.#live.filter(({ state }) => state !== "DRAFT"));
    if (!planning || !anew) return null;
    const seated = this.#solve(planning);
    this.counts.repeats += againIn(planning, seated);
    this.counts.anew += againIn(anew, this.#solve(anew));
    for (const [at, { key }] of planning.pending.entries()) {
      const there = this.#live.findIndex((one) => one.key === key && one.state === "DRAFT");
      const { tables, closed } = planning;
      const draft = { key, state: "DRAFT", tables, closed, seats: seated[at] ?? new Map() };
      if (there < 0) this.#live.push(draft);
      else this.#live[there] = draft;
      const wrong =
        this.#apartIn(draft) ?? uneven(draft, people) ?? tooFew(draft, people) ?? this.#parted(draft);
      if (wrong) return `planned: ${wrong}`;
    }
    return null;
  }

  #solve(planning: Planning): Map<string, number>[] {
    const { plan: many, repair: few } = this.#trials;
    const made =
      planning.name === "tables"
        ? planTables(
            planning.asked.people,
            planning.asked.tables,
            planning.asked.rounds,
            planning.asked.rules,
            { trials: many },
          )
        : repairTables(
            planning.asked.people,
            planning.asked.tables,
            planning.asked.stands,
            planning.asked.rules,
            { trials: few },
          );
    return made.rounds.slice(planning.skip).map((round) => seatsOf(round, planning.open));
  }

  /** Some come between the plan and its publication, and after it. */
  publish(at: number): string | null {
    const round = this.#live.find(({ key }) => key === rounds[at]?.key);
    if (!round) return null;
    this.people(at + 1);
    const drafted = round.seats;
    round.seats = settled(round, this.#list, this.#before(round)).seats;
    round.state = "PUBLISHED";
    const wrong = this.#apartIn(round) ?? tooFew(round, this.#list) ?? this.#parted(round, drafted);
    this.people(at + 1);
    return wrong ?? this.#keeps(round, () => this.#settle(round));
  }

  /** It starts; some come late, some go, and a table may have to be closed. */
  whileItRuns(at: number): string | null {
    const round = this.#live.find(({ key }) => key === rounds[at]?.key);
    if (!round) return null;
    round.state = "STARTED";
    this.people(at + 1);
    const wrong = this.#keeps(round, () => this.#settle(round));
    if (wrong) return wrong;
    const open = openTables(round.tables, round.closed);
    if (open.length > 2 && this.#chance(3) === 0) {
      const table = open[this.#chance(open.length)] ?? 1;
      const closing = this.#keeps(
        round,
        () => {
          round.seats = withoutTable(round, table, this.#list, this.#before(round)).seats;
          round.closed = [...round.closed, table];
        },
        table,
      );
      if (closing) return `table ${table} closes: ${closing}`;
    }
    round.state = "HELD";
    return null;
  }

  #settle(round: Live): void {
    round.seats = settled(round, this.#list, this.#before(round)).seats;
  }

  #before(round: Live): Seats[] {
    return this.#live.filter((one) => one !== round && one.state !== "DRAFT").map(({ seats }) => seats);
  }

  /** Whether all whom it is not about keep their published seats, and nobody comes to sit with whom they may not. */
  #keeps(round: Live, change: () => void, closed = 0): string | null {
    const [was, before] = [new Map(round.seats), this.#before(round)];
    const others = before.map((seats) => [...seats]);
    change();
    const list = new Map(this.#list.map((one) => [one.badgeId, one]));
    for (const [id, table] of was) {
      if (round.seats.get(id) === table) continue;
      const isGone = round.state !== "STARTED" && list.get(id)?.hasLeft && !round.seats.has(id);
      if (!isGone && table !== closed) return `${id} lost a published seat`;
    }
    if (before.some((seats, at) => others[at]?.some(([id, table]) => seats.get(id) !== table)))
      return "another published round changed";
    return this.#apartIn(round) ?? this.#parted(round, was);
  }

  /**
   * Two with one interpreter sit together from when both have a seat, unless one of them came when somebody sat there with whom they may
   * not: what is published stays, also once that other has gone. `was` is how all sat before.
   */
  #parted({ seats }: Live, was: Seats = new Map()): string | null {
    const both = interpreted.map((at) => `b${String(at).padStart(3, "0")}`);
    const [one, other] = both.map((id) => seats.get(id));
    if (one === undefined || other === undefined || one === other) return null;
    if (both.every((id) => was.get(id) === seats.get(id))) return null;
    const sits = (id: string) => [seats.get(id), was.get(id)].some((at) => at === one || at === other);
    const isHindered = this.#walls.some(
      ([a, b]) => (both.includes(a) && sits(b)) || (both.includes(b) && sits(a)),
    );
    return isHindered ? null : `an interpreter is wanted at tables ${one} and ${other}`;
  }

  /** Where so few are here that there is one table there is nowhere else to sit. */
  #apartIn({ tables, closed, seats }: Live): string | null {
    if (openTables(tables, closed).length < 2) return null;
    const wrong = this.#walls.find(([one, other]) => seats.has(one) && seats.get(one) === seats.get(other));
    return wrong ? `${wrong.join(" sits with ")}` : null;
  }
}

/** Two who have one interpreter, by their places on the list: the first has them along, and both keep one table. */
const interpreted = [3, 4] as const;

/** Some would rather not sit with somebody, one keeps a table, one has an interpreter along, who is another's as well. */
function personOf(at: number, count: number, chance: Chance): OnTheList {
  // Each wall is of its own: of two tables one is always free for somebody.
  const wished = at % 7 === 0 && at + 5 < count ? [`Tulija ${at + 2 + chance(4)}`] : [];
  return {
    ...{ badgeId: `b${String(at).padStart(3, "0")}`, number: at + 1, name: `Tulija ${at}` },
    ...{ agency: `Talo ${at % 9}`, userId: null, isHere: false, hasLeft: false, seating: [], needs: null },
    languages: at % 3 === 0 ? ["fi", "sv"] : ["fi"],
    ratherNot: wished.map((name) => ({ organisationId: null, name })),
    ...{ assistants: at === interpreted[0] ? 1 : 0, fixedTable: at === 1 ? 1 : sharing(at) ? 2 : null },
  };
}

function sharing(at: number): boolean {
  return interpreted.some((one) => one === at);
}

/** Nobody sits with less than two others, where three are here; who comes along has a chair, and is counted. */
function tooFew({ seats }: Live, people: readonly OnTheList[]): string | null {
  const chairs = new Map(people.map(({ badgeId, assistants }) => [badgeId, 1 + assistants]));
  const sizes = new Map<number, number>();
  for (const [id, table] of seats) sizes.set(table, (sizes.get(table) ?? 0) + (chairs.get(id) ?? 1));
  const small = [...sizes].find(([, size]) => size < 3);
  return small && sizes.size > 1 ? `${small[1]} at table ${small[0]}` : null;
}

function againIn({ before, people, met }: Planning, seated: readonly Seats[]): number {
  return seated.reduce(
    (sum, seats, at) => sum + lookAt(seats, [...before, ...seated.slice(0, at)], people, met).again.length,
    0,
  );
}

/** By chairs, with those who come along. */
function uneven({ tables, closed, seats }: Live, people: readonly OnTheList[]): string | null {
  const chairs = new Map(people.map(({ badgeId, assistants }) => [badgeId, 1 + assistants]));
  const sizes = openTables(tables, closed).map((table) =>
    [...seats].reduce((sum, [id, at]) => sum + (at === table ? (chairs.get(id) ?? 1) : 0), 0),
  );
  return Math.max(...sizes) - Math.min(...sizes) > 1 ? `sizes ${sizes.join(", ")}` : null;
}

function stamp(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}
