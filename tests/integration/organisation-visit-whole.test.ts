import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { saveAssignment } from "@/lib/assignments/commands";
import { readSubmissions } from "@/lib/assignments/queries";
import { promptField } from "@/lib/assignments/schema";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { approveDocument, askForChange, saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { beginEnrolment, saveAnswers, submitEnrolment } from "@/lib/enrolments/commands";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKinds } from "@/lib/exports/rules";
import { answerInName, answerSurvey } from "@/lib/feedback/commands";
import { organisationVisit } from "@/lib/formats/organisation-visit/recipe";
import { draftByHand } from "@/lib/grouping/pairs/drafting-commands";
import { agreeToGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { changeGroup, proposeGroup } from "@/lib/groups/commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { scheduleMeeting } from "@/lib/meetings/commands";
import { holdMeeting } from "@/lib/meetings/held-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { addFacilitator, closeSignUp, draftProgramme, openProgramme } from "@/lib/programmes/commands";
import { answerInvitation } from "@/lib/programmes/invitation-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { ProgrammeDraft } from "@/lib/programmes/schema";
import { getReport } from "@/lib/reports/report-queries";
import type { Answers } from "@/lib/surveys/definition";
import { pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { getGroupPlan } from "@/lib/tasks/queries";
import { associations } from "@/prisma/seed/associations";
import { buildConvener, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { memoParts } from "../support/memos";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const start = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

type Way = {
  kaisa: Viewer;
  slug: string;
  programme: NonNullable<Awaited<ReturnType<typeof getManagedProgramme>>>;
  guide: Person;
};

/** A programme of organisation visits that its coordinator has begun from the recipe and opened; with somebody who could guide, or nobody. */
async function opened(guided: boolean): Promise<Way> {
  const [coordinator, guide, convenerId] = await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    const guide = await buildUser(tx, { name: "Marjatta Kuuntelija" });
    const { id } = await buildConvener(tx, { name: "Pihapiiri", coordinators: [coordinator] });
    return [coordinator, guide, id] as const;
  });
  const kaisa = viewerOf(coordinator);
  const texts = {
    nameFi: "Visiitit",
    nameSv: "Visiter",
    nameEn: "Visits",
    summaryFi: "a",
    summarySv: "b",
    summaryEn: "c",
  };
  const days = {
    ...{ signUpOpensOn: "2027-01-01", signUpClosesOn: "2027-02-01" },
    ...{ meetingsFromOn: "2027-02-10", meetingsToOn: "2027-06-01" },
  };
  const sheet = {
    convenerId,
    format: organisationVisit.key,
    slug: "visiitit",
    answerDays: "10",
    themes: organisationVisit.themes.map(({ key }) => key),
  };
  const slug = await draftProgramme(kaisa, ProgrammeDraft.parse({ ...sheet, ...texts, ...days }));
  const find = async () => {
    const found = await getManagedProgramme(kaisa, slug);
    if (!found) throw new Error("no programme");
    return found;
  };
  const programmeId = (await find()).id;
  if (guided) {
    await addFacilitator(kaisa, { programmeId, name: guide.name, email: guide.email });
    await answerInvitation(viewerOf(guide), { programmeId, decision: "yes" }, start);
  }
  await openProgramme(kaisa, { programmeId, version: 1 }, start);
  return { kaisa, slug, programme: await find(), guide };
}

/** An association answers the survey from a browser of its own, page by page, and is taken in. */
async function enrols({ kaisa, slug }: Way, index: number): Promise<{ id: string; contact: Person }> {
  const { answers } = associations[index] as (typeof associations)[number];
  const email = `yhdistys-${index}@esimerkki.example`;
  const { enrolmentId: id } = await beginEnrolment(
    visitorViewer("fi"),
    { programme: slug, path: "full", keyHash: randomUUID() },
    start,
  );
  const own = visitorViewer("fi", id);
  const typed: Answers = { ...answers, email, needs: ["authorities"], facilitator: "no", consent: "yes" };
  for (;;) {
    const held = await getHeldEnrolment(own);
    const page = held && pagesOf(held.definition, held.short).find(({ key }) => !seen.has(`${id} ${key}`));
    if (!held || !page) break;
    seen.add(`${id} ${page.key}`);
    const was = pageMark(questionsOn(page), held.answers);
    await saveAnswers(
      own,
      { enrolmentId: id, version: 1, page: page.key, was, move: "next", to: "onward", values: typed },
      start,
    );
  }
  await submitEnrolment(own, id, start);
  await acceptEnrolment(kaisa, { enrolmentId: id }, start);
  const [person] = await rows<Person>('select id, name, email, locale from "User" where email = $1', [email]);
  return { id, contact: person as Person };
}

const seen = new Set<string>();

describe.each([
  ["three associations without a guide", 3, false],
  ["two with one", 2, true],
])("an organisation visit of %s", (_, seats, guided) => {
  test("goes from a new programme over survey, self-assessment, visits and memos to the answers after three months, the report and the files", async () => {
    const way = await opened(guided);
    const sides: { id: string; contact: Person }[] = [];
    for (let index = 0; index < seats; index += 1) sides.push(await enrols(way, index));
    const { kaisa, programme } = way;
    const programmeId = programme.id;
    const contacts = sides.map(({ contact }) => viewerOf(contact));
    await closeSignUp(kaisa, { programmeId, version: programme.version }, start);

    const enrolmentIds = sides.map(({ id }) => id);
    const groupId = (await draftByHand(
      kaisa,
      { programmeId, enrolmentIds, confirmed: "yes" },
      start,
    )) as string;
    let version = 1;
    if (guided)
      version = await changeGroup(
        kaisa,
        {
          groupId,
          version,
          facilitatorId: way.guide.id,
          theme: "authorities",
          message: null,
          assignment: null,
        },
        () => Promise.resolve(),
        start,
      );
    await proposeGroup(kaisa, { groupId, version }, start);
    await startProgramme(kaisa, { programmeId, version: programme.version + 1 }, start);
    for (const [index, viewer] of contacts.entries())
      await agreeToGroup(viewer, { groupId, seat: index + 1, groundRules: "yes" }, start);

    const assess = (seat: number) =>
      saveAssignment(
        contacts[seat - 1] as Viewer,
        { groupId, step: "self-assessment", seat, version: 0, move: "hand-in" },
        Object.fromEntries(
          (organisationVisit.assignments[0]?.prompts ?? []).map(({ key, claim }) => [
            promptField(key),
            claim ? "3" : `Peili ${seat} ${key}`,
          ]),
        ),
        start,
      );
    for (let seat = 1; seat <= seats; seat += 1) {
      const read = await readSubmissions(contacts[0] as Viewer, groupId, "self-assessment", new Date());
      expect(read?.sides.filter(({ answers }) => answers)).toHaveLength(seat === 1 ? 0 : 1);
      await assess(seat);
    }
    const revealed = await readSubmissions(contacts[0] as Viewer, groupId, "self-assessment", new Date());
    expect(revealed?.sides.map(({ answers }) => answers?.now)).toEqual(
      Array.from({ length: seats }, (_, index) => `Peili ${index + 1} now`),
    );

    const guide = viewerOf(way.guide);
    const meetings = await rows<{ id: string; step: string }>(
      'select id, step from "Meeting" where "groupId" = $1 order by ordinal',
      [groupId],
    );
    expect(meetings).toHaveLength(seats);
    let at = start;
    for (const [index, { id: meetingId, step }] of meetings.entries()) {
      const versionNow = async () =>
        (await rows<{ version: number }>('select version from "Meeting" where id = $1', [meetingId]))[0]
          ?.version ?? 0;
      const host = contacts[index] as Viewer;
      const holder = guided ? guide : host;
      const day = `2027-0${index + 2}-24`;
      await proposeTimes(
        host,
        { meetingId, day: [day], from: ["17:00"], until: ["19:00"], sure: "yes" } as never,
        at,
      );
      const [option] = await rows<{ id: string }>('select id from "TimeOption" where "meetingId" = $1', [
        meetingId,
      ]);
      const optionId = option?.id ?? "";
      for (const viewer of guided ? [...contacts, guide] : contacts)
        await castVotes(viewer, { meetingId, votes: { [optionId]: "yes" } });
      await scheduleMeeting(holder, { meetingId, optionId, version: await versionNow() }, at);
      at = new Date(`${day}T18:00:00Z`);
      const present = (
        await rows<{ id: string }>(
          'select p.id from "Participant" p join "Seat" s on s."enrolmentId" = p."enrolmentId" where s."groupId" = $1',
          [groupId],
        )
      ).map(({ id }) => id);
      await holdMeeting(holder, { meetingId, version: await versionNow(), present }, at);

      const memo = { groupId, step: `memo.${step}` };
      await saveDocument(host, { ...memo, version: 0, move: "send" }, memoParts(`Opittua ${step}`), at);
      const others = contacts.filter((viewer) => viewer !== host);
      await askForChange(others[0] as Viewer, { ...memo, version: 1, why: "Lisätään kahvi." }, at);
      const [row] = await rows<{ version: number }>('select version from "Document" where about = $1', [
        step,
      ]);
      await saveDocument(
        host,
        { ...memo, version: row?.version ?? 0, move: "send" },
        memoParts(`Opittua ja kahvia ${step}`),
        at,
      );
      for (const viewer of others) await approveDocument(viewer, { ...memo, version: 2 }, at);
      expect(JSON.stringify(await readDocument(others[0] as Viewer, groupId, memo.step))).toContain(
        `Opittua ja kahvia ${step}`,
      );
      for (const viewer of contacts)
        await answerSurvey(
          viewer,
          { groupId, step: "feedback", about: step },
          { ideas: "5", recommend: "9", best: "Kahvi" },
          at,
        );
    }

    expect(await completeGroups(systemViewer(), new Date(at.getTime() + 40 * 86_400_000))).toBe(0);
    const due = new Date(`2027-0${seats + 4}-24T09:00:00Z`);
    expect(await askLater(systemViewer(), new Date(due.getTime() - 2 * 86_400_000))).toBe(0);
    expect(await askLater(systemViewer(), due)).toBe(1);
    const open = await getGroupPlan(contacts[0] as Viewer, groupId, due);
    expect(open?.plan.filter(({ status }) => status === "open").map(({ kind }) => kind)).toEqual(["survey"]);
    const said = { tried: "stays", changed: "Avaimet ovat nyt yhdellä.", touch: "in-touch" };
    for (const viewer of contacts)
      await answerInName(viewer, { groupId, step: "development", about: null, version: 0 }, said, due);
    expect(await completeGroups(systemViewer(), new Date(due.getTime() + 86_400_000))).toBe(1);
    const report = await getReport(kaisa, programme, due);
    expect(report).toMatchObject({ visits: seats, associations: seats, groups: { COMPLETED: 1 } });
    // What is asked in a name only has no numbers, so that it is no part of the report.
    expect(report.surveys.map(({ step }) => step)).toEqual(["feedback"]);
    for (const kind of exportKinds)
      expect(JSON.stringify(await exportProgramme(kaisa, programme, kind, "fi"))).not.toContain("Peili");
    expect(await refusal(assess(1))).not.toBe("nothing refused");
  });
});
