import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { z } from "zod";
import { systemViewer } from "@/lib/auth/viewers";
import { peerVisits } from "@/lib/formats/peer-visits/recipe";
import { atFields } from "@/lib/forms/at-fields";
import { explain } from "@/lib/forms/explain";
import { write } from "@/lib/kernel/db";
import {
  cancelMeeting,
  givePlace,
  moveMeeting,
  rescheduleMeeting,
  scheduleDirectly,
  scheduleMeeting,
} from "@/lib/meetings/commands";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { leaveGroups } from "@/lib/meetings/leaving-tx";
import { getMeeting, getTimes } from "@/lib/meetings/queries";
import { castVotes, proposeTimes, removeOption } from "@/lib/meetings/times-commands";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, later, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");
const evening = { from: "17:00", until: "19:30" };

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type MeetingRow = {
  state: string;
  version: number;
  sequence: number;
  startsAt: Date | null;
  invited: boolean;
};

const idOf = (world: PairWorld, step: "visit-1" | "visit-2" = "visit-1") =>
  world.group.meetings[step] as string;
const meetingOf = async (id: string) =>
  (
    await rows<MeetingRow>(
      'select state, version, sequence, "startsAt", invited from "Meeting" where id = $1',
      [id],
    )
  )[0] as MeetingRow;
const mailsOf = ({ group }: PairWorld, template: string) =>
  rows<{
    toUserId: string;
    params: {
      calendar: { meetingId: string; sequence: number; startsAt: string } | null;
      was?: { startsAt: string } | null;
    };
  }>('select "toUserId", params from "Email" where "groupId" = $1 and template = $2', [group.id, template]);
const everybody = ({ one, other, colleague, facilitator }: PairWorld) =>
  [one.contact.id, other.contact.id, colleague.id, facilitator.id].sort();
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing refused",
    (error: { refusal?: { code: string } }) => error.refusal?.code ?? String(error),
  );
const propose = (world: PairWorld, days: string[], meetingId = idOf(world)) =>
  proposeTimes(
    viewerOf(world.one.contact),
    { meetingId, day: days, from: days.map(() => evening.from), until: days.map(() => evening.until) },
    now,
  );
const optionsOf = (meetingId: string) =>
  rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1 order by "startsAt"', [meetingId]);
const schedule = async (world: PairWorld, day: string, step: "visit-1" | "visit-2" = "visit-1") => {
  const meetingId = idOf(world, step);
  const { version } = await meetingOf(meetingId);
  return scheduleDirectly(viewerOf(world.facilitator), { meetingId, version, day, ...evening }, now);
};
const agreeOn = async (world: PairWorld, day: string) => {
  await propose(world, [day]);
  const [option] = await optionsOf(idOf(world));
  const votes = { [option?.id ?? ""]: "yes" as const };
  await castVotes(viewerOf(world.other.contact), { meetingId: idOf(world), votes });
  await castVotes(viewerOf(world.facilitator), { meetingId: idOf(world), votes });
  return {
    meetingId: idOf(world),
    version: (await meetingOf(idOf(world))).version,
    optionId: option?.id ?? "",
  };
};

describe("finding a time", () => {
  test("whoever proposes a time says yes to it, and the others are told", async () => {
    const world = await pairWorld({ now });
    await propose(world, ["2027-02-02", "2027-02-04"]);
    expect((await meetingOf(idOf(world))).state).toBe("PROPOSED");
    expect(await rows('select "userId", value from "Vote"')).toEqual(
      Array(2).fill({ userId: world.one.contact.id, value: "YES" }),
    );
    const told = (await mailsOf(world, "times-proposed")).map(({ toUserId }) => toUserId);
    expect(told.sort()).toEqual(everybody(world).filter((id) => id !== world.one.contact.id));
  });

  test("a time can be chosen when both sides and the facilitator can make it", async () => {
    const world = await pairWorld({ now });
    await propose(world, ["2027-02-02"]);
    const [option] = await optionsOf(idOf(world));
    const choice = { meetingId: idOf(world), version: 2, optionId: option?.id ?? "" };
    expect(await refusal(scheduleMeeting(viewerOf(world.other.contact), choice, now))).toBe("time-not-voted");
    await castVotes(viewerOf(world.other.contact), {
      meetingId: idOf(world),
      votes: { [choice.optionId]: "if-need-be" },
    });
    expect(await refusal(scheduleMeeting(viewerOf(world.other.contact), choice, now))).toBe("time-not-voted");
    await castVotes(viewerOf(world.facilitator), {
      meetingId: idOf(world),
      votes: { [choice.optionId]: "yes" },
    });
    await scheduleMeeting(viewerOf(world.other.contact), choice, now);
    expect(await meetingOf(idOf(world))).toMatchObject({
      state: "SCHEDULED",
      sequence: 1,
      invited: true,
      startsAt: new Date("2027-02-02T15:00:00Z"),
    });
    expect((await mailsOf(world, "meeting-scheduled")).map(({ toUserId }) => toUserId).sort()).toEqual(
      everybody(world),
    );
  });

  test("F: an answer to a time can be taken back: it is not answered any more, and cannot be chosen", async () => {
    const world = await pairWorld({ now });
    const { meetingId, version, optionId } = await agreeOn(world, "2027-02-02");
    const guide = viewerOf(world.facilitator);
    await castVotes(guide, { meetingId, votes: { [optionId]: "open" } });
    await castVotes(guide, { meetingId, votes: { [optionId]: "open" } });
    const said = await rows<{ userId: string }>('select "userId" from "Vote" order by 1');
    expect(said.map(({ userId }) => userId)).toEqual([world.one.contact.id, world.other.contact.id].sort());
    const choice = { meetingId, version, optionId };
    expect(await refusal(scheduleMeeting(viewerOf(world.other.contact), choice, now))).toBe("time-not-voted");
  });

  test("of two who choose at once one wins, the other is told, and there is one invitation each", async () => {
    const world = await pairWorld({ now });
    const choice = await agreeOn(world, "2027-02-02");
    const results = await Promise.all(
      [world.one.contact, world.other.contact].map((person) =>
        refusal(scheduleMeeting(viewerOf(person), choice, now)),
      ),
    );
    expect(results.sort()).toEqual(["changed-by-someone-else", "nothing refused"]);
    expect(await mailsOf(world, "meeting-scheduled")).toHaveLength(4);
    expect(await rows('select "userId" from "Booking"')).toEqual([{ userId: world.facilitator.id }]);
  });

  test("one's own proposal can be taken back, another's cannot, but by who guides", async () => {
    const world = await pairWorld({ now });
    await propose(world, ["2027-02-02", "2027-02-04"]);
    const [first, second] = await optionsOf(idOf(world));
    expect(await refusal(removeOption(viewerOf(world.other.contact), { optionId: first?.id ?? "" }))).toBe(
      "not-allowed",
    );
    await removeOption(viewerOf(world.one.contact), { optionId: first?.id ?? "" });
    await removeOption(viewerOf(world.facilitator), { optionId: second?.id ?? "" });
    expect(await optionsOf(idOf(world))).toEqual([]);
  });

  test("who proposes at once does not get past the ten times that fit on the table", async () => {
    const world = await pairWorld({ now });
    const days = (month: string) => Array.from({ length: 4 }, (_, index) => `2027-${month}-0${index + 1}`);
    const results = await Promise.all(
      ["02", "03", "04", "05"].map((month) => refusal(propose(world, days(month)))),
    );
    expect(results.filter((result) => result === "too-many-times")).toHaveLength(2);
    expect(await optionsOf(idOf(world))).toHaveLength(8);
  });

  test("a vote on a time that has just been taken away is left out, not an error", async () => {
    const world = await pairWorld({ now });
    await propose(world, ["2027-02-02", "2027-02-04"]);
    const [first, second] = await optionsOf(idOf(world));
    const votes = { [first?.id ?? ""]: "yes" as const, [second?.id ?? ""]: "no" as const };
    await Promise.all([
      removeOption(viewerOf(world.one.contact), { optionId: first?.id ?? "" }),
      castVotes(viewerOf(world.other.contact), { meetingId: idOf(world), votes }),
    ]);
    expect(await rows('select value from "Vote" where "userId" = $1', [world.other.contact.id])).toEqual([
      { value: "NO" },
    ]);
  });

  test.each([
    [
      "an hour that the clocks jump over",
      { day: "2027-03-28", from: "03:30", until: "05:00" },
      "time-does-not-exist",
    ],
    ["an hour that comes twice", { day: "2027-10-31", from: "03:30", until: "05:00" }, "time-twice"],
    ["an end before its beginning", { day: "2027-03-02", from: "19:30", until: "17:00" }, "time-order"],
    ["a day that has passed", { day: "2027-01-11", ...evening }, "time-in-the-past"],
    ["a day that no calendar has", { day: "2027-02-30", ...evening }, "time-missing"],
  ])("%s is refused", async (_, { day, from, until }, code) => {
    const world = await pairWorld({ now });
    expect(
      await refusal(
        proposeTimes(
          viewerOf(world.one.contact),
          { meetingId: idOf(world), day: [day], from: [from], until: [until] },
          now,
        ),
      ),
    ).toBe(code);
  });
});

describe("the weeks between the visits", () => {
  test("the second visit waits for the first, and for two weeks after it", async () => {
    const world = await pairWorld({ now });
    expect(await refusal(schedule(world, "2027-03-02", "visit-2"))).toBe("previous-not-scheduled");
    await schedule(world, "2027-02-02");
    expect(await refusal(schedule(world, "2027-02-09", "visit-2"))).toBe("time-too-soon-after-previous");
    expect(await refusal(propose(world, ["2027-02-09"], idOf(world, "visit-2")))).toBe(
      "time-too-soon-after-previous",
    );
    await schedule(world, "2027-02-16", "visit-2");
  });

  test("the first visit cannot be moved up to the second", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await schedule(world, "2027-02-16", "visit-2");
    const { version } = await meetingOf(idOf(world));
    const move = (day: string) =>
      moveMeeting(viewerOf(world.one.contact), { meetingId: idOf(world), version, day, ...evening }, now);
    expect(await refusal(move("2027-02-10"))).toBe("time-too-close-to-next");
    await move("2027-02-01");
  });
});

describe("a facilitator is in one place at a time", () => {
  test("of two hundred who book the same evening at once, each for another convener, one gets it and the rest are told", async () => {
    const facilitator = await write(systemViewer(), (tx) => buildUser(tx, { name: "Marjatta Kuuntelija" }));
    const worlds: PairWorld[] = [];
    for (let index = 0; index < 20; index++)
      worlds.push(...(await Promise.all(Array.from({ length: 10 }, () => pairWorld({ now, facilitator })))));
    const results = await Promise.all(worlds.map((world) => refusal(schedule(world, "2027-02-02"))));
    const counts = Object.fromEntries(
      [...new Set(results)].map((result) => [result, results.filter((one) => one === result).length]),
    );
    expect(counts).toEqual({ "nothing refused": 1, "time-taken": 199 });
    expect(await rows('select count(*)::int as n from "Booking"')).toEqual([{ n: 1 }]);
    expect(await rows("select count(*)::int as n from \"Meeting\" where state = 'SCHEDULED'")).toEqual([
      { n: 1 },
    ]);
    expect(
      await rows("select count(*)::int as n from \"Email\" where template = 'meeting-scheduled'"),
    ).toEqual([{ n: 4 }]);
  }, 120_000);

  test("a time at which the facilitator is booked elsewhere is shown as taken, and not where", async () => {
    const busy = await pairWorld({ now });
    await schedule(busy, "2027-02-02");
    const world = await pairWorld({ now, facilitator: busy.facilitator });
    await propose(world, ["2027-02-02", "2027-02-04"]);
    const times = await getTimes(viewerOf(world.one.contact), world.group.id);
    expect(times?.meetings[0]?.options.map(({ taken }) => taken)).toEqual([true, false]);
    expect(JSON.stringify(times)).not.toContain(busy.one.name);
  });
});

describe("changes", () => {
  test("a moved visit keeps its entry in the calendar, and its number rises", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    const { version } = await meetingOf(idOf(world));
    await moveMeeting(
      viewerOf(world.other.contact),
      { meetingId: idOf(world), version, day: "2027-02-04", ...evening },
      now,
    );
    const mails = await mailsOf(world, "meeting-changed");
    expect(mails.map(({ toUserId }) => toUserId).sort()).toEqual(everybody(world));
    for (const { params } of mails) {
      expect(params.calendar).toMatchObject({
        meetingId: idOf(world),
        sequence: 2,
        startsAt: "2027-02-04T15:00:00.000Z",
      });
      expect(params.was?.startsAt).toBe("2027-02-02T15:00:00.000Z");
    }
    expect(await rows('select "startsAt" from "Booking"')).toEqual([
      { startsAt: new Date("2027-02-04T15:00:00Z") },
    ]);
  });

  test("a cancelled visit leaves the calendars and frees the facilitator; brought back, its number goes on rising", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    const cancel = async () =>
      cancelMeeting(
        viewerOf(world.one.contact),
        { meetingId: idOf(world), version: (await meetingOf(idOf(world))).version, reason: "Flunssa" },
        now,
      );
    await cancel();
    const mails = await mailsOf(world, "meeting-cancelled");
    expect(mails.map(({ params }) => params.calendar?.sequence)).toEqual([2, 2, 2, 2]);
    expect(JSON.stringify(mails)).not.toContain("Flunssa");
    expect(await rows('select id from "Booking"')).toEqual([]);
    await reinstateMeeting(
      viewerOf(world.other.contact),
      { meetingId: idOf(world), version: (await meetingOf(idOf(world))).version },
      now,
    );
    expect(await meetingOf(idOf(world))).toMatchObject({ state: "UNSCHEDULED", startsAt: null, sequence: 2 });
    await schedule(world, "2027-02-09");
    expect(
      (await mailsOf(world, "meeting-scheduled")).map(({ params }) => params.calendar?.sequence).sort(),
    ).toEqual([1, 1, 1, 1, 3, 3, 3, 3]);
  });

  test("who gives up a time without a new one asks everybody for times again", async () => {
    const world = await pairWorld({ now });
    const choice = await agreeOn(world, "2027-02-02");
    await scheduleMeeting(viewerOf(world.one.contact), choice, now);
    await rescheduleMeeting(
      viewerOf(world.one.contact),
      { meetingId: idOf(world), version: (await meetingOf(idOf(world))).version },
      now,
    );
    expect(await meetingOf(idOf(world))).toMatchObject({
      state: "PROPOSED",
      startsAt: null,
      invited: false,
      sequence: 2,
    });
    expect(await optionsOf(idOf(world))).toEqual([]);
    expect((await mailsOf(world, "meeting-moving")).map(({ params }) => params.calendar?.sequence)).toEqual([
      2, 2, 2, 2,
    ]);
    expect(await rows('select id from "Booking"')).toEqual([]);
  });

  test("D4: a new address is told to the calendars as old and new, a new word about the coffee or another box of the form is not", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    const blank = {
      placeName: null,
      stepFree: null,
      arrival: null,
      remoteLink: null,
      diets: null,
      interpretation: null,
      hostNote: null,
    };
    const give = async (card: object) =>
      givePlace(
        viewerOf(world.one.contact),
        {
          meetingId: idOf(world),
          version: (await meetingOf(idOf(world))).version,
          ...blank,
          address: "Pihatie 1",
          ...card,
        },
        now,
      );
    await give({});
    await give({ diets: "Pullaa" });
    expect(await mailsOf(world, "meeting-changed")).toHaveLength(4);
    expect((await meetingOf(idOf(world))).sequence).toBe(2);
    const [told] = await mailsOf(world, "meeting-changed");
    expect(told?.params.was).toEqual({ place: "" });
    // The same words in another box of the form: nobody could see a difference.
    await give({ address: null, placeName: "Pihatie 1" });
    expect(await mailsOf(world, "meeting-changed")).toHaveLength(4);
    await give({ address: "Pihatie 2" });
    const latest = (await mailsOf(world, "meeting-changed")).filter(
      ({ params }) => params.calendar?.sequence === 3,
    );
    expect(latest.map(({ params }) => params.was)).toEqual(Array(4).fill({ place: "Pihatie 1" }));
  });

  test("when an association withdraws, its coming visits leave the calendars", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    await write(viewerOf(world.one.contact), (tx) =>
      leaveGroups(tx, viewerOf(world.one.contact), world.one.id, now, async () => {}),
    );
    expect((await mailsOf(world, "meeting-cancelled")).map(({ toUserId }) => toUserId).sort()).toEqual(
      everybody(world),
    );
    expect((await mailsOf(world, "group-dissolved")).map(({ toUserId }) => toUserId)).toEqual([
      world.other.contact.id,
    ]);
    expect(await refusal(schedule(world, "2027-02-09", "visit-2"))).toBe("group-has-ended");
  });

  test("a stranger finds no visit, and a colleague changes none", async () => {
    const world = await pairWorld({ now });
    await schedule(world, "2027-02-02");
    const change = { meetingId: idOf(world), version: (await meetingOf(idOf(world))).version, reason: null };
    expect(await refusal(cancelMeeting(viewerOf(world.stranger), change, now))).toBe("not-found");
    expect(await refusal(cancelMeeting(viewerOf(world.colleague), change, now))).toBe("not-allowed");
    expect(await getMeeting(viewerOf(world.stranger), idOf(world))).toBeNull();
    expect(await getMeeting(viewerOf(world.colleague), idOf(world))).not.toBeNull();
  });
});

describe("what is proposed again", () => {
  const optionRows = (world: PairWorld) =>
    rows<{ startsAt: Date; endsAt: Date; votes: number }>(
      `select "startsAt", "endsAt", (select count(*)::int from "Vote" v where v."timeOptionId" = o.id and v.value = 'YES') as votes
       from "TimeOption" o where "meetingId" = $1 order by "startsAt", "endsAt"`,
      [idOf(world)],
    );
  const proposeAs = (world: PairWorld, person: Person, day: string[], until: string[], at = now) =>
    proposeTimes(viewerOf(person), { meetingId: idOf(world), day, from: day.map(() => "18:00"), until }, at);

  test("A5: another end is another time, and the others are told of it", async () => {
    const world = await pairWorld({ now });
    await proposeAs(world, world.one.contact, ["2027-03-17"], ["20:30"]);
    const told = (await mailsOf(world, "times-proposed")).length;
    const done = await proposeAs(world, world.other.contact, ["2027-03-17"], ["21:30"], later(now, 1));
    expect(done).toEqual({ groupId: world.group.id, added: 1, already: 0 });
    expect((await optionRows(world)).map(({ endsAt, votes }) => [endsAt.toISOString(), votes])).toEqual([
      ["2027-03-17T18:30:00.000Z", 1],
      ["2027-03-17T19:30:00.000Z", 1],
    ]);
    expect(await mailsOf(world, "times-proposed")).toHaveLength(2 * told);
  });

  test("A5: the same time again is a yes to it, also after a no, and is said to have been there", async () => {
    const world = await pairWorld({ now });
    await proposeAs(world, world.one.contact, ["2027-03-17"], ["20:30"]);
    const [option] = await optionsOf(idOf(world));
    await castVotes(viewerOf(world.other.contact), {
      meetingId: idOf(world),
      votes: { [option?.id ?? ""]: "no" },
    });
    const done = await proposeAs(
      world,
      world.other.contact,
      ["2027-03-17", "2027-03-18", "2027-03-18"],
      ["20:30", "20:30", "20:30"],
    );
    expect(done).toEqual({ groupId: world.group.id, added: 1, already: 1 });
    expect((await optionRows(world)).map(({ votes }) => votes)).toEqual([2, 1]);
  });

  test("A5: what is there already does not count against the ten that fit", async () => {
    const world = await pairWorld({ now });
    const days = Array.from({ length: 9 }, (_, index) => `2027-03-1${index}`);
    await proposeAs(
      world,
      world.one.contact,
      days,
      days.map(() => "20:30"),
    );
    expect(
      await proposeAs(
        world,
        world.other.contact,
        days,
        days.map(() => "20:30"),
      ),
    ).toEqual({
      groupId: world.group.id,
      added: 0,
      already: 9,
    });
  });

  test("A7: of three times the one that is over is named by its row", async () => {
    const world = await pairWorld({ now });
    const proposal = proposeTimes(
      viewerOf(world.one.contact),
      {
        meetingId: idOf(world),
        day: ["2027-03-16", "2026-03-17", "2027-03-18"],
        from: ["18:00", "18:00", "18:00"],
        until: ["20:30", "20:30", "20:30"],
        rows: [0, 2, 3],
      },
      now,
    );
    const error = await atFields(proposal).catch((caught: unknown) => caught);
    expect(explain(error as z.ZodError, "fi", peerVisits)).toEqual({
      "day-2": "3. ehdotus: Aika on jo mennyt. Valitkaa tuleva aika.",
    });
    expect(await optionRows(world)).toEqual([]);
  });

  test("A8: a visit may end at midnight or after it, up to twelve hours from its start", async () => {
    const world = await pairWorld({ now });
    await proposeTimes(
      viewerOf(world.one.contact),
      { meetingId: idOf(world), day: ["2027-03-17"], from: ["21:30"], until: ["00:00"] },
      now,
    );
    expect((await optionRows(world)).map(({ endsAt }) => endsAt.toISOString())).toEqual([
      "2027-03-17T22:00:00.000Z",
    ]);
  });

  test("E6: the first day that the page names is open from its first hour", async () => {
    const world = await pairWorld({ now });
    const late = { day: "2027-03-17", from: "18:00", until: "20:30" };
    const direct = async (step: "visit-1" | "visit-2", local: typeof late) => {
      const meetingId = idOf(world, step);
      const { version } = await meetingOf(meetingId);
      return scheduleDirectly(viewerOf(world.facilitator), { meetingId, version, ...local }, now);
    };
    await direct("visit-1", late);
    expect(await refusal(direct("visit-2", { ...late, day: "2027-03-29", until: "20:00" }))).toBe(
      "time-too-soon-after-previous",
    );
    await direct("visit-2", { day: "2027-03-30", from: "09:00", until: "11:30" });
    expect(await meetingOf(idOf(world, "visit-2"))).toMatchObject({ state: "SCHEDULED" });
  });
});

test("A8: a day outside the programme's is asked about with its weekday, and taken when that is meant", async () => {
  const world = await pairWorld({ now });
  const far = { meetingId: idOf(world), day: ["2072-03-28"], from: ["17:00"], until: ["19:30"] };
  const error = await atFields(proposeTimes(viewerOf(world.one.contact), far, now)).catch(
    (caught: unknown) => caught,
  );
  expect(explain(error as z.ZodError, "fi", peerVisits).sure).toContain(
    "ma 28.3.2072 ei ole ohjelman vierailuaikana",
  );
  expect(await optionsOf(idOf(world))).toEqual([]);
  expect(await mailsOf(world, "times-proposed")).toEqual([]);
  await proposeTimes(viewerOf(world.one.contact), { ...far, sure: "yes" }, now);
  expect(await optionsOf(idOf(world))).toHaveLength(1);
});
