import { afterAll, beforeEach, expect, it } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { systemViewer } from "@/lib/auth/viewers";
import { answerSurvey } from "@/lib/feedback/commands";
import { learningPlan } from "@/lib/formats/expert-exchange/assignments";
import { draftTicked } from "@/lib/grouping/sets/drafting-commands";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { scheduleDirectly } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { changeMode } from "@/lib/meetings/mode-commands";
import { answerRhythms, chooseRhythm, proposeRhythm } from "@/lib/meetings/rhythm-commands";
import { rhythmDays } from "@/lib/meetings/rhythm-rules";
import { getGroupPlan } from "@/lib/tasks/queries";
import { emptyDatabase, rows } from "../support/database";
import { expertWorld } from "../support/expert-pairs";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

it("formats 7 f 7: mentoring is five times an hour online of the recipe that others go away for days with", async () => {
  const world = await expertWorld({
    ...{ now, state: "DRAFT" },
    one: { modes: ["mentoring", "shadowing"] },
    other: { modes: ["mentoring"] },
  });
  const [one, other] = [viewerOf(world.one.contact), viewerOf(world.other.contact)];
  const coordinator = viewerOf(world.coordinator);
  await rows('delete from "Group"');
  const groupId = (await draftTicked(
    coordinator,
    { programmeId: world.programme.id, enrolmentIds: [world.one.id, world.other.id] },
    now,
  )) as string;
  await proposeGroup(coordinator, { groupId, version: 1 }, now);
  for (const [index, who] of [one, other].entries())
    await agreeToGroup(who, { groupId, seat: index + 1, groundRules: "yes" }, now);
  const meetings = () =>
    rows<{ id: string; step: string; version: number; minutes: number; endsAt: Date }>(
      `select id, step, version, extract(epoch from "endsAt" - "startsAt")::int / 60 as minutes, "endsAt"
       from "Meeting" where "groupId" = $1 order by ordinal`,
      [groupId],
    );
  const steps = (await meetings()).map(({ step }) => step);
  const talks = [1, 2, 3, 4, 5].map((number) => `mentoring-${number}`);
  expect(steps).toEqual(["kick-off-1", ...talks, "closing-1"]);
  const at = async (step: string) => (await meetings()).find((meeting) => meeting.step === step);
  const settle = async (step: string, day: string, until: string) => {
    const { id: meetingId = "", version = 0 } = (await at(step)) ?? {};
    await scheduleDirectly(one, { meetingId, version, day, from: "12:00", until, sure: "yes" }, now);
  };
  const hold = async (step: string) => {
    const { id: meetingId = "", version = 0, endsAt = now } = (await at(step)) ?? {};
    const people = await rows<{ id: string }>(
      `select p.id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $1 and p."leftAt" is null`,
      [groupId],
    );
    await holdMeeting(one, { meetingId, version, present: people.map(({ id }) => id) }, later(endsAt, 0.01));
  };
  // At the kick-off they try another way, and come back to this one.
  await settle("kick-off-1", "2027-03-08", "12:45");
  await hold("kick-off-1");
  for (const mode of ["shadowing", "mentoring"]) {
    const [{ version = 0 } = {}] = await rows<{ version: number }>('select version from "Group"');
    await changeMode(one, { groupId, version, mode }, now);
  }
  expect((await meetings()).map(({ step }) => step)).toEqual(steps);
  // The days of all five are found together.
  const dates = rhythmDays("2027-03-23", 3, talks.length);
  const days = Object.fromEntries(
    talks.map((step, index) => [step, { day: dates[index] as string, from: "12:00", until: "13:00" }]),
  );
  await proposeRhythm(one, { groupId, days, sure: "yes" }, now);
  const [{ id: rhythmId = "" } = {}] = await rows<{ id: string }>('select id from "Rhythm"');
  await answerRhythms(other, { groupId, votes: { [rhythmId]: "yes" } }, now);
  expect(await chooseRhythm(other, { groupId, rhythmId, days: {}, sure: "yes" }, now)).toMatchObject({
    scheduled: 5,
  });
  expect((await meetings()).filter(({ step }) => talks.includes(step)).map(({ minutes }) => minutes)).toEqual(
    talks.map(() => 60),
  );
  // What each would like to learn is due a week before the first of the five, and read by the other once both have written it.
  const planOf = async (who: typeof one) =>
    (await getGroupPlan(who, groupId, now))?.plan.filter(({ kind }) => kind === "assignment") ?? [];
  expect((await planOf(one)).map(({ step, status, by }) => [step, status, by?.toISOString()])).toEqual(
    [one, other].map(() => [learningPlan.key, "open", "2027-03-16T22:00:00.000Z"]),
  );
  const typed = Object.fromEntries(
    learningPlan.prompts.map(({ key }) => [`prompt-${key}`, `Miten: ${key}?`]),
  );
  for (const [index, who] of [one, other].entries()) {
    const sheet = { groupId, step: learningPlan.key, seat: index + 1, version: 0, move: "hand-in" as const };
    await saveAssignment(who, sheet, typed, now);
  }
  const read = await readSubmissions(one, groupId, learningPlan.key, now);
  expect(read?.sides.map(({ answers }) => answers?.questions)).toEqual(Array(2).fill("Miten: questions?"));
  for (const step of talks) await hold(step);
  await settle("closing-1", "2027-06-22", "12:45");
  await hold("closing-1");
  // What is asked comes after the last meeting, as in every mode; nothing of days or of hosts has been asked of them.
  const closed = later((await at("closing-1"))?.endsAt ?? now, 1);
  const asked = await rows<{ step: string; n: number }>(
    'select step, count(*)::int as n from "Unanswered" group by step',
  );
  expect(asked).toEqual([{ step: "exchange", n: 2 }]);
  expect(await rows('select distinct step from "Submission"')).toEqual([{ step: learningPlan.key }]);
  const plan = await getGroupPlan(one, groupId, closed);
  expect(
    plan?.plan.flatMap(({ kind, step, status }) =>
      kind === "assignment" || kind === "document" ? [[step, status]] : [],
    ),
  ).toEqual([one, other].map(() => [learningPlan.key, "done"]));
  for (const who of [one, other])
    await answerSurvey(who, { groupId, step: "exchange", about: null }, { recommend: "9" }, closed);
  for (const days of [95, 190, 260]) {
    await completeGroups(systemViewer(), later(closed, days));
    await askLater(systemViewer(), later(closed, days));
  }
  await completeGroups(systemViewer(), later(closed, 300));
  expect(await rows('select state::text as state, mode from "Group"')).toEqual([
    { state: "COMPLETED", mode: "mentoring" },
  ]);
});
