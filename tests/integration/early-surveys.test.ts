import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { getSurvey } from "@/lib/feedback/queries";
import { addFormat } from "@/lib/formats/registry";
import { scheduleDirectly } from "@/lib/meetings/commands";
import { askEarly } from "@/lib/meetings/early-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { agreed, type Circles, circles, enrols, reader } from "../support/circles";
import { emptyDatabase, rows } from "../support/database";
import { moodCircle } from "../support/formats/mood-circle";
import { untold } from "../support/told";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
/** Two weeks before the first evening, and a day in them. */
const opens = new Date("2027-03-22T15:00:00Z");
const during = later(opens, 3);
const names = [
  ...["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni"],
  ...["Gunnel", "Helmi", "Ilmari", "Jade", "Kerttu", "Lauri"],
];
vi.setConfig({ testTimeout: 120_000 });

type Group = { groupId: string; people: Person[]; ids: string[] };
let world: Circles;
let groups: Group[];

beforeAll(() => addFormat(moodCircle));
beforeEach(async () => {
  await emptyDatabase();
  world = await circles(now, "OPEN", moodCircle.key);
  groups = [];
  for (const four of [names.slice(0, 4), names.slice(4, 8), names.slice(8)]) {
    const ids: string[] = [];
    for (const name of four)
      ids.push(await enrols(world, reader(name, `${name.toLowerCase()}@lukupiiri.example`), now));
    groups.push({ ...(await agreed(world, ids, now)), ids });
  }
  for (const group of groups) await meetsAt(group);
});
afterAll(closeDatabase);

async function meetsAt({ groupId, people }: Group): Promise<void> {
  const [meeting] = await rows<{ id: string; version: number }>(
    'select id, version from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
  const time = { day: "2027-04-05", from: "18:00", until: "19:30", sure: "yes" } as const;
  const { id: meetingId = "", version = 0 } = meeting ?? {};
  await scheduleDirectly(viewerOf(people[0] as Person), { meetingId, version, ...time }, now);
}

const sheet = ({ groupId }: Group) => ({ groupId, step: "mood", about: null });
const said = { influence: "4", support: "2" };
const answer = (group: Group, n: number, at = during) =>
  answerSurvey(viewerOf(group.people[n] as Person), sheet(group), said, at);
const asked = () => rows<{ userId: string }>(`select "userId" from "Unanswered" where step = 'mood'`);
const mails = async () => (await rows(`select 1 from "Email" where template = 'survey-asked'`)).length;
const statusOf = async ({ groupId, people }: Group, at: Date) =>
  (await getGroupPlan(viewerOf(people[0] as Person), groupId, at))?.plan.find(({ step }) => step === "mood")
    ?.status;
const told = async (at: Date) => {
  await openBallots(systemViewer(), at);
  const viewer = viewerOf(world.coordinator);
  const programme = await getManagedProgramme(viewer, world.programme.slug);
  if (!programme) throw new Error("the coordinator does not see the programme");
  return (await getReport(viewer, programme, at)).surveys.find(({ step }) => step === "mood")?.totals;
};
const [one, two, three] = [0, 1, 2].map((n) => () => groups[n] as Group) as [
  () => Group,
  () => Group,
  () => Group,
];

it("is asked of all who take part at one moment, two weeks before, once; each finds it among what is theirs to do", async () => {
  const early = later(opens, -0.1);
  expect(await askEarly(systemViewer(), early)).toBe(0);
  expect(await statusOf(one(), early)).toBe("waiting");
  expect(await getSurvey(viewerOf(one().people[0] as Person), sheet(one()), early)).toMatchObject({
    asking: "not-asked",
  });
  expect(await askEarly(systemViewer(), opens)).toBe(3);
  expect(await askEarly(systemViewer(), during)).toBe(0);
  expect([(await asked()).length, await mails()]).toEqual([12, 12]);
  expect(await untold()).toEqual([]);
  expect(await statusOf(one(), during)).toBe("open");
  expect(await getSurvey(viewerOf(one().people[0] as Person), sheet(one()), during)).toMatchObject({
    asking: "open",
    named: null,
  });
  // Nobody of another group, and not who coordinates.
  expect(await getSurvey(viewerOf(two().people[0] as Person), sheet(one()), during)).toBeNull();
  expect(await refusal(answerSurvey(viewerOf(two().people[0] as Person), sheet(one()), said, during))).toBe(
    "not-found",
  );
  expect(await refusal(answerSurvey(viewerOf(world.coordinator), sheet(one()), said, during))).toBe(
    "not-found",
  );
});

it("is over with the day of the meeting, and who has answered is not asked again", async () => {
  await askEarly(systemViewer(), opens);
  await answer(one(), 0);
  await answer(one(), 0);
  expect((await asked()).length).toBe(11);
  expect((await rows('select 1 from "Ballot"')).length).toBe(2);
  expect(await refusal(answer(one(), 1, new Date("2027-04-06T05:00:00Z")))).toBe("survey-not-open");
});

it("leaves nothing that links an answer and its writer: not the row, not the log, not a receipt, not the group", async () => {
  await askEarly(systemViewer(), opens);
  const before = await rows('select 1 from "Activity"');
  const receipts = await rows('select 1 from "Receipt"');
  for (const group of groups) for (const n of [0, 1, 2, 3]) await answer(group, n);
  expect((await rows('select 1 from "Activity"')).length).toBe(before.length);
  expect((await rows('select 1 from "Receipt"')).length).toBe(receipts.length);
  await openBallots(systemViewer(), during);
  const kept = await rows<{ row: string }>(
    `select to_jsonb(r)::text as row from "Response" r where step = 'mood' union all select to_jsonb(b)::text from "Ballot" b where step = 'mood'`,
  );
  const text = kept.map(({ row }) => row).join("\n");
  expect(text).toContain("influence");
  for (const { groupId, people, ids } of groups)
    for (const id of [groupId, ...ids, ...people.map((person) => person.id)]) expect(text).not.toContain(id);
});

it("is counted from five answers of three groups on, and not before, whoever asks", async () => {
  await askEarly(systemViewer(), opens);
  for (const group of [one(), two()]) for (const n of [0, 1, 2, 3]) await answer(group, n);
  expect(await told(during)).toMatchObject({ answers: null, groups: null });
  expect(JSON.stringify(await told(during))).not.toContain("counts");
  for (const n of [0, 1, 2, 3]) await answer(three(), n);
  const counted = await told(during);
  expect(counted?.answers).toBeGreaterThanOrEqual(5);
  expect(counted?.questions.find(({ key }) => key === "influence")).toMatchObject({ kind: "rating" });
});

it("asks nobody of a group that has ended before it met", async () => {
  await askEarly(systemViewer(), opens);
  const [group] = await rows<{ version: number }>('select version from "Group" where id = $1', [
    one().groupId,
  ]);
  const ending = { groupId: one().groupId, version: group?.version ?? 0 };
  await dissolveGroup(viewerOf(world.coordinator), ending, during);
  expect((await asked()).length).toBe(8);
  await answer(one(), 0);
  expect(await rows('select 1 from "Ballot"')).toEqual([]);
});

it("asks whoever has left nothing more, and a meeting that is moved asks nobody twice", async () => {
  await askEarly(systemViewer(), opens);
  await withdrawWithGroup(
    viewerOf(one().people[0] as Person),
    { enrolmentId: one().ids[0] ?? "", reason: null },
    during,
  );
  expect((await asked()).map(({ userId }) => userId)).not.toContain(one().people[0]?.id);
  await rows(
    `update "Meeting" set "startsAt" = "startsAt" + interval '30 days', "endsAt" = "endsAt" + interval '30 days' where step = 'circle-1' and state = 'SCHEDULED' returning 1`,
  );
  expect(await askEarly(systemViewer(), later(during, 25))).toBe(0);
});
