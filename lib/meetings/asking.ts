import type { Tx } from "@/lib/db";
import type { EmailDraft } from "@/lib/emails/draft";
import { assignmentSteps, type Format, surveySteps } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers";
import { readersOf } from "@/lib/groups/to-each";
import { assignmentOpenMails, surveyMail } from "@/lib/meetings/asked-mails";
import { endOfDayAfter, lastDayBefore } from "@/lib/time/days";

type HeldMeeting = { id: string; step: string; timeZone: string };

/** Asks what a format asks when a meeting has been held: surveys of those who came or of the contacts. Returns the mails that tell of it. */
export async function askAfter(
  tx: Tx,
  format: Format,
  group: GroupReceivers,
  meeting: HeldMeeting,
  present: ReadonlySet<string>,
  now: Date,
): Promise<EmailDraft[]> {
  const mails: EmailDraft[] = [];
  for (const step of surveySteps(format, group.seats.length)) {
    if (!step.about && step.after !== meeting.step) continue;
    const about = step.about ? meeting.step : null;
    const openUntil = endOfDayAfter(now, step.openDays, meeting.timeZone);
    const asked =
      step.asked === "contacts"
        ? readersOf(group, ["contact"])
        : readersOf(group, ["contact", "participant"]).filter(
            ({ to }) => to.userId && present.has(to.userId),
          );
    await tx.unanswered.createMany({
      data: asked.map(({ to }) => ({
        convenerId: group.convenerId,
        groupId: group.groupId,
        step: step.key,
        about,
        userId: to.userId as string,
        openUntil,
      })),
      skipDuplicates: true,
    });
    mails.push(
      ...asked.map((reader) =>
        surveyMail(group, reader, {
          step: step.key,
          about,
          openUntil: lastDayBefore(openUntil, meeting.timeZone),
          meetingId: meeting.id,
        }),
      ),
    );
  }
  return mails;
}

/** Takes back what was asked after a meeting that was not held after all. */
export async function unaskAfter(
  tx: Tx,
  format: Format,
  group: { id: string; seats: readonly unknown[] },
  meetingStep: string,
): Promise<void> {
  for (const step of surveySteps(format, group.seats.length)) {
    if (!step.about && step.after !== meetingStep) continue;
    await tx.unanswered.deleteMany({
      where: { groupId: group.id, step: step.key, about: step.about ? meetingStep : null },
    });
  }
}

/** To the contacts: the assignment after this meeting is open. */
export function assignmentMails(
  format: Format,
  group: GroupReceivers,
  meetingStep: string,
  due: string | null,
): EmailDraft[] {
  return assignmentSteps(format, group.seats.length)
    .filter((step) => step.after === meetingStep)
    .flatMap((step) => assignmentOpenMails(group, step.key, due));
}
