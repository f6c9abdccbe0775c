import { called, lookWhomToCall, type ToCall, toCallOf } from "@/lib/enrolments/calling-tx";
import { groupDissolved } from "@/lib/groups/ending-mails";
import { inStates, type Stage } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** Why a seat has left a group that goes on without it. */
export type LeftBecause = "declined" | "timed-out" | "withdrawn";

/** A group goes on: who has left it and why, how far it had come, and how many of its meetings fall away. */
export type GoingOn = { because: LeftBecause; stage: Stage; gone: readonly number[]; fallen: number };

/** To those who stay, and who guide and coordinate them: somebody has left, and they go on without. */
export const groupGoesOn = defineMail<
  OfGroup & {
    enrolmentId: string;
    pair: string;
    because: LeftBecause;
    stage: Stage;
    left: string;
    fallen: number;
  } & ToCall
>()({
  name: "group-goes-on",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: ({ groupId, stage, enrolmentId }) =>
    stage === "proposed" && enrolmentId ? to.agreement(enrolmentId, { group: groupId }) : to.group(groupId),
  values: ({ because, toCall }) => ({ because: because.replace("-", "_"), ...called({ toCall }) }),
  calendar: null,
  look: lookWhomToCall,
  still: inStates("PROPOSED", "CONFIRMED", "COMPLETED"),
  before: { toCall: [] },
});

/**
 * To everybody who goes on, and to those who did not answer in time, for whom it has ended. Who has left by themselves has a letter of
 * their own, and so have the coordinators of an enrolment that is withdrawn.
 */
export function goingOnMails(
  before: GroupReceivers,
  after: GroupReceivers,
  how: GoingOn,
  ended: "timed-out" | "silent" = "timed-out",
): EmailDraft[] {
  const { because, stage, gone, fallen } = how;
  const { groupId, pair } = after;
  const left = before.seats.filter(({ seat }) => gone.includes(seat));
  const told = {
    pair,
    because,
    stage,
    fallen,
    left: left.map(({ name }) => name).join(", "),
  };
  const known = stage === "proposed" ? (["contact"] as const) : (["contact", "participant"] as const);
  // Who guides the group and coordinates it gets one letter, which says whom to call.
  const others =
    because === "withdrawn" ? (["facilitator"] as const) : (["coordinator", "facilitator"] as const);
  const about = [groupId, ...gone];
  const late = because === "timed-out" ? { ...before, seats: left } : { ...before, seats: [] };
  return [
    ...toEach(groupGoesOn, after, about, [...known, ...others], ({ part, seat }) => ({
      ...told,
      enrolmentId: seat?.enrolmentId ?? "",
      toCall: part === "coordinator" ? toCallOf(after.seats) : [],
    })),
    ...toEach(groupDissolved, late, [groupId], ["contact"], ({ seat }) => ({
      ...{ because: ended, stage, left: "" },
      enrolmentId: seat?.enrolmentId ?? "",
      seats: before.seats.length,
    })),
  ];
}
