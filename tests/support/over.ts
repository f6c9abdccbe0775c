import { rows } from "@/tests/support/database";

/**
 * A visit cannot be held before its time, and a test cannot wait for weeks: the clock stays and the visit is moved, with the
 * facilitator's booking, to the last three hours. Visits that have been held make room first.
 */
export async function letItBeOver(meeting: string): Promise<void> {
  const earlier = `"startsAt" = "startsAt" - interval '21 days', "endsAt" = "endsAt" - interval '21 days'`;
  const others = `select id from "Meeting" where state = 'HELD' and "groupId" = (select "groupId" from "Meeting" where id = $1)`;
  await rows(`update "Booking" set ${earlier} where "meetingId" in (${others})`, [meeting]);
  await rows(`update "Meeting" set ${earlier} where id in (${others})`, [meeting]);
  const over = `"startsAt" = now() - interval '3 hours', "endsAt" = now() - interval '30 minutes'`;
  await rows(`update "Meeting" set ${over} where id = $1`, [meeting]);
  await rows(`update "Booking" set ${over} where "meetingId" = $1`, [meeting]);
}
