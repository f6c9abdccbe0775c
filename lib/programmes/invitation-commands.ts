import { record } from "@/lib/activity";
import { as } from "@/lib/db";
import { invitationsOf } from "@/lib/programmes/access";
import type { InvitationAnswer } from "@/lib/programmes/schema";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/**
 * Whoever was asked to facilitate says yes or no, for themselves only. Until then being asked has changed nothing for them: they are
 * no facilitator, and their personal links work.
 */
export function answerInvitation(
  viewer: Viewer,
  { programmeId, decision }: InvitationAnswer,
  now: Date,
): Promise<void> {
  return as(viewer, async (tx) => {
    const where = { programmeId, AND: invitationsOf(viewer) };
    const asked = await tx.programmeFacilitator.findFirst({ where, select: { convenerId: true } });
    const { count } =
      decision === "yes"
        ? await tx.programmeFacilitator.updateMany({ where, data: { acceptedAt: now } })
        : await tx.programmeFacilitator.deleteMany({ where });
    if (!asked || count !== 1) throw new Refused("changed-by-someone-else");
    const action = decision === "yes" ? "programme.accept-invitation" : "programme.decline-invitation";
    await record(tx, viewer, action, { type: "programme", id: programmeId, convenerId: asked.convenerId });
  });
}
