import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { getBriefs } from "@/lib/briefs/queries";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { meetingSeries } from "@/lib/formats/meeting-series/recipe";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { moveMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getMeeting } from "@/lib/meetings/queries";
import { answerVisit } from "@/lib/meetings/rsvp-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { chooseStandIn, endStandIn, nameStandIn } from "@/lib/meetings/stand-in-commands";
import { getNotebook } from "@/lib/notes/queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { seriesWorld } from "../../support/series";
import { refusal } from "../../support/visits";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-01-11T10:00:00Z");
const day = (n: number) => `2027-02-${String(n).padStart(2, "0")}`;
const typed = { name: "Saara Sijainen", email: "saara@liitto.example", locale: "fi" as const };
vi.setConfig({ testTimeout: 120_000 });

let world: Awaited<ReturnType<typeof seriesWorld>>;
let other: Person;
let meetings: { id: string; version: number; sequence: number; startsAt: Date }[];

const load = () =>
  rows<(typeof meetings)[number]>(
    'select id, version, sequence, "startsAt" from "Meeting" where "groupId" = $1 and state = $2 order by ordinal',
    [world.groupId, "SCHEDULED"],
  );
const mailed = async () =>
  (
    await rows<{ to: string }>(
      `select template || ' ' || split_part("toAddress", '@', 1) as to from "Email" order by template, "toAddress"`,
    )
  ).map(({ to }) => to);
const hearNothing = () => rows('delete from "Email"');
const booked = async (index: number) =>
  (
    await rows<{ name: string }>(
      'select split_part(u.email, $2, 1) as name from "Booking" b join "User" u on u.id = b."userId" where b."meetingId" = $1 order by 1',
      [meetings[index]?.id, "@"],
    )
  ).map(({ name }) => name);
const coordinator = () => viewerOf(world.coordinator);
const contact = () => viewerOf(world.contact);
const first = () => meetings[0]?.id ?? "";
const trainerIll = () =>
  chooseStandIn(coordinator(), { meetingId: first(), insteadOfId: world.leader.id, userId: other.id }, now);
const another = () =>
  nameStandIn(contact(), { meetingId: first(), insteadOfId: world.expert.id, ...typed }, now);
const saara = async () => {
  const [row] = await rows<{ id: string }>('select id from "User" where email = $1', [typed.email]);
  return viewerOf({ ...world.leader, id: row?.id ?? "" });
};

beforeEach(async () => {
  await emptyDatabase();
  world = await seriesWorld(now, meetingSeries);
  other = await write(systemViewer(), async (tx) => {
    const person = await buildUser(tx, { name: "Toini Toinen", email: "toini@keskus.example" });
    const { convenerId, programme } = world;
    await tx.programmeFacilitator.create({
      data: { convenerId, programmeId: programme.id, userId: person.id, ...accepted(person, now) },
    });
    return person;
  });
  const all = await rows<{ id: string; version: number }>(
    'select id, version from "Meeting" where "groupId" = $1 order by ordinal',
    [world.groupId],
  );
  for (const [index, { id: meetingId, version }] of all.slice(0, 2).entries())
    await scheduleDirectly(
      viewerOf(world.leader),
      { meetingId, version, day: day(2 + 21 * index), from: "13:00", until: "16:00" },
      now,
    );
  meetings = await load();
  await hearNothing();
});
afterAll(closeDatabase);

describe("formats 3 e: the expert cannot come", () => {
  const away = () =>
    answerVisit(
      viewerOf(world.expert),
      { meetingId: first(), startsAt: meetings[0]?.startsAt.toISOString() ?? "", coming: "no" },
      now,
    );
  const facts = async () => {
    const at = later(meetings[0]?.startsAt ?? now, 0, 4);
    await holdMeeting(
      viewerOf(world.leader),
      { meetingId: first(), version: (await load())[0]?.version ?? 0, present: [] },
      at,
    );
    const read = await readDocument(viewerOf(world.leader), world.groupId, "memo.meeting-1", { now: at });
    return read?.given?.absent ?? [];
  };

  it("tells who leads, and those who may name another; and where nobody comes the memo says so", async () => {
    await away();
    expect(await mailed()).toEqual(["guide-away kaisa", "guide-away outi", "guide-away tilda"]);
    expect(await facts()).toContain("expert");
  });

  it("lets the contact name another for one meeting: both are told, the entry goes from one to the other, all else stays", async () => {
    await away();
    await hearNothing();
    await another();
    expect(await mailed()).toEqual(["stand-in-asked saara", "stand-in-found erja"]);
    expect([await booked(0), await booked(1)]).toEqual([
      ["outi", "saara"],
      ["erja", "outi"],
    ]);
    expect((await load())[1]).toEqual(meetings[1]);
    expect(await facts()).not.toContain("expert");
  });

  it("shows whoever stands in that meeting and its memo, and nothing else of the group", async () => {
    await another();
    const viewer = await saara();
    expect((await getMeeting(viewer, first()))?.isStandIn).toBe(true);
    expect(await getMeeting(viewer, meetings[1]?.id ?? "")).toBeNull();
    expect(await getRunSheet(viewer, first())).toBeNull();
    expect(await getAttendance(viewer, first(), now)).toBeNull();
    expect(await getGroupPlan(viewer, world.groupId, now)).toBeNull();
    expect(await getNotebook(viewer, world.groupId)).toBeNull();
    expect(await getBriefs(viewer, world.groupId)).toEqual([]);
    const sight = async (step: string) => (await readDocument(viewer, world.groupId, step, { now })) !== null;
    expect([
      await sight("memo.meeting-1"),
      await sight("memo.meeting-2"),
      await sight("final-report"),
    ]).toEqual([true, false, false]);
  });

  it("is taken back: whoever was replaced is invited anew, the other told, and nothing is left of it", async () => {
    await another();
    await hearNothing();
    const viewer = await saara();
    await endStandIn(contact(), { meetingId: first(), userId: viewer.userId ?? "" }, now);
    expect(await mailed()).toEqual(["meeting-left saara", "meeting-scheduled erja"]);
    expect(await booked(0)).toEqual(["erja", "outi"]);
    expect(await getMeeting(viewer, first())).toBeNull();
    expect(
      await refusal(endStandIn(contact(), { meetingId: first(), userId: viewer.userId ?? "" }, now)),
    ).toBe("changed-by-someone-else");
  });
});

describe("formats 3 e: the trainer is ill", () => {
  it("lets another of the centre take that meeting: they hold it and write its memo, and see nothing else", async () => {
    await trainerIll();
    expect(await mailed()).toEqual(["stand-in-asked toini", "stand-in-found outi"]);
    expect([await booked(0), await booked(1)]).toEqual([
      ["erja", "toini"],
      ["erja", "outi"],
    ]);
    const viewer = viewerOf(other);
    expect(await getRunSheet(viewer, first())).not.toBeNull();
    expect(await getRunSheet(viewer, meetings[1]?.id ?? "")).toBeNull();
    expect(await getGroupPlan(viewer, world.groupId, now)).toBeNull();
    expect(await getNotebook(viewer, world.groupId)).toBeNull();
    expect(await getBriefs(viewer, world.groupId)).toEqual([]);
    const at = later(meetings[0]?.startsAt ?? now, 0, 4);
    const { version = 0 } = (await load())[0] ?? {};
    await holdMeeting(viewer, { meetingId: first(), version, present: [] }, at);
    const memo = { "part-when": "Tampere", "part-topic": "Neuvottelut", "part-talked": "Puhuttiin ajasta." };
    const save = (step: string) =>
      saveDocument(viewer, { groupId: world.groupId, step, version: 0, move: "draft" }, memo, at);
    await save("memo.meeting-1");
    expect(await refusal(save("memo.meeting-2"))).toBe("not-found");
    expect(await refusal(save("final-report"))).toBe("not-found");
  });

  it("asks for the other's time: who is booked elsewhere is refused, and nothing changes", async () => {
    await rows(
      `insert into "Booking" (id, "convenerId", "meetingId", "userId", "startsAt", "endsAt") select gen_random_uuid(), "convenerId", $2, $3, "startsAt", "endsAt" from "Meeting" where id = $1`,
      [first(), meetings[1]?.id, other.id],
    );
    expect(await refusal(trainerIll())).toBe("time-taken");
    expect(await mailed()).toEqual([]);
    expect(await rows('select 1 from "MeetingRole"')).toEqual([]);
  });

  it("tells of a later change whoever comes, and not who is replaced", async () => {
    await trainerIll();
    await hearNothing();
    const { version = 0 } = (await load())[0] ?? {};
    await moveMeeting(
      coordinator(),
      { meetingId: first(), version, day: day(3), from: "13:00", until: "16:00" },
      now,
    );
    const told = (await mailed()).filter((one) => one.startsWith("meeting-changed"));
    expect(told).toContain("meeting-changed toini");
    expect(told).not.toContain("meeting-changed outi");
    expect(await booked(0)).toEqual(["erja", "toini"]);
  });

  it("is for coordinators to say, of those who may guide in the programme, and before it begins", async () => {
    const said = { meetingId: first(), insteadOfId: world.leader.id, userId: other.id };
    expect(await refusal(chooseStandIn(contact(), said, now))).toBe("not-allowed");
    expect(await refusal(chooseStandIn(viewerOf(other), said, now))).toBe("not-found");
    expect(await refusal(chooseStandIn(coordinator(), { ...said, userId: world.contact.id }, now))).toBe(
      "not-found",
    );
    expect(await refusal(nameStandIn(coordinator(), { ...typed, ...said }, now))).toBe("not-allowed");
    const begun = meetings[0]?.startsAt ?? now;
    expect(await refusal(chooseStandIn(coordinator(), said, begun))).toBe("meeting-has-begun");
    await trainerIll();
    expect(await refusal(trainerIll())).toBe("changed-by-someone-else");
  });
});
