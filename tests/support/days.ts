import { systemViewer } from "@/lib/auth/viewers";
import { networkingDay } from "@/lib/formats/networking-day/recipe";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import { placeWhoIsIn } from "@/lib/places/day-commands";
import type { Answers } from "@/lib/surveys/definition";
import { buildConvener, buildProgramme, buildScheduled, buildUser } from "@/prisma/seed/builders";
import { rows } from "./database";
import { buildParticipants } from "./day-people";
import { later, viewerOf } from "./world";

type Wanted = {
  now: Date;
  people?: number;
  organisations?: number;
  capacity?: number;
  /** Days until the day; 0 is today, in an hour. */
  days?: number;
  answers?: (n: number) => Answers;
};

/** A networking day with people who have places at it, "Tulija 1" of the first organisation and so on, and nobody there yet. */
export async function dayWorld({
  now,
  people: count = 12,
  organisations = count,
  capacity = 100,
  days = 1,
  answers = () => ({}),
}: Wanted) {
  const { coordinator, coach, convenerId, programme } = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: "kaisa@keskus.example" });
    const coach = await buildUser(tx, { name: "Valma Valmentaja", email: "valma@keskus.example" });
    const { id: convenerId } = await buildConvener(tx, {
      name: "Kainuun keskus",
      coordinators: [coordinator],
    });
    const programme = await buildProgramme(tx, now, { convenerId, format: networkingDay.key, state: "OPEN" });
    return { coordinator, coach, convenerId, programme };
  });
  const people = await buildParticipants({ ...programme, convenerId }, count, organisations, now, answers);
  const [{ version } = { version: 1 }] = await rows<{ version: number }>(
    'select version from "Programme" where id = $1',
    [programme.id],
  );
  await startProgramme(viewerOf(coordinator), { programmeId: programme.id, version }, now);
  const [found] = await rows<{ id: string; groupId: string }>(
    'select id, "groupId" from "Meeting" where badged',
  );
  if (!found) throw new Error("it has no day");
  const startsAt = days === 0 ? new Date(now.getTime() + 3_600_000) : later(now, days);
  await write(systemViewer(), async (tx) => {
    await tx.groupFacilitator.create({
      data: {
        ...{ convenerId, groupId: found.groupId, userId: coach.id, role: "lead" },
        ...{ busy: true, holds: true, notes: true },
      },
    });
    await buildScheduled(tx, found.id, startsAt, coach, { minutes: 360, address: "Kauppakatu 1, Kajaani" });
    await tx.meeting.update({ where: { id: found.id }, data: { signUpOpenedAt: later(now, -1), capacity } });
  });
  await placeWhoIsIn(systemViewer(), now);
  return {
    coordinator,
    coach,
    convenerId,
    programme,
    people,
    day: found.id,
    groupId: found.groupId,
    startsAt,
  };
}
