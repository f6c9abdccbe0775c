import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Hosted } from "@/lib/houses/rules";
import type { Reads } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

const ofHouse = {
  ...{ name: true, part: true },
  organisation: { select: { name: true } },
  response: { select: { answers: true } },
} as const satisfies Prisma.EnrolmentSelect;

type OfHouse = Prisma.EnrolmentGetPayload<{ select: typeof ofHouse }>;

/** The house of each enrolment that is in, as it is written there; empty where it says none. */
export async function housesOf(db: Reads, programmeId: string, format: Format): Promise<string[]> {
  const rows = await db.enrolment.findMany({ where: { programmeId, state: "ACCEPTED" }, select: ofHouse });
  return rows.map((row) => houseOf(format, row));
}

/** The meetings of a programme that somebody hosts, of groups that have begun: by the houses alone. */
export async function hostedIn(db: Reads, programmeId: string, format: Format): Promise<Hosted[]> {
  const meetings = await db.meeting.findMany({
    where: {
      hostEnrolmentId: { not: null },
      state: { in: ["SCHEDULED", "HELD"] },
      group: { programmeId, state: { in: ["CONFIRMED", "COMPLETED"] } },
    },
    select: {
      ...{ state: true, hostEnrolmentId: true },
      _count: { select: { days: { where: { cancelledAt: null } } } },
      group: {
        select: {
          seats: {
            where: { leftAt: null },
            select: { enrolmentId: true, guest: true, enrolment: { select: ofHouse } },
          },
        },
      },
    },
  });
  return meetings.flatMap(({ state, hostEnrolmentId, _count, group: { seats } }) => {
    const host = seats.find(({ enrolmentId }) => enrolmentId === hostEnrolmentId);
    if (!host) return [];
    const guests = seats.filter((seat) => seat !== host && seat.guest);
    return {
      ...{ host: houseOf(format, host.enrolment), days: _count.days, held: state === "HELD" },
      guests: guests.map(({ enrolment }) => houseOf(format, enrolment)),
    };
  });
}

function houseOf(format: Format, { part, name, organisation, response }: OfHouse): string {
  const { of, reads } = partOf(format, part);
  if (organisation) return organisation.name;
  return of === "organisation" ? name : factsOf(reads, response?.answers ?? {}).workplace;
}
