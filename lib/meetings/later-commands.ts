import { monthsOf } from "@/lib/formats/asked";
import { laterSurveys } from "@/lib/formats/occurrences";
import type { SurveyStep } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { shapeFields } from "@/lib/formats/shape";
import { wasAsked } from "@/lib/groups/asked-later-tx";
import { type GroupReceivers, receiversOf } from "@/lib/groups/receivers-tx";
import type { GroupReader } from "@/lib/groups/to-each";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { eachAlone } from "@/lib/logging/each-alone";
import { queue } from "@/lib/mail/outbox";
import { askPeople } from "@/lib/meetings/asking-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import { askedFrom, lastHeld } from "@/lib/meetings/later";
import { contactsOf, thoseWhoCame, thoseWhoTakePart } from "@/lib/meetings/opening-tx";

/** Asks those of groups whom it concerns what their formats ask months after the last meeting, once. Returns how many groups were asked. */
export async function askLater(viewer: Viewer, now: Date): Promise<number> {
  const groups = await write(viewer, (tx) =>
    tx.group.findMany({
      where: {
        state: "CONFIRMED",
        meetings: { some: { state: "HELD" }, every: { state: { in: ["HELD", "CANCELLED"] } } },
      },
      select: { id: true, ...shapeFields, programme: { select: { format: true } } },
    }),
  );
  const asked = await eachAlone(groups, async ({ id, programme, ...shape }) => {
    const isAsked = laterSurveys(formatOf(programme.format), shape).length > 0;
    return isAsked ? write(viewer, (tx) => askGroup(tx, viewer, id, now)) : 0;
  });
  return asked.filter(Boolean).length;
}

/** Asks one group what is due; one at a time, so that nobody is asked twice. */
async function askGroup(tx: Tx, viewer: Viewer, groupId: string, now: Date): Promise<number> {
  await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: {
      convenerId: true,
      state: true,
      ...shapeFields,
      meetings: { select: { id: true, state: true, startsAt: true } },
      programme: { select: { format: true, timeZone: true } },
    },
  });
  const last = lastHeld(group.meetings);
  if (!last || group.state !== "CONFIRMED") return 0;
  const { format, timeZone } = group.programme;
  const due: SurveyStep[] = [];
  for (const { step } of laterSurveys(formatOf(format), group))
    if (askedFrom(last, monthsOf(step), timeZone) <= now && !(await wasAsked(tx, groupId, step.key)))
      due.push(step);
  if (due.length === 0) return 0;
  const receivers = await receiversOf(tx, groupId);
  for (const step of due) {
    const asked = await askedOf(tx, step, groupId, receivers);
    const place = { step, about: null, meeting: { id: last.id, timeZone } };
    const mails = await askPeople(tx, receivers, place, asked, now);
    const subject = { type: "group" as const, id: groupId, convenerId: group.convenerId };
    await record(tx, viewer, "group.ask-later", subject, { step: step.key });
    await queue(tx, mails);
  }
  return 1;
}

/** Whom it asks: all who take part, the contacts, or those who came to one of the meetings and were asked about it. */
async function askedOf(
  tx: Tx,
  { asked }: SurveyStep,
  groupId: string,
  receivers: GroupReceivers,
): Promise<GroupReader[]> {
  if (asked === "participants") return thoseWhoTakePart(receivers);
  return asked === "those-who-came" ? whoHaveCome(tx, groupId, receivers) : contactsOf(receivers);
}

async function whoHaveCome(tx: Tx, groupId: string, receivers: GroupReceivers): Promise<GroupReader[]> {
  const meetings = await tx.meeting.findMany({
    where: { groupId, state: "HELD" },
    select: {
      ...{ id: true, groupId: true, hostEnrolmentId: true, byPlaces: true },
      attendances: {
        where: { present: true, asked: true },
        select: { participant: { select: { userId: true } } },
      },
    },
  });
  const found = new Map<string, GroupReader>();
  for (const { attendances, ...meeting } of meetings) {
    const group = await receiversAt(tx, meeting, receivers);
    const came = new Set(attendances.map(({ participant }) => participant.userId));
    for (const reader of thoseWhoCame({ group, came })) found.set(reader.to.userId ?? "", reader);
  }
  return [...found.values()];
}
