import { beginningFields, createDraft, firstPage, startOf } from "@/lib/enrolments/beginning-tx";
import type { Begun } from "@/lib/enrolments/commands";
import { loadEnrolment } from "@/lib/enrolments/loading";
import type { EnrolmentId, PhoneBeginning } from "@/lib/enrolments/schema";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { whyNotEnrolByPhone } from "@/lib/programmes/rules";

/** A coordinator begins to ask an association by phone: a draft that every coordinator of the convener finds and goes on with. */
export function beginByPhone(
  viewer: Viewer,
  { programmeId, part: asked, path }: PhoneBeginning,
): Promise<Begun> {
  return write(viewer, async (tx) => {
    const found = await tx.programme.findFirst({
      where: { id: programmeId, AND: programmesCoordinatedBy(viewer) },
      select: beginningFields,
    });
    const start = await startOf(tx, found, asked);
    const { programme, part } = start;
    refuseIf(whyNotEnrolByPhone(programme, part));
    const short = path === "short";
    const id = await createDraft(tx, start, { locale: viewer.locale, short, source: "PHONE" });
    const subject = { type: "enrolment" as const, id, convenerId: programme.convenerId };
    await record(tx, viewer, "enrolment.begin", subject, { source: "PHONE" });
    return { enrolmentId: id, page: firstPage(start, short) };
  });
}

/** Throws away what was begun on the phone and not sent; nothing of it is kept. */
export function discardByPhone(viewer: Viewer, { enrolmentId }: EnrolmentId): Promise<void> {
  return write(viewer, async (tx) => {
    const { id, convenerId, standing } = await loadEnrolment(tx, viewer, enrolmentId);
    if (!standing.caller) throw new Refused("enrolment-already-submitted");
    const { count } = await tx.enrolment.deleteMany({ where: { id, state: "DRAFT", source: "PHONE" } });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    await record(tx, viewer, "enrolment.discard", { type: "enrolment", id, convenerId });
  });
}
