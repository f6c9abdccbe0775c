import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { columnsOf, factsOf, wishRows } from "@/lib/enrolments/facts";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { mainPart } from "@/lib/formats/parts";
import { closeDatabase, write } from "@/lib/kernel/db";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { withClient } from "@/scripts/lib/database.mjs";
import { expertsOf } from "../../support/experts";
import { answersOf, swapperOf } from "../../support/swap";

/** A programme in which so many experts of a twelfth as many houses wait to be placed with each other; and its coordinator's address. */
export async function fillExperts(count: number): Promise<{ slug: string; email: string }> {
  const coordinator = await write(systemViewer(), (tx) => buildUser(tx, { name: "Mittaaja Mitta" }));
  const part = mainPart(expertExchange);
  const slug = await write(systemViewer(), async (tx) => {
    const now = new Date();
    const { id: convenerId } = await buildConvener(tx, { name: "Liitot", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: expertExchange.key, state: "MATCHING" as const },
    });
    const all = expertsOf(count, Math.round(count / 12), 1).map((expert, number) => {
      const { name, ...said } = swapperOf(expert);
      const email = `expert-${number}@liitto.example`;
      const answers = { ...answersOf(name), email, ...said };
      return { id: randomUUID(), personId: randomUUID(), name, email, answers, number };
    });
    const shared = { convenerId, programmeId: programme.id, surveyId: programme.surveys.intake as string };
    await tx.user.createMany({
      data: all.map(({ personId: id, name, email }) => ({ id, ownName: name, email })),
    });
    await tx.enrolment.createMany({
      data: all.map(({ id, personId, answers, number }) => ({
        ...{
          ...shared,
          id,
          personId,
          part: part.key,
          reference: `KY-X${number}`,
          state: "ACCEPTED" as const,
        },
        ...columnsOf(factsOf(part.reads, answers)),
        submittedAt: new Date(now.getTime() - number * 60_000),
      })),
    });
    await tx.response.createMany({
      data: all.map(({ id, answers }) => ({ ...shared, step: "intake", enrolmentId: id, answers })),
    });
    await tx.participant.createMany({
      data: all.map(({ id, personId, name }) => ({
        ...{ convenerId, enrolmentId: id, userId: personId, name, isContact: true, acceptedAt: now },
      })),
    });
    await tx.endorsement.createMany({
      data: all.map(({ id }) => ({
        ...{ convenerId, enrolmentId: id, name: "Pomo", email: "pomo@liitto.example" },
        ...{ askedAt: now, answer: "yes", answeredAt: now },
      })),
    });
    await tx.wish.createMany({
      data: all.flatMap(({ id, answers }) =>
        wishRows(factsOf(part.reads, answers)).map((wish) => ({ convenerId, enrolmentId: id, ...wish })),
      ),
    });
    return programme.slug;
  });
  await closeDatabase();
  await withClient(process.env.DATABASE_URL, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query("vacuum analyze"),
  );
  return { slug, email: coordinator.email };
}
