import type { Format, Role } from "@/lib/formats/recipe";
import type { GroupStanding } from "@/lib/groups/access";
import { mayName } from "@/lib/groups/role-rules";
import type { Refusal } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { hasBegun } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import type { Prisma } from "@/prisma/client/client";

/*
 * Somebody may have a role of a group at one meeting, instead of one who has it at all of them. For that meeting they are who guides it,
 * and read nothing that is written in confidence; of the rest of the group they see nothing. Who is replaced keeps the role in the group.
 */

/** What is read of those who stand in at a meeting, to know what they may do there. */
export const standInFields = {
  select: { userId: true, insteadOfId: true, role: true, busy: true, holds: true },
} as const satisfies Prisma.Meeting$standInsArgs;

/** The same with what they are called. */
export const namedStandIns = {
  orderBy: { createdAt: "asc" },
  select: {
    ...standInFields.select,
    user: { select: { id: true, name: true } },
    insteadOf: { select: { id: true } },
  },
} as const satisfies Prisma.Meeting$standInsArgs;

type StandIn = { userId: string; role: string; busy: boolean; holds: boolean };

/** A group as it is guided at one meeting: those who stand in there are among those who guide it, without its notes. */
export function guidedAt<G extends { facilitators: (StandIn & { notes: boolean })[] }, S extends StandIn>(
  group: G,
  standIns: readonly S[],
): Omit<G, "facilitators"> & { facilitators: (G["facilitators"][number] | (S & { notes: false }))[] } {
  const others = standIns.map((one) => ({ ...one, notes: false as const }));
  return { ...group, facilitators: [...group.facilitators, ...others] };
}

/** In whose stead somebody comes to a meeting, and without whom it takes place. */
export type Replacements = { standIns: readonly { insteadOfId: string }[]; withoutId: string | null };

/** Those who are expected to guide a meeting: of its group nobody in whose stead another comes or without whom it takes place, and those others. */
export function expectedGuides<G extends { userId: string }, S extends { insteadOfId: string }>(
  guides: readonly G[],
  { standIns, withoutId }: { standIns: readonly S[]; withoutId: string | null },
): (G | S)[] {
  const isReplaced = ({ userId }: G) =>
    userId === withoutId || standIns.some(({ insteadOfId }) => insteadOfId === userId);
  return [...guides.filter((guide) => !isReplaced(guide)), ...standIns];
}

/** Why nobody can come in another's stead now, or null: a meeting with a day that has not begun. */
export function whyNotReplace(
  meeting: { state: MeetingState; startsAt: Date | null; endsAt: Date | null },
  groupState: string,
  now: Date,
): Refusal | null {
  if (groupState !== "CONFIRMED") return { code: "group-has-ended" };
  if (meeting.state !== "SCHEDULED") return { code: "meeting-not-schedulable" };
  return hasBegun(meeting, now) ? { code: "meeting-has-begun" } : null;
}

/**
 * Who of those who guide a group may be replaced at a meeting by what the viewer says, and who is; and whether the viewer is there for
 * somebody, and sees nothing else of the group.
 */
export function replacing(
  viewer: Viewer,
  { group, standIns, standing, format }: Replacing,
): { replaceable: Replaceable[]; isStandIn: boolean } {
  // Whoever says who has a role says who comes in their stead; coordinators also in that of who leads.
  const roles = format.roles.filter((role) => mayName(standing, role));
  return {
    replaceable: group.facilitators.flatMap(({ userId, role: key, user }) => {
      const role = roles.find((one) => one.key === key);
      const by = standIns.find(({ insteadOfId }) => insteadOfId === userId);
      return role
        ? [{ userId, name: user.name, role, by: by ? { userId: by.userId, name: by.user.name } : null }]
        : [];
    }),
    isStandIn: standIns.some(({ userId }) => userId === viewer.userId) && !isInGroup(standing, group, viewer),
  };
}

type Named = { userId: string; role: string; user: { name: string } };
type Replacing = {
  group: { facilitators: readonly Named[] };
  standIns: readonly (Named & { insteadOfId: string })[];
  standing: GroupStanding;
  format: Format;
};

/** Somebody who guides a group and may be replaced at one meeting, and by whom they are. */
export type Replaceable = {
  userId: string;
  name: string;
  role: Role;
  by: { userId: string; name: string } | null;
};

function isInGroup(standing: GroupStanding, group: Replacing["group"], viewer: Viewer): boolean {
  const guides = group.facilitators.some(({ userId }) => userId === viewer.userId);
  return standing.coordinator || standing.seats.length > 0 || guides;
}
