import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { closeDatabase, write } from "@/lib/kernel/db";
import { nameKey } from "@/lib/organisations/names";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { withClient } from "@/scripts/lib/database.mjs";
import { drawnAnswers, nameOf } from "../../support/many";

/** A programme in which so many accepted associations wait for a pair, with their whole answers; and its coordinator's address. */
export async function fillWaiting(count: number): Promise<{ slug: string; email: string }> {
  const coordinator = await write(systemViewer(), (tx) => buildUser(tx, { name: "Mittaaja Mitta" }));
  const slug = await write(systemViewer(), async (tx) => {
    const { id: convenerId } = await buildConvener(tx, { name: "Mittaus", coordinators: [coordinator] });
    const facilitator = await buildUser(tx, { name: "Fasilitaattori" });
    const programme = await buildProgramme(tx, new Date(), {
      convenerId,
      state: "MATCHING",
      facilitators: [facilitator],
    });
    const shared = { convenerId, programmeId: programme.id, surveyId: programme.surveys.intake as string };
    const all = Array.from({ length: count }, (_, number) => {
      const answers = drawnAnswers(number);
      return { id: randomUUID(), organisationId: randomUUID(), name: nameOf(number), answers, number };
    });
    const list = (value: unknown) => [value ?? []].flat() as string[];
    await tx.organisation.createMany({
      data: all.map(({ organisationId, name }) => ({
        id: organisationId,
        convenerId,
        name,
        nameKey: nameKey(name),
      })),
    });
    await tx.enrolment.createMany({
      data: all.map(({ id, organisationId, name, answers, number }) => ({
        ...{ ...shared, id, organisationId, name },
        reference: `KY-M${number}`,
        state: "ACCEPTED" as const,
        municipality: String(answers.municipality),
        needs: list(answers.needs),
        offers: list(answers.offers),
        languages: list(answers.workingLanguages),
        submittedAt: new Date(Date.now() - number * 60_000),
      })),
    });
    await tx.response.createMany({
      data: all.map(({ id, answers }) => ({
        ...shared,
        step: "intake",
        enrolmentId: id,
        answers,
      })),
    });
    await tx.wish.createMany({
      data: all
        .filter(({ number }) => number % 5 === 0)
        .map(({ id, number }) => ({
          ...{ convenerId, enrolmentId: id, rank: 1, name: nameOf((number * 31 + 7) % count) },
          kind: number % 20 === 0 ? ("RATHER_NOT" as const) : ("WISH" as const),
        })),
    });
    return programme.slug;
  });
  await closeDatabase();
  await withClient(process.env.DATABASE_URL, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query("vacuum analyze"),
  );
  return { slug, email: coordinator.email };
}

/** Somebody changes what they look for, to a topic. */
export async function changeSomebody(slug: string, time: number, topic = "events"): Promise<void> {
  await write(systemViewer(), async (tx) => {
    const one = await tx.enrolment.findFirstOrThrow({
      where: { programme: { slug } },
      orderBy: { reference: "asc" },
      skip: time,
    });
    await tx.enrolment.update({
      where: { id: one.id },
      data: { needs: [topic], version: { increment: 1 } },
    });
  });
  await closeDatabase();
}
