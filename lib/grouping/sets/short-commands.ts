import { sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { listToAsk } from "@/lib/grouping/sets/short-queries";
import { groupsCoordinatedBy, mayPair } from "@/lib/groups/access";
import { confirmAsItIs } from "@/lib/groups/confirming-tx";
import { datedOf } from "@/lib/groups/dates-tx";
import { seatNext } from "@/lib/groups/drafting-tx";
import { find } from "@/lib/groups/finding";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { isShort, whyNotConfirmShort } from "@/lib/groups/rules";
import type { ShortDecision } from "@/lib/groups/schema";
import { othersAskedMails } from "@/lib/groups/short-mails";
import { record } from "@/lib/kernel/activity";
import { read, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";

/**
 * What becomes of a proposal with too few: those who wait are asked to come too, as the page named them; or it is confirmed with those who
 * have said yes. Whoever coordinates may take it apart instead, as any group.
 */
export async function decideShort(
  viewer: Viewer,
  { groupId, version, decision, others }: ShortDecision,
  now: Date,
): Promise<string> {
  const askable = decision === "ask-others" ? await askableTo(viewer, groupId, now) : [];
  return write(viewer, async (tx) => {
    await tx.$queryRaw`select id from "Group" where id = ${groupId}::uuid for update`;
    const { group, standing } = await find(tx, viewer, groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    const format = formatOf(group.programme.format);
    if (group.version !== version || !isShort(format, group)) throw new Refused("changed-by-someone-else");
    if (decision === "confirm") {
      refuseIf(whyNotConfirmShort(format, group));
      await queue(tx, await confirmAsItIs(tx, viewer, groupId, now, beginDates));
      return groupId;
    }
    // Whom the page named is asked, and nobody else.
    if (others.length === 0 || others.join() !== askable.join()) throw new Refused("changed-by-someone-else");
    await seatNext(tx, { ...group, groupId }, others);
    const answerBy = dayAfter(dayIn(now, group.programme.timeZone), group.programme.answerDays);
    await tx.group.update({
      where: { id: groupId },
      data: { version: { increment: 1 }, answerByOn: dateOn(answerBy) },
    });
    await record(
      tx,
      viewer,
      "group.ask-others",
      { type: "group", id: groupId, convenerId: group.convenerId },
      { enrolments: others },
    );
    const receivers = await receiversOf(tx, groupId);
    const newcomers = receivers.seats.filter(({ enrolmentId }) => others.includes(enrolmentId));
    const seats = newcomers.map(({ seat }) => seat);
    await queue(
      tx,
      othersAskedMails(receivers, seats, answerBy, { version, dated: await datedOf(tx, groupId) }),
    );
    return groupId;
  });
}

async function askableTo(viewer: Viewer, groupId: string, now: Date): Promise<string[]> {
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { id: groupId, AND: groupsCoordinatedBy(viewer) },
      select: {
        programmeId: true,
        programme: { select: { format: true } },
        seats: { where: { leftAt: null }, select: { enrolmentId: true }, orderBy: { seat: "asc" } },
      },
    }),
  );
  if (!group) throw new Refused("not-found");
  const { most } = sizesOf(formatOf(group.programme.format));
  return (await listToAsk(viewer, group.programmeId, group, most, now)).map(({ id }) => id);
}
