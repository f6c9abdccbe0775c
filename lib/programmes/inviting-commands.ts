import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { refuseWhileCancelled } from "@/lib/programmes/cancelled-tx";
import { takingPartAsked } from "@/lib/programmes/inviting-mails";
import type { Inviting } from "@/lib/programmes/inviting-schema";
import { openParts } from "@/lib/programmes/rules";

/** Asks somebody by mail to take part in a programme that can be enrolled in; an address once. Returns the programme's slug. */
export function inviteToTakePart(
  viewer: Viewer,
  { programmeId, asked, email, locale }: Inviting,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`select id from "Programme" where id = ${programmeId}::uuid for update`;
    const programme = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: {
        ...{ id: true, convenerId: true, slug: true, name: true, state: true, format: true },
        ...{ signUpOpensOn: true, signUpClosesOn: true, meetingsToOn: true, timeZone: true },
        convener: { select: { name: true } },
      },
    });
    if (!programme) throw new Refused("not-found");
    await refuseWhileCancelled(tx, programmeId);
    refuseIf(openParts(programme, now).length === 0 ? { code: "programme-not-open" } : null);
    const { convenerId, slug } = programme;
    const where = { programmeId, template: takingPartAsked.name, toAddress: email };
    if ((await tx.email.count({ where })) > 0) throw new Refused("asked-already");
    const params = {
      programme: programme.name[locale],
      programmeId,
      slug,
      convener: programme.convener.name,
    };
    const receiver = { userId: null, address: email, name: asked, locale };
    await queue(tx, [
      takingPartAsked.to(receiver, [programmeId, email], params, { convenerId, programmeId }),
    ]);
    await record(tx, viewer, "programme.invite", { type: "programme", id: programmeId, convenerId });
    return slug;
  });
}
