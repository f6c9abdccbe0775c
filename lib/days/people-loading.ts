import type { DayPerson } from "@/lib/days/people";
import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Reads, Tx } from "@/lib/kernel/db";

/** Everybody who has a badge at a day, in the order of their numbers. */
export async function dayPeople(
  db: Reads | Tx,
  { id: meetingId }: { id: string },
  format: Format,
): Promise<DayPerson[]> {
  const badges = await db.badge.findMany({
    where: { meetingId },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, name: true, agency: true, arrivedAt: true, leftAt: true },
      participant: {
        select: {
          userId: true,
          user: { select: { name: true } },
          places: { where: { meetingId, state: "TAKEN" }, select: { agency: true } },
          enrolment: {
            select: {
              part: true,
              organisation: { select: { name: true } },
              response: { select: { answers: true } },
            },
          },
        },
      },
    },
  });
  return badges.map(({ id: badgeId, number, name, agency, arrivedAt, leftAt, participant }) => {
    const enrolment = participant?.enrolment;
    const facts = enrolment
      ? factsOf(partOf(format, enrolment.part).reads, enrolment.response?.answers ?? {})
      : null;
    return {
      ...{ badgeId, number, isHere: arrivedAt !== null && leftAt === null },
      name: participant?.user.name ?? name ?? "",
      agency:
        participant?.places[0]?.agency ??
        enrolment?.organisation?.name ??
        (facts?.workplace || null) ??
        agency,
      languages: facts?.languages ?? [],
      ratherNot: (facts?.ratherNot ?? []).map((wish) => ({ organisationId: null, name: wish.name })),
      userId: participant?.userId ?? null,
    };
  });
}
