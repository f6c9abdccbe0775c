import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import type { Format } from "@/lib/formats/recipe";
import { write } from "@/lib/kernel/db";
import { oncePerProcess } from "@/lib/kernel/process";
import { signUp } from "@/lib/places/commands";
import type { SignUp } from "@/lib/places/schema";
import { buildScheduled, type Person } from "@/prisma/seed/builders";
import { rows } from "./database";
import { openHouse } from "./formats/open-house";
import { later, type PairWorld, pairWorld, viewerOf } from "./world";

/** Known to this process, though not all that it asks for is built: how it is made a programme of, these tests do not ask. */
export function knowOpenHouse(): void {
  const others = oncePerProcess<Format[]>("formats", () => []);
  if (!others.includes(openHouse)) others.push(openHouse);
}

/** Two hosts with a stop each, and guests of agencies, who have signed up to none. */
export type OpenHouse = PairWorld & { guests: Person[]; stop: string; second: string };

type Wanted = {
  now?: Date;
  guests?: number;
  capacity?: number;
  agencies?: number;
  days?: number;
  tag?: string;
};

/** An open house whose first stop is so many days away, with so many places; a tag tells its guests' addresses from another's. */
export async function openHouseWorld({
  now = new Date(),
  guests: count = 4,
  capacity = 2,
  agencies = count,
  days = 10,
  tag = "",
}: Wanted = {}): Promise<OpenHouse> {
  knowOpenHouse();
  const world = await pairWorld({ now, format: openHouse.key });
  const [stop, second] = [
    world.group.meetings["visit-1"] as string,
    world.group.meetings["visit-2"] as string,
  ];
  const guests = await buildGuests(world.programme, count, agencies, now, tag);
  await write(systemViewer(), async (tx) => {
    await buildScheduled(tx, stop, later(now, days), world.facilitator, {
      address: "Leppävaarankatu 9, Espoo",
    });
    await buildScheduled(tx, second, later(now, days + 7), world.facilitator, {
      address: "Espoonkatu 3, Espoo",
    });
    const open = { signUpOpenedAt: later(now, -1), capUntil: later(now, 6), capacity };
    await tx.meeting.updateMany({ where: { id: { in: [stop, second] } }, data: open });
  });
  return { ...world, guests, stop, second };
}

/** Persons who have been taken in as guests: "Vieras 1" of the first agency, and so on. */
export async function buildGuests(
  programme: PairWorld["programme"],
  count: number,
  agencies: number,
  now: Date,
  tag = "",
): Promise<Person[]> {
  const { convenerId } = programme;
  const guests = Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), enrolmentId: randomUUID(), name: `Vieras ${index + 1}` },
    ...{ email: `vieras-${index + 1}${tag}@esimerkki.example`, agency: `Virasto ${(index % agencies) + 1}` },
  }));
  await write(systemViewer(), async (tx) => {
    await tx.user.createMany({
      data: guests.map(({ id, name, email }) => ({ id, email, ownName: name, ownAt: now })),
    });
    await tx.enrolment.createMany({
      data: guests.map(({ id: personId, enrolmentId, name }) => ({
        ...{ id: enrolmentId, convenerId, programmeId: programme.id, part: "guest", personId, name },
        ...{
          surveyId: programme.surveys["intake-guest"] as string,
          reference: `KY-${enrolmentId.slice(0, 8)}`,
        },
        ...{ state: "ACCEPTED" as const, submittedAt: now, decidedAt: now },
      })),
    });
    await tx.response.createMany({
      data: guests.map(({ enrolmentId, name, email, agency }) => ({
        ...{ convenerId, programmeId: programme.id, surveyId: programme.surveys["intake-guest"] as string },
        ...{ step: "intake-guest", enrolmentId },
        answers: { fullName: name, address: email, workplace: agency },
      })),
    });
    await tx.participant.createMany({
      data: guests.map(({ id: userId, enrolmentId, name }) => ({
        ...{ convenerId, enrolmentId, userId, isContact: true, name, acceptedAt: now, joinedAt: now },
      })),
    });
  });
  return guests.map(({ id, name, email }) => ({ id, name, email, locale: "fi" as const }));
}

/** Somebody signs up with nothing to say. */
export function comes(guest: Person, meetingId: string, now: Date, said: Partial<SignUp> = {}) {
  return signUp(viewerOf(guest), { meetingId, assistants: 0, needs: null, ...said }, now);
}

/** Who has which place, and who waits in which order. */
export async function standingAt(meetingId: string): Promise<{ taken: string[]; waiting: string[] }> {
  const found = await rows<{ name: string; state: string }>(
    `select p.name, l.state::text as state from "Place" l join "Participant" p on p.id = l."participantId"
     where l."meetingId" = $1 and l.state <> 'GIVEN_UP' order by l.remote, l.number nulls last, l.turn`,
    [meetingId],
  );
  const of = (state: string) => found.filter((one) => one.state === state).map(({ name }) => name);
  return { taken: of("TAKEN"), waiting: of("WAITING") };
}

/** The mails of a kind, by address. */
export async function mailedTo(template: string): Promise<string[]> {
  const found = await rows<{ address: string }>(
    `select "toAddress" as address from "Email" where template = $1 order by "createdAt", id`,
    [template],
  );
  return found.map(({ address }) => address);
}
