import type { Tx } from "@/lib/db";
import { meetingSteps } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { standingFields, standingIn } from "@/lib/groups/access";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/** A meeting that the viewer may see, for a command: itself, its group, where the viewer stands, and the meeting it comes after. */
export async function findMeeting(tx: Tx, viewer: Viewer, meetingId: string, version?: number) {
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, ...meetingsVisibleTo(viewer) },
    include: {
      group: {
        select: {
          ...standingFields,
          id: true,
          convenerId: true,
          programmeId: true,
          programme: { select: { ...standingFields.programme.select, format: true } },
          meetings: { select: { id: true, step: true, state: true, startsAt: true, endsAt: true } },
        },
      },
      options: { select: { id: true } },
    },
  });
  if (!meeting) throw new Refused("not-found");
  if (version !== undefined && meeting.version !== version) throw new Refused("changed-by-someone-else");
  const format = formatOf(meeting.group.programme.format);
  const step = meetingSteps(format).find(({ key }) => key === meeting.step);
  const before = step?.after ? meeting.group.meetings.find((one) => one.step === step.after) : undefined;
  const first = before ? { ...before, minWeeks: step?.gapWeeks?.min ?? 0 } : null;
  return { meeting, group: meeting.group, format, first, standing: standingIn(viewer, meeting.group) };
}

export type FoundMeeting = Awaited<ReturnType<typeof findMeeting>>;
