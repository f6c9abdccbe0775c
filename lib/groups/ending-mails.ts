import { called, lookWhomToCall, type ToCall, toCallOf } from "@/lib/enrolments/calling-tx";
import { inStates, nameOf, type Stage } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { always, defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

type ToSide = OfGroup & { enrolmentId: string };
type ToGuide = OfGroup & { pair: string };

/** Why a group ended. Of one that goes on, whoever did not answer in time is written to as `silent` where only enough have to answer. */
export type Because = "declined" | "timed-out" | "withdrawn" | "by-coordinator" | "joined" | "not-possible";
/** How a group ended: why, how far it had come, whose seat it was, and who had not answered. */
export type Ending = { because: Because; stage: Stage; bySeat: number | null; silent: readonly number[] };

const because = (params: { because: Because | "silent"; left: string }) => ({
  because: params.because.replace("-", "_"),
  named: params.left ? "yes" : "no",
});

/** To those who go on without it: it does not happen, or ends here, said without shame, and what now. */
export const groupDissolved = defineMail<
  ToSide & { because: Because | "silent"; stage: Stage; left: string }
>()({
  name: "group-dissolved",
  readers: ["contact", "participant"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  values: because,
  calendar: null,
  still: always,
  before: { stage: "proposed", left: "", other: "" },
});

/** To its facilitators: it is no more, and why. */
export const groupDissolvedGuide = defineMail<ToGuide & { because: Because; stage: Stage; left: string }>()({
  name: "group-dissolved-guide",
  readers: ["facilitator"],
  reason: "facilitator",
  path: () => to.home(),
  values: because,
  calendar: null,
  still: inStates("DISSOLVED"),
});

/** To the coordinators: nobody answered in time, and who did not. */
export const groupLapsed = defineMail<ToGuide & ToCall & { silent: string }>()({
  name: "group-lapsed",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ groupId }) => to.group(groupId),
  values: called,
  calendar: null,
  look: lookWhomToCall,
  still: inStates("DISSOLVED"),
  before: { toCall: [] },
});

/** To the coordinators: an association said not this time. */
export const groupDeclined = defineMail<ToGuide & ToCall & { organisation: string }>()({
  name: "group-declined",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ groupId }) => to.group(groupId),
  values: called,
  calendar: null,
  look: lookWhomToCall,
  still: inStates("DISSOLVED"),
  before: { toCall: [] },
});

/** To those who said not this time: the receipt, and what now. */
export const groupDeclinedOwn = defineMail<ToSide & { organisation: string; goesOn: "yes" | "no" }>()({
  name: "group-declined-own",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  still: always,
  before: { goesOn: "no" },
});

/** To everybody who knew of a group that has ended, but the association that left: they have a letter of their own. */
export function dissolvedMails(group: GroupReceivers, ending: Ending): EmailDraft[] {
  const { bySeat, stage, silent } = ending;
  const why = {
    because: ending.because,
    stage,
    // Who said "not this time" need not be named to the others.
    left: ending.because === "withdrawn" && bySeat ? nameOf(group, bySeat) : "",
  };
  // Those who have gone over to another group have a letter from there.
  const isJoined = ending.because === "joined";
  const others = { ...group, seats: isJoined ? [] : group.seats.filter(({ seat }) => seat !== bySeat) };
  const known = stage === "proposed" ? (["contact"] as const) : (["contact", "participant"] as const);
  const { groupId: id, pair } = group;
  return [
    ...toEach(groupDissolved, others, [id], known, ({ seat }) => ({
      ...why,
      enrolmentId: seat?.enrolmentId ?? "",
      seats: group.seats.length,
    })),
    ...toEach(groupDissolvedGuide, group, [id], ["facilitator"], () => ({ ...why, pair })),
    ...(ending.because === "timed-out"
      ? toEach(groupLapsed, group, [id], ["coordinator"], () => ({
          pair,
          silent: silent.map((seat) => nameOf(group, seat)).join(", "),
          toCall: toCallOf(group.seats),
        }))
      : []),
  ];
}

/** An association said not this time: the receipt to its own contacts and, where the group ends with it, to the coordinators. */
export function declinedMails(group: GroupReceivers, bySeat: number, goesOn: boolean): EmailDraft[] {
  const organisation = nameOf(group, bySeat);
  const own = { ...group, seats: group.seats.filter(({ seat }) => seat === bySeat) };
  const about = [group.groupId, bySeat];
  return [
    ...toEach(groupDeclined, group, about, goesOn ? [] : ["coordinator"], () => ({
      pair: group.pair,
      organisation,
      toCall: toCallOf(group.seats.filter(({ seat }) => seat !== bySeat)),
    })),
    ...toEach(groupDeclinedOwn, own, about, ["contact"], ({ seat }) => ({
      enrolmentId: seat?.enrolmentId ?? "",
      seats: group.seats.length,
      organisation,
      goesOn: goesOn ? ("yes" as const) : ("no" as const),
    })),
  ];
}
