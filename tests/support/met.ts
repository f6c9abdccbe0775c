import { rows } from "./database";

/** All visits of a group, or of every group there is, are held. */
export async function hold(groupId: string | null = null): Promise<void> {
  await rows(
    `update "Meeting" set state = 'HELD', "startsAt" = now() - interval '9 days', "endsAt" = now() - interval '9 days' + interval '2 hours', "heldAt" = now() - interval '8 days'
     where $1::uuid is null or "groupId" = $1 returning 1`,
    [groupId],
  );
}
