import { reading } from "@/lib/db";
import { feedbackVisibleTo } from "@/lib/feedback/access";
import { currentSurvey, loadAsked, type Place } from "@/lib/feedback/loading";
import type { Asking } from "@/lib/feedback/rules";
import { surveysAfter } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsFacilitatedBy } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { meetingsVisibleTo } from "@/lib/meetings/access";
import type { Answers, SeenBy, SurveyDefinition } from "@/lib/surveys/definition";
import { answersTo, questionsOf, type Theme } from "@/lib/surveys/rules";
import { type Totals, totals } from "@/lib/surveys/totals";
import { isoWeek } from "@/lib/time/days";
import type { Viewer } from "@/lib/viewer";

/** A survey as somebody is asked it. */
export type AskedSurvey = Place & {
  definition: SurveyDefinition;
  themes: Theme[];
  asking: Asking;
  openUntil: Date | null;
  timeZone: string;
  /** How many sides its group has. */
  seats: number;
  /** The meeting that it is about. */
  host: string;
  startsAt: Date | null;
};

/** The survey of a step after a meeting, or null where there is none for the viewer to see. */
export async function getSurveyAbout(
  viewer: Viewer,
  meetingId: string,
  step: string,
  now: Date,
): Promise<AskedSurvey | null> {
  const meeting = await reading(viewer, (db) =>
    db.meeting.findFirst({
      where: { id: meetingId, ...meetingsVisibleTo(viewer) },
      select: { groupId: true, step: true },
    }),
  );
  return meeting && getSurvey(viewer, { groupId: meeting.groupId, step, about: meeting.step }, now);
}

/** The survey of a step of a group, or null where there is none for the viewer to see. */
export function getSurvey(viewer: Viewer, place: Place, now: Date): Promise<AskedSurvey | null> {
  return reading(viewer, async (db) => {
    const asked = await loadAsked(db, viewer, place, now);
    if (!asked) return null;
    const { group, survey, meeting, asking, openUntil } = asked;
    return {
      ...place,
      definition: survey.definition,
      themes: group.programme.themes,
      asking,
      openUntil,
      timeZone: meeting?.timeZone ?? "Europe/Helsinki",
      seats: group.seats.length,
      host:
        group.seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.enrolment.name ?? "",
      startsAt: meeting?.startsAt ?? null,
    };
  });
}

/** What a facilitator learns from the feedback. */
export type FacilitatorsFeedback = {
  pair: string;
  seats: number;
  programme: Localised;
  surveys: SurveyFeedback[];
};

export type SurveyFeedback = {
  step: string;
  definition: SurveyDefinition;
  /** Over all the groups of the programme that the viewer facilitates. */
  totals: Totals;
  /** Words addressed to the facilitator by this pair, in no order. */
  greetings: string[];
  /** What people of this pair said to those who guide them. */
  toGuides: Answers[];
};

/**
 * The feedback of a facilitator: totals over all the groups of the programme that they facilitate, and the words addressed to
 * them by this one. Only weeks that are over count, so that nobody's answer can be told from the moment at which it appears.
 * Null for everybody else.
 */
export function getFeedback(
  viewer: Viewer,
  groupId: string,
  now: Date,
): Promise<FacilitatorsFeedback | null> {
  return reading(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, ...groupsFacilitatedBy(viewer) },
      select: groupFields,
    });
    if (!group) return null;
    const { programmeId, programme } = group;
    const responses = await db.response.findMany({
      where: {
        AND: [feedbackVisibleTo(viewer), { programmeId, week: { lt: isoWeek(now, programme.timeZone) } }],
      },
      orderBy: { id: "asc" },
      take: 5000,
      select: { groupId: true, step: true, answers: true },
    });
    const surveys: SurveyFeedback[] = [];
    for (const { key: step } of surveysAfter(formatOf(programme.format))) {
      const survey = await currentSurvey(db, programmeId, step);
      if (survey) surveys.push(feedbackOn(step, survey.definition, responses, groupId));
    }
    const pair = group.seats.map(({ enrolment }) => enrolment.name).join(" – ");
    return { pair, seats: group.seats.length, programme: programme.name as Localised, surveys };
  });
}

type Row = { groupId: string | null; step: string; answers: unknown };

function feedbackOn(
  step: string,
  definition: SurveyDefinition,
  rows: readonly Row[],
  groupId: string,
): SurveyFeedback {
  const given = rows
    .filter((row) => row.step === step)
    .map((row) => ({ ...row, answers: row.answers as Answers }));
  const own = given.filter((row) => row.groupId === groupId).map(({ answers }) => answers);
  const said = (seenBy: SeenBy) =>
    own.map((answers) =>
      answersTo(
        questionsOf(definition).filter((question) => question.seenBy === seenBy),
        answers,
      ),
    );
  return {
    step,
    definition,
    totals: totals(definition, given),
    greetings: said("facilitator")
      .flatMap((answers) => Object.values(answers).flat())
      .sort(),
    toGuides: said("guides").filter((answers) => Object.keys(answers).length > 0),
  };
}

const groupFields = {
  programmeId: true,
  programme: { select: { name: true, format: true, timeZone: true } },
  seats: { orderBy: { seat: "asc" }, select: { enrolment: { select: { name: true } } } },
} as const;
