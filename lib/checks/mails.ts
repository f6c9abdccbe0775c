import { spanOf } from "@/lib/checks/rules";
import type { CheckStep } from "@/lib/formats/recipe";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { filedUnder, type GroupReader, type OfGroup, ofGroup } from "@/lib/groups/to-each";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Judging, type Queued, type Stated } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft } from "@/lib/mail/draft";
import { rangeOf } from "@/lib/meetings/told-tx";

type OfCheck = OfGroup & {
  step: string;
  /** What the check is called, in the reader's language. */
  title: string;
  checkId: string;
  calendar: CalendarFacts;
  phone: string | null;
};
type OfPlace = OfCheck & { placeId: string };

const page = ({ groupId, step }: OfCheck) => to.check(groupId, step);
const values = ({ calendar, title, phone }: OfCheck, locale: Locale) => ({
  ...{ title, time: rangeOf(calendar, locale) },
  phone: phone ?? "",
  called: phone ? "yes" : "no",
});
const facts = ({ calendar, phone }: OfCheck, locale: Locale): Stated[] => [
  ["time", rangeOf(calendar, locale)],
  ["remote", calendar.remoteLink],
  ["call", phone],
];

/** The technical check has a time, and one can choose ten minutes of it. */
export const checkOpen = defineMail<OfCheck>()({
  name: "check-open",
  readers: ["contact", "participant"],
  reason: "group",
  path: page,
  values,
  facts,
  calendar: null,
  still: async (row, tx, at) =>
    (await isThen(row, tx, at)) &&
    (await tx.checkPlace.count({
      where: { checkId: row.params.checkId, participant: { userId: row.toUserId ?? "" } },
    })) === 0,
});

/** Somebody has a place: they took it, came to it from the queue, or it has another time; with the entry of their own minutes. */
export const checkPlace = defineMail<OfPlace & { how: "taken" | "promoted" | "moved"; number: number }>()({
  name: "check-place",
  readers: ["contact", "participant"],
  reason: "group",
  path: page,
  values: (params, locale) => ({ ...values(params, locale), how: params.how }),
  facts,
  calendar: "request",
  still: async ({ params: { placeId: id, number, calendar } }, tx, { now }) =>
    new Date(calendar.startsAt) > now &&
    (await tx.checkPlace.count({ where: { id, number, sequence: calendar.sequence } })) > 0,
});

/** A place is nobody's any more: its entry leaves the calendar. */
export const checkOff = defineMail<OfPlace & { how: "own" | "ended" }>()({
  name: "check-off",
  readers: ["contact", "participant", "leaver"],
  reason: ({ how }) => (how === "own" ? "group" : "left"),
  path: ({ groupId }) => to.group(groupId),
  values: (params, locale) => ({ ...values(params, locale), how: params.how }),
  calendar: "uninvite",
  still: async ({ params: { placeId: id } }, tx) =>
    (await tx.checkPlace.count({ where: { id, number: { not: null } } })) === 0,
});

/** To whoever holds it: when it is, with the entry of the whole. */
export const checkHeld = defineMail<OfCheck>()({
  name: "check-held",
  readers: ["facilitator"],
  reason: "group",
  path: page,
  values,
  facts,
  calendar: "request",
  still: isThen,
});

/** The technical check is tomorrow: when one's own minutes are, the link, and whom one calls. */
export const checkTomorrow = defineMail<OfPlace>()({
  name: "check-tomorrow",
  readers: ["contact", "participant"],
  reason: "group",
  path: page,
  values,
  facts,
  calendar: null,
  still: async ({ params: { placeId: id, calendar } }, tx, { now }) =>
    new Date(calendar.startsAt) > now &&
    (await tx.checkPlace.count({
      where: { id, number: { not: null }, sequence: calendar.sequence },
    })) > 0,
});

/** A technical check as its mails tell of it. */
export type ToldCheck = {
  id: string;
  step: string;
  startsAt: Date | null;
  endsAt: Date | null;
  sequence: number;
  remoteLink: string | null;
  phone: string | null;
};
type ToldPlace = { id: string; number: number | null; sequence: number };

/** One mail about the whole of a check. */
export function checkMail(
  mail: typeof checkOpen | typeof checkHeld,
  group: GroupReceivers,
  reader: GroupReader,
  of: { check: ToldCheck; step: CheckStep; zone: string },
): EmailDraft {
  const { check } = of;
  const when = { id: check.id, sequence: check.sequence, startsAt: check.startsAt, endsAt: check.endsAt };
  const about = [check.id, check.sequence];
  return mail.to(reader.to, about, params(group, reader, of, when), filedUnder(group));
}

/** What a mail about somebody's own place tells. */
export function placeParams(
  group: GroupReceivers,
  reader: GroupReader,
  of: { check: ToldCheck; step: CheckStep; zone: string },
  place: ToldPlace,
): OfPlace {
  const span =
    of.check.startsAt && place.number
      ? spanOf(of.check.startsAt, place.number, of.step.minutes)
      : { startsAt: null, endsAt: null };
  const when = { id: place.id, sequence: place.sequence, ...span };
  return { ...params(group, reader, of, when), placeId: place.id };
}

function params(
  group: GroupReceivers,
  reader: GroupReader,
  { check, step, zone }: { check: ToldCheck; step: CheckStep; zone: string },
  when: { id: string; sequence: number; startsAt: Date | null; endsAt: Date | null },
): OfCheck {
  const title = step.title[reader.to.locale];
  return {
    ...ofGroup(group, reader),
    ...{ step: check.step, title, checkId: check.id, phone: check.phone },
    calendar: checkEntry({ groupId: group.groupId, check, title, zone }, when),
  };
}

/** What the calendar entry of a check says: of the whole, or of somebody's own minutes. */
export function checkEntry(
  {
    groupId,
    check,
    title,
    zone,
  }: { groupId: string; check: Pick<ToldCheck, "step" | "remoteLink">; title: string; zone: string },
  when: { id: string; sequence: number; startsAt: Date | null; endsAt: Date | null },
): CalendarFacts {
  return {
    ...{ meetingId: when.id, sequence: when.sequence, timeZone: zone },
    startsAt: when.startsAt?.toISOString() ?? "",
    endsAt: when.endsAt?.toISOString() ?? "",
    place: "",
    remoteLink: check.remoteLink,
    beside: { path: to.check(groupId, check.step), title },
  };
}

/** Whether a check still is when a mail says, and is yet to come. */
async function isThen({ params }: Queued<OfCheck>, tx: Tx, { now }: Judging): Promise<boolean> {
  const startsAt = new Date(params.calendar.startsAt);
  const group = { state: "CONFIRMED" as const };
  return startsAt > now && (await tx.techCheck.count({ where: { id: params.checkId, startsAt, group } })) > 0;
}
