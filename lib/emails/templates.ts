import type { CalendarFacts, EmailParams, TemplateName } from "@/lib/emails/draft";
import type { AnswerSheet, Letter } from "@/lib/emails/letter";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatDateTime, formatDay, formatRange } from "@/lib/time/format";

/** What a mail needs besides its row: looked up when it is sent, and never stored with it. */
export type Extras = {
  code?: string;
  /** Where the draft of an enrolment is filled in. */
  draftPath?: string;
  /** The meeting that a survey is about. */
  meetingId?: string;
  answers?: AnswerSheet[];
};

/** What the words of a template are filled with, where its button leads, and why one gets it. */
type Sheet = {
  path: string;
  reason: "sign-in" | "enrolment" | "group" | "left" | "coordinator";
  values?: Record<string, string | number>;
  facts?: [FactName, string | null][];
};
type FactName =
  | "time"
  | "place"
  | "remote"
  | "host"
  | "facilitator"
  | "answerBy"
  | "due"
  | "openUntil"
  | "reference"
  | "code";

/** One mail in words, from its facts alone. */
export function letterFor<T extends TemplateName>(
  template: T,
  params: EmailParams[T],
  locale: Locale,
  extras: Extras = {},
): Letter {
  const sheet = sheets[template](params, locale, extras);
  const t = translator(locale, "emails");
  const say = t as unknown as (key: string, values: Record<string, string | number>) => string;
  const values = { ...ofPair, ...flat(params), ...sheet.values };
  return {
    subject: say(`subjects.${template}`, values),
    paragraphs: [say(`leads.${template}`, values)],
    facts: (sheet.facts ?? []).flatMap(([name, value]) =>
      value ? [{ term: t(`facts.${name}`), value }] : [],
    ),
    action: { label: say(`actions.${template}`, values), path: sheet.path },
    next: [say(`nexts.${template}`, values)],
    answers: extras.answers ?? [],
    reason: say(`reasons.${sheet.reason}`, values),
  };
}

const sheets: { [T in TemplateName]: (params: EmailParams[T], locale: Locale, extras: Extras) => Sheet } = {
  "sign-in": (_params, _locale, { code = "" }) => ({
    path: "/sign-in",
    reason: "sign-in",
    facts: [["code", code]],
  }),
  "enrolment-link": (_params, _locale, { draftPath = "/" }) => ({ path: draftPath, reason: "enrolment" }),
  "enrolment-submitted": (params) => ({ ...ofEnrolment(params), facts: [["reference", params.reference]] }),
  "enrolment-accepted": ofEnrolment,
  "enrolment-waitlisted": ofEnrolment,
  "enrolment-unpaired": ofEnrolment,
  "enrolment-declined": ofEnrolment,
  "enrolment-withdrawn": ofEnrolment,
  "participant-added": ofEnrolment,
  "group-proposed": (params, locale) => ({
    ...agreement(params),
    facts: [
      ["facilitator", params.facilitator],
      ["answerBy", day(params.answerBy, locale)],
    ],
  }),
  "group-facilitator-named": ({ groupId }) => ({ path: `/groups/${groupId}`, reason: "group" }),
  "group-agreed": agreement,
  "group-talk-asked": ({ groupId }) => ({ path: `/groups/${groupId}`, reason: "coordinator" }),
  "group-declined": ({ groupId }) => ({ path: `/groups/${groupId}`, reason: "coordinator" }),
  "group-confirmed": ({ groupId }) => ({ path: `/groups/${groupId}/times`, reason: "group" }),
  "group-dissolved": (params) => ({
    ...ofEnrolment(params),
    values: { because: params.because.replace("-", "_") },
  }),
  "times-proposed": ({ groupId }) => ({ path: `/groups/${groupId}/times`, reason: "group" }),
  "meeting-scheduled": (params, locale) => ({
    path: `/meetings/${params.meetingId}`,
    reason: "group",
    values: { time: range(params.calendar, locale) },
    facts: meetingFacts(params.calendar, params.facilitator, locale),
  }),
  "meeting-changed": (params, locale) => ({
    path: `/meetings/${params.meetingId}`,
    reason: "group",
    values: {
      time: range(params.calendar, locale),
      moved: params.was ? "yes" : "no",
      was: params.was ? range({ ...params.calendar, ...params.was }, locale) : "",
    },
    facts: meetingFacts(params.calendar, params.facilitator, locale),
  }),
  "meeting-moving": (params, locale) => ({
    path: `/groups/${params.groupId}/times`,
    reason: "group",
    values: { time: range(params.calendar, locale) },
  }),
  "meeting-cancelled": (params, locale) => ({
    path: `/groups/${params.groupId}`,
    reason: "group",
    values: { time: params.calendar ? range(params.calendar, locale) : "none" },
  }),
  "meeting-left": (params, locale) => ({
    // The pages of the pair are no longer theirs to see.
    path: "/home",
    reason: "left",
    values: { time: range(params.calendar, locale) },
  }),
  "assignment-open": assignment,
  "assignment-other-in": assignment,
  "assignments-revealed": ({ groupId, step }) => ({
    path: `/groups/${groupId}/assignments/${step}`,
    reason: "group",
  }),
  "survey-asked": ({ groupId, step, openUntil }, locale, { meetingId }) => ({
    path: meetingId ? `/meetings/${meetingId}/surveys/${step}` : `/groups/${groupId}/surveys/${step}`,
    reason: "group",
    facts: [["openUntil", day(openUntil, locale)]],
  }),
  "insight-to-approve": ({ groupId }) => ({ path: `/groups/${groupId}/insights`, reason: "group" }),
  reminder: ({ path, due }, locale) => ({ path, reason: "group", facts: [["due", day(due, locale)]] }),
  nudge: ({ path, due }, locale) => ({ path, reason: "group", facts: [["due", day(due, locale)]] }),
};

function ofEnrolment({ enrolmentId }: { enrolmentId: string }): Sheet {
  return { path: `/enrolments/${enrolmentId}`, reason: "enrolment" };
}

function agreement({ enrolmentId }: { enrolmentId: string }): Sheet {
  return { path: `/enrolments/${enrolmentId}/agreement`, reason: "enrolment" };
}

function assignment(params: { groupId: string; step: string; due: string | null }, locale: Locale): Sheet {
  const { groupId, step, due } = params;
  return {
    path: `/groups/${groupId}/assignments/${step}`,
    reason: "group",
    facts: [["due", day(due, locale)]],
  };
}

function meetingFacts(calendar: CalendarFacts, facilitator: string, locale: Locale): Sheet["facts"] {
  return [
    ["time", range(calendar, locale)],
    ["place", calendar.place],
    ["remote", calendar.remoteLink],
    ["facilitator", facilitator],
  ];
}

/** The time of a visit in its own zone, or `none` where there is none. */
function range({ startsAt, endsAt, timeZone }: CalendarFacts, locale: Locale): string {
  return startsAt && endsAt
    ? formatRange(new Date(startsAt), new Date(endsAt), { locale, zone: timeZone })
    : "none";
}

/** A calendar day, or the moment where an instant was given. */
function day(value: string | null, locale: Locale): string | null {
  if (!value) return null;
  return value.length > 10
    ? formatDateTime(new Date(value), { locale, zone: "Europe/Helsinki" })
    : formatDay(value, locale);
}

/** What mails that were queued before they said so are about. */
const ofPair = { seats: 2, waiting: 1 };

/** The plain facts among the params, as values for the words. */
function flat(params: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === "string" || typeof value === "number"),
  );
}
