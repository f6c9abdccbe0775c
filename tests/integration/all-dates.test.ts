import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { getProposal } from "@/lib/groups/queries";
import type { CalendarFacts } from "@/lib/mail/draft";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { moveMeeting } from "@/lib/meetings/commands";
import { changeDates } from "@/lib/meetings/dates-commands";
import { getDates } from "@/lib/meetings/dates-queries";
import { getRhythms } from "@/lib/meetings/rhythm-queries";
import { dayIn } from "@/lib/time/days";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { draftedWithDates } from "../support/drafted-dates";
import type { Mentoring } from "../support/mentoring";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const zone = "Europe/Helsinki";
vi.setConfig({ testTimeout: 120_000 });

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const propose = ({ coordinator, groupId }: Mentoring) =>
  proposeGroup(viewerOf(coordinator), { groupId, version: 1 }, now);
const allSayYes = async ({ people, groupId }: Mentoring, at = now) => {
  for (const [index, one] of people.entries())
    await agreeToGroup(viewerOf(one), { groupId, seat: index + 1, groundRules: "yes" }, at, beginDates);
};
const entries = async (template: string) =>
  rows<{ name: string; params: { meetingId: string; calendar: CalendarFacts } }>(
    `select u.name, m.params from "Email" m join "User" u on u.id = m."toUserId" where m.template = $1 order by m.id`,
    [template],
  );
const typed = async (world: Mentoring, shift: (n: number) => number = () => 0) => {
  const dates = await getDates(viewerOf(world.coordinator), world.groupId);
  return Object.fromEntries(
    (dates?.meetings ?? []).map(({ key, n, day }) => [
      key,
      { day: dayIn(later(day?.startsAt ?? now, shift(n)), zone), from: "15:00", until: "16:45" },
    ]),
  );
};
const days = [
  "2027-03-30",
  "2027-04-20",
  "2027-05-11",
  "2027-06-01",
  "2027-06-22",
  "2027-08-03",
  "2027-08-24",
];

describe("§4 f4: a proposal with all its dates", () => {
  it("tells them with who leads and who sees to the technology, on the page and in the mail", async () => {
    const world = await draftedWithDates(now);
    await propose(world);
    const sent = await rows<{ params: { times: { startsAt: string }[]; also: string; facilitator: string } }>(
      `select params from "Email" where template = 'group-proposed'`,
    );
    expect(sent).toHaveLength(6);
    for (const { params } of sent) {
      expect(params.times.map(({ startsAt }) => dayIn(new Date(startsAt), zone))).toEqual(days);
      expect(params).toMatchObject({ also: "Tekninen tuki: Teppo Tekniikka", facilitator: "Liisa Vetaja" });
    }
    const page = await getProposal(viewerOf(world.people[0] as Person), world.enrolments[0]?.id ?? "");
    expect(page?.dates.map(({ startsAt }) => dayIn(startsAt, zone))).toEqual(days);
    expect(page?.facilitators.map(({ names }) => names[0])).toEqual(["Liisa Vetaja", "Teppo Tekniikka"]);
  });

  it("schedules seven meetings at once with the last yes, each an entry of its own; one that is moved leaves the others alone", async () => {
    const world = await draftedWithDates(now);
    await propose(world);
    await allSayYes(world);
    const meetings = await rows<{ id: string; state: string; startsAt: Date; version: number }>(
      `select id, state, "startsAt", version from "Meeting" order by ordinal`,
    );
    expect(meetings.map(({ startsAt }) => dayIn(startsAt, zone))).toEqual(days);
    expect(new Set(meetings.map(({ state }) => state))).toEqual(new Set(["SCHEDULED"]));
    const sent = await entries("meeting-scheduled");
    const ofAino = sent.filter(({ name }) => name === "Aino").map(({ params }) => params.calendar.meetingId);
    expect(new Set(ofAino).size).toBe(7);
    expect(sent.filter(({ name }) => name === "Teppo Tekniikka")).toHaveLength(7);
    expect(await rows(`select id from "Rhythm"`)).toEqual([]);
    expect((await entries("group-begun")).map(({ name }) => name)).toContain("Fanni");
    expect(await entries("group-confirmed")).toEqual([]);

    const third = meetings[2] as (typeof meetings)[number];
    const before = await rows(`select id, "startsAt", sequence from "Meeting" where id <> $1 order by id`, [
      third.id,
    ]);
    await moveMeeting(
      viewerOf(world.leader),
      {
        meetingId: third.id,
        version: third.version,
        day: "2027-05-12",
        from: "15:00",
        until: "16:45",
        sure: "yes",
      },
      later(now, 1),
    );
    const after = await rows(`select id, "startsAt", sequence from "Meeting" where id <> $1 order by id`, [
      third.id,
    ]);
    expect(after).toEqual(before);
    const changed = (await entries("meeting-changed")).map(({ params }) => params.calendar.meetingId);
    expect(new Set(changed)).toEqual(new Set([third.id]));
  });

  it("schedules them with five where the sixth says no last, and tells nobody who it was", async () => {
    const world = await draftedWithDates(now);
    await propose(world);
    const { people, groupId } = world;
    await allSayYes({ ...world, people: people.slice(0, 5) });
    expect(await rows(`select id from "Meeting"`)).toEqual([]);
    const last = viewerOf(people[5] as Person);
    await declineGroup(last, { groupId, seat: 6, about: null, reason: null }, now, beginDates);
    expect(await rows(`select id from "Meeting" where state <> 'SCHEDULED'`)).toEqual([]);
    const told = await entries("meeting-scheduled");
    expect(told.filter(({ name }) => name === "Fanni")).toEqual([]);
    expect(told.filter(({ name }) => name === "Aino")).toHaveLength(7);
    expect(JSON.stringify(told.map(({ params }) => params))).not.toContain("Fanni");
  });

  it("is corrected by who coordinates before it goes out, and by nobody else; a day that is taken, past or too near another is said at its row", async () => {
    const world = await draftedWithDates(now);
    const by = viewerOf(world.coordinator);
    const { groupId } = world;
    expect(
      await refusal(changeDates(viewerOf(world.leader), { groupId, days: await typed(world) }, now)),
    ).toBe("not-allowed");
    const near = await typed(world, (n) => (n === 2 ? -21 : 0));
    await expect(changeDates(by, { groupId, days: near, sure: "yes" }, now)).rejects.toMatchObject({
      fields: [{ field: "day-meeting-2" }],
    });
    await changeDates(by, { groupId, days: await typed(world, (n) => (n === 7 ? 1 : 0)), sure: "yes" }, now);
    const dates = await getDates(by, groupId);
    expect(dates?.meetings.map(({ day }) => day && dayIn(day.startsAt, zone)).at(-1)).toBe("2027-08-25");
  });

  it("leaves the dates on the table where somebody who has to be there is booked by then: all vote on them", async () => {
    const world = await draftedWithDates(now);
    await propose(world);
    const other = await draftedBeside(world);
    await allSayYes(world);
    const rhythms = await getRhythms(viewerOf(world.leader), world.groupId);
    expect(rhythms?.rhythms).toHaveLength(1);
    expect(rhythms?.open).toHaveLength(7);
    expect((await entries("rhythms-proposed")).map(({ name }) => name)).toContain("Aino");
    expect(other).not.toBe(world.groupId);
  });

  it("is not made where no time of the week was found: all vote on rhythms later", async () => {
    const world = await draftedWithDates(now, "weekday-evening");
    expect(await getDates(viewerOf(world.coordinator), world.groupId)).toBeNull();
    await propose(world);
    await allSayYes(world);
    expect(await rows(`select id from "Meeting" where state <> 'UNSCHEDULED'`)).toEqual([]);
  });
});

/** Another meeting of the leader's, on the first of the dates. */
async function draftedBeside({ leader, group }: Mentoring): Promise<string> {
  const [other] = await rows<{ id: string }>(
    `insert into "Group" (id, "convenerId", "programmeId", state)
     values (gen_random_uuid(), $1, $2, 'DRAFT') returning id`,
    [group.convenerId, group.programmeId],
  );
  const [meeting] = await rows<{ id: string }>(
    `insert into "Meeting" (id, "convenerId", "groupId", step, ordinal, kind, "timeZone", state, "startsAt", "endsAt")
     values (gen_random_uuid(), $1, $2, 'meeting-1', 1, 'meeting', 'Europe/Helsinki', 'SCHEDULED', '2027-03-30T12:00Z', '2027-03-30T13:45Z')
     returning id`,
    [group.convenerId, other?.id],
  );
  await rows(
    `insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt")
     values (gen_random_uuid(), $1, $2, $3, '2027-03-30T12:00Z', '2027-03-30T13:45Z')`,
    [group.convenerId, meeting?.id, leader.id],
  );
  return other?.id ?? "";
}
