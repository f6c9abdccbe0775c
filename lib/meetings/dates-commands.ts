import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { mayPair } from "@/lib/groups/access";
import { find } from "@/lib/groups/finding";
import { record } from "@/lib/kernel/activity";
import { write } from "@/lib/kernel/db";
import { Refused, RefusedFields } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { wrongDays } from "@/lib/meetings/rhythm-rules";
import type { RhythmForm } from "@/lib/meetings/rhythm-schema";
import { rhythmFields, takenIn } from "@/lib/meetings/rhythms-tx";
import type { Unread } from "@/lib/meetings/schema";
import { askAbout, readSpan, type Span } from "@/lib/meetings/spans-tx";

/** Changes the dates that a drafted group is proposed with: a day for each of its meetings, on which those who have to be there can come. */
export function changeDates(
  viewer: Viewer,
  { groupId, days, sure, unread }: RhythmForm & Unread,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    const { group, standing } = await find(tx, viewer, groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    if (group.state !== "DRAFT") throw new Refused("changed-by-someone-else");
    const own = await tx.group.findUniqueOrThrow({ where: { id: groupId }, select: rhythmFields });
    const [rhythm] = own.rhythms;
    if (!rhythm) throw new Refused("not-found");
    const zone = own.programme.timeZone;
    const steps = meetingSteps(formatOf(group.programme.format), group);
    const spans: Record<string, Span> = {};
    const wrong = [];
    for (const { key: step } of steps) {
      const typed = days[step];
      const read = typed ? readSpan(typed, zone) : { code: "time-missing" as const };
      if ("code" in read) wrong.push({ step, refusal: read });
      else spans[step] = read;
    }
    const blank = steps.map(({ key: step }) => ({
      ...{ step, state: "UNSCHEDULED" as const, startsAt: null, endsAt: null },
    }));
    wrong.push(...wrongDays(steps, blank, spans, now, zone));
    for (const step of await takenIn(tx, own, spans))
      wrong.push({ step, refusal: { code: "time-taken" as const } });
    if (wrong.length > 0)
      throw new RefusedFields(wrong.map(({ step, refusal }) => ({ field: `day-${step}`, refusal })));
    if (!sure) askAbout(Object.values(spans), own.programme, zone, unread);
    const { convenerId } = group;
    await tx.rhythmDay.deleteMany({ where: { rhythmId: rhythm.id } });
    await tx.rhythmDay.createMany({
      data: Object.entries(spans).map(([step, span]) => ({ convenerId, rhythmId: rhythm.id, step, ...span })),
    });
    const subject = { type: "group" as const, id: groupId, convenerId };
    await record(tx, viewer, "group.change-dates", subject, { meetings: steps.length });
    return groupId;
  });
}
