import { randomUUID } from "node:crypto";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { person, receiver } from "@/lib/people/receiver";
import { invitationsOf } from "@/lib/programmes/access";
import { invitationAnswered } from "@/lib/programmes/mails";
import type { InvitationAnswer } from "@/lib/programmes/schema";
import type { Prisma } from "@/prisma/client/client";

/**
 * Whoever was asked to facilitate says yes or no, for themselves only. Until then being asked has changed nothing for them: they are
 * no facilitator, and their personal links work. The coordinators hear of the answer.
 */
export function answerInvitation(
  viewer: Viewer,
  { programmeId, decision }: InvitationAnswer,
  now: Date,
): Promise<void> {
  return write(viewer, async (tx) => {
    const where = { programmeId, AND: invitationsOf(viewer) };
    const asked = await tx.programmeFacilitator.findFirst({ where, select: invitation });
    const { count } =
      decision === "yes"
        ? await tx.programmeFacilitator.updateMany({ where, data: { acceptedAt: now } })
        : await tx.programmeFacilitator.deleteMany({ where });
    if (!asked || count !== 1) throw new Refused("changed-by-someone-else");
    const action = decision === "yes" ? "programme.accept-invitation" : "programme.decline-invitation";
    await record(tx, viewer, action, { type: "programme", id: programmeId, convenerId: asked.convenerId });
    await tellCoordinators(tx, asked, decision);
  });
}

const invitation = {
  convenerId: true,
  programmeId: true,
  user: { select: { name: true } },
  programme: {
    select: {
      name: true,
      slug: true,
      convener: { select: { name: true, coordinators: { select: { user: person } } } },
    },
  },
} as const;
type Invitation = Prisma.ProgrammeFacilitatorGetPayload<{ select: typeof invitation }>;

function tellCoordinators(
  tx: Tx,
  { convenerId, programmeId, user, programme }: Invitation,
  decision: InvitationAnswer["decision"],
): Promise<void> {
  const { slug, convener } = programme;
  return queue(
    tx,
    convener.coordinators.map((one) => {
      const to = receiver(one.user);
      const name = programme.name[to.locale];
      const params = { programme: name, slug, convener: convener.name, person: user.name, decision };
      return invitationAnswered.to(to, [programmeId, randomUUID()], params, { convenerId, programmeId });
    }),
  );
}
