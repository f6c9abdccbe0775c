import ICAL from "ical.js";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { tidyChecks } from "@/lib/checks/clock-commands";
import { answerCheck, setCheck, tickCheck } from "@/lib/checks/commands";
import { getCheck } from "@/lib/checks/queries";
import { entryOf, published } from "@/lib/emails/calendar";
import { write } from "@/lib/kernel/db";
import type { CalendarFacts } from "@/lib/mail/draft";
import { getGroupPlan } from "@/lib/tasks/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { type Mentoring, mentoring } from "../support/mentoring";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
let world: Mentoring;
const of = () => ({ groupId: world.groupId, step: "tech-check" });
const person = (member: number) => viewerOf(world.people[member] as Person);
const set = (from = "17:00", who: Person = world.host) =>
  setCheck(
    viewerOf(who),
    {
      ...of(),
      day: "2027-03-20",
      from,
      remoteLink: "https://huone.example/testi",
      phone: "+358 40 000 0009",
    },
    now,
  );
const says = async (member: number, choice: string) =>
  (await answerCheck(person(member), { ...of(), choice }, now)).done;
const places = async () =>
  Object.fromEntries(
    (
      await rows<{ name: string; number: number | null; knows: boolean }>(
        `select u.name, k.number, k.knows from "CheckPlace" k join "Participant" p on p.id = k."participantId"
         join "User" u on u.id = p."userId" order by k.number nulls last, k.since`,
      )
    ).map(({ name, number, knows }) => [name, knows ? "knows" : number]),
  );
const mails = async (template: string) =>
  (
    await rows<{ name: string }>(
      `select u.name from "Email" m join "User" u on u.id = m."toUserId" where m.template = $1 order by u.name`,
      [template],
    )
  ).map(({ name }) => name);
const task = async (kind: string, who: Person = world.host) =>
  (await getGroupPlan(viewerOf(who), world.groupId, now))?.plan.find((one) => one.kind === kind);

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("§4 f5: a technical check of six places", () => {
  it("gives six of seven a place of their own and lets the seventh wait; a place that is freed goes to the queue", async () => {
    world = await mentoring(now, { members: 7 });
    await set();
    expect(await mails("check-open")).toHaveLength(7);
    expect(await mails("check-held")).toEqual(["Teppo Tekniikka"]);
    for (let member = 0; member < 6; member += 1)
      expect(await says(member, `place-${member + 1}`)).toBe("taken");
    expect(await says(6, "queue")).toBe("queued");
    expect((await getCheck(person(6), ...args()))?.own).toMatchObject({ number: null, turn: 1 });
    expect(await says(2, "none")).toBe("off");
    expect(await places()).toEqual({ Aino: 1, Bertta: 2, Gunnel: 3, Daavid: 4, Eero: 5, Fanni: 6 });
    expect(await mails("check-off")).toEqual(["Cecilia"]);
    expect((await mails("check-place")).filter((name) => name === "Gunnel")).toHaveLength(1);
    expect(await untold()).toEqual([]);
  });

  it("of two who press the last place at once one has it, and the other waits", async () => {
    world = await mentoring(now, { members: 7 });
    await set();
    for (let member = 0; member < 5; member += 1) await says(member, `place-${member + 1}`);
    const said = await Promise.all([says(5, "place-6"), says(6, "place-6")]);
    expect(said.sort()).toEqual(["queued", "taken"]);
  });

  it("takes no place of who has used it before, and asks them nothing more", async () => {
    world = await mentoring(now);
    await set();
    expect(await says(0, "knows")).toBe("knows");
    expect(await places()).toEqual({ Aino: "knows" });
    expect((await task("check"))?.whose).toHaveLength(5);
    for (let member = 1; member < 6; member += 1) await says(member, `place-${member}`);
    expect((await task("check"))?.status).toBe("waiting");
  });

  it("says that a place is taken where others are free", async () => {
    world = await mentoring(now);
    await set();
    await says(0, "place-1");
    expect(await refusal(says(1, "place-1"))).toBe("check-place-taken");
  });

  it("puts ten minutes of one’s own into the calendar, by one uid; another time of the whole changes just these", async () => {
    world = await mentoring(now);
    await set();
    await says(1, "place-2");
    await set("18:00");
    const sent = await rows<{ params: { calendar: CalendarFacts } }>(
      `select params from "Email" where template = 'check-place' order by id`,
    );
    const entries = sent.map(({ params }) => {
      const entry = entryOf(
        params.calendar,
        { programme: "P", other: "O", host: "" },
        { locale: "fi", format: null, origin: "https://kylassa.example" },
      );
      const event = new ICAL.Component(ICAL.parse(published([entry], now))).getFirstSubcomponent("vevent");
      return ["uid", "sequence", "dtstart", "dtend", "summary", "url"].map((name) =>
        String(event?.getFirstPropertyValue(name)),
      );
    });
    const url = `https://kylassa.example/fi/groups/${world.groupId}/checks/tech-check`;
    const [first, second] = entries;
    expect(first?.slice(2)).toEqual(["2027-03-20T17:10:00", "2027-03-20T17:20:00", "Tekniikkatesti", url]);
    expect(second?.slice(2)).toEqual(["2027-03-20T18:10:00", "2027-03-20T18:20:00", "Tekniikkatesti", url]);
    expect(second?.[0]).toBe(first?.[0]);
    expect(Number(second?.[1])).toBeGreaterThan(Number(first?.[1]));
  });

  it("is set by who holds it, before the first meeting; a member sets and ticks nothing, and sees no list", async () => {
    world = await mentoring(now);
    await rows(
      `update "Meeting" set state = 'SCHEDULED', "startsAt" = '2027-03-20T15:30:00Z', "endsAt" = '2027-03-20T17:15:00Z'
       where "groupId" = $1 and step = 'meeting-1'`,
      [world.groupId],
    );
    expect(await refusal(set("17:00"))).toBe("check-after-meeting");
    expect(await refusal(set("16:00", world.people[0]))).toBe("not-allowed");
    await set("16:00");
    await says(0, "place-1");
    expect(await refusal(tickCheck(person(0), { ...of(), found: {} }))).toBe("not-allowed");
    expect((await getCheck(person(1), ...args()))?.list).toBeNull();
    const list = (await getCheck(viewerOf(world.host), ...args()))?.list;
    await tickCheck(viewerOf(world.host), { ...of(), found: { [list?.places[0]?.id ?? ""]: "by-phone" } });
    expect((await getCheck(viewerOf(world.host), ...args()))?.list).toMatchObject({
      places: [{ name: "Aino", number: 1, finding: "BY_PHONE" }],
      silent: ["Bertta", "Cecilia", "Daavid", "Eero", "Fanni"],
    });
    expect(await getCheck(viewerOf(await stranger()), ...args())).toBeNull();
  });

  it("is none of the meetings: nothing is asked or written of it, and the first of them is the first meeting", async () => {
    world = await mentoring(now);
    const plan = await getGroupPlan(viewerOf(world.leader), world.groupId, now);
    expect(plan?.facts.meetings.map(({ step }) => step)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => `meeting-${n}`),
    );
    expect(
      plan?.plan.filter(({ step, about }) => [step, about].includes("tech-check")).map(({ kind }) => kind),
    ).toEqual(["check-time", "check"]);
    expect((await task("check-time"))?.whose).toEqual([{ kind: "facilitator", role: "technical-host" }]);
  });

  it("has nothing of those who have left: their place goes to who waits", async () => {
    world = await mentoring(now, { members: 7 });
    await set();
    for (let member = 0; member < 6; member += 1) await says(member, `place-${member + 1}`);
    await says(6, "queue");
    await rows(
      `update "Seat" set live = false, "leftAt" = now(), "leftBecause" = 'withdrawn' where "enrolmentId" = $1`,
      [world.enrolments[0]?.id],
    );
    expect(await tidyChecks(systemViewer(), later(now, 1))).toBe(1);
    expect(await places()).toMatchObject({ Gunnel: 1, Bertta: 2 });
    expect(await places()).not.toHaveProperty("Aino");
  });
});

const stranger = () => write(systemViewer(), (tx) => buildUser(tx, { name: "Outi Outo" }));
const args = (): [string, string, Date] => [world.groupId, "tech-check", now];
