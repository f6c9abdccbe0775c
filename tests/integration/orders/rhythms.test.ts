import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { renewLink } from "@/lib/enrolments/company-commands";
import { getCompany } from "@/lib/enrolments/company-queries";
import { read, write } from "@/lib/kernel/db";
import { moveMeeting, scheduleDirectly, scheduleMeeting } from "@/lib/meetings/commands";
import { joinVisitsByLink, removeFromVisits } from "@/lib/meetings/company-commands";
import { answerRhythms, chooseRhythm, proposeRhythm, removeRhythm } from "@/lib/meetings/rhythm-commands";
import { getRhythms } from "@/lib/meetings/rhythm-queries";
import { nameForRole } from "@/lib/meetings/role-commands";
import { proposeTimes } from "@/lib/meetings/times-commands";
import { lightGroups } from "@/lib/steps/facts-loading";
import { queueReminders } from "@/lib/tasks/commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { orderedSeries } from "../../support/formats/ordered-series";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered } from "../../support/orders";
import { daysFrom, proposed } from "../../support/rhythms";
import { untold } from "../../support/told";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Orders;
let groupId = "";
let people: Person[] = [];
let expert: Person;

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now, orderedSeries);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  await nameForRole(
    contact(),
    { groupId, role: "expert", name: "Erja Asiantuntija", email: "erja@liitto.example", locale: "fi" },
    now,
  );
  const [row] = await rows<{ id: string }>(`select id from "User" where email = 'erja@liitto.example'`);
  expert = { id: row?.id ?? "", name: "Erja Asiantuntija", email: "erja@liitto.example" } as Person;
  await renewLink(contact(), { enrolmentId: world.request.id }, now);
  people = [];
  for (const name of ["Aino", "Bo", "Ciara"]) people.push(await joined(name));
});
afterAll(closeDatabase);

const contact = () => viewerOf(world.contact);
const leader = () => viewerOf(world.leader);
async function joined(name: string): Promise<Person> {
  const person = await write(systemViewer(), (tx) =>
    buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example` }),
  );
  const linkId = (await getCompany(contact(), world.request.id))?.linkId ?? "";
  await joinVisitsByLink(viewerOf(person), { linkId, name, locale: "fi", groundRules: "yes" }, now);
  return person;
}
type Said = "yes" | "if-need-be" | "no" | "open";
const say = (person: Person, id: string, said: Said = "yes") =>
  answerRhythms(viewerOf(person), { groupId, votes: { [id]: said } }, now);
const choose = (rhythmId: string, more: object = {}) =>
  chooseRhythm(leader(), { groupId, rhythmId, days: {}, ...more }, now);
const meetings = () =>
  rows<{ id: string; step: string; state: string; on: string; version: number }>(
    `select id, step, state, version, to_char("startsAt" at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI') as on
     from "Meeting" where "groupId" = $1 order by ordinal`,
    [groupId],
  );
const mailed = (template: string) =>
  rows<{ to: string }>('select "toAddress" as to from "Email" where template = $1 order by 1, "createdAt"', [
    template,
  ]).then((all) => all.map(({ to }) => to));
const everybody = ["aino", "bo", "ciara", "erja", "outi"].map((name) => `${name}@liitto.example`);
/** A meeting of somebody's elsewhere. */
const bookElsewhere = (userId: string, from: string, until: string) =>
  rows(
    `with g as (insert into "Group" (id, "convenerId", "programmeId", size, state) select gen_random_uuid(), "convenerId", "programmeId", 1, 'DRAFT' from "Group" where id = $1 returning id, "convenerId"),
       m as (insert into "Meeting" (id, "convenerId", "groupId", step, kind, ordinal, "timeZone") select gen_random_uuid(), "convenerId", id, 'talk-1', 'talk', 1, 'Europe/Helsinki' from g returning id, "convenerId")
     insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt") select gen_random_uuid(), "convenerId", id, $2, $3, $4 from m`,
    [groupId, userId, from, until],
  );

describe("formats 3 f 3: dates of all meetings at once", () => {
  it("three rhythms, the one chosen to which lead and expert can come and most participants can; five entries for each, each meeting its own", async () => {
    const ids = [
      await proposed(world, groupId, now),
      await proposed(world, groupId, now, "leader", "2027-03-24", 2),
      await proposed(world, groupId, now, "coordinator", "2027-03-25", 4),
    ];
    const [one, two, three] = ids as [string, string, string];
    await say(world.leader, three, "no");
    for (const id of [one, two, three]) await say(expert, id);
    for (const person of people) await say(person, one, person.name === "Bo" ? "no" : "if-need-be");
    for (const person of people) await say(person, two);
    for (const person of people) await say(person, three);
    const page = await getRhythms(leader(), groupId);
    expect(page?.rhythms.map(({ standing: { yes, ifNeeded, no } }) => [yes, ifNeeded, no])).toEqual([
      [0, 2, 1],
      [3, 0, 0],
      [3, 0, 0],
    ]);
    expect(await refusal(choose(three))).toBe("rhythm-not-for-guides");
    expect(await choose(two)).toEqual({ groupId, scheduled: 5 });
    const all = await meetings();
    expect(all.map(({ state, on }) => [state, on])).toEqual(
      ["03-24", "04-07", "04-21", "05-05", "05-19"].map((day) => ["SCHEDULED", `2027-${day} 17:00`]),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    const invitations = await mailed("meeting-scheduled");
    for (const who of everybody) expect(invitations.filter((to) => to === who)).toHaveLength(5);
    expect(invitations).toHaveLength(25);
    expect(await mailed("rhythm-chosen")).toEqual(["tilda@liitto.example"]);
    expect(await rows('select 1 from "Rhythm"')).toEqual([]);
    expect(await untold()).toEqual([]);
    expect((await rows('select 1 from "Booking"')).length).toBe(10);
  });

  it("one is moved later without the others", async () => {
    const id = await proposed(world, groupId, now);
    await say(expert, id);
    for (const person of people) await say(person, id);
    await choose(id);
    const before = await meetings();
    const third = before[2] as (typeof before)[number];
    await moveMeeting(
      leader(),
      {
        meetingId: third.id,
        version: third.version,
        ...{ day: "2027-05-06", from: "17:00", until: "20:00", sure: "yes" },
      },
      now,
    );
    const after = await meetings();
    expect(
      after.filter((meeting, index) => meeting.on !== before[index]?.on).map(({ step }) => step),
    ).toEqual(["talk-3"]);
    expect(await mailed("meeting-changed")).toEqual(everybody);
    expect(
      await refusal(
        moveMeeting(
          contact(),
          {
            meetingId: third.id,
            version: third.version + 2,
            day: "2027-05-07",
            from: "17:00",
            until: "20:00",
            sure: "yes",
          },
          now,
        ),
      ),
    ).toBe("time-is-of-all");
  });

  it("asks before it chooses what half or fewer can come to, and needs those who have to be there", async () => {
    const id = await proposed(world, groupId, now);
    await say(people[0] as Person, id);
    expect(await refusal(choose(id))).toBe("rhythm-not-for-guides");
    await say(expert, id, "if-need-be");
    await expect(choose(id)).rejects.toMatchObject({
      fields: [{ field: "sure", refusal: { code: "rhythm-for-few", params: { can: 1, all: 3 } } }],
    });
    expect(await choose(id, { sure: "yes" })).toMatchObject({ scheduled: 5 });
  });

  it("own dates for single ones; a day too close, past or missing is said at its meeting", async () => {
    const days = await daysFrom(groupId, "2027-03-23");
    const propose = (more: object) =>
      proposeRhythm(leader(), { groupId, days: { ...days, ...more }, sure: "yes" }, now);
    const at = (day: string) => ({ day, from: "17:00", until: "20:00" });
    await expect(propose({ "talk-2": at("2027-03-30") })).rejects.toMatchObject({
      fields: [{ field: "day-talk-2", refusal: { code: "time-too-soon-after-previous" } }],
    });
    await expect(propose({ "talk-1": at("2027-02-23") })).rejects.toMatchObject({
      fields: [{ field: "day-talk-1", refusal: { code: "time-in-the-past" } }],
    });
    const { "talk-5": _, ...four } = days;
    await expect(proposeRhythm(leader(), { groupId, days: four, sure: "yes" }, now)).rejects.toMatchObject({
      fields: [{ field: "day-talk-5" }],
    });
    await propose({ "talk-2": at("2027-04-15") });
    expect((await getRhythms(leader(), groupId))?.rhythms[0]?.weeks).toBeNull();
    expect(await refusal(propose({ "talk-2": at("2027-04-15") }))).toBe("rhythm-already");
  });
});

describe("formats 3 c: who may what", () => {
  it("whoever leads or coordinates proposes and chooses; those who come and the expert answer; whoever ordered reads numbers", async () => {
    const days = await daysFrom(groupId, "2027-03-23");
    for (const viewer of [contact(), viewerOf(expert), viewerOf(people[0] as Person)])
      expect(await refusal(proposeRhythm(viewer, { groupId, days, sure: "yes" }, now))).toBe("not-allowed");
    const id = await proposed(world, groupId, now);
    expect(await refusal(say(world.contact, id))).toBe("not-allowed");
    expect(await refusal(say(world.coordinator, id))).toBe("not-allowed");
    await say(people[0] as Person, id);
    expect(await refusal(chooseRhythm(viewerOf(expert), { groupId, rhythmId: id, days: {} }, now))).toBe(
      "not-allowed",
    );
    const seen = await getRhythms(contact(), groupId);
    expect(seen?.rhythms[0]).toMatchObject({ said: [], standing: { yes: 1, silent: 2 } });
    expect(JSON.stringify(seen)).not.toContain("Aino");
    expect(JSON.stringify(seen)).not.toContain((people[0] as Person).id);
    expect((await getRhythms(viewerOf(people[1] as Person), groupId))?.rhythms[0]?.said).toHaveLength(3);
    const [first] = await meetings();
    const one = { meetingId: first?.id ?? "", day: ["2027-03-30"], from: ["17:00"], until: ["20:00"] };
    expect(await refusal(proposeTimes(leader(), one, now))).toBe("time-is-of-all");
    expect(
      await refusal(
        scheduleMeeting(leader(), { meetingId: first?.id ?? "", version: 1, optionId: first?.id ?? "" }, now),
      ),
    ).toBe("time-is-of-all");
  });
});

describe("formats 3: races over the dates", () => {
  it("two choose at once: one set of dates, the other is told that they have been chosen", async () => {
    const [one, two] = [
      await proposed(world, groupId, now),
      await proposed(world, groupId, now, "leader", "2027-03-24", 2),
    ];
    for (const id of [one, two]) for (const person of [expert, ...people]) await say(person, id);
    const results = await Promise.allSettled([choose(one), choose(two)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(lost.reason.refusal.code).toBe("rhythm-chosen");
    expect((await mailed("meeting-scheduled")).length).toBe(25);
  });

  it("an answer after the choice is told so", async () => {
    const id = await proposed(world, groupId, now);
    await say(expert, id);
    await choose(id, { sure: "yes" });
    expect(await refusal(say(people[0] as Person, id))).toBe("rhythm-chosen");
    expect(await refusal(removeRhythm(leader(), { groupId, rhythmId: id }))).toBe("rhythm-chosen");
  });

  it("a day that is taken between the answers and the choice: the meeting is named, and another day is chosen for that one only", async () => {
    const id = await proposed(world, groupId, now);
    for (const person of [expert, ...people]) await say(person, id);
    await bookElsewhere(expert.id, "2027-05-04T13:00:00Z", "2027-05-04T16:00:00Z");
    expect(await choose(id)).toEqual({ groupId, scheduled: 0 });
    expect((await meetings()).map(({ state }) => state)).toEqual(Array(5).fill("UNSCHEDULED"));
    const [rhythm] = (await getRhythms(leader(), groupId))?.rhythms ?? [];
    expect(rhythm?.taken).toEqual(["talk-3"]);
    const days = { "talk-3": { day: "2027-05-06", from: "17:00", until: "20:00" } };
    expect(await choose(id, { days })).toMatchObject({ scheduled: 5 });
    expect((await meetings()).map(({ on }) => on.slice(5, 10))).toEqual([
      "03-23",
      "04-13",
      "05-06",
      "05-25",
      "06-15",
    ]);
  });

  it("what no page has seen the database refuses: nobody is in two places at once", async () => {
    const id = await proposed(world, groupId, now);
    for (const person of [expert, ...people]) await say(person, id);
    const [first] = await meetings();
    const other = { day: "2027-03-23", from: "17:00", until: "20:00", sure: "yes" as const };
    const results = await Promise.allSettled([
      choose(id),
      scheduleDirectly(leader(), { meetingId: first?.id ?? "", version: first?.version ?? 1, ...other }, now),
    ]);
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(
      (await rows('select 1 from "Booking" where "startsAt" = $1', ["2027-03-23T15:00:00Z"])).length,
    ).toBe(2);
  });
});

describe("formats 3 c: mails and tasks of the dates", () => {
  it("all are asked once a day, whoever joins later is asked, too; the last answer tells the leader; reminders go to the silent only", async () => {
    const one = await proposed(world, groupId, now);
    const two = await proposed(world, groupId, now, "leader", "2027-03-24", 2);
    const asked = everybody.filter((who) => who !== "outi@liitto.example");
    expect(await mailed("rhythms-proposed")).toEqual(asked);
    const dora = await joined("Dora");
    expect(await mailed("rhythms-proposed")).toEqual([...asked, "dora@liitto.example"].sort());
    const plan = async (person: Person) => (await getGroupPlan(viewerOf(person), groupId, now))?.plan ?? [];
    const open = (await plan(people[0] as Person)).filter(
      ({ kind, status }) => kind === "times" && status === "open",
    );
    expect(open).toHaveLength(1);
    expect(open[0]?.whose).toContainEqual({ kind: "person", userId: dora.id, seat: 1 });
    for (const id of [one, two]) for (const person of [expert, ...people]) await say(person, id);
    await queueReminders(systemViewer(), later(now, 4));
    expect(await mailed("reminder")).toEqual(["dora@liitto.example"]);
    expect(await mailed("rhythms-answered")).toEqual([]);
    await say(dora, one);
    await say(dora, two, "no");
    expect(await mailed("rhythms-answered")).toEqual(["outi@liitto.example"]);
    expect(await untold()).toEqual([]);
  });

  it("the board reads as the page does whose answers are missing", async () => {
    await proposed(world, groupId, now);
    await say(people[0] as Person, (await getRhythms(leader(), groupId))?.rhythms[0]?.id ?? "");
    const plan = (await getGroupPlan(viewerOf(world.coordinator), groupId, now))?.facts.rhythms;
    const [light] = await read(systemViewer(), (db) =>
      lightGroups(db, { id: world.programme.id, timeZone: "Europe/Helsinki" }, ["CONFIRMED"]),
    );
    const sorted = (facts: typeof plan) => ({
      ...facts,
      silent: [...(facts?.silent ?? [])].sort((a, b) => a.userId.localeCompare(b.userId)),
    });
    expect(sorted(light?.facts.rhythms)).toEqual(sorted(plan));
    expect(plan?.silent).toHaveLength(2);
    expect(plan?.silentRoles).toEqual(["expert"]);
  });

  it("whoever leaves is waited for no more", async () => {
    const id = await proposed(world, groupId, now);
    for (const person of [expert, ...people.slice(1)]) await say(person, id);
    const [row] = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [
      (people[0] as Person).id,
    ]);
    await removeFromVisits(contact(), { enrolmentId: world.request.id, participantId: row?.id ?? "" }, now);
    expect(await mailed("rhythms-answered")).toEqual(["outi@liitto.example"]);
  });
});
