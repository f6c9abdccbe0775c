import type { Tx } from "@/lib/kernel/db";
import { type BuiltProgramme, buildProgramme } from "@/prisma/seed/builders";
import { guestsOfDay } from "@/prisma/seed/day-people";
import { begin, enrol, give, type Staff } from "@/prisma/seed/day-places";
import { lastYearsDay } from "@/prisma/seed/last-years-day";
import { at } from "@/prisma/seed/stages";

/** Two days on which everybody meets somebody new: last year's with all that is remembered of it, and tomorrow's. */
export async function networkingDays(db: Tx, now: Date, convenerId: string, staff: Staff): Promise<void> {
  const days = { convenerId, format: "networking-day", facilitators: Object.values(staff) };
  const year = now.getFullYear();
  const past = await buildProgramme(db, now, {
    ...{ ...days, slug: "verkostopaiva-viime-vuosi", state: "CLOSED" },
    ...{ signUp: [-406, -365], meetings: [-365, -360] },
    name: {
      fi: `Verkostopäivä ${year - 1}`,
      sv: `Nätverksdag ${year - 1}`,
      en: `Networking day ${year - 1}`,
    },
  });
  await lastYearsDay(db, now, past, staff);
  const coming = await buildProgramme(db, now, {
    ...{ ...days, slug: "verkostopaiva", state: "RUNNING", signUp: [-42, 1], meetings: [0, 7] },
    name: { fi: `Verkostopäivä ${year}`, sv: `Nätverksdag ${year}`, en: `Networking day ${year}` },
  });
  await dayOfTomorrow(db, now, coming, staff);
}

/** The day of tomorrow: every place is taken, a few wait in the queue, and most of them were at last year's, too. */
async function dayOfTomorrow(db: Tx, now: Date, programme: BuiltProgramme, staff: Staff): Promise<void> {
  const people = await enrol(db, now, programme, guestsOfDay, 30);
  const day = await begin(db, now, programme, staff, at(now, 1, "08:30"));
  await give(db, now, day, people, 20);
  // Who keeps a table has it from whoever leads the day, so that it stands near the door.
  const fixed = people.filter(({ seating }) => seating?.includes("fixed"));
  for (const { participantId } of fixed)
    await db.badge.updateMany({
      where: { meetingId: day.meetingId, participantId },
      data: { fixedTable: 1 },
    });
}
