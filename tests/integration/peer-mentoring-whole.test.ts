import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { answerCheck, setCheck } from "@/lib/checks/commands";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { answerSurvey } from "@/lib/feedback/commands";
import { peerMentoring } from "@/lib/formats/peer-mentoring/recipe";
import type { FormationChange } from "@/lib/grouping/sets/formation";
import { draftFormation, pressFormation } from "@/lib/grouping/sets/formation-commands";
import { formationMark } from "@/lib/grouping/sets/formation-mark";
import { getFormation, getFormationOptions } from "@/lib/grouping/sets/formation-queries";
import { listWaitingMembers } from "@/lib/grouping/sets/waiting-queries";
import { agreeToGroup, declineGroup } from "@/lib/groups/answer-commands";
import { completeGroups, timeOutProposals } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { beginDates } from "@/lib/meetings/beginning-commands";
import { askEarly } from "@/lib/meetings/early-commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { type Talker, talking } from "../support/talking";
import { untold } from "../support/told";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const [tuesday, thursday] = ["tue-15-17", "thu-9-11"];
const planted = "Meillä kukaan ei kysy, miten jaksan.";
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWX";
/** Twenty-four people of fifteen workplaces: nine have two, six have one. Some can on one afternoon only, and two would rather not meet. */
const talkers: Talker[] = Array.from({ length: 24 }, (_, at) => ({
  name: `Puhuja ${alphabet[at]}`,
  workplace: `Työpaikka ${at < 18 ? Math.floor(at / 2) : at - 9}`,
  times: at % 3 === 0 ? [tuesday, thursday] : at % 3 === 1 ? [tuesday] : [thursday],
  topics: [["limits", "feedback", "networks"][at % 3] ?? ""],
  years: ["0-2", "3-9", "10"][at % 3] ?? "",
  ...(at === 1 ? { ratherNot: ["Puhuja E"] } : {}),
}));
const guides = ["Liisa lead", "Leo lead", "Teppo technical-host", "Tiina technical-host"].map((words) => {
  const [name = "", role = ""] = words.split(" ");
  return { name, roles: [role], times: [tuesday, thursday], mostGroups: 2 };
});

type World = Awaited<ReturnType<typeof talking>>;
type Group = { id: string; members: Member[]; lead: Person; host: Person };
type Member = { name: string; seat: number; enrolmentId: string; person: Person };
let world: World;
let wall: { member: string; leader: string };
const named = (id: string) => talkers.find(({ name }) => world.ids.get(name) === id) as Talker;

beforeAll(async () => {
  await emptyDatabase();
  world = await talking(now, talkers, guides, peerMentoring.key);
});
afterAll(closeDatabase);
vi.setConfig({ testTimeout: 240_000 });

const coordinator = () => viewerOf(world.coordinator);
const board = async () => {
  const found = await getFormation(coordinator(), world.programme.id, undefined, now);
  if (!found) throw new Error("the coordinator sees no workbench");
  return found;
};
async function press(change: FormationChange, seen?: string) {
  const { plan } = await board();
  const press = { programmeId: world.programme.id, planId: plan.id, version: plan.version, change, seen };
  return pressFormation(coordinator(), press, "Suunnitelma", now);
}

/** Who has been written which mail since this was last asked, but for one: `name → mail`, with how many. */
const heard = new Set<string>();
async function told(without = ""): Promise<Record<string, number>> {
  const mails = await rows<{ id: string; mail: string }>(
    `select m.id, u.name || ' → ' || m.template as mail from "Email" m join "User" u on u.id = m."toUserId"
     where m.template <> $1 order by u.name, m.template`,
    [without],
  );
  const since = mails.filter(({ id }) => !heard.has(id));
  for (const { id } of since) heard.add(id);
  return since.reduce<Record<string, number>>(
    (counts, { mail }) => Object.assign(counts, { [mail]: (counts[mail] ?? 0) + 1 }),
    {},
  );
}
const each = (names: readonly string[], mail: string, times = 1) =>
  Object.fromEntries(names.map((name) => [`${name} → ${mail}`, times]));

/** The groups with who is in each of them, by the time of their making. */
async function groups(): Promise<Group[]> {
  const seats = await rows<Member & { groupId: string; id: string; email: string; locale: string }>(
    `select s."groupId", s.seat, s."enrolmentId", u.name, u.id, u.email, u.locale from "Seat" s join "Enrolment" e on e.id = s."enrolmentId"
     join "User" u on u.id = e."personId" where s."leftAt" is null order by s.seat`,
  );
  const guiding = await rows<{ groupId: string; roleKey: string; id: string; name: string; email: string }>(
    `select g."groupId", g."roleKey", u.id, u.name, u.email from "GroupFacilitator" g join "User" u on u.id = g."userId"`,
  );
  const ids = await rows<{ id: string }>('select id from "Group" order by id');
  return ids.map(({ id }) => {
    const of = (role: string) =>
      guiding.find((one) => one.groupId === id && one.roleKey === role) as unknown as Person;
    return {
      id,
      members: seats
        .filter((one) => one.groupId === id)
        .map(({ name, seat, enrolmentId, ...user }) => ({
          ...{ name, seat, enrolmentId },
          person: { id: user.id, name, email: user.email, locale: user.locale } as Person,
        })),
      ...{ lead: of("lead"), host: of("technical-host") },
    };
  });
}
const says = ({ id, members }: Group, seat: number, answer: "yes" | "no") => {
  const member = members.find((one) => one.seat === seat);
  const viewer = viewerOf(member?.person as Person);
  return answer === "yes"
    ? agreeToGroup(viewer, { groupId: id, seat, groundRules: "yes" }, now, beginDates)
    : declineGroup(viewer, { groupId: id, seat, about: "people", reason: planted }, now, beginDates);
};
const meetings = (groupId: string) =>
  rows<{ id: string; step: string; version: number; startsAt: Date; endsAt: Date }>(
    'select id, step, version, "startsAt", "endsAt" from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );

it("formats 4 f 1 and 2: four groups of six, nobody beside a colleague or behind a wall, each with a time that suits all and both who guide", async () => {
  await press({ act: "form", of: [] });
  const first = await board();
  const [group] = first.groups;
  wall = { member: group?.members[0] ?? "", leader: group?.leader ?? "" };
  const forbid: FormationChange = { act: "forbid", of: [wall.member, wall.leader] };
  const asked = await getFormationOptions(coordinator(), world.programme.id, undefined, forbid, now);
  await press(forbid, formationMark(asked?.options[0]?.groups ?? []));
  const { groups: made, waiting } = await board();
  expect([made.length, waiting]).toEqual([4, []]);
  const taken: string[] = [];
  for (const { members, slot, leader, host } of made) {
    const people = members.map(named);
    expect(people).toHaveLength(6);
    expect(new Set(people.map(({ workplace }) => workplace)).size).toBe(6);
    expect(people.every(({ times }) => times.includes(slot))).toBe(true);
    const names = people.map(({ name }) => name);
    expect(names.includes("Puhuja B") && names.includes("Puhuja E")).toBe(false);
    expect(members.includes(wall.member) && leader === wall.leader).toBe(false);
    for (const guide of [leader, host]) expect(world.facilitators.map(({ id }) => id)).toContain(guide);
    taken.push(`${leader} ${slot}`, `${host} ${slot}`);
  }
  expect(new Set(taken).size).toBe(taken.length);
  const { plan } = await board();
  const press_ = { programmeId: world.programme.id, planId: plan.id, version: plan.version };
  const seen = formationMark(plan.rules.groups);
  expect(await draftFormation(coordinator(), { ...press_, seen }, now)).toEqual({ done: 4, lost: 0 });
  expect(await told()).toEqual({});
});

it("formats 4 f 3: all are proposed to; one refuses, one is silent; mails exact, and no reason in any of them", async () => {
  const [one, two, three, four] = (await groups()) as [Group, Group, Group, Group];
  for (const { id } of [one, two, three, four])
    await proposeGroup(coordinator(), { groupId: id, version: 1 }, now);
  expect(await told()).toEqual({
    ...each(
      talkers.map(({ name }) => name),
      "group-proposed",
    ),
    ...each(["Leo", "Liisa"], "group-facilitator-named", 2),
  });
  const namesOf = ({ members }: Group) => members.map(({ name }) => name);
  const guidesOf = ({ lead, host }: Group) => [lead.name, host.name];
  const begun = (group: Group, names: readonly string[]) => ({
    ...each([...names, ...guidesOf(group)], "meeting-scheduled", 7),
    ...each(names, "group-begun"),
  });

  for (const seat of [1, 2, 3, 4, 5, 6]) await says(one, seat, "yes");
  expect(await told()).toMatchObject(begun(one, namesOf(one)));

  await says(two, 6, "no");
  for (const seat of [1, 2, 3, 4, 5]) await says(two, seat, "yes");
  const five = namesOf(two).slice(0, 5);
  const [sixth = ""] = namesOf(two).slice(5);
  const afterNo = await told();
  expect(afterNo).toMatchObject({ ...begun(two, five), ...each([sixth], "group-declined-own") });
  expect(afterNo[`${sixth} → meeting-scheduled`]).toBeUndefined();

  for (const seat of [1, 2, 3, 4, 5]) await says(three, seat, "yes");
  expect(await told()).toEqual({});
  const [{ on = "" } = {}] = await rows<{ on: string }>(
    `select to_char("answerByOn", 'YYYY-MM-DD') as on from "Group" where id = $1`,
    [three.id],
  );
  const morning = later(new Date(`${on}T20:00:00Z`), 0.2);
  await timeOutProposals(systemViewer(), morning, beginDates);
  const silent = namesOf(three)[5] ?? "";
  expect(await told()).toMatchObject({
    ...begun(three, namesOf(three).slice(0, 5)),
    ...each([silent, ...namesOf(four)], "group-dissolved"),
  });
  const { members } = await listWaitingMembers(coordinator(), world.programme.id);
  expect(members.map(({ name }) => name).sort()).toEqual([sixth, silent, ...namesOf(four)].sort());
  expect(await rows(`select 1 from "Email" where params::text like '%' || $1 || '%'`, [planted])).toEqual([]);
  expect(await untold()).toEqual([]);
});

it("formats 4 f 4 to 6: before they meet each is asked how work is and takes minutes of the technical check; the own list is theirs", async () => {
  const [one] = (await groups()) as [Group];
  const [first] = await meetings(one.id);
  const opens = later(first?.startsAt ?? now, -10);
  await askEarly(systemViewer(), opens);
  const asked = await told();
  for (const { name } of one.members) expect(asked[`${name} → survey-asked`]).toBe(1);
  const step = "tech-check";
  await setCheck(
    viewerOf(one.host),
    {
      ...{ groupId: one.id, step, from: "17:00", remoteLink: "https://huone.example/testi", phone: "" },
      day: later(first?.startsAt ?? now, -4)
        .toISOString()
        .slice(0, 10),
    } as never,
    opens,
  );
  expect(await told()).toEqual({
    ...each(
      one.members.map(({ name }) => name),
      "check-open",
    ),
    ...each([one.host.name], "check-held"),
  });
  for (const [at, { person }] of one.members.entries())
    await answerCheck(
      viewerOf(person),
      { groupId: one.id, step, choice: at === 0 ? "knows" : `${at}` },
      opens,
    );
  await told();

  await holdAll(one, 0, 1);
  const writing = { groupId: one.id, step: "own-list.meeting-1", version: 0, move: "publish" as const };
  const words = { "part-topics": planted, "part-agreed": "", "part-tips": "", "part-next": "" };
  await saveDocument(viewerOf(one.lead), writing, words, later(first?.endsAt ?? now, 1));
  const reads = (person: Person) =>
    readDocument(viewerOf(person), one.id, writing.step, { now: later(first?.endsAt ?? now, 2) });
  for (const { person } of one.members) expect(JSON.stringify(await reads(person))).toContain(planted);
  const [, two] = (await groups()) as [Group, Group];
  for (const person of [
    world.coordinator,
    two.lead === one.lead ? two.host : two.lead,
    two.members[0]?.person as Person,
  ])
    if (person.id !== one.lead.id && person.id !== one.host.id)
      expect(JSON.stringify((await reads(person)) ?? null)).not.toContain(planted);
});

/** Holds the meetings of a group from one to before another, with all who are in it. */
async function holdAll({ id, lead }: Group, from: number, to: number): Promise<void> {
  for (const meeting of (await meetings(id)).slice(from, to)) {
    const present = await rows<{ id: string }>(
      `select p.id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId"
       where s."groupId" = $1 and s."leftAt" is null and p."takesPart" and p."leftAt" is null`,
      [id],
    );
    const sheet = { meetingId: meeting.id, version: meeting.version, present: present.map((one) => one.id) };
    await holdMeeting(viewerOf(lead), sheet, later(meeting.endsAt, 0.1));
  }
}

it("formats 4 f 9: one leaves after the fourth meeting, five go on; mails exact", async () => {
  const [one] = (await groups()) as [Group];
  await holdAll(one, 1, 4);
  await told();
  const [gone, ...stay] = one.members as [Member, ...Member[]];
  const fourth = (await meetings(one.id))[3];
  const at = later(fourth?.endsAt ?? now, 2);
  await withdrawWithGroup(viewerOf(gone.person), { enrolmentId: gone.enrolmentId, reason: null }, at);
  expect(await told()).toEqual({
    ...each([gone.name], "meeting-left", 3),
    ...each([gone.name], "enrolment-left"),
    ...each([...stay.map(({ name }) => name), one.lead.name], "group-goes-on"),
    ...each([world.coordinator.name], "enrolment-withdrawn"),
  });
  const [{ state = "" } = {}] = await rows<{ state: string }>('select state from "Group" where id = $1', [
    one.id,
  ]);
  expect(state).toBe("CONFIRMED");
  expect(await untold()).toEqual([]);
});

it("after the last meeting those who are there are asked once more, and the group is complete; nothing waits for anybody", async () => {
  const [one] = (await groups()) as [Group];
  await told();
  await holdAll(one, 4, 7);
  const last = (await meetings(one.id))[6];
  const names = one.members.map(({ name }) => name);
  expect(names).toHaveLength(5);
  const asked = await told();
  expect(Object.keys(asked).filter((mail) => mail.includes("survey"))).toHaveLength(5);
  for (const { person } of one.members)
    await answerSurvey(
      viewerOf(person),
      { groupId: one.id, step: "wellbeing-end", about: null },
      { influence: "4" },
      later(last?.endsAt ?? now, 2),
    );
  await completeGroups(systemViewer(), later(last?.endsAt ?? now, 60));
  await askLater(systemViewer(), later(last?.endsAt ?? now, 60));
  const [{ state = "" } = {}] = await rows<{ state: string }>('select state from "Group" where id = $1', [
    one.id,
  ]);
  expect(state).toBe("COMPLETED");
  expect(await untold()).toEqual([]);
});
