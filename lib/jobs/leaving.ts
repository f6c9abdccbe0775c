import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { leaveDispatch } from "@/lib/dispatches/commands";
import { listDueDispatches } from "@/lib/dispatches/queries";
import { isLocale } from "@/lib/i18n/locales";
import { endings } from "@/lib/jobs/endings";
import { eachAlone } from "@/lib/logging/each-alone";

/** Lets all mails go that have been held long enough, in the name of those who pressed. Returns how many presses. */
export async function leaveDueDispatches(now: Date): Promise<number> {
  const due = await listDueDispatches(systemViewer(), now);
  // Undone or sent at this moment by somebody: that is as it should be.
  await eachAlone(due, ({ id, madeBy }) => {
    const by = madeBy
      ? personViewer({ ...madeBy, isAdmin: false, locale: isLocale(madeBy.locale) ? madeBy.locale : "fi" })
      : systemViewer();
    return leaveDispatch(systemViewer(), { dispatchId: id }, endings, now, by);
  });
  return due.length;
}
