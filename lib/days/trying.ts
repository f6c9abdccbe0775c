import { createHash } from "node:crypto";
import {
  type Chairs,
  chairsOf,
  hallOf,
  lookAt,
  openTables,
  type Seatable,
  seatsOf,
  tablesFor,
} from "@/lib/days/hall";
import type { Round, RoundAt } from "@/lib/formats/rounds";
import type { Asked } from "@/lib/grouping/forming/questions";
import type { TablePlan } from "@/lib/matching";
import type { Met } from "@/lib/memory/met";

type Tables = Extract<Round, { kind: "tables" }>;

/** What a day would come to if so many came and so many sat at each table. */
export type Trial = {
  size: number;
  tables: number;
  /** How many sit at the smallest table and at the largest. */
  each: { least: number; most: number };
  /** In all rounds together: twos who meet again, tables with two of one organisation, twos who knew each other and may be told so. */
  repeats: number;
  colleagues: number;
  known: number;
  /** So that everybody has as long as the format gives them at a table of its own size; and what it has set aside. */
  minutes: { needed: number; planned: number };
  proven: boolean;
};

/** The table rounds of a day. */
export function tableRounds(rounds: readonly RoundAt[]): Tables[] {
  return rounds.flatMap(({ round }) => (round.kind === "tables" ? [round] : []));
}

/** The sizes of a table that a format allows. */
export function sizesAllowed(rounds: readonly RoundAt[]): number[] {
  const all = tableRounds(rounds).map(({ chairs }) => chairs);
  if (all.length === 0) return [];
  const [least, most] = [Math.max(...all.map((its) => its.least)), Math.min(...all.map((its) => its.most))];
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);
}

/** So many of them: some who are drawn, always the same for the same people; where more come than are expected, people of whom nothing is known. */
export function crowdOf(expected: readonly Seatable[], count: number): Seatable[] {
  const drawn = [...expected]
    .sort((one, other) => (lotOf(one.badgeId) < lotOf(other.badgeId) ? -1 : 1))
    .slice(0, count);
  const strangers = Array.from(
    { length: count - drawn.length },
    (_, at): Seatable => ({
      ...{ badgeId: `new-${at + 1}`, number: 0, name: "", agency: null, languages: [], ratherNot: [] },
      ...{ userId: null, isHere: false, assistants: 0, fixedTable: null },
    }),
  );
  return [...drawn, ...strangers];
}

/** What somebody draws when it is drawn who comes: always the same. */
function lotOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}

/** Three numbers around one: a tenth fewer, as many, a tenth more. */
export function numbersAround(count: number): number[] {
  return [...new Set([0.9, 1, 1.1].map((share) => Math.max(1, Math.round(count * share))))];
}

/** A trial takes so many steps at most, a fraction of what a plan that is kept takes: what it finds can only become better. */
const steps = 150_000;

/** The question to the solver of tables, for so many at each. */
export function questionOf(
  people: readonly Seatable[],
  rounds: readonly Tables[],
  size: number,
  { met, now }: { met: readonly Met[]; now: Date },
): Asked["tables"] {
  const tables = tablesFor(chairsOf(people), chairsFor(rounds, size));
  const hall = hallOf(people, met, openTables(tables, []), now);
  return { ...hall, tables, rounds: rounds.length, budget: { trials: steps } };
}

/** The same with what the solver has answered, as the page tells it. */
export function trialOf(
  people: readonly Seatable[],
  rounds: readonly Tables[],
  size: number,
  plan: Pick<TablePlan, "rounds" | "proven">,
  met: readonly Met[],
): Trial {
  const tables = plan.rounds[0]?.length ?? 0;
  const open = openTables(tables, []);
  const seated = plan.rounds.map((round) => seatsOf(round, open));
  const looks = seated.map((seats, at) => lookAt(seats, seated.slice(0, at), people, met));
  const sum = (count: (look: (typeof looks)[number]) => number) =>
    looks.reduce((all, look) => all + count(look), 0);
  const lengths = plan.rounds.flat().map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  return {
    ...{ size, tables, each: { least, most }, proven: plan.proven },
    ...{ repeats: sum(({ again }) => again.length), known: sum(({ known }) => known.length) },
    colleagues: sum(({ colleagues }) => new Set(colleagues.map(({ table }) => table)).size),
    minutes: {
      needed: rounds.reduce((all, round) => all + minutesAt(round, most), 0),
      planned: rounds.reduce((all, { minutes }) => all + minutes, 0),
    },
  };
}

function chairsFor([first]: readonly Tables[], size: number): Chairs {
  return { ...(first?.chairs ?? { least: size, most: size }), chosen: size };
}

/** How long a round takes at a table of so many: each has what they have at one of the middle size. */
function minutesAt({ minutes, chairs: { least, most } }: Tables, seats: number): number {
  return Math.ceil((minutes * seats) / ((least + most) / 2));
}
