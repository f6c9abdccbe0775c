import { factsOf, saidIn } from "@/lib/enrolments/facts";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { shapeFields } from "@/lib/formats/shape";
import { standingFields } from "@/lib/groups/access";
import type { Localised } from "@/lib/i18n/locales";
import { dayFields } from "@/lib/meetings/days";
import { type guestSides, takenPlaces } from "@/lib/meetings/expecting-tx";
import { roleIn } from "@/lib/meetings/roles";
import { standInFields } from "@/lib/meetings/stand-ins";
import { answersSeenBy, questionsOf } from "@/lib/surveys/rules";
import type { Prisma } from "@/prisma/client/client";

/** One of those who meet, as whoever holds the visit has them in hand. */
export type RunSheetSide = {
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
    /** Of who has a place: what they need on the day, how many assist them, whether they take part from afar. */
    needs?: string | null;
    assistants?: number;
    remote?: boolean;
  }[];
  /** The names of those who came with it without having been named before. */
  walkIns: string[];
  /** What they want to talk about: the themes that they chose, the most important first, and their own words. */
  talk: { themes: Localised[]; words: string };
  /** What the association said of food and interpreting when it enrolled. */
  wishes: { key: string; label: Localised; text: string }[];
};

/** What a run sheet is read from. */
export const sheetFields = {
  id: true,
  step: true,
  kind: true,
  ordinal: true,
  state: true,
  timeZone: true,
  ...{ startsAt: true, endsAt: true, days: dayFields, hostEnrolmentId: true },
  placeName: true,
  address: true,
  stepFree: true,
  arrival: true,
  remoteLink: true,
  diets: true,
  interpretation: true,
  hostNote: true,
  byPlaces: true,
  standIns: standInFields,
  without: { select: { role: true, user: { select: { name: true } } } },
  places: {
    ...takenPlaces,
    select: {
      ...takenPlaces.select,
      participant: {
        select: {
          ...takenPlaces.select.participant.select,
          enrolment: {
            select: {
              ...{ id: true, name: true, part: true, survey: { select: { definition: true } } },
              response: { select: { answers: true } },
            },
          },
        },
      },
    },
  },
  attendances: { select: { participantId: true, present: true } },
  rsvps: { select: { userId: true, coming: true } },
  walkIns: { orderBy: { id: "asc" }, select: { name: true, enrolmentId: true, userId: true, present: true } },
  group: {
    select: {
      id: true,
      ...{ ...shapeFields, theme: true },
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
                  takesPart: true,
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

/** Those of one organisation who have a place, with what they need: of nobody who waits or has given up. */
export function guestSide(
  format: Format,
  { name, part, places }: ReturnType<typeof guestSides<SheetRow["places"][number]>>[number],
  { attendances, rsvps, guides }: Pick<SheetRow, "attendances" | "rsvps"> & { guides: boolean },
): RunSheetSide {
  return {
    ...{ name, isHost: false, walkIns: [], wishes: [], talk: { themes: [], words: "" } },
    people: places.map(({ needs, assistants, remote, participant: { id, userId, role, user } }) => ({
      name: user.name,
      role: guides ? roleIn(format, part, role) : null,
      ...{ isContact: false, phone: null, needs, assistants, remote },
      present: attendances.find(({ participantId }) => participantId === id)?.present ?? null,
      coming: rsvps.find((one) => one.userId === userId)?.coming ?? null,
    })),
  };
}

/** What those who have a place would like to ask, each once, in an order that says nothing of whose it is. */
export function askedBy(format: Format, places: SheetRow["places"]): string[] {
  const said = places.map(({ participant: { enrolment } }) => {
    const { asks } = readsOf(format, enrolment.part);
    const { definition } = enrolment.survey;
    return saidIn(answersSeenBy(definition, enrolment.response?.answers ?? {}, "other", "agreed"), asks);
  });
  return [...new Set(said)].filter(Boolean).sort();
}

/** A side of the visit: its people, what they want to talk about and what to keep in mind, as far as the reader may read it. */
export function sideOf(
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
      ...enrolment.participants
        .filter(({ takesPart }) => takesPart)
        .map(({ id, userId, role, isContact, user }) => ({
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
