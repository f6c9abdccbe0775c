import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { readNow } from "@/lib/documents/facts";
import { openParts } from "@/lib/documents/sealing";
import { readBySupervisor } from "@/lib/documents/supervisor-loading";
import { readingDays } from "@/lib/endorsements/rules";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";

/**
 * What the link in a supervisor's mail leads to: what their own expert wrote, as all approved it last. Null where nobody was mailed such a
 * link; "ended" where it has been too long ago, somebody else is the supervisor by now, whoever wrote it has left, or it is being
 * written on. Reading it changes nothing, so that mail scanners may look as often as they like.
 */
export async function getSupervisorReport(viewer: Viewer, token: string, now: Date) {
  if (!looksLikeToken(token)) return null;
  return read(viewer, async (db) => {
    const link = await db.endorsementLink.findFirst({
      where: { tokenHash: hashOf(token), purpose: "report" },
      select: { enrolmentId: true, documentId: true, email: true, createdAt: true },
    });
    if (!link?.documentId) return null;
    const { enrolmentId, documentId, email, createdAt } = link;
    const reading = await readBySupervisor(db, { documentId, enrolmentId });
    if (!reading || reading.supervisor.email !== email || now >= addDays(createdAt, readingDays))
      return "ended";
    const { groupId, step, group, versions } = await db.document.findFirstOrThrow({
      where: { id: documentId },
      select: {
        ...{ groupId: true, step: true, group: { select: { programme: { select: { timeZone: true } } } } },
        versions: readNow,
      },
    });
    const { format, name, programme } = reading;
    const template = format.documents.find(({ key }) => key === step);
    const isRead = format.steps.some(
      (one) => one.kind === "document" && one.key === step && one.reads?.includes("supervisors"),
    );
    const [version] = versions;
    if (!template || !version?.approvedAt || !isRead) return "ended";
    return {
      ...{ name, format, template, programme: programme.name, timeZone: group.programme.timeZone },
      ...{ approvedAt: version.approvedAt, parts: openParts({ id: documentId, groupId }, version.sealed) },
    };
  });
}
