import { isYearly } from "@/lib/formats/asked";
import { answeredSurveys } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { GroupReader } from "@/lib/groups/to-each";
import type { Tx } from "@/lib/kernel/db";
import type { EmailDraft } from "@/lib/mail/draft";
import { askPeople } from "@/lib/meetings/asking-tx";
import type { Held } from "@/lib/meetings/opening-tx";
import { dayIn } from "@/lib/time/days";

/**
 * Asks those who came to a meeting what is asked once in a calendar year, unless the convener has asked them this year, in this group or
 * in another: so its totals count each person once. Returns the mails that tell of it.
 */
export async function askYearly(
  tx: Tx,
  format: Format,
  { group, meeting, now }: Held,
  came: readonly GroupReader[],
): Promise<EmailDraft[]> {
  const { convenerId } = group;
  const year = Number(dayIn(now, meeting.timeZone).slice(0, 4));
  const mails: EmailDraft[] = [];
  for (const step of answeredSurveys(format).filter(isYearly)) {
    const asked = await tx.askedInYear.createManyAndReturn({
      data: came.map(({ to }) => ({ convenerId, userId: to.userId as string, step: step.key, year })),
      skipDuplicates: true,
      select: { userId: true },
    });
    const fresh = new Set(asked.map(({ userId }) => userId));
    const readers = came.filter(({ to }) => fresh.has(to.userId as string));
    mails.push(...(await askPeople(tx, group, { step, about: null, meeting }, readers, now)));
  }
  return mails;
}
