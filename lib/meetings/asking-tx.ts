import { askedAs } from "@/lib/formats/asked";
import type { SurveyStep } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import type { GroupReader } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import type { EmailDraft } from "@/lib/mail/draft";
import { surveyMail } from "@/lib/meetings/asked-mails";
import { endOfDayAfter, lastDayBefore } from "@/lib/time/days";

/** Asks these people of a group, who have addresses, in a survey that is open from now on. Returns the mails that tell of it. */
export async function askPeople(
  tx: Tx,
  group: GroupReceivers,
  {
    step,
    about,
    meeting,
  }: { step: SurveyStep; about: string | null; meeting: { id: string; timeZone: string } },
  asked: readonly GroupReader[],
  now: Date,
  /** Where it is asked before a meeting: when that begins. */
  before: Date | null = null,
): Promise<EmailDraft[]> {
  const { convenerId, groupId } = group;
  const openUntil = before
    ? endOfDayAfter(before, 0, meeting.timeZone)
    : endOfDayAfter(now, step.openDays, meeting.timeZone);
  await tx.unanswered.createMany({
    data: asked.map(({ to }) => ({
      ...{ convenerId, groupId, step: step.key, about },
      ...{ userId: to.userId as string, openUntil },
    })),
    skipDuplicates: true,
  });
  const told = {
    ...{ step: step.key, about, openUntil: lastDayBefore(openUntil, meeting.timeZone) },
    as: before ? ("early" as const) : askedAs(step),
  };
  return asked.map((reader) => surveyMail(group, reader, { ...told, meetingId: meeting.id }));
}
