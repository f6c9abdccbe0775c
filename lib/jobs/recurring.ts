import { tendColleagues } from "@/lib/assignments/colleague-commands";
import { systemViewer } from "@/lib/auth/viewers";
import { askForBriefs, forgetBriefs } from "@/lib/briefs/clock-commands";
import { remindOfChecks, tidyChecks } from "@/lib/checks/clock-commands";
import { forgetCards } from "@/lib/days/cards-commands";
import { askForContacts, closeContacts, forgetContacts } from "@/lib/days/contacts-commands";
import { countDays } from "@/lib/days/counting-commands";
import { forgetDiaries } from "@/lib/diary/commands";
import { sendBooklets } from "@/lib/documents/booklet-commands";
import { hearReaders } from "@/lib/documents/clock-commands";
import { tellSupervisors } from "@/lib/documents/supervisor-commands";
import { sweepOutbox } from "@/lib/emails/commands";
import { askSupervisors } from "@/lib/endorsements/clock-commands";
import { openBallots } from "@/lib/feedback/batch-commands";
import { timeOutAdmissions } from "@/lib/grouping/sets/admission-clock-commands";
import { closeGroups, completeGroups, timeOutProposals } from "@/lib/groups/clock-commands";
import { forgetImported } from "@/lib/imports/clock-commands";
import { cleanUp } from "@/lib/jobs/clean-up";
import { mailOnFridays } from "@/lib/jobs/friday";
import { leaveDueDispatches } from "@/lib/jobs/leaving";
import { write } from "@/lib/kernel/db";
import { askListed, offerLists } from "@/lib/listings/clock-commands";
import { eachAlone } from "@/lib/logging/each-alone";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { askEarly } from "@/lib/meetings/early-commands";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { tendNetworks } from "@/lib/networks/clock-commands";
import { wrapOlderKeys } from "@/lib/notes/keys-tx";
import { refoldNames } from "@/lib/organisations/refolding-tx";
import { passOnUnconfirmed, remindToConfirm } from "@/lib/places/confirming-commands";
import { placeWhoIsIn } from "@/lib/places/day-commands";
import { moveQueues } from "@/lib/places/room-commands";
import { queueReminders } from "@/lib/tasks/commands";
import { dateParts } from "@/lib/time/parts";
import { deleteExpiredUndos } from "@/lib/undo/commands";

/** A recurring job. `when` is a cron pattern in UTC; running one twice is harmless (idempotent). */
export type Recurring = { name: string; when: string; run: (now: Date) => Promise<unknown> };

/** All of it. */
export const recurring: readonly Recurring[] = [
  // Sweeps mail whose job is gone, or that waited for the mail server.
  { name: "sweep-outbox", when: "* * * * *", run: (now) => sweepOutbox(systemViewer(), now) },
  // Sweeps held mails that are due, where their own job did not run.
  { name: "leave-dispatches", when: "* * * * *", run: (now) => leaveDueDispatches(now) },
  // Visits whose end is a day past are held, reversibly.
  { name: "hold-by-clock", when: "*/15 * * * *", run: (now) => holdMeetingsByClock(systemViewer(), now) },
  // Who waits goes on once the first days of an organisation's limit are over, or where somebody has left a place behind.
  { name: "move-queues", when: "2,17,32,47 * * * *", run: (now) => moveQueues(systemViewer(), now) },
  // Who has enrolled gets a place at a day of rounds, or joins its queue: at once, and what that missed. Also who stands at its door.
  { name: "place-who-is-in", when: "9,24,39,54 * * * *", run: (now) => placeWhoIsIn(systemViewer(), now) },
  // The same at technical checks, and where a group has ended.
  { name: "tidy-checks", when: "12,27,42,57 * * * *", run: (now) => tidyChecks(systemViewer(), now) },
  // Unanswered proposals expire; everybody is notified.
  {
    name: "time-out-proposals",
    when: "5 * * * *",
    run: (now) => timeOutProposals(systemViewer(), now, beginDates),
  },
  // Supervisors are asked for their consent, and reminded.
  { name: "ask-supervisors", when: "9,39 6-18 * * *", run: (now) => askSupervisors(systemViewer(), now) },
  // Colleagues of hosts hear what has changed of the days on which they meet guests; a month later they are forgotten.
  { name: "tend-colleagues", when: "*/5 5-18 * * *", run: (now) => tendColleagues(systemViewer(), now) },
  // What all have approved that their own supervisors read, too.
  { name: "tell-supervisors", when: "24,54 6-18 * * *", run: (now) => tellSupervisors(systemViewer(), now) },
  // What somebody was asked into a group under way, and has not answered, is over.
  { name: "time-out-admissions", when: "7 * * * *", run: (now) => timeOutAdmissions(systemViewer(), now) },
  // Answers without a name come out of the ballot box in batches.
  { name: "open-ballots", when: "*/20 * * * *", run: (now) => openBallots(systemViewer(), now) },
  // Who was asked to read a text has been heard when all have read it or their days are over; whoever writes is told what they struck,
  // all at once and at no time of theirs.
  { name: "hear-readers", when: "*/20 * * * *", run: (now) => hearReaders(systemViewer(), now) },
  // What a format asks months after the last meeting, from nine in the morning of its day.
  { name: "ask-later", when: "3 * * * *", run: (now) => askLater(systemViewer(), now) },
  // What a format asks without a name before a meeting.
  { name: "ask-early", when: "4 * * * *", run: (now) => askEarly(systemViewer(), now) },
  // What those who take part would like those who guide to know before a meeting.
  { name: "ask-for-briefs", when: "6 * * * *", run: (now) => askForBriefs(systemViewer(), now) },
  // What guests have written for themselves, once their group has closed.
  { name: "forget-diaries", when: "25 1 * * *", run: () => forgetDiaries(systemViewer()) },
  { name: "forget-briefs", when: "40 1 * * *", run: () => forgetBriefs(systemViewer()) },
  { name: "complete-groups", when: "10 * * * *", run: (now) => completeGroups(systemViewer(), now) },
  // When a round is over: where the pages of its hosts can be read together.
  { name: "send-booklets", when: "20 8-18 * * *", run: (now) => sendBooklets(systemViewer(), now) },
  // What a day came to, once it has been held: before anybody's rows are gone.
  { name: "count-days", when: "*/10 * * * *", run: (now) => countDays(systemViewer(), now) },
  // Places that nobody confirmed for a new date go to those who wait.
  { name: "pass-on-unconfirmed", when: "13 * * * *", run: (now) => passOnUnconfirmed(systemViewer(), now) },
  // Cards of a day that was cancelled and has no new date.
  { name: "forget-cards", when: "50 1 * * *", run: (now) => forgetCards(systemViewer(), now) },
  // With whom those who came to a day would like to stay in touch: asked once it has been held, told when its days are over, then forgotten.
  { name: "ask-for-contacts", when: "7,37 6-19 * * *", run: (now) => askForContacts(systemViewer(), now) },
  { name: "close-contacts", when: "50 6-19 * * *", run: (now) => closeContacts(systemViewer(), now) },
  { name: "forget-contacts", when: "45 1 * * *", run: (now) => forgetContacts(systemViewer(), now) },
  // Lists of those who have taken part: offered when their group has met for the last time; asked about once a year.
  { name: "offer-lists", when: "21 7 * * *", run: (now) => offerLists(systemViewer(), now) },
  { name: "ask-listed", when: "41 6-17 * * *", run: (now) => askListed(systemViewer(), now) },
  // Networks in which nothing has happened for a year, and what was not answered: in the day, for members are written to.
  { name: "tend-networks", when: "35 7-17 * * *", run: (now) => tendNetworks(systemViewer(), now) },
  { name: "close-groups", when: "15 1 * * *", run: (now) => closeGroups(systemViewer(), now) },
  // From nine to eight in Finland, summer and winter: what is due and has not been sent, so that a missed hour loses nothing.
  {
    name: "reminders",
    when: "0 * * * *",
    run: async (now) => {
      const { hour } = dateParts(now, "Europe/Helsinki");
      if (hour < 9 || hour > 20) return 0;
      return eachAlone([queueReminders, remindOfVisits, remindOfChecks, remindToConfirm], (remind) =>
        remind(systemViewer(), now),
      );
    },
  },
  // On Friday mornings in Finland, summer and winter: what waits for those who coordinate, where they want to be told.
  { name: "friday-mail", when: "15,45 4-9 * * 5", run: (now) => mailOnFridays(now) },
  // What was kept to undo a change goes with the day until which it could be.
  { name: "forget-undos", when: "20 1 * * *", run: (now) => deleteExpiredUndos(systemViewer(), now) },
  // Keys of notes that an older version sealed go from their group to each of their readers.
  { name: "wrap-older-keys", when: "35 1 * * *", run: () => write(systemViewer(), wrapOlderKeys) },
  // Names of organisations that an older version folded otherwise.
  { name: "refold-names", when: "25 * * * *", run: () => write(systemViewer(), refoldNames) },
  // Imports that nobody has finished; and people and answers of lists, two years after the last file that named them.
  { name: "forget-imported", when: "55 1 * * *", run: (now) => forgetImported(systemViewer(), now) },
  { name: "clean-up", when: "30 1 * * *", run: (now) => cleanUp(systemViewer(), now) },
];
