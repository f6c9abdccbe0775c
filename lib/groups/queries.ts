import { enrolmentsCoordinatedBy } from "@/lib/enrolments/access";
import { factsOf } from "@/lib/enrolments/facts";
import { lead } from "@/lib/formats/leading";
import { modeLabel } from "@/lib/formats/modes";
import { gapOf, hostIn, meetingSteps } from "@/lib/formats/occurrences";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { modeOf, type Shape } from "@/lib/formats/shape";
import { templateOf } from "@/lib/formats/templates";
import { standingFields, standingIn } from "@/lib/groups/access";
import { faceFields, faceOf } from "@/lib/groups/faces";
import { isByEnough, isShort } from "@/lib/groups/rules";
import type { GroupState } from "@/lib/groups/states";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { optionsOf } from "@/lib/surveys/rules";
import { stageOf } from "@/lib/surveys/sight";

/** A group that has been proposed to an enrolment, as the people of that enrolment may see it. */
export type Proposal = NonNullable<Awaited<ReturnType<typeof getProposal>>>;

/**
 * The newest pair that has been proposed to an enrolment, for its own people, or for the coordinator who has to call them. Of several, as
 * who receives others has, the one that is named, else one that waits for an answer.
 */
export async function getProposal(viewer: Viewer, enrolmentId: string, named?: string) {
  const found = await read(viewer, async (db) => {
    // Who has come into a group under way is in that one, which may have been proposed before the one that they were in.
    const seats = await db.seat.findMany({
      where: { enrolmentId, group: { proposedAt: { not: null } } },
      orderBy: [{ live: "desc" }, { group: { proposedAt: "desc" } }],
      select: { groupId: true, live: true, agreedAt: true, group: { select: { state: true } } },
    });
    const seat =
      seats.find(({ groupId }) => groupId === named) ??
      seats.find(({ live, agreedAt, group }) => live && !agreedAt && group.state === "PROPOSED") ??
      seats[0];
    if (!seat) return null;
    const others = seats.filter((one) => one !== seat && one.live).map(({ groupId }) => groupId);
    const group = await db.group.findFirst({
      where: {
        id: seat.groupId,
        seats: {
          some: {
            enrolmentId,
            enrolment: {
              OR: [
                { participants: { some: { userId: userIdOf(viewer), leftAt: null } } },
                {
                  participants: { none: { isContact: true, leftAt: null } },
                  ...enrolmentsCoordinatedBy(viewer),
                },
              ],
            },
          },
        },
      },
      select: proposalFields,
    });
    return group && { group, also: await namesOf(db, others, enrolmentId) };
  });
  const group = found?.group;
  const own = group?.seats.find((seat) => seat.enrolmentId === enrolmentId);
  if (!found || !group || !own) return null;
  // Who has left a group that goes on sees of it that it has ended for them, and nobody in it.
  const seats = own.leftAt ? [own] : group.seats.filter(({ leftAt }) => !leftAt);
  const others = seats.filter((seat) => seat !== own);
  const format = formatOf(group.programme.format);
  const { reads } = mainPart(format);
  return {
    id: group.id,
    /** What else has been proposed to the same enrolment, each with whom it is. */
    also: found.also,
    state: (own.leftAt ? "DISSOLVED" : group.state) satisfies GroupState,
    message: group.message,
    answerByOn: group.answerByOn,
    byEnough: isByEnough(format),
    short: isShort(format, { state: group.state, seats }),
    dissolvedBecause: own.leftBecause ?? group.dissolvedBecause,
    theme: themeOf(group.programme.themes, group.theme),
    mode: chosenMode(format, group, seats),
    programme: {
      name: group.programme.name,
      slug: group.programme.slug,
      timeZone: group.programme.timeZone,
    },
    convener: group.programme.convener,
    format,
    seats: seats.length,
    minutes: minutesOf(format, group, group.assignment),
    facilitators: guidesOf(format, group.facilitators),
    /** Of all meetings, where they are proposed with the group. */
    dates: await datesOf(viewer, group.id, format, group),
    own: {
      seat: own.seat,
      name: own.enrolment.name,
      agreedAt: own.agreedAt,
      declinedAt: own.declinedAt,
      talkAskedAt: own.talkAskedAt,
      left: own.leftAt !== null,
    },
    hosts: meetingSteps(format, group).flatMap(({ key, hostSeat }) => {
      const host = hostIn(seats, hostSeat);
      return host ? [{ step: key, name: host.enrolment.name, own: host === own }] : [];
    }),
    others: others.map((seat) => faceOf(reads, seat, own, stageOf(group.state))),
    words: wordsOf(format, own.enrolment.survey.definition, group.programme.themes),
    standing: standingIn(viewer, { ...group, seats }),
  };
}

/** Who else is in some groups of an enrolment. */
async function namesOf(db: Reads, ids: readonly string[], enrolmentId: string) {
  if (ids.length === 0) return [];
  const groups = await db.group.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      seats: {
        where: { leftAt: null, enrolmentId: { not: enrolmentId } },
        select: { enrolment: { select: { name: true } } },
        orderBy: { seat: "asc" },
      },
    },
    orderBy: { proposedAt: "desc" },
  });
  return groups.map(({ id, seats }) => ({ id, names: seats.map(({ enrolment }) => enrolment.name) }));
}

/** In which mode it is proposed, with the names of those who have chosen it when they enrolled; null where the format has none. */
function chosenMode(
  format: Format,
  shape: Shape,
  seats: readonly { enrolment: { name: string; response: { answers: Answers } | null } }[],
): { label: Localised; chosenBy: string[]; byAll: boolean } | null {
  const label = modeLabel(format, shape);
  const mode = modeOf(format, shape);
  if (!label || !mode) return null;
  const { reads } = mainPart(format);
  const chosenBy = seats
    .filter(({ enrolment }) => factsOf(reads, enrolment.response?.answers ?? {}).modes.includes(mode))
    .map(({ enrolment }) => enrolment.name);
  return { label, chosenBy, byAll: chosenBy.length === seats.length };
}

/** The dates that a group is proposed with; asked only where a format finds those of all its meetings together. */
async function datesOf(viewer: Viewer, groupId: string, format: Format, shape: Shape) {
  if (meetingSteps(format, shape).some(({ step }) => step.times !== "together")) return [];
  const rhythms = await read(viewer, (db) =>
    db.rhythm.findMany({
      where: { groupId },
      select: { days: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } } },
    }),
  );
  return rhythms.length === 1 ? (rhythms[0]?.days ?? []) : [];
}

type Themes = readonly { key: string; label: Localised }[];
const proposalFields = {
  ...standingFields,
  id: true,
  theme: true,
  message: true,
  assignment: true,
  answerByOn: true,
  dissolvedBecause: true,
  facilitators: { select: { ...standingFields.facilitators.select, user: { select: { name: true } } } },
  programme: {
    select: {
      slug: true,
      name: true,
      format: true,
      timeZone: true,
      themes: true,
      convener: {
        select: { name: true, replyTo: true, phone: true, coordinators: { select: { userId: true } } },
      },
    },
  },
  // With those that have left: what has become of it is told to them too.
  seats: {
    orderBy: { seat: "asc" },
    select: {
      seat: true,
      leftAt: true,
      leftBecause: true,
      enrolmentId: true,
      agreedAt: true,
      declinedAt: true,
      talkAskedAt: true,
      enrolment: {
        select: {
          ...faceFields,
          participants: {
            where: { leftAt: null },
            select: { userId: true, isContact: true, takesPart: true },
          },
        },
      },
    },
  },
} as const;

/** Those who guide a group, by their roles, whoever leads it first; who leads is called as the format says. */
function guidesOf(
  { roles }: Format,
  facilitators: readonly { role: string; user: { name: string } }[],
): { label: Localised | null; names: string[] }[] {
  return roles
    .map(({ key, label }) => ({
      label: key === lead ? null : label,
      names: facilitators.filter(({ role }) => role === key).map(({ user }) => user.name),
    }))
    .filter(({ names }) => names.length > 0);
}

/** The labels of what answers may name. */
function wordsOf(format: Format, definition: SurveyDefinition, themes: Themes) {
  const { languages, times } = mainPart(format).reads;
  return {
    ...{ format, themes },
    languages: optionsOf(definition, languages),
    times: optionsOf(definition, times),
  };
}

function themeOf(themes: Themes, key: string | null): Localised | null {
  return themes.find((theme) => theme.key === key)?.label ?? null;
}

/** What a group of this size takes of one's time: so many visits of so many minutes, and the assignment. */
function minutesOf(format: Format, shape: Shape, assignment: string | null) {
  const visits = meetingSteps(format, shape);
  return {
    visits: visits.length,
    each: visits[0]?.step.minutes ?? 0,
    assignment: templateOf(format, assignment)?.minutes ?? 0,
    gap: visits.map(gapOf).find((gap) => gap !== null) ?? null,
  };
}
