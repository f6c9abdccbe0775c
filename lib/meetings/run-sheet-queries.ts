import { factsOf, saidIn } from "@/lib/enrolments/facts";
import { agendaOf, assignmentSteps, followedBy, monthsOf, surveySteps } from "@/lib/formats/occurrences";
import { readsOf } from "@/lib/formats/parts";
import type { AgendaItem, Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsFacilitatedBy, standingFields, standingIn } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { type ClockedItem, clocked } from "@/lib/meetings/agenda";
import { roleIn } from "@/lib/meetings/roles";
import type { MeetingState } from "@/lib/meetings/states";
import { answersSeenBy, questionsOf } from "@/lib/surveys/rules";
import type { Prisma } from "@/prisma/client/client";

/** Everything that whoever holds a visit needs in hand. */
export type RunSheet = {
  /** The viewer guides the group; else they hold the visit in one that nobody guides, as who hosts it, or with all others where nobody does. */
  guides: boolean;
  meetingId: string;
  groupId: string;
  /** In whose words it is said. */
  format: Format;
  ordinal: number;
  state: MeetingState;
  timeZone: string;
  startsAt: Date | null;
  endsAt: Date | null;
  host: string;
  place: PlaceFacts;
  agenda: AgendaItem[];
  /** The agenda with its clock times; empty while the visit has no time. */
  clock: ClockedItem[];
  theme: Localised | null;
  groundRules: Format["groundRules"];
  sides: RunSheetSide[];
  /** Those who come are asked about it afterwards. */
  asksAfter: boolean;
  /** The assignment that is read side by side at this visit. */
  assignment: { step: string; handedIn: number; sides: number } | null;
};

type PlaceFacts = Pick<
  Prisma.MeetingGetPayload<true>,
  "placeName" | "address" | "stepFree" | "arrival" | "remoteLink" | "diets" | "interpretation" | "hostNote"
>;

type RunSheetSide = {
  name: string;
  /** Null where nobody hosts. */
  isHost: boolean | null;
  people: {
    name: string;
    role: Localised | null;
    isContact: boolean;
    phone: string | null;
    present: boolean | null;
    /** What they said of coming; null where they have not said. */
    coming: boolean | null;
  }[];
  /** The names of those who came with it without having been named before. */
  walkIns: string[];
  /** What they want to talk about: the themes that they chose, the most important first, and their own words. */
  talk: { themes: Localised[]; words: string };
  /** What the association said of food and interpreting when it enrolled. */
  wishes: { key: string; label: Localised; text: string }[];
};

/**
 * The run sheet of a visit, for those who guide its group; where nobody does for the contacts of who hosts it, and where nobody hosts
 * for those of all (`mayHold`). Null for everybody else.
 */
export async function getRunSheet(viewer: Viewer, meetingId: string): Promise<RunSheet | null> {
  const meeting = await read(viewer, (db) =>
    db.meeting.findFirst({
      where: { id: meetingId, OR: [{ group: groupsFacilitatedBy(viewer) }, ...heldUnguidedBy(viewer)] },
      select: sheetFields,
    }),
  );
  if (!meeting) return null;
  const {
    group,
    id,
    attendances,
    rsvps,
    walkIns,
    step,
    kind,
    ordinal,
    state,
    timeZone,
    startsAt,
    endsAt,
    hostEnrolmentId,
    ...place
  } = meeting;
  const format = formatOf(group.programme.format);
  const guides = standingIn(viewer, group).facilitator;
  const assignment = assignmentSteps(format, group).find(
    ({ after, before }) => before === step || after === null,
  );
  const agenda = [...agendaOf(format, { step, kind })];
  return {
    guides,
    meetingId: id,
    groupId: group.id,
    format,
    ordinal,
    state,
    timeZone,
    startsAt,
    endsAt,
    host: group.seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId)?.enrolment.name ?? "",
    place,
    agenda,
    clock: startsAt ? clocked(agenda, startsAt) : [],
    theme: group.programme.themes.find(({ key }) => key === group.theme)?.label ?? null,
    groundRules: format.groundRules,
    sides: group.seats.map(({ enrolmentId, enrolment }) => ({
      ...sideOf(format, enrolment, hostEnrolmentId === null ? null : enrolmentId === hostEnrolmentId, {
        ...{ attendances, rsvps, guides, themes: group.programme.themes },
        counted: walkIns.filter((one) => one.enrolmentId === enrolmentId && one.userId),
      }),
      walkIns: walkIns
        .filter((one) => one.enrolmentId === enrolmentId && !one.userId)
        .map(({ name }) => name),
    })),
    asksAfter: surveySteps(format, group).some(
      (survey) => followedBy(survey) === step && monthsOf(survey.step) === 0,
    ),
    assignment: assignment
      ? {
          step: assignment.key,
          handedIn: group.submissions.filter((one) => one.step === assignment.key && one.handedInAt).length,
          sides: group.seats.length,
        }
      : null,
  };
}

/** Visits of groups under way that nobody guides, which the viewer's side hosts, or nobody who is left does. */
function heldUnguidedBy(viewer: Viewer): Prisma.MeetingWhereInput[] {
  const enrolment = { participants: { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } } };
  const unguided = { state: "CONFIRMED", facilitators: { none: {} } } as const;
  return [
    { group: unguided, host: { enrolment, leftAt: null } },
    {
      group: { ...unguided, seats: { some: { enrolment, leftAt: null } } },
      OR: [{ hostEnrolmentId: null }, { host: { leftAt: { not: null } } }],
    },
  ];
}

const sheetFields = {
  id: true,
  step: true,
  kind: true,
  ordinal: true,
  state: true,
  timeZone: true,
  ...{ startsAt: true, endsAt: true, hostEnrolmentId: true },
  placeName: true,
  address: true,
  stepFree: true,
  arrival: true,
  remoteLink: true,
  diets: true,
  interpretation: true,
  hostNote: true,
  attendances: { select: { participantId: true, present: true } },
  rsvps: { select: { userId: true, coming: true } },
  walkIns: { orderBy: { id: "asc" }, select: { name: true, enrolmentId: true, userId: true, present: true } },
  group: {
    select: {
      id: true,
      ...{ size: true, ordered: true, theme: true },
      ...{ state: standingFields.state, closedAt: standingFields.closedAt },
      facilitators: standingFields.facilitators,
      programme: { select: { ...standingFields.programme.select, themes: true } },
      submissions: { select: { step: true, handedInAt: true } },
      seats: {
        where: { leftAt: null },
        orderBy: { seat: "asc" },
        select: {
          seat: true,
          enrolmentId: true,
          enrolment: {
            select: {
              name: true,
              part: true,
              survey: { select: { definition: true } },
              response: { select: { answers: true } },
              participants: {
                where: { leftAt: null },
                orderBy: [{ isContact: "desc" }, { joinedAt: "asc" }],
                select: {
                  id: true,
                  userId: true,
                  isContact: true,
                  role: true,
                  user: { select: { name: true, phone: true } },
                },
              },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.MeetingSelect;

type SheetRow = Prisma.MeetingGetPayload<{ select: typeof sheetFields }>;
type EnrolmentRow = SheetRow["group"]["seats"][number]["enrolment"];

function sideOf(
  format: Format,
  enrolment: EnrolmentRow,
  isHost: boolean | null,
  {
    attendances,
    rsvps,
    guides,
    counted,
    themes,
  }: Pick<SheetRow, "attendances" | "rsvps"> & {
    guides: boolean;
    counted: SheetRow["walkIns"];
    themes: SheetRow["group"]["programme"]["themes"];
  },
): Omit<RunSheetSide, "walkIns"> {
  const { part, survey } = enrolment;
  const reads = readsOf(format, part);
  const matters = reads.onTheDay ?? [];
  const answers = answersSeenBy(
    survey.definition,
    enrolment.response?.answers ?? {},
    guides ? "facilitator" : "other",
    "agreed",
  );
  const { seeks } = factsOf(reads, answers);
  const words = reads.face?.told.find(({ chosen }) => chosen !== undefined && chosen === reads.seeks)?.words;
  return {
    name: enrolment.name,
    isHost,
    talk: {
      themes: seeks.flatMap((key) => themes.find((theme) => theme.key === key)?.label ?? []),
      words: words ? saidIn(answers, words) : "",
    },
    people: [
      ...enrolment.participants.map(({ id, userId, role, isContact, user }) => ({
        name: user.name,
        role: guides ? roleIn(format, part, role) : null,
        isContact,
        phone: isContact ? user.phone : null,
        present: attendances.find(({ participantId }) => participantId === id)?.present ?? null,
        coming: rsvps.find((one) => one.userId === userId)?.coming ?? null,
      })),
      ...counted.map(({ name, present }) => ({
        ...{ name, role: guides ? roleIn(format, part, "other") : null, isContact: false, phone: null },
        ...{ present, coming: null },
      })),
    ],
    wishes: questionsOf(survey.definition).flatMap(({ key, label }) => {
      const text = matters.includes(key) ? saidIn(answers, key) : "";
      return text ? [{ key, label, text }] : [];
    }),
  };
}
