import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { approveDocument, askForChange, saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { asXlsx } from "@/lib/exports/files";
import { exportKinds } from "@/lib/exports/rules";
import { openBallots } from "@/lib/feedback/batch-commands";
import { answerSurvey } from "@/lib/feedback/commands";
import { addFormat } from "@/lib/formats/registry";
import { completeGroups } from "@/lib/groups/clock-commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { locales } from "@/lib/i18n/locales";
import { remindOfVisits } from "@/lib/meetings/coming-commands";
import { scheduleDirectly, scheduleMeeting } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { closeSignUp, openProgramme } from "@/lib/programmes/commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getReport } from "@/lib/reports/report-queries";
import { queueReminders } from "@/lib/tasks/commands";
import { getGroupPlan } from "@/lib/tasks/queries";
import type { Person } from "@/prisma/seed/builders";
import { agreed, type Circles, circles, enrols, reader } from "../support/circles";
import { emptyDatabase, rows } from "../support/database";
import { readingCircle } from "../support/formats/reading-circle";
import { Letters } from "../support/letters-said";
import { ofPairs } from "../support/words";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const names = [
  ...["Aino", "Bertta", "Cecilia", "Daavid", "Eero", "Fanni"],
  ...["Gunnel", "Helmi", "Ilmari", "Jade", "Kerttu", "Lauri"],
];
const tongues = ["fi", "sv", "en"] as const;

beforeAll(async () => {
  addFormat(readingCircle);
  await emptyDatabase();
});
afterAll(closeDatabase);
vi.setConfig({ testTimeout: 240_000 });

type Group = { groupId: string; people: Person[] };

/** Finds a time for a group's first meeting by asking, and sets the others as if agreed on the phone; all of them are held. */
async function meets({ groupId, people }: Group, at: Date, hour: string): Promise<void> {
  const [first, second] = people as [Person, Person];
  const meetings = await rows<{ id: string; step: string; host: string | null }>(
    'select id, step, "hostEnrolmentId" as host from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
  expect(meetings.map(({ step, host }) => ({ step, host }))).toEqual(
    [1, 2, 3].map((n) => ({ step: `circle-${n}`, host: null })),
  );
  const present = (
    await rows<{ id: string }>(
      `select p.id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $1`,
      [groupId],
    )
  ).map(({ id }) => id);
  let clock = at;
  for (const [index, { id: meetingId }] of meetings.entries()) {
    const version = async () =>
      (await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]))[0]
        ?.version ?? 0;
    const day = `2027-04-${String(index * 7 + 5).padStart(2, "0")}`;
    const [from, until] = [`${hour}:00`, `${hour}:59`];
    if (index === 0) {
      await proposeTimes(viewerOf(first), { meetingId, day: [day], from: [from], until: [until] }, clock);
      await letters.read(clock);
      const [option] = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [
        meetingId,
      ]);
      const optionId = option?.id ?? "";
      for (const one of people.slice(1))
        await castVotes(viewerOf(one), { meetingId, votes: { [optionId]: "yes" } });
      await scheduleMeeting(viewerOf(second), { meetingId, version: await version(), optionId }, clock);
    } else
      await scheduleDirectly(
        viewerOf(first),
        { meetingId, version: await version(), day, from, until, sure: "yes" },
        clock,
      );
    for (const one of people) {
      const sheet = await getRunSheet(viewerOf(one), meetingId);
      expect(sheet?.sides.map(({ isHost }) => isHost)).toEqual(people.map(() => null));
    }
    await letters.read(clock);
    const before = later(new Date(`${day}T08:00:00Z`), -2);
    await remindOfVisits(systemViewer(), before);
    await queueReminders(systemViewer(), before);
    await letters.read(before);
    clock = new Date(`${day}T18:00:00Z`);
    await letters.read(clock);
    await holdMeeting(viewerOf(second), { meetingId, version: await version(), present }, clock);
  }
  await letters.read(clock);
}

const over = new Date("2027-04-20T10:00:00Z");
const written = { "part-read": "Sinuhe egyptiläinen", "part-next": "" };

/** One writes, one asks for a change, and all approve; the coordinator reads none of it. */
async function writes({ coordinator }: Circles, { groupId, people }: Group): Promise<void> {
  const [writer, ...others] = people as [Person, ...Person[]];
  const sheet = { groupId, step: "reading-list", version: 0, move: "send" } as const;
  await saveDocument(viewerOf(writer), sheet, written, over);
  await letters.read(over);
  const [reader] = others as [Person];
  const round = { groupId, step: "reading-list", version: 1 };
  await askForChange(viewerOf(reader), { ...round, why: "Kirjoittaja puuttuu." }, over);
  await letters.read(over);
  const [{ version = 0 } = {}] = await rows<{ version: number }>(
    'select version from "Document" where "groupId" = $1',
    [groupId],
  );
  const better = { ...written, "part-read": "Waltari: Sinuhe egyptiläinen" };
  await saveDocument(viewerOf(writer), { ...sheet, version }, better, over);
  for (const one of others) await approveDocument(viewerOf(one), { ...round, version: 2 }, over);
  await letters.read(over);
  for (const one of people)
    expect((await readDocument(viewerOf(one), groupId, "reading-list"))?.approved?.parts).toEqual({
      ...{ read: "Waltari: Sinuhe egyptiläinen", next: "" },
    });
  expect(await readDocument(viewerOf(coordinator), groupId, "reading-list")).toBeNull();
}

const letters = new Letters();
const nine = (n: number) => ({
  ...{ key: "again", kind: "score", answers: n, counts: [...Array(9).fill(0), n, 0], mean: 9 },
});

it("readers go from sign-up over groups formed by hand, three meetings, a list and a survey to the report and the files, and no mail speaks of a pair, a visit or an association", async () => {
  const world = await circles(now, "DRAFT");
  const viewer = viewerOf(world.coordinator);
  const managed = async () => {
    const programme = await getManagedProgramme(viewer, world.programme.slug);
    if (!programme) throw new Error("the coordinator does not see the programme");
    return programme;
  };
  const onward = async (move: typeof openProgramme) => {
    const { id: programmeId, version } = await managed();
    await move(viewer, { programmeId, version }, now);
  };
  await onward(openProgramme);
  const ids: string[] = [];
  for (const [index, name] of names.entries())
    ids.push(
      await enrols(
        world,
        reader(`${name} Lukija`, `${name.toLowerCase()}@lukupiiri.example`, `Kirja ${index}`),
        now,
        tongues[index % 3],
      ),
    );
  await letters.read(now);
  await onward(closeSignUp);
  const groups: Group[] = [];
  for (const [index, hour] of ["14", "15", "16"].entries()) {
    const group = await agreed(world, ids.slice(index * 4, index * 4 + 4), now, async () => {
      await letters.read(now);
      await queueReminders(systemViewer(), later(now, 5));
      await letters.read(later(now, 5));
    });
    if (groups.push(group) === 1) await onward(startProgramme);
    await letters.read(now);
    await queueReminders(systemViewer(), later(now, 7));
    await letters.read(later(now, 7));
    await meets(group, later(now, 7), hour);
  }
  for (const group of groups) await writes(world, group);

  const told = async (at: Date) => {
    await openBallots(systemViewer(), at);
    return (await getReport(viewer, await managed(), at)).surveys[0]?.totals;
  };
  const answer = ({ groupId, people }: Group, index: number) =>
    answerSurvey(
      viewerOf(people[index] as Person),
      { groupId, step: "closing", about: null },
      { again: "9", better: "" },
      over,
    );
  const [one, ...others] = groups as [Group, ...Group[]];
  for (const index of [0, 1, 2, 3]) await answer(one, index);
  expect(await told(over)).toEqual({
    ...{ answers: null, groups: null },
    questions: [{ key: "again", kind: "too-few" }],
  });
  expect(JSON.stringify(await exportProgramme(viewer, await managed(), "feedback", "fi"))).not.toContain(
    '"again"',
  );
  for (const group of others) for (const index of [0, 1, 2, 3]) await answer(group, index);
  // A batch comes out; those who are too few to hide in another wait until nobody can answer any more.
  expect((await told(over))?.questions).toEqual([nine(7)]);

  const report = await getReport(viewer, await managed(), over);
  expect(report).toMatchObject({
    ...{ enrolled: 12, visits: 9, people: 12, attendances: 36, associations: 12 },
    ...{ needs: [], offers: [], talked: [], predictions: undefined, quotes: [], insights: [] },
    months: [{ month: "2027-04", count: 9 }],
  });

  for (const locale of locales)
    for (const kind of exportKinds) {
      const sheets = await exportProgramme(viewer, await managed(), kind, locale);
      const heads = sheets.flatMap(({ name, columns }) => [name, ...columns.map(({ label }) => label)]);
      expect(heads.join("\n")).not.toMatch(ofPairs[locale]);
      expect(JSON.stringify(sheets)).not.toContain("Waltari");
      const [sheet] = sheets;
      const table = await readSheet(await asXlsx(sheets));
      expect(table).toHaveLength((sheet?.rows.length ?? 0) + 2);
      if (kind !== "enrolments") continue;
      const cell = (row: number, key: string) => table[row]?.[table[1]?.indexOf(key) ?? -1];
      expect(table).toHaveLength(14);
      expect(["fullName", "address", "book"].map((key) => cell(2, `answer.${key}`))).toEqual([
        ...["Aino Lukija", "aino@lukupiiri.example", "Kirja 0"],
      ]);
    }

  await queueReminders(systemViewer(), later(over, 7));
  await letters.read(later(over, 7));
  await completeGroups(systemViewer(), later(over, 40));
  await letters.read(later(over, 40));
  expect(await rows(`select state::text as state, count(*)::int as n from "Group" group by 1`)).toEqual([
    { state: "COMPLETED", n: 3 },
  ]);
  expect((await told(later(over, 40)))?.questions).toEqual([nine(12)]);
  const plan = await getGroupPlan(viewerOf(one.people[0] as Person), one.groupId, later(over, 40));
  expect(plan?.plan.filter(({ status }) => status === "open")).toEqual([]);

  expect(letters.templates).toEqual([
    ...["document-approved", "document-change-asked", "document-to-read"],
    ...["enrolment-accepted", "group-confirmed", "group-proposed"],
    ...["meeting-scheduled", "reminder", "survey-asked", "times-proposed"],
  ]);
  const wrong = letters.all.filter(({ locale, text }) => ofPairs[locale].test(text));
  expect(
    wrong.map(({ template, locale, text }) => `${locale} ${template}: ${text.match(ofPairs[locale])?.[0]}`),
  ).toEqual([]);
});
