import { randomUUID } from "node:crypto";
import { loadGuest, takesPartIn } from "@/lib/diary/loading";
import { calendarDays, isDiaryOpen, talkDays, talkOf } from "@/lib/diary/rules";
import type { DiaryDraft, TalkTick } from "@/lib/diary/schema";
import { openEntry, sealEntry } from "@/lib/diary/sealing";
import { formatOf } from "@/lib/formats/registry";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { dateOn } from "@/lib/time/days";

/**
 * A guest writes, changes or (with nothing in it) deletes an entry of their own diary. Nothing is recorded of it: that somebody keeps one
 * is nobody's business. Returns the group's id.
 */
export function writeDiary(viewer: Viewer, draft: DiaryDraft, now: Date): Promise<string> {
  const { groupId, day, entryId, version, body } = draft;
  return write(viewer, async (tx) => {
    const group = await loadGuest(tx, viewer, groupId);
    if (!group) throw new Refused("not-found");
    if (!isDiaryOpen(group)) throw new Refused("diary-closed");
    const userId = userIdOf(viewer);
    await refuseOtherKey(tx, groupId, userId);
    if (entryId) {
      const own = { id: entryId, groupId, userId, version };
      const { count } = body
        ? await tx.diaryEntry.updateMany({
            where: own,
            data: { sealed: sealEntry(own, body), changedAt: now, version: { increment: 1 } },
          })
        : await tx.diaryEntry.deleteMany({ where: own });
      if (count !== 1) throw new Refused("changed-by-someone-else");
      return groupId;
    }
    if (day && !group.visited.flatMap(calendarDays).includes(day)) throw new Refused("not-found");
    if (!body) return groupId;
    // The id is made first: it is sealed in with the words.
    const id = randomUUID();
    const { count } = await tx.diaryEntry.createMany({
      data: [
        {
          ...{ id, convenerId: group.convenerId, groupId, userId, day: day ? dateOn(day) : null },
          ...{ sealed: sealEntry({ id, groupId, userId }, body), createdAt: now, changedAt: now },
        },
      ],
      skipDuplicates: true,
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    return groupId;
  });
}

/** Those who meet say that they have had the talk at the end of a day, or take it back; both see it. Returns the meeting's id. */
export function tickTalk(viewer: Viewer, { meetingId, day, had }: TalkTick, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const meeting = await tx.meeting.findFirst({
      where: { id: meetingId, group: takesPartIn(viewer) },
      select: {
        ...{ convenerId: true, kind: true, timeZone: true },
        days: { where: { cancelledAt: null }, select: { startsAt: true } },
        group: { select: { state: true, closedAt: true, programme: { select: { format: true } } } },
      },
    });
    if (!meeting || !talkOf(formatOf(meeting.group.programme.format), meeting.kind))
      throw new Refused("not-found");
    if (!isDiaryOpen(meeting.group)) throw new Refused("diary-closed");
    if (!talkDays(meeting, now).includes(day)) throw new Refused("not-found");
    const { convenerId } = meeting;
    const of = { meetingId, day: dateOn(day) };
    if (had === "yes")
      await tx.dayTalk.createMany({ data: [{ convenerId, ...of, tickedAt: now }], skipDuplicates: true });
    else await tx.dayTalk.deleteMany({ where: of });
    return meetingId;
  });
}

/** Deletes the diaries of groups that have closed. Returns how many entries. */
export function forgetDiaries(viewer: Viewer): Promise<number> {
  return write(
    viewer,
    async (tx) => (await tx.diaryEntry.deleteMany({ where: { group: { closedAt: { not: null } } } })).count,
  );
}

/** Refused where the installation's key is not the one that earlier entries were sealed by: what is written now would not open with them. */
async function refuseOtherKey(tx: Tx, groupId: string, userId: string): Promise<void> {
  const before = await tx.diaryEntry.findFirst({
    where: { groupId, userId },
    select: { id: true, sealed: true },
  });
  if (before && openEntry({ id: before.id, groupId, userId }, before.sealed) === null)
    throw new Refused("notes-locked");
}
