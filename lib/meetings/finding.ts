import type { Tx } from "@/lib/db";
import { type Format, meetingSteps } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { standingFields, standingIn } from "@/lib/groups/access";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import { Refused } from "@/lib/refusals";
import type { Viewer } from "@/lib/viewer";

/**
 * A meeting that the viewer may see, for a command: itself, its group, where the viewer stands, and the meetings that it comes
 * after and before. It is locked until the command is done, so that of two who press at once the second sees what the first did.
 */
export async function findMeeting(tx: Tx, viewer: Viewer, meetingId: string, version?: number) {
  await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for update`;
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
  const neighbours = neighboursOf(format, meeting.step, meeting.group.meetings);
  return {
    meeting,
    group: meeting.group,
    format,
    ...neighbours,
    standing: standingIn(viewer, meeting.group),
  };
}

/** The meeting that one comes after and the one that comes after it, each with the least weeks in between. */
export function neighboursOf<M extends { step: string }>(
  format: Format,
  stepKey: string,
  meetings: readonly M[],
) {
  const steps = meetingSteps(format);
  const step = steps.find(({ key }) => key === stepKey);
  const later = steps.find(({ after }) => after === stepKey);
  const first = meetings.find((one) => one.step === step?.after);
  const next = meetings.find((one) => one.step === later?.key);
  return {
    first: first ? { ...first, minWeeks: step?.gapWeeks?.min ?? 0 } : null,
    next: next ? { ...next, minWeeks: later?.gapWeeks?.min ?? 0 } : null,
  };
}

export type FoundMeeting = Awaited<ReturnType<typeof findMeeting>>;
