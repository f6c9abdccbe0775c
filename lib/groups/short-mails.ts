import { called, lookWhomToCall, type ToCall, toCallOf } from "@/lib/enrolments/calling-tx";
import type { Format } from "@/lib/formats/recipe";
import { type Dated, datesFor } from "@/lib/groups/dates";
import { type GoingOn, goingOnMails } from "@/lib/groups/going-on-mails";
import { groupProposed, inStates } from "@/lib/groups/mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, toEach } from "@/lib/groups/to-each";
import { listed } from "@/lib/i18n/lists";
import { inAll, type Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

/** To the coordinators: so many have said no to a proposal, or nothing, that fewer are left than have to agree. */
export const groupShort = defineMail<
  OfGroup & { pair: string; because: GoingOn["because"]; left: string; stays: number; least: number } & ToCall
>()({
  name: "group-short",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ groupId }) => to.group(groupId),
  values: ({ because, toCall }) => ({ because: because.replace("-", "_"), ...called({ toCall }) }),
  calendar: null,
  look: lookWhomToCall,
  still: inStates("PROPOSED"),
});

/** To those who have said yes, and who guide them: others are asked to come too. */
export const groupOthersAsked = defineMail<OfGroup & { enrolmentId: string; asked: string; count: number }>()(
  {
    name: "group-others-asked",
    readers: ["contact", "facilitator"],
    reason: "group",
    path: ({ groupId, enrolmentId }) =>
      enrolmentId ? to.agreement(enrolmentId, { group: groupId }) : to.group(groupId),
    calendar: null,
    still: inStates("PROPOSED"),
  },
);

/** Somebody has left a proposal with too few: to the coordinators, and to those who did not answer in time. */
export function shortMails(
  before: GroupReceivers,
  after: GroupReceivers,
  how: GoingOn,
  { agreement }: Pick<Format, "agreement">,
): EmailDraft[] {
  const facts = {
    ...{ pair: after.pair, because: how.because, stays: after.seats.length },
    left: namesOf(before, how.gone).join(", "),
    least: agreement.kind === "enough" ? agreement.least : 0,
    toCall: toCallOf(after.seats),
  };
  const about = [after.groupId, ...how.gone];
  return [
    ...toEach(groupShort, after, about, ["coordinator"], () => facts),
    ...goingOnMails(before, nobodyOf(after), how, "silent"),
  ];
}

/** Somebody has left a proposal that enough are left in: to those who guide and coordinate it, and to those who did not answer in time. */
export function quietlyMails(before: GroupReceivers, after: GroupReceivers, how: GoingOn): EmailDraft[] {
  return goingOnMails(before, { ...after, seats: [] }, how, "silent");
}

/** To the contacts of those who are asked too: the proposal; to those who have said yes, and to who guides them: who is asked. */
export function othersAskedMails(
  group: GroupReceivers,
  newcomers: readonly number[],
  answerBy: string,
  { version, dated }: { version: number; dated: Dated | null },
): EmailDraft[] {
  const { facilitator, groupId } = group;
  const asked = { ...group, seats: group.seats.filter(({ seat }) => newcomers.includes(seat)) };
  const others = { ...group, seats: group.seats.filter(({ seat }) => !newcomers.includes(seat)) };
  const names: Localised = inAll((locale) => listed(locale, namesOf(group, newcomers)));
  return [
    ...toEach(groupProposed, asked, [groupId], ["contact"], ({ to, seat }) => ({
      ...{ enrolmentId: seat?.enrolmentId ?? "", facilitator, answerBy, ...datesFor(dated, to.locale) },
      seats: group.seats.length,
    })),
    ...toEach(groupOthersAsked, others, [groupId, version], ["contact", "facilitator"], ({ to, seat }) => ({
      ...{ asked: names[to.locale], count: newcomers.length, seats: group.seats.length },
      enrolmentId: seat?.enrolmentId ?? "",
    })),
  ];
}

function namesOf({ seats }: GroupReceivers, among: readonly number[]): string[] {
  return seats.filter(({ seat }) => among.includes(seat)).map(({ name }) => name);
}

/** A group's receivers without anybody who is written to of it. */
function nobodyOf(group: GroupReceivers): GroupReceivers {
  return { ...group, seats: [], roles: [], facilitators: [], coordinators: [] };
}
