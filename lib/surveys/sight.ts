import type { Question, SeenBy } from "@/lib/surveys/definition";

/**
 * Who reads an answer that carries its association's name: those who gave it, a colleague of theirs, the coordinators, the
 * facilitators of the group, and the other associations of the group.
 */
export const readers = ["own", "colleague", "coordinator", "facilitator", "other"] as const;
export type Reader = (typeof readers)[number];

/** How far an association and its group have come: before a proposal, at the proposal, after everybody has said yes. */
export const stages = ["enrolled", "proposed", "agreed"] as const;
export type Stage = (typeof stages)[number];

const shared = {
  own: "enrolled",
  colleague: "enrolled",
  coordinator: "enrolled",
  facilitator: "enrolled",
  other: "proposed",
} as const;

/**
 * From which stage on each reader sees an answer. This is the one source: the line under a question is made from it, queries read
 * answers through it, and docs/who-sees-what.md is printed from it. What is answered without a name is seen by nobody in this way.
 */
export const sight: Readonly<Record<SeenBy, Readonly<Partial<Record<Reader, Stage>>>>> = {
  coordinator: { own: "enrolled", coordinator: "enrolled" },
  guides: { own: "enrolled", coordinator: "enrolled", facilitator: "enrolled" },
  signed: { own: "enrolled", facilitator: "enrolled" },
  group: shared,
  pair: shared,
  agreed: {
    own: "enrolled",
    colleague: "enrolled",
    coordinator: "enrolled",
    facilitator: "enrolled",
    other: "agreed",
  },
  facilitator: { own: "enrolled" },
  totals: { own: "enrolled" },
  words: { own: "enrolled" },
  quote: { own: "enrolled" },
};

/** Whether a reader sees answers of a kind at a stage. */
export function sees(reader: Reader, seenBy: SeenBy, stage: Stage): boolean {
  const from = sight[seenBy][reader];
  return from !== undefined && stages.indexOf(stage) >= stages.indexOf(from);
}

/** The stage of a group in a state; an enrolment without a live group is before its proposal. */
export function stageOf(state: string | undefined): Stage {
  if (state === "CONFIRMED" || state === "COMPLETED") return "agreed";
  return state === "PROPOSED" ? "proposed" : "enrolled";
}

const nameless: readonly SeenBy[] = ["facilitator", "totals", "words", "quote"];

/** Whether an answer is kept without its writer's or association's name. */
export function isNameless({ seenBy }: Pick<Question, "seenBy">): boolean {
  return nameless.includes(seenBy);
}

/**
 * Who sees the answer to a question. Programmes keep their surveys as they were when they began: free words whose line says
 * "only in totals" are words all the same.
 */
export function audienceOf({ seenBy, kind }: Pick<Question, "seenBy" | "kind">): SeenBy {
  return seenBy === "totals" && (kind === "text" || kind === "long-text") ? "words" : seenBy;
}

/**
 * Whether an answer may stand in the copy that is mailed to its own association. What only coordinators read stays on the page: a
 * mailbox has readers whom nobody knows.
 */
export function isMailed(question: Pick<Question, "seenBy" | "kind">): boolean {
  return audienceOf(question) !== "coordinator";
}
