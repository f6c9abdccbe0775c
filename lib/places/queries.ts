import { saidIn } from "@/lib/enrolments/facts";
import { isProven } from "@/lib/enrolments/rules";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { type Reads, read } from "@/lib/kernel/db";
import { heldEnrolmentOf, userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { keptUntil } from "@/lib/meetings/confirming";
import { readsLink } from "@/lib/meetings/told-tx";
import { mayTakePlaces, placesIn, takenInAs, takesPlaces } from "@/lib/places/access";
import { asksOf, countPlaces, ownPlaces } from "@/lib/places/loading";
import { type Guest, guestFields, needsOf } from "@/lib/places/locking-tx";
import { givesByItself, whyNotLeave, whyNotSignUp } from "@/lib/places/rules";
import { shownBy } from "@/lib/places/showing";
import { hasPlaces } from "@/lib/places/stop-queries";
import { answersSeenBy } from "@/lib/surveys/rules";
import type { Prisma } from "@/prisma/client/client";

const offerFields = {
  ...{
    id: true,
    groupId: true,
    step: true,
    state: true,
    startsAt: true,
    endsAt: true,
    timeZone: true,
    changedAt: true,
    hostAwayAt: true,
    badged: true,
  },
  ...{ placeName: true, address: true, stepFree: true, arrival: true, remoteLink: true },
  ...{ capacity: true, perOrganisation: true, capUntil: true, remoteWelcome: true },
  ...{ signUpOpenedAt: true, signUpClosesAt: true, cancelledAt: true },
  host: {
    select: {
      enrolment: {
        select: {
          ...{ name: true, municipality: true, part: true },
          survey: { select: { definition: true } },
          response: { select: { answers: true } },
        },
      },
    },
  },
  group: {
    select: {
      state: true,
      programmeId: true,
      programme: { select: { slug: true, name: true, format: true } },
    },
  },
} as const satisfies Prisma.MeetingSelect;

type OfferRow = Prisma.MeetingGetPayload<{ select: typeof offerFields }>;

/** The meetings with places that the viewer may sign up to or has a place at, those to come first; of one programme, or of all. */
export async function listPlaces(viewer: Viewer, now: Date, slug?: string) {
  if (viewer.kind !== "person") return [];
  return read(viewer, async (db) => {
    const programmeIds = await programmesOf(db, viewer, slug);
    if (programmeIds.length === 0) return [];
    const where = placesIn(programmeIds);
    const meetings = await db.meeting.findMany({
      where: { ...where, state: "SCHEDULED", endsAt: { gt: now } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      select: offerFields,
    });
    return offersOf(db, viewer, meetings, now);
  });
}

/**
 * How far somebody is as one who takes places at the meetings of a programme: taken in; about to be, by a job that runs within seconds or
 * by a coordinator; or not before they have opened the link that was mailed to them.
 */
export type GuestStanding = "in" | "soon" | "link-first";

/** Where the viewer stands so; null for who has sent no answer there. A browser that holds an answer without signing in is not in. */
export function getGuestStanding(
  viewer: Viewer,
  slug: string,
  format: Format,
): Promise<GuestStanding | null> {
  const parts = format.parts.filter(({ key }) => takesPlaces(format, key)).map(({ key }) => key);
  const there = { programme: { slug }, part: { in: parts } };
  return read(viewer, async (db) => {
    const held = heldEnrolmentOf(viewer);
    const answers =
      viewer.kind === "person"
        ? (
            await db.participant.findMany({
              where: {
                ...{ userId: userIdOf(viewer), leftAt: null },
                enrolment: { state: { in: ["ACCEPTED", "SUBMITTED"] }, ...there },
              },
              select: { enrolment: { select: answerFields } },
            })
          ).map(({ enrolment }) => enrolment)
        : held
          ? await db.enrolment.findMany({
              where: { id: held, state: "SUBMITTED", ...there },
              select: answerFields,
            })
          : [];
    if (answers.some(({ state }) => state === "ACCEPTED")) return "in";
    if (answers.length === 0) return null;
    return answers.some(isProven) ? "soon" : "link-first";
  });
}

const answerFields = {
  ...{ state: true, source: true },
  participants: { where: { leftAt: null }, select: { isContact: true, acceptedAt: true } },
} as const satisfies Prisma.EnrolmentSelect;

/** One meeting with places as a guest sees it, and the survey in which they are asked about it; null for who may not. */
export async function getPlace(viewer: Viewer, meetingId: string, now: Date) {
  if (viewer.kind !== "person") return null;
  return read(viewer, async (db) => {
    const where = { id: meetingId, ...placesIn(await programmesOf(db, viewer)) };
    const meetings = await db.meeting.findMany({ where, select: offerFields });
    const [offer] = await offersOf(db, viewer, meetings, now);
    if (!offer) return null;
    const about = { groupId: offer.groupId, about: offer.step };
    const asked = await db.unanswered.findFirst({
      where: { ...about, userId: userIdOf(viewer), openUntil: { gt: now } },
      select: { step: true },
    });
    return { ...offer, survey: asked?.step ?? null };
  });
}

/**
 * The programmes at whose meetings one takes places that the viewer has been taken in to; all, or the one. Asked for by themselves: as a part of what is asked of meetings,
 * PostgreSQL looks for each of them through all who take part, as long as it knows nothing of how large its tables are.
 */
async function programmesOf(db: Reads, viewer: Viewer, slug?: string): Promise<string[]> {
  const own = await db.participant.findMany({
    where: takenInAs(viewer),
    select: { enrolment: { select: { programme: { select: { id: true, slug: true, format: true } } } } },
  });
  const programmes = own
    .map(({ enrolment }) => enrolment.programme)
    .filter((one) => (slug === undefined || one.slug === slug) && hasPlaces(formatOf(one.format)));
  return [...new Set(programmes.map(({ id }) => id))];
}

export type PlaceOffer = Awaited<ReturnType<typeof offersOf>>[number];

async function offersOf(db: Reads, viewer: Viewer, meetings: readonly OfferRow[], now: Date) {
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ id }) => id);
  const userId = userIdOf(viewer);
  const may = await guestIn(db, viewer, meetings);
  const placesAt = await countPlaces(db, ids);
  const own = await ownPlaces(db, [userId]);
  const said = await db.rsvp.findMany({
    where: { userId, meetingId: { in: ids }, coming: true },
    select: { meetingId: true },
  });
  const before = await Promise.all(
    own
      .filter(({ state, meetingId }) => state === "WAITING" && ids.includes(meetingId))
      .map(async ({ id, meetingId, turn }) => {
        const where = { meetingId, state: "WAITING", remote: false, turn: { lte: turn } } as const;
        return [id, await db.place.count({ where })] as const;
      }),
  );
  const positions = new Map(before);
  return meetings
    .filter(({ id, groupId }) => may.has(groupId) || own.some(({ meetingId }) => meetingId === id))
    .map(({ host, group, remoteLink, ...meeting }) => {
      const mine = own.find(({ meetingId }) => meetingId === meeting.id) ?? null;
      const asks = asksOf(own, meeting);
      const { taken, waiting } = placesAt(meeting.id);
      const free = Math.max(0, meeting.capacity - taken);
      return {
        ...meeting,
        programme: group.programme,
        format: formatOf(group.programme.format),
        host: host?.enrolment.name ?? group.programme.name[viewer.locale],
        municipality: host?.enrolment.municipality ?? "",
        about: aboutHost(group.programme.format, host),
        clientsThere: hasClientsThere(group.programme.format, host),
        free,
        waiting,
        needs: needsIn(may.get(meeting.groupId), group),
        overlaps: asks.overlaps !== null,
        asksComing: asks.comes !== null,
        whyNot: whyNotSignUp(meeting, group.state, now),
        keptUntil: keptUntil(meeting, now),
        own: mine && {
          ...{ state: mine.state, remote: mine.remote, needs: mine.needs, assistants: mine.assistants },
          position: positions.get(mine.id) ?? null,
          mayPress: mine.askedAt !== null && free > 0 && !givesByItself(meeting, now),
          mayLeave: whyNotLeave(meeting, now) === null && meeting.state === "SCHEDULED",
          confirmBy: mine.confirmBy,
          confirmed: said.some(({ meetingId }) => meetingId === meeting.id),
          link:
            mine.state === "TAKEN" && readsLink(meeting, mine.remote ? "afar" : "in-room")
              ? remoteLink
              : null,
        },
      };
    });
}

/** What one said that one needs when one enrolled, to be said again or otherwise. */
function needsIn(guest: Guest | undefined, group: OfferRow["group"]): string {
  return (guest && needsOf(guest, { group })) ?? "";
}

/** The viewer as a guest of those of these meetings of which they may be one, by the groups. */
async function guestIn(
  db: Reads,
  viewer: Viewer,
  meetings: readonly OfferRow[],
): Promise<Map<string, Guest>> {
  const found = new Map<string, Guest>();
  const groups = new Map(meetings.map(({ groupId, group }) => [groupId, group]));
  for (const [groupId, { programmeId, programme }] of groups) {
    const enrolment = { programmeId, ...mayTakePlaces(formatOf(programme.format), groupId) };
    const guest = await db.participant.findFirst({
      where: { userId: userIdOf(viewer), leftAt: null, enrolment },
      orderBy: { joinedAt: "asc" },
      select: guestFields,
    });
    if (guest) found.set(groupId, guest);
  }
  return found;
}

/** What a host shows, in its own words, as far as its guests may read them. */
function aboutHost(format: string, host: OfferRow["host"]): string {
  if (!host) return "";
  const { part, survey, response } = host.enrolment;
  const { reads } = partOf(formatOf(format), part);
  return shownBy(reads, answersSeenBy(survey.definition, response?.answers ?? {}, "other", "agreed"));
}

/** Whether a host has said that clients may be there. */
function hasClientsThere(format: string, host: OfferRow["host"]): boolean {
  if (!host) return false;
  const { clientsThere } = partOf(formatOf(format), host.enrolment.part).reads;
  return saidIn(host.enrolment.response?.answers ?? {}, clientsThere) === "yes";
}
