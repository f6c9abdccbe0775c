import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import type { Shape } from "@/lib/formats/shape";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";

/** Makes a confirmed group's meetings as many as are ordered now: what is missing is added, what is too many and has no time yet goes. */
export async function fitMeetings(
  tx: Tx,
  group: Shape & { id: string; convenerId: string; programme: { format: string; timeZone: string } },
): Promise<void> {
  const { id: groupId, convenerId, programme } = group;
  const steps = meetingSteps(formatOf(programme.format), group);
  const there = await tx.meeting.findMany({ where: { groupId }, select: { step: true, state: true } });
  const gone = there.filter(({ step }) => !steps.some(({ key }) => key === step));
  if (gone.some(({ state }) => state !== "UNSCHEDULED")) throw new Refused("offer-overtaken");
  await tx.meeting.deleteMany({ where: { groupId, step: { in: gone.map(({ step }) => step) } } });
  await tx.meeting.createMany({
    data: steps.flatMap(({ key, step, number }, index) =>
      there.some((one) => one.step === key)
        ? []
        : [
            {
              ...{ convenerId, groupId, step: key, kind: step.key, number },
              ...{ ordinal: index + 1, timeZone: programme.timeZone },
            },
          ],
    ),
  });
}
