import { addParticipant, removeParticipant, restoreParticipant } from "@/lib/enrolments/people-commands";
import type { NewParticipant, ParticipantId } from "@/lib/enrolments/schema";
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
