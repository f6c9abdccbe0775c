import { systemViewer } from "@/lib/auth/viewers";
import type { Format } from "@/lib/formats/recipe";
import { write } from "@/lib/kernel/db";
import { accepted, buildGroup, buildUser, type Person } from "@/prisma/seed/builders";
import { orderedSeries } from "./formats/ordered-series";
import { type Orders, orders } from "./ordered";

/** A series that has been ordered, with its expert and two who take part; its meetings have no days yet. */
export async function seriesWorld(
  now: Date,
  format: Format = orderedSeries,
): Promise<Orders & { groupId: string; expert: Person }> {
  const world = await orders(now, format);
  const { convenerId, request, leader } = world;
  return write(systemViewer(), async (tx) => {
    const expert = await buildUser(tx, {
      name: "Erja Asiantuntija",
      email: "erja@liitto.example",
      locale: "sv",
    });
    await tx.enrolment.update({ where: { id: request.id }, data: { state: "ACCEPTED", decidedAt: now } });
    const { id: groupId } = await buildGroup(tx, now, {
      ...{ programme: world.programme as never, enrolments: [request], facilitator: leader },
    });
    await tx.group.update({ where: { id: groupId }, data: { size: 1 } });
    const rights = { role: "expert", busy: true, holds: false, notes: false };
    await tx.groupFacilitator.create({
      data: { ...{ convenerId, groupId, userId: expert.id }, ...rights, name: expert.name, locale: "sv" },
    });
    for (const [name, email] of [
      ["Aino Osallistuja", "aino@liitto.example"],
      ["Bo Osallistuja", "bo@liitto.example"],
    ] as const) {
      const person = await buildUser(tx, { name, email });
      await tx.participant.create({
        data: { convenerId, enrolmentId: request.id, userId: person.id, ...accepted(person, now) },
      });
    }
    return { ...world, groupId, expert };
  });
}
