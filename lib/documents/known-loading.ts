import { type Found, loadDocument } from "@/lib/documents/loading";
import { addressOf } from "@/lib/documents/schema";
import { openParts } from "@/lib/documents/sealing";
import { wholeSurvey } from "@/lib/feedback/loading";
import { releasedResponses } from "@/lib/feedback/released-tx";
import type { Given } from "@/lib/formats/documents";
import { documentSteps } from "@/lib/formats/occurrences";
import type { Localised } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { takingPlace } from "@/lib/meetings/days";
import { expectedGuides } from "@/lib/meetings/stand-ins";
import type { MeetingState } from "@/lib/meetings/states";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy } from "@/lib/surveys/rules";
import { stageOf } from "@/lib/surveys/sight";
import { type Totals, totalsOf } from "@/lib/surveys/totals";
import type { Span } from "@/lib/time/spans";

/** A meeting in numbers: when, where, how many came; never who. */
export type KnownMeeting = {
  /** Its key in the group, and who hosts it: what it is called by. */
  step: string;
  host: string | null;
  state: MeetingState;
  startsAt: Date | null;
  endsAt: Date | null;
  /** Its days that take place. */
  days: readonly Span[];
  place: string | null;
  came: number;
};

/** What the house knows of what a document is about. */
export type Known = {
  meeting: KnownMeeting | null;
  theme: Localised | null;
  /** Those that have been held, and those that will not be. */
  course: KnownMeeting[];
  /** The roles in which nobody was there. */
  absent: readonly string[];
  insights: readonly string[];
  /** What was answered when enrolling, and the survey that asked; null where nobody is meant. */
  answered: { definition: SurveyDefinition; answers: Answers } | null;
  /** By document and part: what has been published, meeting by meeting. */
  collected: Readonly<
    Record<string, { step: string; host: string | null; startsAt: Date | null; text: string }[]>
  >;
  /** By the step of a survey: its numbers in this group, where they may be counted. */
  totals: Readonly<Record<string, { definition: SurveyDefinition; totals: Totals } | undefined>>;
};

/** What is known for a document that nobody has begun, as far as its template asks and the viewer may read. */
export async function knownFor(db: Reads, viewer: Viewer, found: Found): Promise<Known> {
  const { group, template, meeting } = found;
  const given = template.parts.flatMap((part) => part.given ?? []);
  const numbers = (one: (typeof group.meetings)[number]): KnownMeeting => ({
    ...{
      step: one.step,
      host: hostOf(found, one),
      state: one.state,
      startsAt: one.startsAt,
      endsAt: one.endsAt,
      days: takingPlace(one.days),
    },
    ...{ place: one.placeName, came: one.attendances.length + one.walkIns.length },
  });
  const collected: [string, Known["collected"][string]][] = [];
  const counted: [string, Known["totals"][string]][] = [];
  for (const one of given) {
    if (typeof one === "string") continue;
    if ("collected" in one) collected.push([collectedKey(one), await collect(db, viewer, found, one)]);
    if ("totals" in one) counted.push([one.totals, await numbersOf(db, found, one.totals)]);
  }
  const asks = (what: "absent" | "answers") => given.some((one) => typeof one === "object" && what in one);
  return {
    meeting: meeting ? numbers(meeting) : null,
    theme: group.programme.themes.find(({ key }) => key === group.theme)?.label ?? null,
    course: group.meetings.filter(({ state }) => state === "HELD" || state === "CANCELLED").map(numbers),
    absent: asks("absent") ? await absentIn(db, found) : [],
    insights: given.includes("insights") ? await insightsOf(db, found) : [],
    answered: asks("answers") ? await answeredIn(db, found) : null,
    collected: Object.fromEntries(collected),
    totals: Object.fromEntries(counted),
  };
}

/** The name under which what a part collects is known. */
export function collectedKey({
  collected: { document, part },
}: Extract<Given, { collected: object }>): string {
  return `${document}.${part}`;
}

/** What stands in a part of another document wherever that has passed and the viewer reads it, in the order of the meetings. */
async function collect(
  db: Reads,
  viewer: Viewer,
  { group, format }: Found,
  { collected: { document, part } }: Extract<Given, { collected: object }>,
) {
  const all: Known["collected"][string] = [];
  for (const { step, about } of documentSteps(format, group)) {
    if (step.key !== document) continue;
    const other = await loadDocument(db, viewer, group.id, addressOf({ step: step.key, about }));
    const last = other?.row?.versions.find(({ approvedAt }) => approvedAt !== null);
    if (!other?.row || !last || !other.sight.approved) continue;
    const { sealed } = await db.documentVersion.findFirstOrThrow({
      where: { documentId: other.row.id, round: last.round },
      select: { sealed: true },
    });
    const text = openParts({ id: other.row.id, groupId: group.id }, sealed)?.[part];
    const { meeting } = other;
    if (!text || about === null) continue;
    all.push({ step: about, host: hostOf(other, meeting), startsAt: meeting?.startsAt ?? null, text });
  }
  return all;
}

/** The name of whoever hosts a meeting. */
function hostOf({ seats }: Found, meeting: { hostEnrolmentId: string | null } | undefined): string | null {
  return seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.name ?? null;
}

/** The numbers of a survey in one group; only a format in which one group is enough to be counted has any. */
async function numbersOf(
  db: Reads,
  { group, format }: Found,
  step: string,
): Promise<Known["totals"][string]> {
  const definition = await wholeSurvey(db, group.programmeId, step);
  if (!definition) return undefined;
  const all = await releasedResponses(db, group.programmeId, step);
  const isOwn = ({ groupId }: (typeof all)[number]) => groupId === group.id;
  return { definition, totals: totalsOf(definition, all, isOwn, format.counting) };
}

/** The roles of the format in which nobody was at the meeting: nobody has them in this group, or all who do said that they cannot come. */
async function absentIn(db: Reads, { group, format, meeting }: Found): Promise<string[]> {
  if (!meeting) return [];
  const away = await db.rsvp.findMany({
    where: { meetingId: meeting.id, coming: false },
    select: { userId: true },
  });
  const expected = expectedGuides(group.facilitators, meeting);
  const came = expected.filter(({ userId }) => !away.some((one) => one.userId === userId));
  return format.roles.map(({ key }) => key).filter((key) => !came.some(({ role }) => role === key));
}

/** The sentences to be told onward that the group wrote from this meeting until the next, for those who may write them. */
async function insightsOf(db: Reads, { group, meeting, standing }: Found): Promise<string[]> {
  if (!standing.facilitator && standing.contactOf.length === 0) return [];
  const begun = meeting?.startsAt;
  const next = group.meetings.find(({ startsAt }) => startsAt && begun && startsAt > begun)?.startsAt;
  const rows = await db.insight.findMany({
    where: {
      groupId: group.id,
      createdAt: { ...(begun ? { gte: begun } : {}), ...(next ? { lt: next } : {}) },
    },
    orderBy: { createdAt: "asc" },
    select: { text: true },
  });
  return rows.map(({ text }) => text);
}

/** What the host of the meeting answered when enrolling, or where nobody hosts the only seat; as far as everybody in the group reads it. */
async function answeredIn(db: Reads, { group, meeting, seats }: Found): Promise<Known["answered"]> {
  const whose =
    seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId) ??
    (seats.length === 1 ? seats[0] : undefined);
  if (!whose) return null;
  const row = await db.enrolment.findFirst({
    where: { id: whose.enrolmentId },
    select: { survey: { select: { definition: true } }, response: { select: { answers: true } } },
  });
  if (!row) return null;
  const { definition } = row.survey;
  return {
    definition,
    answers: answersSeenBy(definition, row.response?.answers ?? {}, "other", stageOf(group.state)),
  };
}
