import type { GroupFacts } from "@/lib/steps/facts";
import type { StepKind } from "@/lib/steps/step";
import type { Prisma } from "@/prisma/client/client";

/** The facts of a group that each kind of step brings. */
type Bringing = {
  meeting: "meetings";
  assignment: "submissions";
  document: "documents";
  survey: "unanswered";
  check: "checks";
};
type FactsOfKind<K extends StepKind> = GroupFacts[Bringing[K]];

/** What a kind of step needs to know of its group to say its facts by seats. */
export type Seated = {
  seatOf: (enrolmentId: string | null) => number;
  seatOfUser: (userId: string) => number;
};

/** A group's people, by whose votes a time suits. */
export type Company = {
  seats: readonly { seat: number; enrolment: { participants: readonly { userId: string }[] } }[];
  facilitators: readonly { userId: string; role: string; busy: boolean }[];
};

/**
 * Two loaders of a kind of step’s facts: for one group’s page, and in bulk for all groups of a programme. The light form selects
 * only what a group’s place on the board depends on, as one JSON value for each group `g`.
 */
export type Loaded<K extends StepKind, Row, Light> = {
  facts: (row: Row, group: Seated) => FactsOfKind<K>;
  light: Prisma.Sql;
  lightFacts: (rows: Light, group: Seated & { guided: boolean }) => FactsOfKind<K>;
};

/** A moment as JSON says it. */
export type Instant = string | null;

/** A moment that JSON has said. */
export function moment(instant: Instant): Date | null {
  return instant === null ? null : new Date(instant);
}
