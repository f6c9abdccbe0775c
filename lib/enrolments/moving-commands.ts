import { z } from "zod";
import { mayDecide } from "@/lib/enrolments/access";
import { loadEnrolment } from "@/lib/enrolments/loading";
import { refuseSecondPlace } from "@/lib/enrolments/second-answers-tx";
import { lineOrEmpty } from "@/lib/forms/fields";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { meantOrSimilar } from "@/lib/organisations/meaning";
import { nameKey } from "@/lib/organisations/names";
import { allOrganisations } from "@/lib/organisations/queries";
import { offerUndo } from "@/lib/undo/commands";
import type { Undoing } from "@/lib/undo/undoers";

/** An answer and the organisation that it is of: by its name, or one of its own where that is left empty. */
export const Moving = z.object({ enrolmentId: z.uuid(), to: lineOrEmpty(200) });
export type Moving = z.infer<typeof Moving>;

/**
 * Says of which organisation an answer is, such as a local branch that gave its central organisation's number. It can be undone, and
 * stays so when the answer is corrected. Returns the organisation's id.
 */
export function moveEnrolment(viewer: Viewer, { enrolmentId, to }: Moving, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
    if (!mayDecide(enrolment.standing)) throw new Refused("not-allowed");
    const { convenerId, programmeId } = enrolment;
    const answer = await tx.enrolment.findUniqueOrThrow({
      where: { id: enrolmentId },
      select: { name: true, municipality: true, organisation: { select: { id: true, name: true } } },
    });
    const from = answer.organisation;
    if (!from || enrolment.state === "DRAFT") throw new Refused("not-allowed");
    const toId = to
      ? meantOrSimilar(to, await allOrganisations(tx, convenerId))
      : await own(tx, { convenerId, ...answer }, now);
    if (toId === from.id) throw new Refused("organisation-already-theirs");
    const target = await tx.organisation.update({
      where: { id: toId },
      data: { checkedAt: now },
      select: { name: true },
    });
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { organisationId: toId } });
    if (enrolment.state === "ACCEPTED") await refuseSecondPlace(tx, enrolmentId);
    await record(tx, viewer, "enrolment.move", { type: "enrolment", id: enrolmentId, convenerId });
    await offerUndo(
      tx,
      viewer,
      {
        ...{ kind: "enrolment-moved", convenerId, programmeId, subject: "enrolment" },
        subjectIds: [enrolmentId, from.id, toId],
        before: { enrolmentId, fromId: from.id, toId },
        params: { enrolment: `${answer.name} (${enrolment.reference})`, from: from.name, to: target.name },
      },
      now,
    );
    return toId;
  });
}

/** Gives an answer back to the organisation that it was of. */
export async function moveEnrolmentBack(
  tx: Tx,
  viewer: Viewer,
  { before: { enrolmentId, fromId, toId } }: Undoing<"enrolment-moved">,
): Promise<void> {
  const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
  if (!mayDecide(enrolment.standing)) throw new Refused("not-allowed");
  const there = await tx.organisation.count({ where: { id: fromId } });
  const { count } = await tx.enrolment.updateMany({
    where: { id: enrolmentId, organisationId: toId },
    data: { organisationId: fromId },
  });
  if (there !== 1 || count !== 1) throw new Refused("undo-overtaken");
  if (enrolment.state === "ACCEPTED") await refuseSecondPlace(tx, enrolmentId);
}

/** An organisation of its own, as the answer says it, without a number: that is another's. */
async function own(
  tx: Tx,
  { convenerId, name, municipality }: { convenerId: string; name: string; municipality: string },
  now: Date,
): Promise<string> {
  const { id } = await tx.organisation.create({
    data: { convenerId, name, nameKey: nameKey(name), municipality, checkedAt: now },
    select: { id: true },
  });
  return id;
}
