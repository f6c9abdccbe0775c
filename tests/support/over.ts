import { rows } from "@/tests/support/database";

/**
 * A visit cannot be held before its time, and a test cannot wait for weeks: the clock stays and the visit is moved, with the
 * facilitator's booking, to the last three hours. Visits that have been held make room first.
 */
export async function letItBeOver(meeting: string): Promise<void> {
  const earlier = `"startsAt" = "startsAt" - interval '21 days', "endsAt" = "endsAt" - interval '21 days'`;
  const others = await rows<{ id: string }>(
    `select id from "Meeting" where state = 'HELD' and "groupId" = (select "groupId" from "Meeting" where id = $1)
     order by "startsAt"`,
    [meeting],
  );
  // The earliest first: none moves to where the next still is, for nobody is in two places at once.
  for (const { id } of others) {
    await rows(`update "Booking" set ${earlier} where "meetingId" = $1`, [id]);
    await rows(`update "Meeting" set ${earlier} where id = $1`, [id]);
  }
  const over = `"startsAt" = now() - interval '3 hours', "endsAt" = now() - interval '30 minutes'`;
  await rows(`update "Meeting" set ${over} where id = $1`, [meeting]);
  await rows(`update "Booking" set ${over} where "meetingId" = $1`, [meeting]);
}
