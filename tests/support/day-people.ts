import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { write } from "@/lib/kernel/db";
import type { Answers } from "@/lib/surveys/definition";
import {
  buildConvener,
  buildGroup,
  buildProgramme,
  buildScheduled,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { rows } from "./database";
import { later } from "./world";

/** A day that begins in an hour, with people who have places at it, written down without a command: for journeys, which load none. */
export async function dayOfPeople(count: number) {
  const now = new Date();
  const made = await write(systemViewer(), async (tx) => {
    const coach = await buildUser(tx, { name: "Valma Valmentaja", email: "valma@keskus.example" });
    const { id: convenerId } = await buildConvener(tx, { name: "Kainuun keskus", coordinators: [] });
    const programme = await buildProgramme(tx, now, {
      convenerId,
      format: networkingDay.key,
      state: "RUNNING",
    });
    const group = await buildGroup(tx, now, { programme, enrolments: [], facilitator: coach });
    const day = group.meetings["day-1"] as string;
    const startsAt = new Date(now.getTime() + 3_600_000);
    await buildScheduled(tx, day, startsAt, coach, { minutes: 360, address: "Kauppakatu 1, Kajaani" });
    const capacity = Math.max(100, count);
    await tx.meeting.update({ where: { id: day }, data: { signUpOpenedAt: later(now, -1), capacity } });
    return { coach, day, programme: { ...programme, convenerId } };
  });
  const people = await buildParticipants(made.programme, count, count, now, () => ({}));
  await rows(
    `insert into "Place" (id, "convenerId", "meetingId", "participantId", state, number, capacity, since)
     select gen_random_uuid(), p."convenerId", m.id, p.id, 'TAKEN', row_number() over (order by e."decidedAt"), m.capacity, now()
     from "Participant" p join "Enrolment" e on e.id = p."enrolmentId" join "Meeting" m on m.id = $1 where e."programmeId" = $2 returning 1`,
    [made.day, made.programme.id],
  );
  return { ...made, people };
}

/** Persons who have been taken in. */
export async function buildParticipants(
  programme: { id: string; convenerId: string; surveys: Record<string, string> },
  count: number,
  organisations: number,
  now: Date,
  answers: (n: number) => Answers,
): Promise<Person[]> {
  const { convenerId, id: programmeId } = programme;
  const people = Array.from({ length: count }, (_, index) => ({
    ...{ id: randomUUID(), enrolmentId: randomUUID(), name: `Tulija ${index + 1}`, n: index + 1 },
    ...{ email: `tulija-${index + 1}@esimerkki.example`, workplace: `Talo ${(index % organisations) + 1}` },
  }));
  const surveyId = programme.surveys.intake as string;
  await write(systemViewer(), async (tx) => {
    await tx.user.createMany({
      data: people.map(({ id, name, email }) => ({ id, email, ownName: name, ownAt: now })),
    });
    await tx.enrolment.createMany({
      data: people.map(({ id: personId, enrolmentId, name, n }) => ({
        ...{ id: enrolmentId, convenerId, programmeId, part: "participant", personId, name, surveyId },
        ...{ reference: `KY-${enrolmentId.slice(0, 8)}`, state: "ACCEPTED" as const },
        ...{ submittedAt: now, decidedAt: new Date(now.getTime() + n) },
      })),
    });
    await tx.response.createMany({
      data: people.map(({ enrolmentId, name, email, workplace, n }) => ({
        ...{ convenerId, programmeId, surveyId, step: "intake", enrolmentId },
        answers: { fullName: name, email, workplace, languages: ["fi"], ...answers(n) },
      })),
    });
    await tx.participant.createMany({
      data: people.map(({ id: userId, enrolmentId, name }) => ({
        ...{ convenerId, enrolmentId, userId, isContact: true, name, acceptedAt: now, joinedAt: now },
      })),
    });
  });
  return people.map(({ id, name, email }) => ({ id, name, email, locale: "fi" as const }));
}
