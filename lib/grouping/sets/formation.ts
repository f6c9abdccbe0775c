import { z } from "zod";
import { aims, changedRules, type PairingRules, rulesOf } from "@/lib/grouping/pairs/plan-rules";
import { mostSeats } from "@/lib/groups/schema";
import type { Refusal } from "@/lib/kernel/refusals";

/** A group of a plan as it stands: who, in which slot of the week, and who would guide it. Enrolments and users by id. */
export type PlacedGroup = {
  members: readonly string[];
  slot: string;
  leader: string | null;
  host: string | null;
};

/**
 * What a coordinator has decided of groups: who stay together, who are kept apart (of two, one may be somebody who guides), who is left
 * out, what the whole aims at; and the groups as they stand. They are looked for anew only when that is asked for: a change divides
 * those that it touches, and leaves the others as they are.
 */
export type FormationRules = PairingRules & { groups: readonly PlacedGroup[]; best: Best | null };

/** How good the groups were when they were looked for: proven best, or at least so many percent of what is possible. Null since a change. */
type Best = { proven: boolean; share: number };

const ids = (least: number, most: number) => z.array(z.uuid()).min(least, "choose").max(most);

/** One thing that a coordinator does to groups that are being formed. */
export const FormationChange = z.discriminatedUnion("act", [
  z.object({ act: z.literal("form"), of: z.array(z.never()).length(0) }),
  z.object({ act: z.literal("mend"), of: z.array(z.never()).length(0) }),
  z.object({ act: z.literal("lock"), of: ids(2, mostSeats) }),
  z.object({ act: z.literal("unlock"), of: ids(2, mostSeats) }),
  z.object({ act: z.literal("forbid"), of: ids(2, 2) }),
  z.object({ act: z.literal("allow"), of: ids(2, 2) }),
  z.object({ act: z.literal("leaveOut"), of: ids(1, 1) }),
  z.object({ act: z.literal("takeBack"), of: ids(1, 1) }),
  /** The two change places. */
  z.object({ act: z.literal("swap"), of: ids(2, 2) }),
  /** The first comes to the group of the second. */
  z.object({ act: z.literal("move"), of: ids(2, 2) }),
  z.object({ act: z.literal("aim"), of: z.array(z.enum(aims)).length(1) }),
  z.object({ act: z.literal("clear"), of: z.array(z.never()).length(0) }),
]);
export type FormationChange = z.infer<typeof FormationChange>;

/** Whether a change only takes a decision back or makes one that no group feels: then there is nothing to choose from. */
export function movesNobody({ act }: FormationChange): boolean {
  return ["unlock", "allow", "takeBack", "aim", "clear"].includes(act);
}

/** Why a change makes no sense in groups of so many at most, or null. */
export function whyNotFormation(change: FormationChange, most: number): Refusal | null {
  if (new Set<string>(change.of).size < change.of.length) return { code: "group-incomplete" };
  return change.act === "lock" && change.of.length > most
    ? { code: "group-too-large", params: { most } }
    : null;
}

/**
 * The rules after a change, with the groups as they were. A newer decision wins over an older one about the same persons; who is locked
 * to one who is locked to others stays with all of them.
 */
export function changedFormation(rules: FormationRules, change: FormationChange): FormationRules {
  switch (change.act) {
    case "form":
    case "mend":
    case "swap":
    case "move":
      return rules;
    case "lock": {
      const touched = rules.locked.filter((one) => one.some((id) => change.of.includes(id)));
      const of = [...new Set([...touched.flat(), ...change.of])];
      return { ...rules, ...changedRules(rules, { act: "lock", of }, []) };
    }
    default:
      return { ...rules, ...changedRules(rules, change, []) };
  }
}

const Stored = z
  .object({
    groups: z.array(
      z.object({
        members: z.array(z.uuid()),
        slot: z.string(),
        leader: z.uuid().nullable(),
        host: z.uuid().nullable(),
      }),
    ),
    best: z.object({ proven: z.boolean(), share: z.number() }).nullable(),
  })
  .catch({ groups: [], best: null });

/** Rules with their groups, as they were stored. */
export function formationOf(stored: unknown): FormationRules {
  return { ...rulesOf(stored), ...Stored.parse(stored) };
}
