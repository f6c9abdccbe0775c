import type { Tx } from "@/lib/kernel/db";
import { type BuiltProgramme, buildProgramme } from "@/prisma/seed/builders";
import { guestsOfDay } from "@/prisma/seed/day-people";
import { begin, enrol, give, type Staff } from "@/prisma/seed/day-places";
import { pastDay } from "@/prisma/seed/past-day";
import { at } from "@/prisma/seed/stages";

/** Two days on which everybody meets somebody new: one a month ago with all that is remembered of it, and tomorrow's. */
export async function networkingDays(db: Tx, now: Date, convenerId: string, staff: Staff): Promise<void> {
  const days = { convenerId, format: "networking-day", facilitators: Object.values(staff) };
  const past = await buildProgramme(db, now, {
    ...{ ...days, slug: "verkostopaiva-kuhmo", state: "CLOSED" },
    ...{ signUp: [-75, -34], meetings: [-34, -30] },
    name: { fi: "Verkostopäivä Kuhmossa", sv: "Nätverksdag i Kuhmo", en: "Networking day in Kuhmo" },
  });
  await pastDay(db, now, past, staff);
  const coming = await buildProgramme(db, now, {
    ...{ ...days, slug: "verkostopaiva-kajaani", state: "RUNNING", signUp: [-42, 1], meetings: [0, 7] },
    name: { fi: "Verkostopäivä Kajaanissa", sv: "Nätverksdag i Kajana", en: "Networking day in Kajaani" },
  });
  await dayOfTomorrow(db, now, coming, staff);
}

/** The day of tomorrow: every place is taken, a few wait in the queue, and most of them were at the one before, too. */
async function dayOfTomorrow(db: Tx, now: Date, programme: BuiltProgramme, staff: Staff): Promise<void> {
  const people = await enrol(db, now, programme, guestsOfDay, 30);
  const day = await begin(db, now, programme, staff, {
    ...{ startsAt: at(now, 1, "08:30"), placeName: "Kaukametsä", address: "Koskikatu 4, Kajaani" },
    arrival: "Pääovesta sisään, naulakot ovat vasemmalla. Kahvi on katettu puoli yhdeksältä.",
  });
  await give(db, now, day, people, 20);
  // Who keeps a table has it from whoever leads the day, so that it stands near the door.
  const fixed = people.filter(({ seating }) => seating?.includes("fixed"));
  for (const { participantId } of fixed)
    await db.badge.updateMany({
      where: { meetingId: day.meetingId, participantId },
      data: { fixedTable: 1 },
    });
}
