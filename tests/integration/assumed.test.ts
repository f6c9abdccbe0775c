import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { answerSurvey } from "@/lib/feedback/commands";
import { getSurvey } from "@/lib/feedback/queries";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { explain } from "@/lib/forms/explain";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { holdMeeting, holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { getReport } from "@/lib/reports/report-queries";
import { emptyDatabase, rows } from "../support/database";
import { afterVisits, betweenVisits, closingStep } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair whose second visit was three weeks ahead and has now been held by the clock. */
async function heldByClock(): Promise<{ world: PairWorld; meetingId: string; at: Date }> {
  const world = await betweenVisits(now);
  const at = later(now, 24);
  await holdMeetingsByClock(systemViewer(), at);
  return { world, meetingId: world.group.meetings["visit-2"] as string, at };
}

/** What is asked after the last visit. */
const about = ({ group }: PairWorld) => ({ groupId: group.id, step: closingStep, about: null });

const numbers = async ({ coordinator, programme, convenerId }: PairWorld) => {
  const { id, format } = programme;
  const reported = { id, format, convenerId, timeZone: "Europe/Helsinki", themes: [] };
  const { visits, attendances, unconfirmed } = await getReport(viewerOf(coordinator), reported, now);
  return { visits, attendances, unconfirmed };
};

describe("a visit that the clock has held", () => {
  test("A5: counts nobody as present until somebody has confirmed who came", async () => {
    const { world, meetingId, at } = await heldByClock();
    const before = await numbers(world);
    const sheet = await getAttendance(viewerOf(world.facilitator), meetingId, at);
    expect(sheet).toMatchObject({ state: "HELD", heldByClock: true });
    expect(before).toMatchObject({ visits: 2, unconfirmed: 1 });
    const came = sheet?.sides.flatMap(({ people }) => people.slice(0, 1)) ?? [];
    const present = came.map(({ participantId }) => participantId);
    const confirmed = { meetingId, version: sheet?.version ?? 0, present };
    await holdMeeting(viewerOf(world.facilitator), confirmed, at);
    expect(await numbers(world)).toEqual({
      visits: 2,
      attendances: (before.attendances ?? 0) + 2,
      unconfirmed: 0,
    });
    expect(await getAttendance(viewerOf(world.facilitator), meetingId, at)).toMatchObject({
      heldByClock: false,
      version: confirmed.version + 1,
    });
  });

  test("A5: who did not come is not asked about it any more, who came still is", async () => {
    const { world, meetingId, at } = await heldByClock();
    const asking = async (person: PairWorld["colleague"]) =>
      (await getSurvey(viewerOf(person), about(world), at))?.asking;
    expect([await asking(world.colleague), await asking(world.one.contact)]).toEqual(["open", "open"]);
    const sheet = await getAttendance(viewerOf(world.facilitator), meetingId, at);
    const present = (sheet?.sides ?? []).flatMap(({ people }) =>
      people.slice(0, 1).map(({ participantId }) => participantId),
    );
    await holdMeeting(viewerOf(world.facilitator), { meetingId, version: sheet?.version ?? 0, present }, at);
    expect([await asking(world.colleague), await asking(world.one.contact)]).toEqual(["not-asked", "open"]);
  });

  test("E6: the survey after it is open until the end of the day that is named", async () => {
    const { world, at } = await heldByClock();
    const [asked] = await rows<{ openUntil: Date }>(
      'select "openUntil" from "Unanswered" where step = $1 and "groupId" = $2',
      [closingStep, world.group.id],
    );
    const end = asked?.openUntil as Date;
    expect(end.toISOString()).toMatch(/T(21|22):00:00\.000Z$/);
    const asking = async (when: Date) =>
      (await getSurvey(viewerOf(world.colleague), about(world), when))?.asking;
    expect(end > later(at, 14)).toBe(true);
    expect(await asking(new Date(end.getTime() - 1))).toBe("open");
    expect(await asking(end)).toBe("closed");
  });
});

describe("a survey sent without an answer", () => {
  const send = (world: PairWorld, typed: Record<string, unknown>) =>
    answerSurvey(viewerOf(world.colleague), about(world), typed, now);

  test("A5: is asked about, and can still be answered", async () => {
    const world = await afterVisits(now);
    const error = await send(world, { ideas: "", greetings: "\u200b" }).then(
      () => null,
      (caught) => caught,
    );
    expect(explain(error, "fi", peerVisits)).toEqual({
      sure: "Ette ole vielä vastanneet yhteenkään kysymykseen. Vastatkaa ainakin yhteen, tai vahvistakaa alla, ettette halua vastata.",
    });
    await send(world, { ideas: "5" });
    expect(await rows(`select step from "Ballot" where kind = 'answers'`)).toEqual([{ step: closingStep }]);
  });

  test("A5: makes no answer when that is meant, and nobody is asked again", async () => {
    const world = await afterVisits(now);
    await send(world, { sure: "yes" });
    expect(await rows('select id from "Ballot"')).toEqual([]);
    expect(
      await rows('select step from "Unanswered" where step = $1 and "userId" = $2', [
        closingStep,
        world.colleague.id,
      ]),
    ).toEqual([]);
  });
});
