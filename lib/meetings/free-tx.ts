import type { Format } from "@/lib/formats/recipe";
import { roleLabel } from "@/lib/formats/roles";
import { receiversOf } from "@/lib/groups/receivers-tx";
import type { Locale } from "@/lib/i18n/locales";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { book } from "@/lib/meetings/booking-tx";
import { receiversAt } from "@/lib/meetings/expecting-tx";
import type { FoundMeeting } from "@/lib/meetings/finding";
import { type Led, ledMails } from "@/lib/meetings/free-mails";
import { invitationFor } from "@/lib/meetings/mails";
import { actor } from "@/lib/meetings/spans-tx";

type Found = Pick<FoundMeeting, "meeting" | "group" | "format">;

/**
 * A free meeting is one like others again, inside the transaction of what makes it so: whoever it was without is booked and invited anew,
 * unless another comes in their stead, whom mails of their own tell. Returns the meeting as it is from now on; as it was if it was not free.
 */
export async function endFree(
  tx: Tx,
  viewer: Viewer,
  { meeting, group, format }: Found,
  how: Led,
  standInId: string | null = null,
): Promise<FoundMeeting["meeting"]> {
  const { id, withoutId, startsAt, endsAt } = meeting;
  if (!withoutId || !startsAt || !endsAt) return meeting;
  const absent = await absentIn(tx, group.id, format, withoutId);
  const led = { ...meeting, withoutId: null, sequence: meeting.sequence + 1 };
  await tx.meeting.update({ where: { id }, data: { withoutId: null, sequence: led.sequence } });
  const by = await actor(tx, viewer, meeting);
  const receivers = await receiversAt(tx, meeting);
  await queue(tx, ledMails(receivers, led, absent, { how, by, also: standInId }));
  if (standInId) return led;
  await book(tx, id, group);
  await queue(tx, invitationFor(receivers, led, withoutId));
  return led;
}

/** Who of a group a meeting is without, as mails say it. */
export async function absentIn(tx: Tx, groupId: string, format: Format, userId: string) {
  const { roles } = await receiversOf(tx, groupId);
  const own = roles.find((one) => one.to.userId === userId);
  const label = own ? roleLabel(format, own.role) : undefined;
  const role = (locale: Locale) => label?.[locale] ?? "";
  return { userId, name: own?.to.name ?? "", role, to: own?.to };
}
