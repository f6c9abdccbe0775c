import { randomUUID } from "node:crypto";
import { systemViewer } from "@/lib/auth/viewers";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import { closeDatabase, write } from "@/lib/kernel/db";
import { drawPeople } from "@/lib/matching/bench/circles";
import { buildConvener, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { withClient } from "@/scripts/lib/database.mjs";
import { chanceFrom } from "../../support/chance";
import { rows } from "../../support/database";
import { dayOfPeople } from "../../support/day-people";

/** A day of so many that begins in an hour, and of another convener a programme in which so many wait for their groups. */
export async function fillDay(people: number, waiting: number) {
  const world = await dayOfPeople(people);
  const crowd = await fillMentoring(waiting);
  await closeDatabase();
  await withClient(process.env.DATABASE_URL, (client: { query: (sql: string) => Promise<unknown> }) =>
    client.query("vacuum analyze"),
  );
  const badges = await rows<{ id: string; number: number }>(
    'select id, number from "Badge" where "meetingId" = $1 order by number',
    [world.day],
  );
  return { ...world, badges, crowd };
}

const times = ["mon", "tue", "wed", "thu", "fri"].flatMap((day) =>
  ["9-11", "13-15", "15-17", "17-19"].map((between) => `${day}-${between}`),
);
const topics = peerMentoring.themes.map(({ key }) => key);
const years = ["0-2", "3-9", "10"] as const;

/** So many who work alone and wait for a group, as the measurement of the solver draws them, with leaders and hosts for all of them. */
async function fillMentoring(count: number): Promise<{ slug: string; coordinator: string }> {
  const now = new Date();
  const guides = Array.from({ length: Math.ceil(count / 6) }, (_, at) => ({ id: randomUUID(), at }));
  const drawn = drawPeople("real", count, chanceFrom(count)).map((one) => ({
    ...{ id: randomUUID(), enrolmentId: randomUUID(), name: `Yksin ${one.id}` },
    answers: {
      ...{ times: one.slots.map((slot) => times[slot % times.length] ?? ""), languages: [...one.languages] },
      topics: [
        ...new Set((one.themes ?? []).map((theme) => topics[Number(theme.slice(1)) % topics.length] ?? "")),
      ].slice(0, 3),
      ...{ years: years[one.level ?? 0], workplace: `Yhdistys ${one.organisation}`, consent: "yes" },
      ...{ work: "Järjestötyötä", alone: "yes", contactLanguage: "fi" },
    },
  }));
  const made = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi", email: "kaisa@kyla.example" });
    const { id: convenerId } = await buildConvener(tx, { name: "Kylä", coordinators: [coordinator] });
    const programme = await buildProgramme(tx, now, {
      ...{ convenerId, format: peerMentoring.key, signUp: [-30, -1], state: "MATCHING" },
    });
    const shared = { convenerId, programmeId: programme.id, surveyId: programme.surveys.intake as string };
    await tx.user.createMany({
      data: [
        ...guides.map(({ id, at }) => ({ id, email: `ohjaa-${at}@kyla.example`, ownName: `Ohjaa ${at}` })),
        ...drawn.map(({ id, name }) => ({ id, email: `${id}@kyla.example`, ownName: name, ownAt: now })),
      ],
    });
    await tx.programmeFacilitator.createMany({
      data: guides.map(({ id: userId, at }) => ({
        ...{
          convenerId,
          programmeId: programme.id,
          userId,
          name: `Ohjaa ${at}`,
          acceptedAt: now,
          mostGroups: 2,
          times,
        },
        ...{ roles: ["lead", "technical-host"], languages: ["fi", "sv"] },
      })),
    });
    return { shared, slug: programme.slug, coordinator: coordinator.email };
  });
  // In parts: a transaction ends after twenty seconds, also on a machine that has other work.
  for (let from = 0; from < drawn.length; from += 500)
    await write(systemViewer(), async (tx) => {
      const some = drawn.slice(from, from + 500);
      await tx.enrolment.createMany({
        data: some.map(({ id: personId, enrolmentId: id, name, answers }) => ({
          ...{ ...made.shared, id, name, personId, part: "member", state: "ACCEPTED" as const },
          ...{ reference: `KY-${id.slice(0, 8)}`, submittedAt: now, decidedAt: now },
          ...{ needs: answers.topics, languages: answers.languages },
        })),
      });
      await tx.response.createMany({
        data: some.map(({ id, enrolmentId, name, answers }) => ({
          ...{ ...made.shared, step: "intake", enrolmentId },
          answers: { fullName: name, email: `${id}@kyla.example`, ...answers },
        })),
      });
    });
  return { slug: made.slug, coordinator: made.coordinator };
}
