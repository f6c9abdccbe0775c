import { holdItem } from "@/lib/dispatches/holding-tx";
import { whyNotWithoutConsent } from "@/lib/endorsements/missing-tx";
import { lead } from "@/lib/formats/leading";
import { formatOf } from "@/lib/formats/registry";
import { mayPair } from "@/lib/groups/access";
import { bookFor } from "@/lib/groups/booking-tx";
import { datedOf } from "@/lib/groups/dates-tx";
import { tellFacilitatorChange } from "@/lib/groups/facilitator-change-tx";
import { endFacilitating, seatFacilitator } from "@/lib/groups/facilitators-tx";
import { find } from "@/lib/groups/finding";
import { proposalMails } from "@/lib/groups/mails";
import { receiversOf } from "@/lib/groups/receivers-tx";
import {
  whyNoMode,
  whyNotDissolve,
  whyNotDoWith,
  whyNotProposeGroup,
  whyNotWithoutOffer,
} from "@/lib/groups/rules";
import type { GroupAndVersion, GroupChange } from "@/lib/groups/schema";
import { groupStates } from "@/lib/groups/states";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Held, queue } from "@/lib/mail/outbox";
import { dateOn, dayAfter, dayIn } from "@/lib/time/days";

/**
 * Changes who facilitates, the theme, the coordinator's words, the assignment or, of a draft, the mode. A new facilitator is told, once the pair knows;
 * `leadChanged` looks after the visits, in the same transaction. Returns the version that holds now.
 */
export function changeGroup(
  viewer: Viewer,
  change: GroupChange,
  leadChanged: LeadChanged,
  now: Date,
): Promise<number> {
  return write(viewer, async (tx) => {
    const { group, standing } = await find(tx, viewer, change.groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    refuseIf(whyNotDissolve(group));
    const leader = group.facilitators.find(({ role }) => role === lead)?.userId ?? null;
    const { theme, message } = change;
    const assignment = change.assignment ?? group.assignment;
    const mode = group.state === "DRAFT" ? (change.mode ?? group.mode) : group.mode;
    refuseIf(whyNoMode(formatOf(group.programme.format), mode));
    const same = leader === change.facilitatorId && isUnchanged(group, { theme, message, assignment, mode });
    if (same && group.version === change.version) return group.version;
    const { count } = await tx.group.updateMany({
      where: { id: group.id, version: change.version },
      data: { theme, message, assignment, mode, version: { increment: 1 } },
    });
    if (count !== 1) throw new Refused("changed-by-someone-else");
    if (leader !== change.facilitatorId) {
      if (!change.facilitatorId && group.state !== "DRAFT")
        refuseIf(
          whyNotDoWith(
            group.facilitators.filter(({ role }) => role !== lead),
            formatOf(group.programme.format),
          ),
        );
      await endFacilitating(tx, { groupId: group.id, role: lead }, now);
      if (change.facilitatorId) await seatFacilitator(tx, group, change.facilitatorId);
      await rebook(tx, group, leader, change.facilitatorId);
      await leadChanged(tx, { groupId: group.id, from: leader, to: change.facilitatorId });
      if (group.state !== "DRAFT") await tellFacilitatorChange(tx, group, leader, now);
    }
    await record(
      tx,
      viewer,
      "group.change",
      { type: "group", id: group.id, convenerId: group.convenerId },
      { facilitator: change.facilitatorId },
    );
    return group.version + 1;
  });
}

/** What a new lead facilitator means to the visits of a group; nouns to the right of this one know. */
export type LeadChanged = (
  tx: Tx,
  lead: { groupId: string; from: string | null; to: string | null },
) => Promise<void>;

/**
 * Proposes a drafted pair to both: each has the programme's days to answer. While the mails are held, the associations see nothing of
 * it; `proposedAt` says when it left for them.
 */
export function proposeGroup(
  viewer: Viewer,
  { groupId, version }: GroupAndVersion,
  now: Date,
  held: Held = null,
): Promise<string> {
  return write(viewer, async (tx) => {
    const { group, standing } = await find(tx, viewer, groupId);
    if (!mayPair(standing)) throw new Refused("not-allowed");
    if (group.version !== version) throw new Refused("changed-by-someone-else");
    const format = formatOf(group.programme.format);
    refuseIf(whyNotWithoutOffer(format) ?? whyNotProposeGroup(group, format));
    refuseIf(await whyNotWithoutConsent(tx, groupId, format));
    const answerBy = dayAfter(dayIn(now, group.programme.timeZone), group.programme.answerDays);
    await move(
      tx,
      viewer,
      groupStates,
      group,
      "propose",
      { proposedAt: held ? null : now, answerByOn: dateOn(answerBy) },
      { answerBy },
    );
    await holdItem(tx, held, groupId);
    await queue(
      tx,
      proposalMails(await receiversOf(tx, groupId), answerBy, await datedOf(tx, groupId)),
      held,
    );
    return groupId;
  });
}

/**
 * The bookings of meetings to come go from the old lead to the new one, and begin or end where there is but one of them; a clash is
 * refused by the database.
 */
async function rebook(
  tx: Tx,
  { id: groupId, convenerId }: { id: string; convenerId: string },
  from: string | null,
  to: string | null,
): Promise<void> {
  const coming = { groupId, state: "SCHEDULED" } as const;
  if (from && to) {
    await tx.booking.updateMany({ where: { userId: from, meeting: coming }, data: { userId: to } });
    // One that was to take place without the old lead was not in their time.
    const open = { bookings: { none: { userId: to } }, standIns: { none: { insteadOfId: from } } };
    await bookFor(tx, { convenerId, userId: to }, { ...coming, ...open });
  } else if (from) await tx.booking.deleteMany({ where: { userId: from, meeting: coming } });
  else if (to) await bookFor(tx, { convenerId, userId: to }, coming);
}
