import { z } from "zod";
import type { Refusal } from "@/lib/kernel/refusals";

/**
 * What a coordinator has decided of places: which rings and one-way places stay (of a ring each is the guest of the next, the last of the
 * first; of a place the guest comes first), who is kept apart, who is left out, whether three may go round, and whether organisations are
 * to receive as many as they send. `shown` is the plan that was seen when the last of it was decided: who can keeps their host by it; null
 * where the best is looked for without regard to that. Enrolments by id.
 */
export type PlacedRules = {
  threes: boolean;
  balance: boolean;
  rings: readonly (readonly string[])[];
  places: readonly (readonly string[])[];
  forbidden: readonly (readonly string[])[];
  leftOut: readonly string[];
  shown: ShownPlaces | null;
};

/** Rings and one-way places of a plan, as `PlacedRules` has them. */
export type ShownPlaces = Pick<PlacedRules, "rings" | "places">;

export const noPlacedRules: PlacedRules = {
  ...{ threes: true, balance: false },
  ...{ rings: [], places: [], forbidden: [], leftOut: [] },
  shown: null,
};

const ids = (least: number, most: number) => z.array(z.uuid()).min(least, "choose").max(most);
const onOff = z.array(z.enum(["on", "off"])).length(1);

/** One thing that a coordinator does to a plan of places. */
export const PlacedChange = z.discriminatedUnion("act", [
  /** These visit each other: two, or three in a ring. */
  z.object({ act: z.literal("lock"), of: ids(2, 3) }),
  z.object({ act: z.literal("unlock"), of: ids(2, 3) }),
  /** The first is the guest of the second. */
  z.object({ act: z.literal("place"), of: ids(2, 2) }),
  z.object({ act: z.literal("forbid"), of: ids(2, 2) }),
  z.object({ act: z.literal("allow"), of: ids(2, 2) }),
  z.object({ act: z.literal("leaveOut"), of: ids(1, 1) }),
  z.object({ act: z.literal("takeBack"), of: ids(1, 1) }),
  z.object({ act: z.literal("threes"), of: onOff }),
  z.object({ act: z.literal("balance"), of: onOff }),
  /** The best is looked for without regard to who has whom now. */
  z.object({ act: z.literal("anew"), of: z.array(z.never()).length(0) }),
  z.object({ act: z.literal("clear"), of: z.array(z.never()).length(0) }),
]);
export type PlacedChange = z.infer<typeof PlacedChange>;

/** Why a change makes no sense, or null. */
export function whyNotPlacedChange({ of }: PlacedChange): Refusal | null {
  return new Set<string>(of).size < of.length ? { code: "group-incomplete" } : null;
}

/** The rules after a change of a plan that is `shown`. A newer decision wins over an older one about the same persons. */
export function changedPlaced(
  before: PlacedRules,
  change: PlacedChange,
  shown: ShownPlaces | null,
): PlacedRules {
  const rules = { ...before, shown };
  const of: readonly string[] = change.of;
  switch (change.act) {
    case "lock": {
      const free = without(rules, of, of);
      return { ...free, rings: [...free.rings, of] };
    }
    case "place": {
      const free = without(rules, of.slice(0, 1), of);
      return { ...free, places: [...free.places, of] };
    }
    case "unlock":
      return { ...rules, rings: rules.rings.filter(isOther(of)), places: rules.places.filter(isOther(of)) };
    case "forbid":
      return {
        ...rules,
        rings: rules.rings.filter((ring) => !isWithin(of, ring)),
        places: rules.places.filter((two) => !isWithin(of, two)),
        forbidden: [...rules.forbidden.filter(isOther(of)), of.toSorted()],
      };
    case "allow":
      return { ...rules, forbidden: rules.forbidden.filter(isOther(of)) };
    case "leaveOut":
      return {
        ...rules,
        rings: rules.rings.filter((ring) => !isWithin(of, ring)),
        places: rules.places.filter((two) => !isWithin(of, two)),
        leftOut: [...rules.leftOut.filter((id) => !of.includes(id)), ...of],
      };
    case "takeBack":
      return { ...rules, leftOut: rules.leftOut.filter((id) => !of.includes(id)) };
    case "threes":
      return { ...rules, threes: of[0] === "on" };
    case "balance":
      return { ...rules, balance: of[0] === "on" };
    case "anew":
      return { ...rules, shown: null };
    case "clear":
      return { ...noPlacedRules, threes: rules.threes, balance: rules.balance };
  }
}

/** The rules without what stands against some getting other hosts: each is a guest once. `of` are all whom the change is about. */
function without(rules: PlacedRules, guests: readonly string[], of: readonly string[]): PlacedRules {
  return {
    ...rules,
    rings: rules.rings.filter((ring) => !ring.some((id) => guests.includes(id))),
    places: rules.places.filter(([guest = ""]) => !guests.includes(guest)),
    forbidden: rules.forbidden.filter((two) => !isWithin(two, of)),
    leftOut: rules.leftOut.filter((id) => !of.includes(id)),
  };
}

const all = z.array(z.array(z.uuid()));
const Stored = z
  .object({
    ...{ threes: z.boolean(), balance: z.boolean() },
    ...{ rings: all, places: all, forbidden: all, leftOut: z.array(z.uuid()) },
    shown: z.object({ rings: all, places: all }).nullable().default(null),
  })
  .catch({
    ...{ threes: true, balance: false, rings: [], places: [], forbidden: [] },
    leftOut: [],
    shown: null,
  });

/** Rules as they were stored. */
export function placedRulesOf(stored: unknown): PlacedRules {
  return Stored.parse(stored);
}

/** What of the rules still concerns somebody: whoever has a host by now needs none, and who has gone nothing. */
export function placedRulesAmong(
  rules: PlacedRules,
  known: ReadonlyMap<string, { looks: boolean }>,
): PlacedRules {
  const looks = (id: string | undefined) => known.get(id ?? "")?.looks === true;
  return {
    ...rules,
    rings: rules.rings.filter((ids) => ids.every(looks)),
    places: rules.places.filter(([guest, host = ""]) => looks(guest) && known.has(host)),
    forbidden: rules.forbidden.filter((ids) => ids.every((id) => known.has(id))),
    leftOut: rules.leftOut.filter(looks),
  };
}

/** How many decisions there are. */
export function countPlaced({ rings, places, forbidden, leftOut }: PlacedRules): number {
  return rings.length + places.length + forbidden.length + leftOut.length;
}

function isWithin(some: readonly string[], others: readonly string[]): boolean {
  return some.every((id) => others.includes(id));
}

function isOther(of: readonly string[]) {
  return (one: readonly string[]) => !(one.length === of.length && isWithin(one, of));
}
