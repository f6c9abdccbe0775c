import { isAddressedTo, saidTo } from "@/lib/feedback/access";
import { openedOrigin } from "@/lib/feedback/ballot-sealing";
import { hasClosed } from "@/lib/feedback/closed-loading";
import { loadAsked, loadNamed, type Place, wholeSurvey } from "@/lib/feedback/loading";
import { releasedResponses } from "@/lib/feedback/released-tx";
import type { Asking } from "@/lib/feedback/rules";
import { answeredSurveys } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsFacilitatedBy } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { cameAsGuest, meetingsVisibleTo } from "@/lib/meetings/access";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersSeenBy, questionsOf, type Theme } from "@/lib/surveys/rules";
import { isNameless } from "@/lib/surveys/sight";
import { type Counting, type Totals, totals } from "@/lib/surveys/totals";
import { inTurns } from "@/lib/threads/turns";

/** A survey as somebody is asked it. */
export type AskedSurvey = Place & {
  format: Format;
  definition: SurveyDefinition;
  themes: readonly Theme[];
  asking: Asking;
  /** Nobody has been asked yet, and it will be asked: from when on, where that is known. */
  toCome: { from: Date | null } | null;
  openUntil: Date | null;
  timeZone: string;
  /** How many sides its group has. */
  seats: number;
  /** Whether they came as one who has a place at the meeting, and see nothing else of its group. */
  isGuest: boolean;
  /** The meeting that it is about. */
  host: string;
  startsAt: Date | null;
  /** The version of the survey that is asked. */
  surveyId: string;
  /** What the viewer's association says in its own name, for its contacts; null where it is asked nothing with a name. */
  named: NamedPart | null;
};

export type NamedPart = { organisation: string; answers: Answers; version: number; isOpen: boolean };

/** The survey of a step after a meeting, or null where there is none for the viewer to see. */
export async function getSurveyAbout(
  viewer: Viewer,
  meetingId: string,
  step: string,
  now: Date,
): Promise<AskedSurvey | null> {
  const meeting = await read(viewer, (db) =>
    db.meeting.findFirst({
      where: { id: meetingId, OR: [meetingsVisibleTo(viewer), cameAsGuest(viewer)] },
      select: { groupId: true, step: true },
    }),
  );
  return meeting && getSurvey(viewer, { groupId: meeting.groupId, step, about: meeting.step }, now);
}

/** The survey of a step of a group, or null where there is none for the viewer to see. */
export function getSurvey(viewer: Viewer, place: Place, now: Date): Promise<AskedSurvey | null> {
  return read(viewer, async (db) => {
    const asked = await loadAsked(db, viewer, place, now);
    if (!asked) return null;
    const { group, survey, meeting, asking, toCome, openUntil, isGuest } = asked;
    const isNamed = !questionsOf(survey.definition).every(isNameless);
    const named = isNamed ? await loadNamed(db, viewer, place) : null;
    return {
      ...place,
      surveyId: survey.id,
      named: named && pick(named),
      definition: survey.definition,
      format: formatOf(group.programme.format),
      themes: group.programme.themes,
      ...{ asking, toCome },
      openUntil,
      timeZone: meeting?.timeZone ?? "Europe/Helsinki",
      seats: group.seats.length,
      isGuest,
      host:
        group.seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.enrolment.name ?? "",
      startsAt: meeting?.startsAt ?? null,
    };
  });
}

function pick({ organisation, answers, version, isOpen }: NamedPart): NamedPart {
  return { organisation, answers, version, isOpen };
}

/** What a facilitator learns from the feedback. */
export type FacilitatorsFeedback = {
  format: Format;
  pair: string;
  seats: number;
  programme: Localised;
  surveys: SurveyFeedback[];
};

export type SurveyFeedback = {
  step: string;
  definition: SurveyDefinition;
  /** Of the whole programme: the very numbers that the report shows. */
  totals: Totals;
  /** Nobody is asked any more: what is not shown now will not be. */
  closed: boolean;
  /** Words addressed to the facilitator by this pair, in no order. */
  greetings: string[];
  /** What the associations of this pair said in their own name to those who guide them. */
  toGuides: { name: string; answers: Answers }[];
};

/**
 * The feedback of a facilitator: the programme's numbers, as everybody sees them, the words addressed to those who facilitate
 * this group, and what its associations said in their own name. Null for everybody else.
 */
export function getFeedback(
  viewer: Viewer,
  groupId: string,
  now: Date,
): Promise<FacilitatorsFeedback | null> {
  return read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: groupFields,
    });
    if (!group) return null;
    const { programmeId, programme, seats } = group;
    const format = formatOf(programme.format);
    const surveys: SurveyFeedback[] = [];
    for (const { key: step } of answeredSurveys(format)) {
      const definition = await wholeSurvey(db, programmeId, step);
      if (!definition) continue;
      const closed = await hasClosed(db, programmeId, step, now);
      surveys.push({
        ...(await feedbackOn(db, viewer, { programmeId, groupId, step }, definition, format.counting)),
        closed,
      });
    }
    const pair = seats.map(({ enrolment }) => enrolment.name).join(" – ");
    return { format, pair, seats: seats.length, programme: programme.name, surveys };
  });
}

async function feedbackOn(
  db: Reads,
  viewer: Viewer,
  { programmeId, groupId, step }: { programmeId: string; groupId: string; step: string },
  definition: SurveyDefinition,
  counting: Counting,
): Promise<Omit<SurveyFeedback, "closed">> {
  // Which group words come from is under their seal: those of the whole programme are opened to find this group's.
  const addressed = await db.response.findMany({
    where: { programmeId, step, enrolmentId: null, batch: null },
    orderBy: { id: "asc" },
    select: { id: true, origin: true, answers: true },
  });
  const own = await inTurns(addressed, (row) => {
    const origin = openedOrigin(row);
    return origin?.groupId === groupId && isAddressedTo(viewer, origin) ? [row] : [];
  });
  const named = await db.namedAnswer.findMany({
    where: { ...saidTo(viewer), groupId, step },
    orderBy: { enrolment: { name: "asc" } },
    select: { answers: true, enrolment: { select: { name: true } } },
  });
  return {
    step,
    definition,
    totals: totals(definition, await releasedResponses(db, programmeId, step), counting),
    greetings: own
      .flat()
      .flatMap(({ answers }) => Object.values(answers).flat())
      .sort(),
    toGuides: named
      .map(({ answers, enrolment }) => ({
        name: enrolment.name,
        answers: answersSeenBy(definition, answers, "facilitator", "agreed"),
      }))
      .filter(({ answers }) => Object.keys(answers).length > 0),
  };
}

const groupFields = {
  programmeId: true,
  programme: { select: { name: true, format: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: { enrolment: { select: { name: true } } },
  },
} as const;
