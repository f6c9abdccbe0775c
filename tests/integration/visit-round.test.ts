import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { getEnrolment } from "@/lib/enrolments/queries";
import { getSaidOfMeeting } from "@/lib/feedback/about-queries";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { readFreeAnswer } from "@/lib/feedback/words-commands";
import { write } from "@/lib/kernel/db";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { moveQueues } from "@/lib/places/room-commands";
import { listStops } from "@/lib/places/stop-queries";
import { listBoardStops } from "@/lib/reports/stops-queries";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { saveSentAnswers } from "@/lib/tasks/people-commands";
import { buildScheduled } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { comes, mailedTo, standingAt } from "../support/guests";
import { hostJoins, knowRound, roundWorld } from "../support/round";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeAll(knowRound);
beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Round = Awaited<ReturnType<typeof roundWorld>>;
const hostOf = ({ hosts }: Round, n: number) => viewerOf(hosts[n - 1]?.contact as never);

test("anybody reads what a host shows that lets its card be published, and of another its name and municipality", async () => {
  const { programme } = await roundWorld({ now });
  const list = await listStops(visitorViewer("fi"), programme.slug, now);
  expect(list?.stops.map(({ host, municipality, about }) => [host, municipality, about])).toEqual([
    ["Talo 1 ry", "Kajaani", "Olemme talo 1.\n\nNäytämme keittiön 1."],
    ["Talo 2 ry", "Kajaani", ""],
  ]);
  expect(list?.joinAs?.key).toBe("guest");
});

test("what those with a place would like to ask stands on their host's sheet without their names, and nobody else's", async () => {
  const world = await roundWorld({ now, guests: 4, capacity: 2 });
  const [stop = "", other = ""] = world.stops;
  for (const { contact } of world.guests) await comes(contact, stop, now);
  const sheet = await getRunSheet(hostOf(world, 1), stop);
  // The two others wait.
  expect(sheet?.asked).toEqual(["Kysymys 1?", "Kysymys 2?"]);
  expect(JSON.stringify(sheet?.sides)).not.toContain("Kysymys");
  expect(await getRunSheet(hostOf(world, 2), stop)).toBeNull();
  expect((await getRunSheet(hostOf(world, 2), other))?.asked).toEqual([]);
});

test("visit round f 1: an eighth host comes while the round runs, and guests sign up to its stop", async () => {
  const world = await roundWorld({ now, hosts: 7 });
  const { stop } = await hostJoins(world, now, { name: "Rukkaset ry" });
  expect(stop.n).toBe(8);
  await write(systemViewer(), (tx) => buildScheduled(tx, stop.id, later(now, 70), null, { minutes: 90 }));
  await rows('update "Meeting" set "signUpOpenedAt" = $1 where id = $2', [later(now, -1), stop.id]);
  const guest = world.guests[0]?.contact;
  expect(await comes(guest as never, stop.id, now)).toMatchObject({ got: "taken" });
  expect(await rows('select 1 from "Programme"')).toHaveLength(1);
});

describe("how much room a host says that there is", () => {
  const capacities = () =>
    rows<{ capacity: number }>('select capacity from "Meeting" order by ordinal').then((found) =>
      found.map(({ capacity }) => capacity),
    );

  /** The host says it anew on its card, with its times as they were. */
  async function says(world: Round, places: string) {
    const [host] = world.hosts;
    const viewer = hostOf(world, 1);
    const enrolment = await getEnrolment(viewer, host?.id ?? "");
    const dates = {
      ...{
        "dates.day-0": "10.3.2027",
        "dates.from-0": "13",
        "dates.day-1": "17.3.2027",
        "dates.from-1": "13",
      },
    };
    const sheet = {
      enrolmentId: host?.id ?? "",
      version: enrolment?.answersVersion ?? 0,
      page: "visit",
    } as const;
    await saveSentAnswers(
      viewer,
      { ...sheet, move: "next", to: "onward", was: "", values: { ...dates, places } },
      now,
    );
  }

  test("is how many places its stop has from the start, and twelve where it says nothing", async () => {
    const world = await roundWorld({ now, hosts: 1 });
    await hostJoins(world, now, { name: "Iso talo ry", places: "20" });
    expect(await capacities()).toEqual([12, 20]);
  });

  test("visit round e: raised on its card, the queue moves up by itself and is told; said to be less, nobody loses a place", async () => {
    const world = await roundWorld({ now, guests: 8, capacity: 4 });
    const [stop = ""] = world.stops;
    for (const { contact } of world.guests) await comes(contact, stop, now);
    await says(world, "6");
    expect(await capacities()).toEqual([6, 4]);
    const [job] = await rows(
      `select 1 from graphile_worker.jobs where task_identifier = 'move-queues' and key = 'move-queues:room'`,
    );
    expect(job).toBeDefined();
    await moveQueues(systemViewer(), now);
    expect((await standingAt(stop)).waiting).toEqual(["Vieras 7", "Vieras 8"]);
    expect((await mailedTo("place-promoted")).toSorted()).toEqual(
      [5, 6].map((n) => world.guests[n - 1]?.contact.email),
    );
    await says(world, "12");
    await moveQueues(systemViewer(), now);
    await says(world, "6");
    expect(await capacities()).toEqual([12, 4]);
    expect((await standingAt(stop)).taken).toHaveLength(8);
  });
});

describe("what was said of a stop", () => {
  const held = later(now, 10, 3);
  const closed = later(now, 30);
  const answersOnBoard = async ({ coordinator, programme }: Round) =>
    (await listBoardStops(viewerOf(coordinator), { id: programme.id, format: "visit-round" }, closed)).map(
      ({ answers }) => answers,
    );

  /** So many come to the first stop, say how it was and let a sentence be quoted: with their workplace, namelessly, or not. */
  async function said(world: Round, count: number) {
    const [stop = ""] = world.stops;
    const guests = world.guests.slice(0, count);
    for (const { contact } of guests) await comes(contact, stop, now);
    const present = await rows<{ id: string }>('select "participantId" as id from "Place"');
    const [meeting] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [stop]);
    await holdMeeting(
      hostOf(world, 1),
      { meetingId: stop, version: meeting?.version ?? 0, present: present.map(({ id }) => id) },
      held,
    );
    const sheet = { groupId: world.group.id, step: "stop-feedback", about: "stop-1" };
    for (const [index, { contact }] of guests.entries())
      await answerSurvey(
        viewerOf(contact),
        sheet,
        {
          ...{ guide: String((index % 5) + 1), learned: `Uutta ${index}`, quote: `Lause ${index}` },
          quoteConsent: ["named", "anonymous", "no"][index % 3] as string,
        },
        held,
      );
    await openBallots(systemViewer(), closed);
    return stop;
  }
  const readAll = async ({ coordinator }: Round) => {
    for (const { id } of await rows<{ id: string }>('select id from "FreeAnswer"'))
      await readFreeAnswer(viewerOf(coordinator), { id, blank: [] }, closed);
  };

  test("visit round f 6: is told its host from five answers on, with what may be quoted once a coordinator has read it, and nobody else", async () => {
    const world = await roundWorld({ now, guests: 6 });
    const stop = await said(world, 6);
    const told = await getSaidOfMeeting(hostOf(world, 1), stop);
    expect(told?.totals.answers).toBe(6);
    expect(await answersOnBoard(world)).toEqual([6, null]);
    expect(told?.quotes).toEqual([]);
    expect(await mailedTo("feedback-counted")).toEqual([world.hosts[0]?.contact.email]);
    await readAll(world);
    const quotes = async () => (await getSaidOfMeeting(hostOf(world, 1), stop))?.quotes;
    expect(await quotes()).toEqual([
      { text: "Lause 0", by: "Virasto 1" },
      { text: "Lause 1", by: null },
      { text: "Lause 3", by: "Virasto 4" },
      { text: "Lause 4", by: null },
    ]);
    expect(JSON.stringify([told?.totals, await quotes()])).not.toMatch(/Uutta|Vieras|Lause 2/);
    expect(await getSaidOfMeeting(hostOf(world, 2), stop)).toBeNull();
    expect(await getSaidOfMeeting(viewerOf(world.guests[0]?.contact as never), stop)).toBeNull();
    const onward = () =>
      listToldOnward(visitorViewer("fi"), { formats: ["visit-round"], convenerId: world.convenerId });
    expect((await onward()).map(({ by }) => by)).toContain("Virasto 1");

    // Nobody of that workplace takes part any more: its name stands under nothing.
    await withdrawWithGroup(
      viewerOf(world.guests[0]?.contact as never),
      { enrolmentId: world.guests[0]?.id ?? "", reason: null },
      closed,
    );
    expect((await quotes())?.map(({ text }) => text)).toEqual(["Lause 1", "Lause 3", "Lause 4"]);
    expect((await onward()).map(({ by }) => by)).not.toContain("Virasto 1");
  });

  test("by four is told nobody, and no mail says that it was", async () => {
    const world = await roundWorld({ now, guests: 6 });
    const stop = await said(world, 4);
    expect((await getSaidOfMeeting(hostOf(world, 1), stop))?.totals.answers).toBeNull();
    expect(await answersOnBoard(world)).toEqual([null, null]);
    expect(await mailedTo("feedback-counted")).toEqual([]);
    expect(await rows('select 1 from "FreeAnswer"')).toEqual([]);
  });
});
