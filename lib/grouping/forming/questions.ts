import {
  type Attendee,
  explainGroups,
  explainWaiting,
  formGroups,
  type GroupBudget,
  type GroupOption,
  type GroupPerson,
  type GroupPlan,
  type GroupReasons,
  type GroupRules,
  type Paired,
  pairAlone,
  planTables,
  repairTables,
  type SearchRound,
  type Stands,
  type TableBudget,
  type TablePlan,
  type TableRules,
  type Waiting,
  whatIfGroups,
} from "@/lib/matching";

/** Groups of persons under these rules; for a what-if also those that there are. */
type Groups = { people: readonly GroupPerson[]; rules: GroupRules };
/** A day's people, its tables and its rules. */
type Day = { people: readonly Attendee[]; tables: number; rules?: TableRules };

/** What each question is asked with. */
export type Asked = {
  groups: Groups & { budget?: Partial<GroupBudget> };
  "groups-if": Groups & { plan: Pick<GroupPlan, "groups"> };
  tables: Day & { rounds: number; budget?: Partial<TableBudget> };
  repair: Day & { stands: Stands };
  search: { people: readonly Attendee[]; round: SearchRound; rules?: TableRules };
};

/** What each answers: groups with why they are, and why somebody waits. */
export type Answered = {
  groups: { plan: GroupPlan; groups: GroupReasons[]; waiting: Waiting[] };
  "groups-if": GroupOption[];
  tables: TablePlan;
  repair: TablePlan;
  search: Paired;
};

/** A question by its name. */
export type Question<N extends keyof Asked = keyof Asked> = { name: N; asked: Asked[N] };

/** Told how much is done, from 0 to 1. */
type Progress = (share: number) => void;

const questions: { [N in keyof Asked]: (asked: Asked[N], onProgress?: Progress) => Answered[N] } = {
  /** The groups that can be made of these persons. */
  groups: ({ people, rules, budget = {} }, onProgress) => {
    const plan = formGroups(people, rules, budget, onProgress);
    return { plan, groups: explainGroups(people, plan), waiting: explainWaiting(people, rules, plan) };
  },

  /** What groups could become, now that these persons or rules are others. */
  "groups-if": ({ people, rules, plan }) => whatIfGroups(people, rules, plan),

  /** All rounds of a day. */
  tables: ({ people, tables, rounds, rules, budget = {} }, onProgress) =>
    planTables(people, tables, rounds, rules, budget, onProgress),

  /** A day that goes on with those who are here now. */
  repair: ({ people, tables, stands, rules }) => repairTables(people, tables, stands, rules),

  /** Pairs of those who stand alone while people look for somebody new. */
  search: ({ people, round, rules }) => pairAlone(people, round, rules),
};

/** One question, answered here and now. */
export function answerOf<N extends keyof Asked>(
  { name, asked }: Question<N>,
  onProgress?: Progress,
): Answered[N] {
  return questions[name](asked, onProgress);
}
