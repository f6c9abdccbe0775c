import { z } from "zod";
import { mostSeats } from "@/lib/groups/schema";
import type { Refusal } from "@/lib/kernel/refusals";

/** What a pairing is made for, once as many as possible have a pair: the greatest total, or that the worst pair is as good as can be. */
export const aims = ["total", "worst"] as const;
export type Aim = (typeof aims)[number];

/**
 * What a coordinator has decided before the best pairing is looked for: groups that stay together (two, or three for an odd one
 * out), pairs that are not made, and associations that are left out. Enrolments by id.
 */
export type PairingRules = {
  aim: Aim;
  locked: readonly (readonly string[])[];
  forbidden: readonly (readonly string[])[];
  leftOut: readonly string[];
};

export const noRules: PairingRules = { aim: "total", locked: [], forbidden: [], leftOut: [] };

/** One thing that a coordinator does to a pairing. */
export const Change = z.discriminatedUnion("act", [
  z.object({ act: z.literal("lock"), of: z.array(z.uuid()).min(2, "choose").max(mostSeats) }),
  z.object({ act: z.literal("unlock"), of: z.array(z.uuid()).min(2).max(mostSeats) }),
  z.object({ act: z.literal("forbid"), of: z.array(z.uuid()).length(2, "choose") }),
  z.object({ act: z.literal("allow"), of: z.array(z.uuid()).length(2) }),
  z.object({ act: z.literal("leaveOut"), of: z.array(z.uuid()).length(1, "choose") }),
  z.object({ act: z.literal("takeBack"), of: z.array(z.uuid()).length(1) }),
  z.object({ act: z.literal("aim"), of: z.array(z.enum(aims)).length(1) }),
  z.object({ act: z.literal("lockAll"), of: z.array(z.never()).length(0) }),
  z.object({ act: z.literal("clear"), of: z.array(z.never()).length(0) }),
]);
export type Change = z.infer<typeof Change>;

/** Why a change of the rules makes no sense in groups of so many at most, or null. */
export function whyNotChange(change: Change, most: number): Refusal | null {
  if (new Set<string>(change.of).size < change.of.length) return { code: "group-incomplete" };
  return change.act === "lock" && change.of.length > most
    ? { code: "group-too-large", params: { most } }
    : null;
}

/**
 * The rules after a change. A newer decision wins over an older one about the same associations: who is locked together is not
 * left out, locked elsewhere or forbidden to each other. `pairing` is how they are paired now, for locking all of it.
 */
export function changedRules(
  rules: PairingRules,
  change: Change,
  pairing: readonly (readonly string[])[],
): PairingRules {
  const of: readonly string[] = change.of;
  switch (change.act) {
    case "lock":
      return {
        ...rules,
        locked: [...rules.locked.filter((group) => !touches(group, of)), sorted(of)],
        forbidden: rules.forbidden.filter((pair) => !isWithin(pair, of)),
        leftOut: rules.leftOut.filter((id) => !of.includes(id)),
      };
    case "unlock":
      return { ...rules, locked: rules.locked.filter((group) => !isWithin(of, group)) };
    case "forbid":
      return {
        ...rules,
        locked: rules.locked.filter((group) => !isWithin(of, group)),
        forbidden: [...rules.forbidden.filter((pair) => !isWithin(pair, of)), sorted(of)],
      };
    case "allow":
      return { ...rules, forbidden: rules.forbidden.filter((pair) => !isWithin(pair, of)) };
    case "leaveOut":
      return {
        ...rules,
        locked: rules.locked.filter((group) => !touches(group, of)),
        leftOut: [...rules.leftOut.filter((id) => !of.includes(id)), ...of],
      };
    case "takeBack":
      return { ...rules, leftOut: rules.leftOut.filter((id) => !of.includes(id)) };
    case "aim":
      return { ...rules, aim: change.of[0] ?? rules.aim };
    case "lockAll":
      return { ...rules, locked: pairing.map(sorted) };
    case "clear":
      return { ...noRules, aim: rules.aim };
  }
}

const ids = z.array(z.uuid());
const Stored = z
  .object({ aim: z.enum(aims), locked: z.array(ids), forbidden: z.array(ids), leftOut: ids })
  .catch({ aim: "total", locked: [], forbidden: [], leftOut: [] });

/** Rules as they were stored. */
export function rulesOf(stored: unknown): PairingRules {
  return Stored.parse(stored);
}

/** What of the rules still concerns somebody: those who are paired already, or have withdrawn, need none. */
export function rulesAmong(rules: PairingRules, waiting: { has(id: string): boolean }): PairingRules {
  const all = (group: readonly string[]) => group.every((id) => waiting.has(id));
  return {
    aim: rules.aim,
    locked: rules.locked.filter(all),
    forbidden: rules.forbidden.filter(all),
    leftOut: rules.leftOut.filter((id) => waiting.has(id)),
  };
}

function sorted(of: readonly string[]): string[] {
  return [...of].sort();
}

function touches(group: readonly string[], of: readonly string[]): boolean {
  return group.some((id) => of.includes(id));
}

function isWithin(pair: readonly string[], of: readonly string[]): boolean {
  return pair.every((id) => of.includes(id));
}
