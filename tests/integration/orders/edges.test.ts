import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { saveDocument } from "@/lib/documents/commands";
import { publishDocument } from "@/lib/documents/correcting-commands";
import { readDocument } from "@/lib/documents/queries";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { getSurvey } from "@/lib/feedback/queries";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { write } from "@/lib/kernel/db";
import { scheduleDirectly } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { seriesWorld } from "../../support/series";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-01-11T10:00:00Z");
vi.setConfig({ testTimeout: 120_000 });

let world: Awaited<ReturnType<typeof seriesWorld>>;
let people: (Person & { participantId: string })[];

/** Holds the first meeting with the first so many of those who take part. Returns when it was over. */
async function held(present: number): Promise<Date> {
  const [meeting] = await rows<{ id: string; version: number }>(
    'select id, version from "Meeting" where "groupId" = $1 order by ordinal limit 1',
    [world.groupId],
  );
  const meetingId = meeting?.id ?? "";
  const day = { day: "2027-02-02", from: "13:00", until: "16:00" };
  await scheduleDirectly(viewerOf(world.leader), { meetingId, version: meeting?.version ?? 0, ...day }, now);
  const [{ version = 0 } = {}] = await rows<{ version: number }>(
    'select version from "Meeting" where id = $1',
    [meetingId],
  );
  const at = new Date("2027-02-02T15:00:00Z");
  const ids = people.slice(0, present).map(({ participantId }) => participantId);
  await holdMeeting(viewerOf(world.leader), { meetingId, version, present: ids }, at);
  return at;
}

beforeEach(async () => {
  await emptyDatabase();
  world = await seriesWorld(now, meetingSeries);
  const { convenerId, request } = world;
  people = await write(systemViewer(), async (tx) => {
    for (const name of ["Ciara", "Daavid", "Eva", "Finn"]) {
      const person = await buildUser(tx, {
        name: `${name} Osallistuja`,
        email: `${name.toLowerCase()}@liitto.example`,
      });
      const as = { convenerId, enrolmentId: request.id, userId: person.id };
      await tx.participant.create({ data: { ...as, ...accepted(person, now) } });
    }
    const all = await tx.participant.findMany({
      where: { enrolmentId: request.id, takesPart: true, isContact: false },
      orderBy: { id: "asc" },
      select: { id: true, userId: true, user: { select: { name: true, email: true } } },
    });
    return all.map(({ id, userId, user }) => ({ ...world.leader, ...user, id: userId, participantId: id }));
  });
});
afterAll(closeDatabase);

describe("formats 3 e: absent once", () => {
  it("is asked no pulse, stays in the group, and reads the memo once it is published", async () => {
    const at = await held(people.length - 1);
    const away = people.at(-1) as Person;
    const pulse = { groupId: world.groupId, step: "pulse", about: "meeting-1" };
    expect(await getSurvey(viewerOf(away), pulse, at)).toMatchObject({ asking: "not-asked" });
    expect(await getSurvey(viewerOf(people[0] as Person), pulse, at)).toMatchObject({ asking: "open" });
    const step = "memo.meeting-1";
    const memo = {
      ...{ "part-when": "Tampere", "part-length": "3 tuntia", "part-present": "5 osallistujaa" },
      ...{
        "part-topic": "Neuvottelut",
        "part-talked": "Puhuttiin ajasta.",
        "part-insights": "Yksi kerrallaan.",
      },
      ...{ "part-facts": "", "part-open": "", "part-next": "Jaksaminen" },
    };
    const { groupId } = world;
    await saveDocument(viewerOf(world.leader), { groupId, step, version: 0, move: "send" }, memo, at);
    const read = () => readDocument(viewerOf(away), groupId, step, { now: later(at, 7) });
    expect((await read())?.approved).toBeNull();
    await publishDocument(viewerOf(world.leader), { groupId, step, version: 1 }, later(at, 7));
    expect(JSON.stringify((await read())?.approved)).toContain("Puhuttiin ajasta.");
    expect(
      await rows('select 1 from "Participant" where id = $1 and "leftAt" is null', [
        people.at(-1)?.participantId,
      ]),
    ).toHaveLength(1);
  });
});

describe("formats 3 f 7: statistics", () => {
  const answered = ["woman", "woman", "man", "woman", "other", "man"];

  it("have totals that equal an independent count, and no row of them leads to a person", async () => {
    const at = await held(people.length);
    for (const [index, person] of people.entries())
      await answerSurvey(
        viewerOf(person),
        { groupId: world.groupId, step: "statistics", about: null },
        { gender: answered[index] ?? "other", motherTongue: "fi" },
        at,
      );
    const over = later(at, 40);
    await openBallots(systemViewer(), over);
    const managed = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!managed) throw new Error("the coordinator does not see the programme");
    const report = JSON.stringify(await getReport(viewerOf(world.coordinator), managed, over));
    const counted = Object.entries(Object.groupBy(answered, (one) => one)).map(([key, all]) => ({
      ...{ key, count: all?.length ?? 0 },
    }));
    for (const { key, count } of counted)
      expect(report).toMatch(new RegExp(`"key":"${key}"[^}]*"count":${count}`));
    const own = await rows<Record<string, unknown>>('select * from "Response" where step = $1', [
      "statistics",
    ]);
    expect(own).toHaveLength(people.length);
    const said = JSON.stringify(own);
    for (const { id, participantId, email } of people)
      for (const trace of [id, participantId, email]) expect(said).not.toContain(trace);
    expect(own.every((row) => row.enrolmentId === null && row.groupId === null)).toBe(true);
  });
});
