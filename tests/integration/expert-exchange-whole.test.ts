import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { writeDiary } from "@/lib/diary/commands";
import { getDiary } from "@/lib/diary/queries";
import { approveDocument, saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { partField } from "@/lib/documents/schema";
import { tellSupervisors } from "@/lib/documents/supervisor-commands";
import { askSupervisors } from "@/lib/endorsements/clock-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { hostChecklist, learningPlan } from "@/lib/formats/expert-exchange/assignments";
import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import { report } from "@/lib/formats/expert-exchange/report";
import type { AssignmentTemplate } from "@/lib/formats/recipe";
import { draftPlaces } from "@/lib/grouping/placed/placed-commands";
import { getPlacedBoard } from "@/lib/grouping/placed/placed-queries";
import { placesMark } from "@/lib/grouping/placed/places-mark";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { write } from "@/lib/kernel/db";
import { standOnList } from "@/lib/listings/commands";
import { getContactList } from "@/lib/listings/queries";
import { scheduleDirectly, scheduleMeeting } from "@/lib/meetings/commands";
import { takeBackConsent } from "@/lib/meetings/consent-commands";
import { cancelDay, takeOverDay } from "@/lib/meetings/day-commands";
import { holdMeetingsByClock } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { TimesForm } from "@/lib/meetings/schema";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { beginNetwork, joinNetwork } from "@/lib/networks/asking-commands";
import { getManagedProgramme, type ManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { getGroupPlan } from "@/lib/tasks/queries";
import {
  type BuiltProgramme,
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { expert } from "../support/expert-pairs";
import { linkFor, says } from "../support/sent";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { daysIn } from "../support/work-days";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const clock = systemViewer();
const planted = "Meillä hakemus kirjoitetaan yksin, ja se näkyy.";
const reason = "Talossa on muutos kesken.";
type Seated = { enrolmentId: string; person: Person };
type Group = { id: string; version: number; seats: Seated[] };
let coordinator: Person;
let programme: BuiltProgramme;
const people = new Map<string, Seated>();

vi.setConfig({ testTimeout: 120_000 });
afterAll(closeDatabase);
beforeAll(async () => {
  await emptyDatabase();
  await write(clock, async (tx) => {
    coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const { convenerId } = await buildConvener(tx, { name: "Liitot", coordinators: [coordinator] });
    const facts = { convenerId, format: expertExchange.key, signUp: [-30, -1], state: "MATCHING" } as const;
    programme = await buildProgramme(tx, now, facts);
    for (const name of ["Aino", "Bo", "Cai", "Dina"]) {
      const person = await buildUser(tx, { name, email: `${name.toLowerCase()}@liitto.example` });
      // Of two who work with maps each is the other's, and of two who work with climate.
      const field = name === "Aino" || name === "Bo" ? "maps" : "climate";
      const answers = expert(name, {
        ...{ seeks: [field], offers: [field], modes: ["shadowing"], days: "3" },
        ...{ supervisorName: `Pomo ${name}`, supervisorEmail: `pomo.${name.toLowerCase()}@liitto.example` },
      });
      const { id } = await buildEnrolment(tx, now, { programme, answers, contact: person });
      people.set(name, { enrolmentId: id, person });
    }
  });
});

const one = (name: string) => people.get(name) as Seated;
const by = ({ person }: Seated) => viewerOf(person);
/** The group of somebody, with its seats in their order. */
async function groupOf(name: string): Promise<Group> {
  const [group] = await rows<{ id: string; version: number; seats: string[] }>(
    `select g.id, g.version, array_agg(s."enrolmentId" order by s.seat) as seats from "Group" g join "Seat" s on s."groupId" = g.id
     where g.id in (select "groupId" from "Seat" where "enrolmentId" = $1) group by g.id`,
    [one(name).enrolmentId],
  );
  if (!group) throw new Error(`no group of ${name}`);
  const seats = group.seats.map((id) => [...people.values()].find((its) => its.enrolmentId === id) as Seated);
  return { ...group, seats };
}
const meeting = async ({ id }: Group, step: string) =>
  (
    await rows<{ id: string; version: number; state: string; startsAt: Date; endsAt: Date }>(
      'select id, version, state, "startsAt", "endsAt" from "Meeting" where "groupId" = $1 and step = $2',
      [id, step],
    )
  )[0] as { id: string; version: number; state: string; startsAt: Date; endsAt: Date };
const written = (template: AssignmentTemplate, words: string) =>
  Object.fromEntries(template.prompts.map(({ key }) => [promptField(key), words]));
const mails = (template: string) =>
  rows<{ to: string }>('select "toAddress" as to from "Email" where template = $1 order by 1', [template]);

it("is proposed to nobody whose supervisor has not said yes; the plan puts each with whom they can learn from, proven", async () => {
  expect(await askSupervisors(clock, now)).toBe(4);
  for (const name of ["Aino", "Bo", "Cai"]) await says(one(name).enrolmentId, "yes", now);
  const board = await getPlacedBoard(viewerOf(coordinator), programme.id, undefined, now);
  expect(board?.found.groups.map(({ kind }) => kind)).toEqual(["both", "both"]);
  expect(board?.found.proven).toEqual({ mutual: true, oneWay: null });
  const seen = placesMark(board?.found.groups ?? []);
  const plan = { programmeId: programme.id, planId: null, version: 1, seen };
  expect(await draftPlaces(viewerOf(coordinator), plan, now)).toEqual({ done: 2, lost: 0 });
  const [maps, climate] = [await groupOf("Aino"), await groupOf("Cai")];
  expect(maps.seats.map(({ person }) => person.name).sort()).toEqual(["Aino", "Bo"]);
  const propose = ({ id: groupId, version }: Group) =>
    proposeGroup(viewerOf(coordinator), { groupId, version }, now);
  expect(await refusal(propose(climate))).toBe("supervisor-missing");
  await says(one("Dina").enrolmentId, "yes", now);
  for (const group of [maps, await groupOf("Cai")]) {
    await propose(group);
    for (const [index, its] of group.seats.entries())
      await agreeToGroup(by(its), { groupId: group.id, seat: index + 1, groundRules: "yes" }, now);
  }
  expect(await rows('select distinct state::text, mode from "Group"')).toEqual([
    { state: "CONFIRMED", mode: "shadowing" },
  ]);
});

it("ends before any day where a supervisor takes the yes back: both are told that it cannot be, and neither why", async () => {
  const [link] = await rows<{ id: string }>('select id from "Group" where id = $1', [
    (await groupOf("Cai")).id,
  ]);
  const token = await linkFor(one("Dina").enrolmentId);
  await takeBackConsent(visitorViewer("fi"), { token, words: reason }, now);
  expect(await rows('select state::text as state from "Group" where id = $1', [link?.id])).toEqual([
    { state: "DISSOLVED" },
  ]);
  expect(await rows(`select 1 from "Email" e where e::text like $1`, [`%${reason}%`])).toEqual([]);
  expect((await groupOf("Aino")).seats).toHaveLength(2);
});

it("begins with a talk online and what each looks for, read by the other once both have written it", async () => {
  const group = await groupOf("Aino");
  const [first, second] = group.seats as [Seated, Seated];
  const kickOff = await meeting(group, "kick-off-1");
  const time = { day: "2027-03-08", from: "12:00", until: "12:45", sure: "yes" as const };
  await scheduleDirectly(by(first), { meetingId: kickOff.id, version: kickOff.version, ...time }, now);
  await holdMeetingsByClock(clock, new Date("2027-03-10T10:00:00Z"));
  const at = new Date("2027-03-11T10:00:00Z");
  const hands = (its: Seated, words: string) =>
    saveAssignment(
      by(its),
      {
        ...{ groupId: group.id, step: learningPlan.key, version: 0, move: "hand-in" },
        seat: group.seats.indexOf(its) + 1,
      },
      written(learningPlan, words),
      at,
    );
  const reads = async (its: Seated) =>
    JSON.stringify(await readSubmissions(by(its), group.id, learningPlan.key, at));
  await hands(first, planted);
  expect(await reads(second)).not.toContain(planted);
  await hands(second, "Tulen katsomaan.");
  expect(await reads(second)).toContain(planted);
  expect(
    JSON.stringify(await readSubmissions(viewerOf(coordinator), group.id, learningPlan.key, at)),
  ).not.toContain(planted);
});

it("formats 7 f 3: three days are three entries of one meeting; the host is ill on the second, and a colleague receives the guest on the third", async () => {
  const group = await groupOf("Aino");
  const [host, guest] = group.seats as [Seated, Seated];
  const at = new Date("2027-03-11T12:00:00Z");
  const { id: meetingId, version } = await meeting(group, "days-1");
  const typed = { "day-0": "6.4.2027", "days-0": "3", "from-0": "9.00", "until-0": "15.00" };
  await proposeTimes(by(host), { ...TimesForm.parse({ meetingId, ...typed }), sure: "yes" }, at);
  const [option] = await rows<{ id: string }>('select id from "TimeOption"');
  const optionId = option?.id ?? "";
  await castVotes(by(guest), { meetingId, votes: { [optionId]: "yes" } });
  const proposed = await meeting(group, "days-1");
  expect(proposed.version).toBeGreaterThan(version);
  await scheduleMeeting(by(host), { meetingId, version: proposed.version, optionId }, at);
  expect((await daysIn(meetingId)).map(({ day }) => day)).toEqual(
    ["06", "07", "08"].map((day) => `2027-04-${day} 09:00`),
  );
  const step = `${hostChecklist.key}.days-1`;
  const sheet = { groupId: group.id, step, seat: 1, version: 0, move: "hand-in" as const };
  expect(
    await refusal(saveAssignment(by(guest), { ...sheet, seat: 2 }, written(hostChecklist, "Ovi."), at)),
  ).not.toBe("nothing refused");
  await saveAssignment(by(host), sheet, written(hostChecklist, "Aulasta oikealle."), at);
  expect(JSON.stringify(await readSubmissions(by(guest), group.id, step, at))).toContain("Aulasta oikealle.");
  const second = new Date("2027-04-07T05:00:00Z");
  const change = async (number: number) => ({
    ...{ meetingId, number },
    version: (await meeting(group, "days-1")).version,
  });
  await cancelDay(by(host), { ...(await change(2)), reason: "Kuume nousi." }, second);
  await takeOverDay(by(host), { ...(await change(3)), who: "Merja Meri" }, second);
  expect((await daysIn(meetingId)).map(({ cancelled, by: who }) => [cancelled, who])).toEqual([
    [false, null],
    [true, null],
    [false, "Merja Meri"],
  ]);
  await writeDiary(by(guest), { groupId: group.id, day: "2027-04-06", version: 0, body: planted }, second);
  expect(JSON.stringify(await getDiary(by(guest), group.id, "fi"))).toContain(planted);
  for (const its of [by(host), viewerOf(coordinator)])
    expect(JSON.stringify(await getDiary(its, group.id, "fi"))).not.toContain(planted);
});

it("formats 7 f 6: what the guest writes goes to the host first, to the supervisor once both have approved it, and onward only so far", async () => {
  const group = await groupOf("Aino");
  const [host, guest] = group.seats as [Seated, Seated];
  const at = new Date("2027-04-12T10:00:00Z");
  await holdMeetingsByClock(clock, at);
  expect((await meeting(group, "days-1")).state).toBe("HELD");
  const step = `${report.key}.days-1`;
  const parts = Object.fromEntries(report.parts.map(({ key }) => [partField(key), `${key}: ${planted}`]));
  await saveDocument(by(guest), { groupId: group.id, step, version: 0, move: "send" }, parts, at);
  const reads = async (its: ReturnType<typeof by>) =>
    JSON.stringify(await readDocument(its, group.id, step, { now: at })).includes(planted);
  expect([await reads(by(guest)), await reads(by(host)), await reads(viewerOf(coordinator))]).toEqual([
    ...[true, true, false],
  ]);
  await tellSupervisors(clock, at);
  expect(await mails("supervisor-report")).toEqual([]);
  await approveDocument(by(host), { groupId: group.id, step, version: 1 }, at);
  await tellSupervisors(clock, at);
  expect(await mails("supervisor-report")).toEqual([
    { to: `pomo.${guest.person.name.toLowerCase()}@liitto.example` },
  ]);
  expect(await reads(viewerOf(coordinator))).toBe(true);
});

it("ends after the days at the other's and a last talk; who likes stands on the list, and goes on as a network", async () => {
  const group = await groupOf("Aino");
  const [first, second] = group.seats as [Seated, Seated];
  const at = new Date("2027-04-12T12:00:00Z");
  for (const [step, day, until] of [
    ["days-2", "2027-05-04", "15:00"],
    ["closing-1", "2027-05-20", "12:45"],
  ] as const) {
    const { id: meetingId, version } = await meeting(group, step);
    const from = step === "closing-1" ? "12:00" : "09:00";
    await scheduleDirectly(by(second), { meetingId, version, day, from, until, sure: "yes" }, at);
    await holdMeetingsByClock(clock, later(new Date(`${day}T12:00:00Z`), 2));
  }
  const over = new Date("2027-05-23T10:00:00Z");
  const theirs = { groupId: group.id, step: `${report.key}.days-2` };
  const parts = Object.fromEntries(report.parts.map(({ key }) => [partField(key), `${key}: Näin paljon.`]));
  await saveDocument(by(first), { ...theirs, version: 0, move: "send" }, parts, over);
  await approveDocument(by(second), { ...theirs, version: 1 }, over);
  const asked = { groupId: group.id, step: "exchange", about: null };
  for (const its of group.seats) await answerSurvey(by(its), asked, { learned: "5" }, over);
  const who = (
    await rows<{ id: string }>('select id from "Participant" where "enrolmentId" = $1', [second.enrolmentId])
  ).map(({ id }) => id);
  const own = { organisation: null, phone: null };
  const named = { groupId: group.id, name: "Kartat yhdessä", purpose: null, who, typed: [] };
  const networkId = await beginNetwork(by(first), { ...own, ...named }, over);
  await joinNetwork(by(second), { ...own, networkId }, over);
  const listed = { programmeId: programme.id, themes: ["maps"], askAbout: "Kartoista.", phone: "" };
  await standOnList(by(first), { ...listed, showsEmail: "yes" }, over);
  const list = async (its: ReturnType<typeof by>) =>
    JSON.stringify(await getContactList(its, programme.slug));
  expect(await list(by(second))).toContain("Kartoista.");
  const stranger = await write(clock, (tx) => buildUser(tx, { name: "Outi Outo" }));
  expect(await list(viewerOf(stranger))).toBe("null");
  for (const days of [30, 100, 190, 260]) {
    await completeGroups(clock, later(over, days));
    await askLater(clock, later(over, days));
  }
  expect(await rows('select state::text as state from "Group" where id = $1', [group.id])).toEqual([
    { state: "COMPLETED" },
  ]);
  const managed = await getManagedProgramme(viewerOf(coordinator), programme.slug);
  const found = await getReport(viewerOf(coordinator), managed as ManagedProgramme, later(over, 261));
  expect(found).toMatchObject({ visits: 4, goingOn: { networks: 1, people: 2 } });
  const plan = await getGroupPlan(by(first), group.id, later(over, 261));
  expect(plan?.plan.filter(({ status }) => status === "open")).toEqual([]);
  expect(await untold()).toEqual([]);
});
