import { factsOf } from "@/lib/enrolments/facts";
import { chosenTimes } from "@/lib/formats/chosen-times";
import { mainPart, partOf } from "@/lib/formats/parts";
import type { MeetingStep } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { MeetingState } from "@/lib/meetings/states";
import { nameKey } from "@/lib/organisations/names";
import { isNamed } from "@/lib/organisations/rules";
import {
  type Choice,
  type Guest,
  later,
  type Possible,
  proposeTimes,
  type Span,
} from "@/lib/places/choosing";
import { instantOf } from "@/lib/time/days";
import type { Prisma } from "@/prisma/client/client";

/** A host and its meeting, on the page where times are chosen. */
export type DatedHost = {
  meetingId: string;
  version: number;
  state: MeetingState;
  span: Span | null;
  enrolmentId: string;
  name: string;
  municipality: string;
  capacity: number;
  /** How many have a place, and how many wait for one. */
  places: { taken: number; waiting: number };
  /** Times that its host has given, still to come. */
  possible: Possible[];
  /** How many it has given in all. */
  given: number;
};

/** All hosts of a round with the times that they could, what is set, and what is proposed for those who have no time yet. */
export type Dates = { hosts: DatedHost[]; choice: Choice; isGuided: boolean; minutes: number };

/**
 * What a coordinator chooses times by: null where the format's times are not chosen so, an empty list while the programme has no hosts.
 * `fixed` says of some meetings which time is tried.
 */
export async function getDates(
  viewer: Viewer,
  programme: { id: string; format: string; timeZone: string },
  fixed: Readonly<Record<string, string>>,
  now: Date,
): Promise<Dates | null> {
  const step = chosenTimes(formatOf(programme.format));
  return step ? read(viewer, (db) => datesIn(db, viewer, programme, { step, fixed, now })) : null;
}

const meetingFields = {
  ...{ id: true, version: true, state: true, startsAt: true, endsAt: true, capacity: true },
  perOrganisation: true,
  host: {
    select: {
      enrolment: {
        select: {
          ...{ id: true, name: true, municipality: true, organisationId: true },
          response: { select: { answers: true } },
        },
      },
    },
  },
  places: {
    where: { state: { in: ["TAKEN", "WAITING"] }, remote: false },
    select: { state: true, participant: { select: { enrolmentId: true } } },
  },
  group: { select: { facilitators: { select: { userId: true, busy: true } } } },
} as const satisfies Prisma.MeetingSelect;

async function datesIn(
  db: Reads,
  viewer: Viewer,
  { id: programmeId, format: key, timeZone }: { id: string; format: string; timeZone: string },
  { step, fixed, now }: { step: MeetingStep; fixed: Readonly<Record<string, string>>; now: Date },
): Promise<Dates> {
  const format = formatOf(key);
  const main = mainPart(format);
  const meetings = await db.meeting.findMany({
    where: {
      ...{ kind: step.key, state: { not: "CANCELLED" } },
      group: { programmeId, state: "CONFIRMED", AND: groupsCoordinatedBy(viewer) },
    },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: meetingFields,
  });
  const busy = [
    ...new Set(
      meetings.flatMap(({ group }) =>
        group.facilitators.filter((one) => one.busy).map(({ userId }) => userId),
      ),
    ),
  ];
  const taken = await db.booking.findMany({
    where: { userId: { in: busy }, endsAt: { gt: now } },
    select: { startsAt: true, endsAt: true },
  });
  const hosts = meetings.flatMap((meeting): DatedHost[] => {
    const { host, startsAt, endsAt, places } = meeting;
    if (!host) return [];
    const { enrolment } = host;
    const given = factsOf(main.reads, enrolment.response?.answers ?? {}).dates;
    return [
      {
        ...{ meetingId: meeting.id, version: meeting.version, state: meeting.state },
        ...{ enrolmentId: enrolment.id, name: enrolment.name, municipality: enrolment.municipality },
        span: startsAt && endsAt && meeting.state !== "UNSCHEDULED" ? { startsAt, endsAt } : null,
        capacity: meeting.capacity,
        places: {
          taken: places.filter(({ state }) => state === "TAKEN").length,
          waiting: places.filter(({ state }) => state === "WAITING").length,
        },
        possible: possibleOf(withTried(given, fixed[meeting.id]), step.minutes, timeZone, now),
        given: given.length,
      },
    ];
  });
  const isComing = ({ span }: DatedHost) => span === null || span.startsAt > now;
  const known = meetings.flatMap(({ id, host }) => (host ? [{ meetingId: id, ...host.enrolment }] : []));
  const guests = await guestsOf(db, format, programmeId, known);
  const choice = proposeTimes(
    {
      hosts: hosts.filter(isComing).map((host) => ({
        ...host,
        capacity: Math.max(0, host.capacity - host.places.taken),
        perOrganisation: meetings.find(({ id }) => id === host.meetingId)?.perOrganisation ?? null,
      })),
      guests: guests.map((guest) => ({ ...guest, places: placesOf(guest.id, meetings) })),
    },
    { isGuided: busy.length > 0, taken },
    fixed,
  );
  return { hosts, choice, isGuided: busy.length > 0, minutes: step.minutes };
}

type Known = { meetingId: string; name: string; municipality: string; organisationId: string | null };

/** The guests of a programme, and whose meetings they would like to come to. */
async function guestsOf(
  db: Reads,
  format: ReturnType<typeof formatOf>,
  programmeId: string,
  hosts: readonly Known[],
): Promise<Omit<Guest, "places">[]> {
  const rows = await db.enrolment.findMany({
    where: { programmeId, state: "ACCEPTED", part: { not: mainPart(format).key } },
    select: {
      ...{ id: true, part: true },
      organisation: { select: { name: true } },
      response: { select: { answers: true } },
      wishes: { where: { kind: "WISH" }, select: { name: true, organisationId: true, settledAt: true } },
    },
  });
  const byName = Map.groupBy(hosts, ({ name }) => nameKey(name));
  return rows.map(({ id, part, organisation, response, wishes }) => {
    const { workplace } = factsOf(partOf(format, part).reads, response?.answers ?? {});
    const agency = nameKey(organisation?.name ?? workplace);
    const wished = wishes.flatMap(({ settledAt, ...wish }) => {
      const same = hosts.filter(
        ({ organisationId }) => organisationId !== null && organisationId === wish.organisationId,
      );
      if (same.length > 0) return same;
      const alike = byName.get(nameKey(wish.name)) ?? [];
      if (alike.length > 0 && !settledAt) return alike;
      return hosts.filter(({ name, ...host }) =>
        isNamed({ ...wish, settled: settledAt !== null }, { ...host, names: [name] }),
      );
    });
    return { id, agency: agency || null, wishes: [...new Set(wished.map(({ meetingId }) => meetingId))] };
  });
}

type Placed = {
  id: string;
  startsAt: Date | null;
  endsAt: Date | null;
  places: readonly { state: string; participant: { enrolmentId: string } }[];
};

/** Where somebody has a place already. */
function placesOf(enrolmentId: string, meetings: readonly Placed[]): Guest["places"] {
  return meetings.flatMap(({ id, startsAt, endsAt, places }) => {
    const has = places.some(
      ({ state, participant }) => state === "TAKEN" && participant.enrolmentId === enrolmentId,
    );
    return has && startsAt && endsAt ? [{ meetingId: id, startsAt, endsAt }] : [];
  });
}

/** A host's times with one that it has not given and that is tried. */
function withTried(given: readonly string[], tried: string | undefined): string[] {
  const isTime = tried !== undefined && tried !== later;
  return [...new Set([...given, ...(isTime ? [tried] : [])])].sort();
}

/** The instants of times that were answered in a zone, those that are still to come. */
function possibleOf(given: readonly string[], minutes: number, zone: string, now: Date): Possible[] {
  return given.flatMap((local) => {
    const [day = "", from = ""] = local.split("T");
    const startsAt = instantOf(day, from, zone);
    if (!(startsAt instanceof Date) || startsAt <= now) return [];
    return [{ local, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }];
  });
}
