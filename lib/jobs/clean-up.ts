import { forgetDeadJobs } from "@/lib/jobs/beat-commands";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

const day = 24 * 3600_000;

/**
 * Deletes what has expired: dead jobs; sessions, kept forms and counters past theirs; receipts, drafts and sign-in links after 30 days; the links
 * of mails, those by which supervisors read too, after half a year, for until then one that has expired still knows where it led.
 */
export async function cleanUp(viewer: Viewer, now: Date): Promise<void> {
  await forgetDeadJobs(viewer);
  const monthAgo = new Date(now.getTime() - 30 * day);
  const halfAYearAgo = new Date(now.getTime() - 183 * day);
  await write(viewer, async (tx) => {
    await tx.verificationToken.deleteMany({ where: { expires: { lt: monthAgo } } });
    await tx.session.deleteMany({ where: { expires: { lt: now } } });
    await tx.addressChange.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.link.deleteMany({ where: { expiresAt: { lt: halfAYearAgo } } });
    await tx.endorsementLink.deleteMany({ where: { purpose: "report", createdAt: { lt: halfAYearAgo } } });
    await tx.rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } });
    await tx.keptForm.deleteMany({ where: { expiresAt: { lt: now } } });
    await tx.receipt.deleteMany({ where: { createdAt: { lt: monthAgo } } });
    await tx.enrolment.deleteMany({ where: { state: "DRAFT", savedAt: { lt: monthAgo } } });
  });
}
