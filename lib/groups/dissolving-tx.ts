import { type Because, dissolvedMails } from "@/lib/groups/ending-mails";
import type { Stage } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { groupStates } from "@/lib/groups/states";
import type { Reads, Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** Takes a group apart inside the transaction that says why; its enrolments may be paired anew, and those who knew of it are told. */
export async function dissolve(
  tx: Tx,
  viewer: Viewer,
  group: Found,
  because: Because,
  bySeat: number | null,
  now: Date,
): Promise<void> {
  const stage = await stageOf(tx, group);
  const silent = await tx.seat.findMany({
    where: { groupId: group.id, leftAt: null, agreedAt: null },
    select: { seat: true },
    orderBy: { seat: "asc" },
  });
  await move(
    tx,
    viewer,
    groupStates,
    group,
    "dissolve",
    { dissolvedAt: now, dissolvedBecause: because },
    { because },
  );
  await tx.seat.updateMany({ where: { groupId: group.id }, data: { live: false } });
  await tx.booking.deleteMany({ where: { meeting: { groupId: group.id, state: "SCHEDULED" } } });
  // Who has not heard of a proposal, because its mails are held still, does not hear of its end either.
  if (!group.proposedAt) return;
  const ending = { because, bySeat, stage, silent: silent.map(({ seat }) => seat) };
  await queue(tx, dissolvedMails(await receiversOf(tx, group.id), ending));
}

/** How far a group has come: proposed, agreed on by all, or met. */
export async function stageOf(db: Reads, group: { id: string; state: Found["state"] }): Promise<Stage> {
  if (group.state === "DRAFT" || group.state === "PROPOSED") return "proposed";
  const held = await db.meeting.count({ where: { groupId: group.id, state: "HELD" } });
  return held > 0 ? "visited" : "confirmed";
}

type Found = {
  id: string;
  convenerId: string;
  state: "DRAFT" | "PROPOSED" | "CONFIRMED" | "COMPLETED" | "DISSOLVED";
  proposedAt: Date | null;
};
