import type { Tx } from "@/lib/db";
import { queue } from "@/lib/emails/outbox";
import { dissolvedMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers";
import { move } from "@/lib/move";
import type { Viewer } from "@/lib/viewer";

/** Takes a group apart inside the transaction that says why; its enrolments may be paired anew, and those who knew of it are told. */
export async function dissolve(
  tx: Tx,
  viewer: Viewer,
  group: Found,
  because: "declined" | "timed-out" | "withdrawn" | "by-coordinator",
  bySeat: number | null,
  now: Date,
): Promise<void> {
  await move(
    tx,
    viewer,
    { ...group, noun: "group" },
    "dissolve",
    { dissolvedAt: now, dissolvedBecause: because },
    { because },
  );
  await tx.seat.updateMany({ where: { groupId: group.id }, data: { live: false } });
  await tx.booking.deleteMany({ where: { meeting: { groupId: group.id, state: "SCHEDULED" } } });
  if (group.state !== "DRAFT")
    await queue(tx, dissolvedMails(await receiversOf(tx, group.id), because, bySeat));
}

type Found = {
  id: string;
  convenerId: string;
  state: "DRAFT" | "PROPOSED" | "CONFIRMED" | "COMPLETED" | "DISSOLVED";
};
