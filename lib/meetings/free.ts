import type { Format, Role } from "@/lib/formats/recipe";
import type { GroupStanding } from "@/lib/groups/access";
import type { Refusal } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { expectedGuides, type Replacements, whyNotReplace } from "@/lib/meetings/stand-ins";
import type { MeetingState } from "@/lib/meetings/states";

/*
 * A free meeting takes place without somebody who guides its group, has said that they cannot come, and in whose stead nobody does: only
 * in a role whose recipe says so (`Role.free`), and where somebody else is there who holds it. It is of the time that they cannot come to.
 */

type Guide = { userId: string; role: string; holds: boolean };
type Meeting = Replacements & {
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  standIns: readonly { userId: string; insteadOfId: string; holds: boolean }[];
  rsvps: readonly { userId: string; coming: boolean }[];
};

/** Of those who guide a group, the one without whom a meeting takes place, or may: in a role that lets it, away, and with nobody in their stead. */
export function absentFrom<G extends Guide>(
  { roles }: Pick<Format, "roles">,
  guides: readonly G[],
  meeting: Omit<Meeting, "state" | "startsAt" | "endsAt">,
): G | null {
  const mayMiss = (guide: G) => roles.some(({ key, free }) => free && key === guide.role);
  const isAway = ({ userId }: G) => meeting.rsvps.some((said) => said.userId === userId && !said.coming);
  const own = guides.find(({ userId }) => userId === meeting.withoutId);
  const away = guides.filter(
    (guide) => isAway(guide) && !meeting.standIns.some(({ insteadOfId }) => insteadOfId === guide.userId),
  );
  return own ?? away.find(mayMiss) ?? null;
}

/** Whether somebody may say that a meeting takes place without whoever is absent, or that it does not: who coordinates, and who else holds it. */
export function mayFree(
  viewer: Viewer,
  standing: Pick<GroupStanding, "coordinator">,
  guides: readonly Guide[],
  meeting: Pick<Meeting, "standIns">,
  absentId: string,
): boolean {
  const there = [...guides, ...meeting.standIns];
  const holds = there.some(({ userId, holds }) => holds && userId === viewer.userId && userId !== absentId);
  return standing.coordinator || holds;
}

/** Why a meeting cannot take place without anybody now, or null. */
export function whyNotFree(
  format: Pick<Format, "roles">,
  { state, facilitators }: { state: string; facilitators: readonly Guide[] },
  meeting: Meeting,
  now: Date,
): Refusal | null {
  const early = whyNotReplace(meeting, state, now);
  if (early) return early;
  if (meeting.withoutId) return { code: "changed-by-someone-else" };
  const absent = absentFrom(format, facilitators, meeting);
  if (!absent) return { code: "guide-not-away" };
  const there = expectedGuides(facilitators, { ...meeting, withoutId: absent.userId });
  const holds = there.some(
    ({ userId, holds }) => holds && !meeting.rsvps.some((said) => said.userId === userId && !said.coming),
  );
  return holds ? null : { code: "nobody-holds" };
}

/** Why a free meeting cannot be taken back now, or null. */
export function whyNotEndFree(
  meeting: Pick<Meeting, "state" | "startsAt" | "endsAt" | "withoutId">,
  groupState: string,
  now: Date,
): Refusal | null {
  return meeting.withoutId ? whyNotReplace(meeting, groupState, now) : { code: "changed-by-someone-else" };
}

/** Without whom a meeting takes place, or may: `is` for everybody who sees it; otherwise for those alone who may say so. Null where that is nobody. */
export function freeAt(
  viewer: Viewer,
  {
    group,
    format,
    standing,
    ...meeting
  }: Omit<Meeting, "state" | "startsAt" | "endsAt"> & {
    group: { facilitators: readonly (Guide & { user: { name: string } })[] };
    format: Pick<Format, "roles">;
    standing: Pick<GroupStanding, "coordinator">;
  },
): { userId: string; name: string; role: Role; is: boolean; may: boolean } | null {
  const absent = absentFrom(format, group.facilitators, meeting);
  const role = format.roles.find(({ key }) => key === absent?.role);
  if (!absent || !role) return null;
  const { userId, user } = absent;
  const is = meeting.withoutId === userId;
  const may = mayFree(viewer, standing, group.facilitators, meeting, userId);
  return is || may ? { userId, name: user.name, role, is, may } : null;
}
