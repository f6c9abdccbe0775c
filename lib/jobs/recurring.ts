import { systemViewer } from "@/lib/auth/viewers";
import { sweepOutbox } from "@/lib/emails/commands";
import { mailServerAnswers } from "@/lib/emails/transport";
import { completeGroups, timeOutProposals } from "@/lib/groups/clock-commands";
import { cleanUp } from "@/lib/jobs/clean-up";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { queueReminders } from "@/lib/tasks/commands";
import { dateParts } from "@/lib/time/parts";
import { deleteExpiredUndos } from "@/lib/undo/commands";

/** Work that comes round by itself. `when` is a cron pattern in UTC; running one twice does no harm. */
export type Recurring = { name: string; when: string; run: (now: Date) => Promise<unknown> };

/** All of it. */
export const recurring: readonly Recurring[] = [
  // Mail that waits without a job, or waited for the mail server.
  { name: "sweep-outbox", when: "* * * * *", run: () => sweepOutbox(systemViewer(), mailServerAnswers) },
  // Visits whose end is a day past are held, reversibly.
  { name: "hold-by-clock", when: "*/15 * * * *", run: (now) => holdMeetingsByClock(systemViewer(), now) },
  // Proposals whose time to answer is over lapse, aloud.
  { name: "time-out-proposals", when: "5 * * * *", run: (now) => timeOutProposals(systemViewer(), now) },
  { name: "complete-groups", when: "10 * * * *", run: (now) => completeGroups(systemViewer(), now) },
  // At nine in Finland, summer and winter.
  {
    name: "reminders",
    when: "0 6,7 * * *",
    run: async (now) =>
      dateParts(now, "Europe/Helsinki").hour === 9 ? queueReminders(systemViewer(), now) : 0,
  },
  // What was kept to undo a change goes with the day until which it could be.
  { name: "forget-undos", when: "20 1 * * *", run: (now) => deleteExpiredUndos(systemViewer(), now) },
  { name: "clean-up", when: "30 1 * * *", run: (now) => cleanUp(systemViewer(), now) },
];
