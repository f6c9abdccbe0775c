import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { whyNotNewcomer } from "@/lib/enrolments/company";
import { sizesOf } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import type { Candidate } from "@/lib/grouping/pairs/candidate";
import { haveOneLanguage, mayNotBeTogether } from "@/lib/grouping/sets/rules";
import type { GroupState } from "@/lib/groups/states";
import type { Refusal } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Prisma } from "@/prisma/client/client";

/** A group that somebody would come into: what is read of it to say whether they can. */
export type Receiving = {
  state: GroupState;
  seats: readonly unknown[];
  meetings: readonly { state: string }[];
};

type Recipe = Pick<Format, "grouping" | "leaving" | "steps">;

/**
 * Whether others may come into a group of a format while it is under way: its groups are of several who are brought together, go on when
 * somebody leaves, and are open until so many meetings have been held. Where each seat hosts one, whoever came would be without.
 */
export function takesNewcomers({ grouping, leaving, steps }: Recipe): boolean {
  return (
    grouping.kind === "sets" &&
    leaving.kind === "goes-on" &&
    leaving.newcomersUntil !== undefined &&
    !steps.some((step) => step.kind === "meeting" && "each" in step.count)
  );
}

/** How many more have room in a group. */
export function placesLeft(format: Recipe, { seats }: Pick<Receiving, "seats">): number {
  return Math.max(0, sizesOf(format).most - seats.length);
}

/** Why so many more cannot come into a group, or null: it is under way, has not closed, and has room for them. */
export function whyNotTakeIn(format: Recipe, group: Receiving, coming: number): Refusal | null {
  if (!takesNewcomers(format)) return { code: "not-found" };
  if (group.state !== "CONFIRMED") return { code: "group-has-ended" };
  const held = group.meetings.filter(({ state }) => state === "HELD").length;
  if (whyNotNewcomer({ format, held })) return { code: "group-closed", params: { held } };
  return placesLeft(format, group) < coming ? { code: "group-full" } : null;
}

/** Those of a list whose week holds the time at which a group meets; all of them where nobody kept which that is. */
export function atTheTimeOf<T extends Pick<Candidate, "times">>(
  predicted: unknown,
  waiting: readonly T[],
): T[] {
  const slot = (predicted as { slot?: unknown } | null)?.slot;
  return typeof slot === "string" ? waiting.filter(({ times }) => times.includes(slot)) : [...waiting];
}

/** Whether nothing stands between anybody of one group and anybody of another, and all of both have a language in common. */
export function mayBeOne(ones: readonly Candidate[], others: readonly Candidate[]): boolean {
  if (!haveOneLanguage([...ones, ...others])) return false;
  return !ones.some((one) => others.some((other) => mayNotBeTogether(one, other)));
}

/** Who answers for an enrolment: its contacts, or where nobody can be written to, whoever coordinates and has called them. */
export function answeredBy(viewer: Viewer): Prisma.EnrolmentWhereInput {
  return {
    OR: [
      { participants: { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } } },
      { participants: { none: { isContact: true, leftAt: null } }, ...enrolmentsCoordinatedBy(viewer) },
    ],
  };
}
