import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { addDays } from "@/lib/time/days";

/** For how many days the rows of an import are kept that nobody has finished, and those that one could not take in. */
const unfinishedDays = 7;
const backDays = 30;
/** For how many months people and answers of lists are kept that nothing has been heard of since. */
const listMonths = 24;

/**
 * Forgets what came in files: imports that nobody has finished, rows that were given back, and after two years the people and the answers
 * of those lists, with the marks of their rows.
 */
export function forgetImported(viewer: Viewer, now: Date): Promise<void> {
  const longAgo = new Date(now);
  longAgo.setUTCMonth(longAgo.getUTCMonth() - listMonths);
  return write(viewer, async (tx) => {
    await tx.import.deleteMany({ where: { doneAt: null, madeAt: { lt: addDays(now, -unfinishedDays) } } });
    await tx.importRow.deleteMany({ where: { import: { doneAt: { lt: addDays(now, -backDays) } } } });
    await tx.organisationContact.deleteMany({ where: { saidAt: { lt: longAgo } } });
    await tx.earlierAnswer.deleteMany({ where: { saidAt: { lt: longAgo } } });
    await tx.import.deleteMany({ where: { doneAt: { lt: longAgo } } });
  });
}
