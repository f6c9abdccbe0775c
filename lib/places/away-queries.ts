import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { hasPlaceAt, meetingsVisibleTo } from "@/lib/meetings/access";

/** Somebody to call; without a number where they have given none. */
type Callable = { name: string; phone: string | null };

/** Whom guests call who stand at a closed door: the host's contacts, who guides, and the convener. */
export type ToCall = { hosts: Callable[]; guides: Callable[]; convener: Callable };

/**
 * Whom to call about a meeting whose host is not there, for a guest with a place and for those who see the meeting anyway; null before
 * that has been said, and for anybody else.
 */
export function getWhoToCall(viewer: Viewer, meetingId: string): Promise<ToCall | null> {
  return read(viewer, async (db) => {
    const sees = { OR: [hasPlaceAt(viewer), meetingsVisibleTo(viewer)] };
    const where = { AND: [{ id: meetingId, hostAwayAt: { not: null } }, sees] };
    return (await db.meeting.count({ where })) > 0 ? whoToCall(db, meetingId) : null;
  });
}

const callable = { user: { select: { name: true, phone: true } } } as const;

/** The numbers, for whoever may know them. */
async function whoToCall(db: Reads, meetingId: string): Promise<ToCall | null> {
  const meeting = await db.meeting.findFirst({
    where: { id: meetingId },
    select: {
      host: {
        select: {
          enrolment: {
            select: { participants: { where: { isContact: true, leftAt: null }, select: callable } },
          },
        },
      },
      group: {
        select: {
          facilitators: { where: { holds: true }, select: callable },
          programme: { select: { convener: { select: { name: true, phone: true } } } },
        },
      },
    },
  });
  if (!meeting) return null;
  const { host, group } = meeting;
  return {
    hosts: (host?.enrolment.participants ?? []).map(({ user }) => user),
    guides: group.facilitators.map(({ user }) => user),
    convener: group.programme.convener,
  };
}
