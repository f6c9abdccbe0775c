import { assignmentSteps, surveySteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { readersOf } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import type { EmailDraft } from "@/lib/mail/draft";
import { assignmentOpenMails, surveyMail } from "@/lib/meetings/asked-mails";
import { endOfDayAfter, lastDayBefore } from "@/lib/time/days";

type HeldMeeting = { id: string; step: string; timeZone: string };

/** Asks those who came what a format asks when a meeting has been held. Returns the mails that tell of it. */
export async function askAfter(
  tx: Tx,
  format: Format,
  group: GroupReceivers,
  meeting: HeldMeeting,
  present: ReadonlySet<string>,
  now: Date,
): Promise<EmailDraft[]> {
  const mails: EmailDraft[] = [];
  for (const { step, about } of surveysAskedAfter(format, group, meeting.step)) {
    const openUntil = endOfDayAfter(now, step.openDays, meeting.timeZone);
    const asked = readersOf(group, ["contact", "participant"]).filter(
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

/** Takes back what was asked after a meeting: of everybody where it was not held after all, or of these. */
export async function unaskAfter(
  tx: Tx,
  format: Format,
  group: { id: string; seats: readonly unknown[] },
  meetingStep: string,
  userIds?: readonly string[],
): Promise<void> {
  const of = { groupId: group.id, ...(userIds ? { userId: { in: [...userIds] } } : {}) };
  await tx.unanswered.deleteMany({ where: { ...of, about: meetingStep } });
  for (const {
    step: { key: step },
    about,
  } of surveysAskedAfter(format, group, meetingStep))
    await tx.unanswered.deleteMany({ where: { ...of, step, about } });
}

/** Whether anybody has answered what was asked after a meeting: fewer are still asked than were. Who it was, nothing tells. */
export async function hasAnswers(
  tx: Tx,
  format: Format,
  group: { id: string; seats: readonly unknown[] },
  meeting: { id: string; step: string },
): Promise<boolean> {
  const were = await tx.attendance.findMany({
    where: { meetingId: meeting.id, asked: true },
    select: { participant: { select: { userId: true } } },
  });
  const asked = new Set(were.map(({ participant }) => participant.userId)).size;
  for (const {
    step: { key: step },
    about,
  } of surveysAskedAfter(format, group, meeting.step))
    if ((await tx.unanswered.count({ where: { groupId: group.id, step, about } })) < asked) return true;
  return false;
}

function surveysAskedAfter(format: Format, { seats }: { seats: readonly unknown[] }, meetingStep: string) {
  return surveySteps(format, { seats: seats.length }).filter(
    ({ about, after }) => (about ?? after) === meetingStep,
  );
}

/** To the contacts: the assignment after this meeting is open. */
export function assignmentMails(
  format: Format,
  group: GroupReceivers,
  meetingStep: string,
  due: string | null,
): EmailDraft[] {
  return assignmentSteps(format, { seats: group.seats.length })
    .filter((step) => step.after === meetingStep)
    .flatMap((step) => assignmentOpenMails(group, step.key, due));
}
