import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer } from "@/lib/auth/viewers";
import { saveDocument } from "@/lib/documents/commands";
import { getEnrolment } from "@/lib/enrolments/queries";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { timeOutProposals } from "@/lib/groups/clock-commands";
import { getProposal } from "@/lib/groups/queries";
import { write } from "@/lib/kernel/db";
import { reinstateMeeting } from "@/lib/meetings/ending-commands";
import { haveEnough } from "@/lib/meetings/enough-commands";
import { getTimes } from "@/lib/meetings/queries";
import { lightGroups } from "@/lib/steps/facts-loading";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { getGroupPlan, listOwnGroupPlans } from "@/lib/tasks/queries";
import { buildHeld, buildScheduled, buildTimes, buildUnanswered } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { memoParts } from "../support/memos";
import { refusal } from "../support/visits";
import { closeDatabase, later, type ThreeWorld, threeWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const three = (wanted: Parameters<typeof threeWorld>[0] = {}) =>
  threeWorld({ now, format: organisationVisit.key, ...wanted });
const leave = (world: ThreeWorld, who: "one" | "other" | "third" = "third", at = now) =>
  withdrawWithGroup(viewerOf(world[who].contact), { enrolmentId: world[who].id, reason: null }, at);
const idOf = (world: ThreeWorld, n: number) => world.group.meetings[`visit-${n}`] as string;
const facilitatorOf = ({ facilitator }: ThreeWorld) => facilitator;
const stateOf = async ({ group }: ThreeWorld) =>
  (await rows<{ state: string }>('select state from "Group" where id = $1', [group.id]))[0]?.state;
const meetings = async () =>
  (await rows<{ state: string }>('select state from "Meeting" order by ordinal')).map(({ state }) => state);
/** Who has been written what, by their part in the world. */
async function mailsOf(world: ThreeWorld): Promise<string[]> {
  const parts: [string, string][] = [
    ...(["one", "other", "third"] as const).map((who): [string, string] => [world[who].contact.id, who]),
    ...(["colleague", "facilitator", "coordinator"] as const).map((who): [string, string] => [
      world[who].id,
      who,
    ]),
  ];
  const mails = await rows<{ userId: string; template: string }>(
    'select "toUserId" as "userId", template from "Email"',
  );
  return mails.map(({ userId, template }) => `${new Map(parts).get(userId)} ${template}`).sort();
}
const assessed = Object.fromEntries(
  (organisationVisit.assignments[0]?.prompts ?? []).map(({ key, claim }) => [
    promptField(key),
    claim ? "4" : `Sanottu ${key}`,
  ]),
);
const handIn = (world: ThreeWorld, seat: number, who: "one" | "other" | "third") =>
  saveAssignment(
    viewerOf(world[who].contact),
    { groupId: world.group.id, step: "self-assessment", seat, version: 0, move: "hand-in" },
    assessed,
    now,
  );

describe("a group of three that one leaves", () => {
  test("goes on with the two who are left, without the visit that it was to host; they are told, and it is told what becomes of it", async () => {
    const world = await three();
    await leave(world);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await meetings()).toEqual(["UNSCHEDULED", "UNSCHEDULED", "CANCELLED"]);
    expect(await mailsOf(world)).toEqual([
      "colleague group-goes-on",
      "coordinator enrolment-withdrawn",
      "facilitator group-goes-on",
      "one group-goes-on",
      "other group-goes-on",
      "third enrolment-left",
    ]);
    const [told] = await rows<{ params: object }>(
      `select params from "Email" where template = 'group-goes-on' and "toUserId" = $1`,
      [world.one.contact.id],
    );
    expect(told?.params).toMatchObject({ seats: 2, fallen: 1, because: "withdrawn" });
    const [seat] = await rows(
      `select live, counted, "leftAt" is not null as left from "Seat" where seat = 3`,
    );
    expect(seat).toEqual({ live: false, counted: true, left: true });
  });

  test("ends when a second leaves it, for one cannot go on alone", async () => {
    const world = await three();
    await leave(world);
    await leave(world, "other");
    expect(await stateOf(world)).toBe("DISSOLVED");
  });

  test("of two who leave at once the second ends it", async () => {
    const world = await three();
    await Promise.all([leave(world), leave(world, "other")]);
    expect(await stateOf(world)).toBe("DISSOLVED");
  });

  test("is no longer theirs to see: no page, no list, no plan shows it, and nobody of it is a reader of theirs", async () => {
    const world = await three();
    await leave(world);
    const viewer = viewerOf(world.third.contact);
    expect(await getGroupPlan(viewer, world.group.id, now)).toBeNull();
    expect(await listOwnGroupPlans(viewer, now)).toEqual([]);
    expect(await getTimes(viewer, world.group.id)).toBeNull();
    expect((await getProposal(viewer, world.third.id))?.others).toEqual([]);
    expect((await getEnrolment(viewer, world.third.id))?.formerGroup).toEqual({ id: null });
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, now);
    expect(plan?.seats.map(({ seat }) => seat)).toEqual([1, 2]);
    expect(plan?.plan.filter(({ key }) => key.endsWith("visit-3")).map(({ status }) => status)).toEqual(
      Array(5).fill("skipped"),
    );
  });

  test("goes on with the visits of those who are left, whichever of them left: the third comes after the first", async () => {
    const world = await three();
    await leave(world, "other");
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, now);
    expect(plan?.facts.meetings.map(({ hostSeat, state }) => [hostSeat, state])).toEqual([
      [1, "UNSCHEDULED"],
      [null, "CANCELLED"],
      [3, "UNSCHEDULED"],
    ]);
  });

  test("takes the visits that have a time out of the calendars: its own of everybody, the others of those who left", async () => {
    const world = await three();
    await write(systemViewer(), async (tx) => {
      await buildScheduled(tx, idOf(world, 1), later(now, 10), facilitatorOf(world));
      await buildScheduled(tx, idOf(world, 3), later(now, 30), facilitatorOf(world));
    });
    await leave(world);
    expect(await meetings()).toEqual(["SCHEDULED", "UNSCHEDULED", "CANCELLED"]);
    const mails = (await mailsOf(world)).filter((mail) => mail.includes(" meeting-"));
    expect(mails).toEqual([
      ...["colleague", "facilitator", "one", "other", "third"].map((who) => `${who} meeting-cancelled`),
      "third meeting-left",
    ]);
    expect(await rows('select "meetingId" from "Booking"')).toEqual([{ meetingId: idOf(world, 1) }]);
  });

  test("keeps a visit that has begun, and those who are left hold it where its host has gone and nobody guides them", async () => {
    const world = await three({ unguided: true });
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, idOf(world, 3), later(now, 0, -1), facilitatorOf(world)),
    );
    await leave(world);
    expect(await meetings()).toEqual(["UNSCHEDULED", "UNSCHEDULED", "SCHEDULED"]);
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, later(now, 1));
    const task = plan?.plan.find(({ key }) => key === "visit:visit-3");
    expect(task?.whose).toEqual([
      { kind: "seat", seat: 1 },
      { kind: "seat", seat: 2 },
    ]);
  });

  test("waits for their answers to the times no longer: when all who are left have answered, they are told", async () => {
    const world = await three();
    await write(systemViewer(), (tx) =>
      buildTimes(
        tx,
        idOf(world, 1),
        [
          {
            startsAt: later(now, 12),
            by: world.one.contact,
            votes: [
              [world.one.contact, "YES"],
              [world.other.contact, "YES"],
              [world.facilitator, "YES"],
            ],
          },
        ],
        now,
      ),
    );
    await leave(world);
    expect((await mailsOf(world)).filter((mail) => mail.endsWith("times-all-voted"))).toEqual([
      "facilitator times-all-voted",
      "one times-all-voted",
      "other times-all-voted",
    ]);
    const times = await getTimes(viewerOf(world.one.contact), world.group.id);
    expect(times?.meetings[0]?.options[0]?.whyNot).toBeNull();
  });

  test("does not take their vote for the facilitator’s on the board", async () => {
    const world = await three();
    const votes = [[world.third.contact, "YES"]] as const;
    const time = { startsAt: later(now, 12), by: world.one.contact, votes };
    await write(systemViewer(), (tx) => buildTimes(tx, idOf(world, 1), [time], now));
    await leave(world);
    const programme = { id: world.programme.id, timeZone: "Europe/Helsinki" };
    const [light] = await write(systemViewer(), (tx) => lightGroups(tx, programme, ["CONFIRMED"]));
    expect(light?.facts.meetings[0]?.options[0]?.facilitator).toBeUndefined();
    expect(light?.facts.seats.map(({ seat }) => seat)).toEqual([1, 2]);
  });

  test("reveals the assignment when all who are left are in, and shows nothing of what the one who left wrote", async () => {
    const world = await three();
    await handIn(world, 1, "one");
    await handIn(world, 2, "other");
    await leave(world);
    const read = await readSubmissions(
      viewerOf(world.one.contact),
      world.group.id,
      "self-assessment",
      new Date(),
    );
    expect(read?.sides.map(({ answers }) => answers?.now)).toEqual(["Sanottu now", "Sanottu now"]);
    expect((await mailsOf(world)).filter((mail) => mail.endsWith("assignments-revealed"))).toEqual([
      "colleague assignments-revealed",
      "facilitator assignments-revealed",
      "one assignments-revealed",
      "other assignments-revealed",
    ]);
  });

  test("has its memo approved when all who are left have approved it", async () => {
    const world = await three();
    await write(systemViewer(), (tx) =>
      buildHeld(tx, world.group, "visit-1", later(now, -1), facilitatorOf(world)),
    );
    const sheet = { groupId: world.group.id, step: "memo.visit-1", version: 0, move: "send" as const };
    await saveDocument(viewerOf(world.one.contact), sheet, memoParts("Kahvia."), now);
    await leave(world, "other");
    expect(await rows('select state from "Document"')).toEqual([{ state: "SENT" }]);
    const two = await three();
    await write(systemViewer(), (tx) =>
      buildHeld(tx, two.group, "visit-1", later(now, -1), facilitatorOf(two)),
    );
    await saveDocument(
      viewerOf(two.one.contact),
      { ...sheet, groupId: two.group.id },
      memoParts("Teetä."),
      now,
    );
    await rows(
      `insert into "DocumentApproval" ("convenerId", "documentId", round, "groupId", "enrolmentId", "approvedAt")
       select d."convenerId", d.id, 1, d."groupId", $2, $3 from "Document" d where d."groupId" = $1`,
      [two.group.id, two.other.id, now],
    );
    await leave(two);
    expect(await rows('select state from "Document" where "groupId" = $1', [two.group.id])).toEqual([
      { state: "APPROVED" },
    ]);
    expect((await mailsOf(two)).filter((mail) => mail.endsWith("document-approved"))).toEqual([
      "colleague document-approved",
      "facilitator document-approved",
      "one document-approved",
      "other document-approved",
    ]);
  });

  test("asks those who left nothing more about visits", async () => {
    const world = await three();
    await write(systemViewer(), async (tx) => {
      await buildHeld(tx, world.group, "visit-1", later(now, -1), facilitatorOf(world));
      const userIds = [world.one.contact.id, world.third.contact.id];
      const asked = { openUntil: later(now, 10), askedAt: now };
      await buildUnanswered(tx, world.group, { step: "feedback", about: "visit-1", userIds, ...asked });
    });
    await leave(world);
    expect(await rows('select "userId" from "Unanswered"')).toEqual([{ userId: world.one.contact.id }]);
  });

  test("a visit that fell away can be brought back, and is then hosted by nobody of those who have gone", async () => {
    const world = await three({ unguided: true });
    await leave(world);
    const [row] = await rows<{ version: number }>('select version from "Meeting" where id = $1', [
      idOf(world, 3),
    ]);
    const back = { meetingId: idOf(world, 3), version: row?.version ?? 0 };
    await reinstateMeeting(viewerOf(world.one.contact), back, now);
    expect(
      await rows('select "hostEnrolmentId" as host, state from "Meeting" where id = $1', [back.meetingId]),
    ).toEqual([{ host: null, state: "UNSCHEDULED" }]);
  });
});

describe("a proposal to three that one leaves", () => {
  const agree = (world: ThreeWorld, seat: 1 | 2 | 3) =>
    agreeToGroup(
      viewerOf([world.one, world.other, world.third][seat - 1]?.contact as never),
      { groupId: world.group.id, seat, groundRules: "yes" },
      now,
    );
  const decline = (world: ThreeWorld) =>
    declineGroup(viewerOf(world.other.contact), { groupId: world.group.id, seat: 2, reason: null }, now);

  test("goes on to the two who are left, and is confirmed when they have said yes, with a visit for each of them", async () => {
    const world = await three({ state: "PROPOSED" });
    await agree(world, 1);
    await decline(world);
    expect(await stateOf(world)).toBe("PROPOSED");
    expect((await mailsOf(world)).filter((mail) => !mail.endsWith("group-agreed"))).toEqual([
      "coordinator group-goes-on",
      "facilitator group-goes-on",
      "one group-goes-on",
      "other group-declined-own",
      "third group-goes-on",
    ]);
    await agree(world, 3);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect(await rows('select step, "hostEnrolmentId" as host from "Meeting" order by ordinal')).toEqual([
      { step: "visit-1", host: world.one.id },
      { step: "visit-2", host: world.third.id },
    ]);
    expect((await getProposal(viewerOf(world.other.contact), world.other.id))?.state).toBe("DISSOLVED");
  });

  test("is confirmed at once where the others had said yes already", async () => {
    const world = await three({ state: "PROPOSED" });
    await agree(world, 1);
    await agree(world, 3);
    await decline(world);
    expect(await stateOf(world)).toBe("CONFIRMED");
    expect((await mailsOf(world)).filter((mail) => mail.endsWith("group-confirmed"))).toEqual([
      "colleague group-confirmed",
      "facilitator group-confirmed",
      "one group-confirmed",
      "third group-confirmed",
    ]);
  });

  test("lapses for those who did not answer, and goes on with the two who did", async () => {
    const world = await three({ state: "PROPOSED" });
    await agree(world, 1);
    await agree(world, 2);
    expect(await timeOutProposals(systemViewer(), later(now, 40))).toBe(1);
    expect(await stateOf(world)).toBe("CONFIRMED");
    const mails = await mailsOf(world);
    expect(mails.filter((mail) => mail.startsWith("third"))).toEqual([
      "third group-agreed",
      "third group-agreed",
      "third group-dissolved",
    ]);
    expect(mails.filter((mail) => mail.startsWith("coordinator"))).toEqual(["coordinator group-goes-on"]);
    expect(await rows(`select "leftBecause" as why, counted from "Seat" where seat = 3`)).toEqual([
      { why: "timed-out", counted: false },
    ]);
  });

  test("lapses for all where one alone has answered", async () => {
    const world = await three({ state: "PROPOSED" });
    await agree(world, 1);
    await timeOutProposals(systemViewer(), later(now, 40));
    expect(await stateOf(world)).toBe("DISSOLVED");
  });

  test("a pencilled group goes on without a word to those who do not know of it", async () => {
    const world = await three({ state: "DRAFT" });
    await leave(world);
    expect(await stateOf(world)).toBe("DRAFT");
    expect(await mailsOf(world)).toEqual(["coordinator enrolment-withdrawn", "third enrolment-left"]);
    expect(await rows('select size, ordered from "Group"')).toEqual([{ size: 2, ordered: null }]);
  });
});

test("a group of a format that ends when somebody leaves it ends, though two are left", async () => {
  const world = await threeWorld({ now });
  await leave(world);
  expect(await stateOf(world)).toBe("DISSOLVED");
});

describe("one visit is enough", () => {
  const enough = async (world: ThreeWorld, who: "one" | "other" = "one") => {
    const [row] = await rows<{ version: number }>('select version from "Group" where id = $1', [
      world.group.id,
    ]);
    return haveEnough(
      viewerOf(world[who].contact),
      { groupId: world.group.id, version: row?.version ?? 0 },
      now,
    );
  };
  const visited = async (wanted = {}) => {
    const world = await three(wanted);
    await write(systemViewer(), async (tx) => {
      await buildHeld(tx, world.group, "visit-1", later(now, -3), facilitatorOf(world));
      await buildScheduled(tx, idOf(world, 2), later(now, 10), facilitatorOf(world));
    });
    return world;
  };

  test("what remains falls away, everybody else is told, and what is asked months later is asked from the visit that was held", async () => {
    const world = await visited();
    await enough(world);
    expect(await meetings()).toEqual(["HELD", "CANCELLED", "CANCELLED"]);
    expect((await mailsOf(world)).filter((mail) => mail.endsWith("group-enough"))).toEqual(
      ["colleague", "facilitator", "other", "third"].map((who) => `${who} group-enough`),
    );
    expect((await mailsOf(world)).filter((mail) => mail.endsWith("meeting-cancelled"))).toHaveLength(5);
    const plan = await getGroupPlan(viewerOf(world.one.contact), world.group.id, now);
    expect(plan?.plan.find(({ key }) => key === "survey:development")?.status).toBe("waiting");
    expect(await refusal(enough(world))).toBe("changed-by-someone-else");
  });

  test("is not said before one has been held, while one waits to be said of, by a colleague, or in a format that has none such", async () => {
    expect(await refusal(enough(await three()))).toBe("not-allowed");
    const begun = await visited();
    await write(systemViewer(), (tx) =>
      buildScheduled(tx, idOf(begun, 3), later(now, 0, -1), begun.coordinator),
    );
    expect(await refusal(enough(begun))).toBe("meeting-has-begun");
    const world = await visited();
    const version = 1;
    expect(
      await refusal(haveEnough(viewerOf(world.colleague), { groupId: world.group.id, version }, now)),
    ).toBe("not-allowed");
    const peers = await threeWorld({ now });
    await write(systemViewer(), (tx) =>
      buildHeld(tx, peers.group, "visit-1", later(now, -3), peers.facilitator),
    );
    expect(await refusal(enough(peers))).toBe("not-allowed");
  });
});
