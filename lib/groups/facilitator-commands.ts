import { endFacilitating } from "@/lib/groups/facilitators-tx";
import type { Viewer } from "@/lib/kernel/viewer";
import { removeFacilitator } from "@/lib/programmes/commands";
import type { FacilitatorRemoval } from "@/lib/programmes/schema";

/** Takes a facilitator out of a programme, and of its groups that have come to their end. Returns the programme's slug. */
export function removeFacilitatorAndGroups(
  viewer: Viewer,
  removal: FacilitatorRemoval,
  now: Date,
): Promise<string> {
  return removeFacilitator(viewer, removal, (tx, { programmeId, userId }) =>
    endFacilitating(tx, { userId, group: { programmeId } }, now),
  );
}
