import type { Locale } from "@/lib/i18n/locales";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { findMeeting } from "@/lib/meetings/finding";
import { endFree } from "@/lib/meetings/free-tx";
import { facilitatorAwayMails } from "@/lib/meetings/rsvp-mails";
import { whyNotAnswer } from "@/lib/meetings/rules";
import type { Answer } from "@/lib/meetings/schema";
import { actor } from "@/lib/meetings/spans-tx";
import { guideAwayMails } from "@/lib/meetings/stand-in-mails";

/**
 * Somebody who is expected at a visit says whether they come; a later answer replaces an earlier one, until the visit begins. When a
 * facilitator cannot come, the coordinators and the contacts are told what happens next, and who may hold it without them; when somebody
 * else who guides cannot, whoever leads and those who may name another. Who comes after all ends that it takes place without them.
 */
export function answerVisit(
  viewer: Viewer,
  { meetingId, startsAt, coming }: Answer,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findMeeting(tx, viewer, meetingId);
    const { meeting, group, standing, format } = found;
    const { userId } = viewer;
    if (!userId || (!standing.comes && standing.roles.length === 0)) throw new Refused("not-allowed");
    refuseIf(whyNotAnswer(meeting, group.state, now));
    if (meeting.startsAt?.getTime() !== new Date(startsAt).getTime())
      throw new Refused("changed-by-someone-else");
    const where = { meetingId_userId: { meetingId, userId } };
    const said = { coming: coming === "yes", saidAt: now };
    const before = await tx.rsvp.findUnique({ where, select: { coming: true } });
    if (before?.coming === said.coming) return meetingId;
    await tx.rsvp.upsert({
      where,
      create: { convenerId: meeting.convenerId, meetingId, userId, ...said },
      update: said,
    });
    const subject = { type: "meeting", id: meetingId, convenerId: meeting.convenerId } as const;
    await record(tx, viewer, "meeting.answer", subject, { coming: said.coming });
    if (said.coming && meeting.withoutId === userId) await endFree(tx, viewer, found, "comes");
    if (standing.facilitator && !said.coming) {
      const receivers = await receiversAt(tx, meeting);
      const own = group.facilitators.find((one) => one.userId === userId);
      const free = format.roles.some((role) => role.free && role.key === own?.role);
      const by = await actor(tx, viewer, meeting);
      await queue(tx, facilitatorAwayMails(receivers, meeting, { ...by, free }, now));
    }
    const helps = format.roles.find(({ key }) => !standing.facilitator && standing.roles.includes(key));
    if (helps && !said.coming) {
      const { name } = await actor(tx, viewer, meeting);
      const away = {
        userId,
        name,
        role: (locale: Locale) => helps.label[locale],
        named: helps.from === "contact",
      };
      await queue(tx, guideAwayMails(await receiversAt(tx, meeting), meeting, away, now));
    }
    return meetingId;
  });
}
