import { isAskedBefore } from "@/lib/formats/asked";
import { earlySurveys, surveysIn } from "@/lib/formats/occurrences";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { wasAsked } from "@/lib/groups/asked-later-tx";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { askPeople } from "@/lib/meetings/asking-tx";
import { groupsWithMeetingAhead, isAskedNow } from "@/lib/meetings/before-tx";
import { thoseWhoTakePart } from "@/lib/meetings/opening-tx";

/**
 * Asks all who take part in a group what its format asks without a name before a meeting, so many days before that begins, once and all at
 * the same moment: nothing tells who has been asked alone. Returns how many groups were asked.
 */
export async function askEarly(viewer: Viewer, now: Date): Promise<number> {
  const keys = formatsWith((format) => surveysIn(format).some(isAskedBefore));
  const groups = await write(viewer, (tx) => groupsWithMeetingAhead(tx, keys, now));
  const asked = await eachAlone(groups, ({ id }) => write(viewer, (tx) => askGroup(tx, viewer, id, now)));
  return asked.filter(Boolean).length;
}

/** One at a time, so that nobody is asked twice. */
async function askGroup(tx: Tx, viewer: Viewer, groupId: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const { programme, meetings, state, convenerId, ...shape } = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      ...{ convenerId: true, state: true },
      ...shapeFields,
      programme: { select: { format: true } },
      meetings: { select: { id: true, step: true, state: true, startsAt: true, timeZone: true } },
    },
  });
  if (state !== "CONFIRMED") return false;
  let asks = false;
  for (const { step, before } of earlySurveys(formatOf(programme.format), shape)) {
    const meeting = meetings.find((one) => one.step === before);
    if (!isAskedNow(meeting, step, now) || (await wasAsked(tx, groupId, step.key))) continue;
    const group = await receiversOf(tx, groupId);
    const place = { step, about: null, meeting };
    const mails = await askPeople(tx, group, place, thoseWhoTakePart(group), now, meeting.startsAt);
    const subject = { type: "group" as const, id: groupId, convenerId };
    await record(tx, viewer, "group.ask-early", subject, { step: step.key });
    await queue(tx, mails);
    asks = true;
  }
  return asks;
}
