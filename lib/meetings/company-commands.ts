import { joinByLink, takePart } from "@/lib/enrolments/company-commands";
import { addParticipant, removeParticipant, restoreParticipant } from "@/lib/enrolments/people-commands";
import type { CompanyJoining, NewParticipant, ParticipantId, TakingPart } from "@/lib/enrolments/schema";
import { changeGroup } from "@/lib/groups/commands";
import type { GroupChange } from "@/lib/groups/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { invite, uninvite } from "@/lib/meetings/company-tx";

/** Adds a colleague, who is invited to the visits to come. Returns the participant's id. */
export function addToVisits(viewer: Viewer, newcomer: NewParticipant, now: Date): Promise<string> {
  return addParticipant(viewer, newcomer, now, (tx, who) => invite(tx, who, now));
}

/** Takes somebody out; the visits to come leave their calendar, and nobody else's. */
export function removeFromVisits(viewer: Viewer, participant: ParticipantId, now: Date): Promise<string> {
  return removeParticipant(viewer, participant, now, (tx, who) => uninvite(tx, who, now));
}

/** Takes back a removal; who comes back is invited anew. */
export function restoreToVisits(viewer: Viewer, participant: ParticipantId, now: Date): Promise<string> {
  return restoreParticipant(viewer, participant, now, (tx, who) => invite(tx, who, now));
}

/** Takes a place in a company by its link; the meetings to come are in one's calendar. Returns the group's id. */
export function joinVisitsByLink(viewer: Viewer, joining: CompanyJoining, now: Date): Promise<string> {
  return joinByLink(viewer, joining, now, (tx, who) => invite(tx, who, now));
}

/** A contact takes part in the meetings to come, or does not. */
export function takePartInVisits(viewer: Viewer, taking: TakingPart, now: Date): Promise<string> {
  return takePart(
    viewer,
    taking,
    (tx, who) => invite(tx, who, now),
    (tx, who) => uninvite(tx, who, now),
  );
}

/** Changes a group; when another facilitates, the visits to come go from the calendar of the one to that of the other. */
export function changeGroupAndVisits(viewer: Viewer, change: GroupChange, now: Date): Promise<number> {
  return changeGroup(
    viewer,
    change,
    async (tx, { groupId, from, to }) => {
      if (from) await uninvite(tx, { groupId, enrolmentId: null, userId: from }, now);
      if (to) await invite(tx, { groupId, enrolmentId: null, userId: to }, now);
    },
    now,
  );
}
