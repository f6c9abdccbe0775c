import { rows } from "./database";
import { type Mentoring, mentoring } from "./mentoring";

/** A group of peer mentoring whose first meeting has a time and a link, in ten days, with those who guide it booked; nobody has been written to. */
export async function meetingSoon(now: Date, members = 5): Promise<Mentoring & { meetingId: string }> {
  const world = await mentoring(now, { members });
  const [meeting] = await rows<{ id: string }>(
    `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '105 minutes', sequence = 1,
       invited = true, "remoteLink" = 'https://huone.example/piiri', "changedAt" = $2::timestamptz - interval '30 days'
     where "groupId" = $1 and step = 'meeting-1' returning id`,
    [world.groupId, startOf(now)],
  );
  const meetingId = meeting?.id ?? "";
  for (const { id } of [world.leader, world.host])
    await rows(
      `insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt")
       select gen_random_uuid(), "convenerId", id, $2, "startsAt", "endsAt" from "Meeting" where id = $1`,
      [meetingId, id],
    );
  await rows('delete from "Email"');
  return { ...world, meetingId };
}

/** When that meeting begins. */
export function startOf(now: Date): Date {
  return new Date(now.getTime() + 10 * 24 * 60 * 60 * 1000);
}
