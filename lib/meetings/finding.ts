import { meetingSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { mayHold, standingFields, standingIn } from "@/lib/groups/access";
import type { Tx } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { dayFields } from "@/lib/meetings/days";
import { neighboursOf } from "@/lib/meetings/neighbours";
import { guidedAt, standInFields } from "@/lib/meetings/stand-ins";
import type { Prisma } from "@/prisma/client/client";

/**
 * Loads and locks a meeting that the viewer may see, for a command: with its group, the viewer’s standing, whether they may hold
 * it, and the meetings before and after it. The lock serialises concurrent commands: the second sees what the first did.
 */
export function findMeeting(tx: Tx, viewer: Viewer, id: string, version?: number) {
  return lockMeeting(tx, viewer, id, meetingsVisibleTo(viewer), version);
}

/** As `findMeeting`, for a command that has asked already whether this viewer may: whoever withdraws by their key sees no meeting. */
export async function lockMeeting(
  tx: Tx,
  viewer: Viewer,
  id: string,
  visible: Prisma.MeetingWhereInput = {},
  version?: number,
) {
  await tx.$queryRaw`select id from "Meeting" where id = ${id}::uuid for update`;
  const meeting = await tx.meeting.findFirst({
    where: { id, ...visible },
    include: {
      group: {
        select: {
          ...standingFields,
          id: true,
          convenerId: true,
          programmeId: true,
          programme: {
            select: {
              ...standingFields.programme.select,
              format: true,
              meetingsFromOn: true,
              meetingsToOn: true,
            },
          },
          meetings: { select: { id: true, step: true, state: true, startsAt: true, endsAt: true } },
        },
      },
      options: { select: { id: true } },
      days: dayFields,
      standIns: standInFields,
    },
  });
  if (!meeting) throw new Refused("not-found");
  if (version !== undefined && meeting.version !== version) throw new Refused("changed-by-someone-else");
  const format = formatOf(meeting.group.programme.format);
  const steps = meetingSteps(format, meeting.group);
  const host = meeting.group.seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId);
  const standing = standingIn(viewer, guidedAt(meeting.group, meeting.standIns));
  const own = steps.find(({ key }) => key === meeting.step)?.step;
  return {
    meeting,
    group: meeting.group,
    format,
    ...{ times: own?.times ?? "voted", minutes: own?.minutes ?? 0 },
    // How many days it may have, where its format lets it have several.
    severalDays: own?.days ?? null,
    ...neighboursOf(steps, meeting.step, meeting.group.meetings),
    standing,
    holds: mayHold(standing, { hostSeat: host?.seat ?? null, byPlaces: meeting.byPlaces }),
  };
}

export type FoundMeeting = Awaited<ReturnType<typeof findMeeting>>;
