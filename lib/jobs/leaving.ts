import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { leaveDispatch } from "@/lib/dispatches/commands";
import { listDueDispatches } from "@/lib/dispatches/queries";
import { isLocale } from "@/lib/i18n/locales";
import { endings } from "@/lib/jobs/endings";
import { Refused } from "@/lib/kernel/refusals";

/** Lets all mails go that have been held long enough, in the name of those who pressed. Returns how many presses. */
export async function leaveDueDispatches(now: Date): Promise<number> {
  const due = await listDueDispatches(systemViewer(), now);
  for (const { id, madeBy } of due) {
    const by = madeBy
      ? personViewer({ ...madeBy, isAdmin: false, locale: isLocale(madeBy.locale) ? madeBy.locale : "fi" })
      : systemViewer();
    await leaveDispatch(systemViewer(), { dispatchId: id }, endings, now, by).catch((error: unknown) => {
      // Undone or sent at this moment by somebody: that is as it should be.
      if (!(error instanceof Refused)) throw error;
    });
  }
  return due.length;
}
