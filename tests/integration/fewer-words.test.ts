import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSubmissions } from "@/lib/assignments/queries";
import { adapter } from "@/lib/auth/adapter";
import { systemViewer } from "@/lib/auth/viewers";
import { getManagingStanding } from "@/lib/conveners/queries";
import { getCoachPage, getRoundPage, getScreen } from "@/lib/days/coach-queries";
import { getDoor } from "@/lib/days/door-queries";
import { planRounds } from "@/lib/days/planning-commands";
import { getOwnTables } from "@/lib/days/table-queries";
import { getTrials } from "@/lib/days/trying-queries";
import { getDiary } from "@/lib/diary/queries";
import { listDispatches } from "@/lib/dispatches/queries";
import { listOwnBooklets } from "@/lib/documents/booklet-queries";
import { getConsent } from "@/lib/endorsements/queries";
import { getCompanyByLink } from "@/lib/enrolments/company-queries";
import { getEnrolment, listEnrolments } from "@/lib/enrolments/queries";
import type { EnrolmentFilters } from "@/lib/enrolments/schema";
import { getSurveyStart } from "@/lib/enrolments/start-queries";
import { getOwnAdmission } from "@/lib/grouping/sets/admission-own-queries";
import { getAdmitting } from "@/lib/grouping/sets/admission-queries";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { getProposal } from "@/lib/groups/queries";
import { getHouses, getManagedHouses } from "@/lib/houses/queries";
import { getImport, listImports } from "@/lib/imports/queries";
import { read, write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { getContactList, getListedByLink, getOwnListing } from "@/lib/listings/queries";
import { getCertificate } from "@/lib/meetings/certificate-queries";
import { getModes } from "@/lib/meetings/mode-queries";
import { getMeeting, getTimes } from "@/lib/meetings/queries";
import { listChosen, listGroupsToChoose } from "@/lib/messages/choosing-queries";
import { getDraft, listCome, listMessages } from "@/lib/messages/queries";
import { getAsking, getBeginning, getDate, getNetwork, listOwnNetworks } from "@/lib/networks/queries";
import { getNotebook } from "@/lib/notes/queries";
import { listOrganisations } from "@/lib/organisations/managing-queries";
import { listOwnConveners } from "@/lib/organisations/register-queries";
import { listFacilitators } from "@/lib/people/managing-queries";
import { listPlaces } from "@/lib/places/queries";
import { listInvitations } from "@/lib/programmes/invitation-queries";
import {
  getManagedProgramme,
  listKnownFacilitators,
  listManagedConveners,
  listManagedProgrammes,
} from "@/lib/programmes/managing-queries";
import { getProgrammePage } from "@/lib/programmes/queries";
import { listActivity, listActivitySince } from "@/lib/reports/activity-queries";
import { getBoard } from "@/lib/reports/board-queries";
import { countWaitingEnrolments } from "@/lib/reports/queries";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import { search } from "@/lib/search/queries";
import { type Asked, askedFrom } from "@/lib/search/rules";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import { getGroupPlan, listFacilitatedGroupPlans, listOwnGroupPlans } from "@/lib/tasks/queries";
import { showLines } from "@/lib/today/group-queries";
import { getToday } from "@/lib/today/queries";
import { listOwnUndos, listUndos } from "@/lib/undo/queries";
import { crowdSlug, crowds } from "../bench/web/crowd";
import { emptyDatabase, rows } from "../support/database";
import { dayWorld } from "../support/days";
import { expertWorld } from "../support/expert-pairs";
import { asReader, type ListedWorld, listedReaders, stands } from "../support/listed";
import { draftTo } from "../support/message-drafts";
import { readWhole, statementsOf } from "../support/statements";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

/*
 * How often a page asks the database, and how much of it is read for one person, among strangers' thousands. What a page reads is
 * written here as the page reads it: the session and the standing of the layout first.
 */

const now = new Date();
/** Tables that grow with strangers; the others hold a few rows for each convener. */
const growing = [
  ...[
    "Activity",
    "Attendance",
    "Dispatch",
    "Email",
    "Enrolment",
    "Group",
    "GroupFacilitator",
    "Meeting",
    "Organisation",
  ],
  ...[
    "Participant",
    "Response",
    "Seat",
    "Submission",
    "TimeOption",
    "Unanswered",
    "Undo",
    "User",
    "Vote",
    "Wish",
  ],
];
let world: PairWorld;
let experts: PairWorld;
let slug = "";
let messageId = "";
let day: Awaited<ReturnType<typeof dayWorld>>;
let listed: ListedWorld;

beforeAll(async () => {
  await emptyDatabase();
  for (const fill of crowds.slice(0, 3)) await write(systemViewer(), (tx) => fill(tx, now));
  await rows(
    `insert into "Undo" (id, kind, "convenerId", "subjectType", "subjectIds", before, params, "madeById", "madeAt", until)
     select gen_random_uuid(), 'past-visit-removed', c.id, 'organisation', '{}', '{}', '{}', u.id, now(), now() + interval '20 days'
     from "Convener" c, (select id from "User" limit 2000) u`,
  );
  await rows(
    `insert into "Dispatch" (id, "convenerId", "programmeId", what, "madeAt", "leavesAt")
     select gen_random_uuid(), p."convenerId", p.id, 'accept', now(), now() from "Programme" p, generate_series(1, 1000)`,
  );
  world = await pairWorld({ now });
  experts = await expertWorld({ now, mode: "exchange" });
  slug =
    (await rows<{ slug: string }>('select slug from "Programme" where id = $1', [world.programme.id]))[0]
      ?.slug ?? "";
  day = await dayWorld({ now, people: 24, days: 0 });
  await planRounds(viewerOf(day.coach), { meetingId: day.day, tables: null }, now);
  listed = await listedReaders(now);
  await stands(listed, 0, now);
  messageId = await draftTo(world);
  await rows("analyze");
}, 120_000);
afterAll(closeDatabase);

async function everyPage(viewer: Viewer): Promise<void> {
  await adapter().getSessionAndUser?.("a session");
  await getManagingStanding(viewer);
}

const pages: { page: string; most: number; who: () => Viewer; read: (viewer: Viewer) => Promise<unknown> }[] =
  [
    ...[
      ["of a contact", () => world.one.contact] as const,
      ["of a facilitator", () => world.facilitator] as const,
      ["of a coordinator", () => world.coordinator] as const,
      ["of somebody who has nothing", () => world.stranger] as const,
    ].map(([whose, person]) => ({
      page: `home ${whose}`,
      most: 4,
      who: () => viewerOf(person()),
      read: (viewer: Viewer) =>
        Promise.all([
          listOwnGroupPlans(viewer, now),
          listFacilitatedGroupPlans(viewer, now),
          listOwnEnrolments(viewer),
          getManagingStanding(viewer),
          listOwnUndos(viewer, ["own-part-ended", "participant-replaced", "enrolment-withdrawn"], now),
          listInvitations(viewer),
          listPlaces(viewer, now),
          listOwnBooklets(viewer),
          listOwnNetworks(viewer, now),
        ]),
    })),
    {
      page: "a group",
      most: 5,
      who: () => viewerOf(world.one.contact),
      read: async (viewer) => {
        // The title, then the page.
        await getGroupPlan(viewer, world.group.id, new Date());
        await Promise.all([
          getGroupPlan(viewer, world.group.id, new Date()),
          getGroupPeople(viewer, world.group.id, now),
        ]);
      },
    },
    {
      page: "one's own table at a day",
      most: 3,
      who: () => viewerOf(day.people[3] as never),
      read: (viewer) => getOwnTables(viewer, day.day),
    },
    {
      page: "the control of a day",
      most: 5,
      who: () => viewerOf(day.coach),
      read: (viewer) => getCoachPage(viewer, day.day, now),
    },
    {
      page: "a round of a day, explained",
      most: 6,
      who: () => viewerOf(day.coach),
      read: (viewer) => getRoundPage(viewer, day.day, { key: "tables-1" }, { locale: "fi", now }),
    },
    {
      page: "the sizes of a day's tables",
      most: 5,
      who: () => viewerOf(day.coach),
      read: (viewer) => getTrials(viewer, day.day, null, now),
    },
    {
      page: "the big screen of a day",
      most: 4,
      who: () => viewerOf(day.coach),
      read: (viewer) => getScreen(viewer, day.day),
    },
    {
      page: "the door of a day",
      most: 5,
      who: () => viewerOf(day.coach),
      read: (viewer) => getDoor(viewer, day.day, "fi", now),
    },
    {
      page: "a diary",
      most: 4,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getDiary(viewer, world.group.id, "fi"),
    },
    {
      page: "the ways of working of a group",
      most: 4,
      who: () => viewerOf(experts.one.contact),
      read: (viewer) => getModes(viewer, experts.group.id),
    },
    {
      page: "what a host has written",
      most: 7,
      who: () => viewerOf(experts.other.contact),
      read: (viewer) => readSubmissions(viewer, experts.group.id, "host-checklist.days-1", now),
    },
    {
      page: "whom a message is written to",
      most: 12,
      who: () => viewerOf(world.coordinator),
      read: (viewer) =>
        Promise.all([
          listChosen(viewer, world.programme.id, {}, now),
          listGroupsToChoose(viewer, world.programme.id),
        ]),
    },
    {
      page: "the check page of a message",
      most: 18,
      who: () => viewerOf(world.coordinator),
      read: async (viewer) => {
        const draft = await getDraft(viewer, messageId);
        return draft && listCome(viewer, draft.message, now);
      },
    },
    {
      page: "the messages of a programme",
      most: 9,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listMessages(viewer, world.programme.id, 1),
    },
    {
      page: "a certificate",
      most: 3,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getCertificate(viewer, world.group.id),
    },
    {
      page: "the board",
      most: 8,
      who: () => viewerOf(world.coordinator),
      read: async (viewer) => {
        const programme = await programmeOf(viewer);
        await getManagingStanding(viewer);
        await Promise.all([
          getBoard(viewer, programme, {}, 1, now),
          countWaitingEnrolments(viewer, programme),
          listDispatches(viewer, programme.id, undefined),
        ]);
      },
    },
    {
      page: "what waits today",
      most: 28,
      who: () => viewerOf(world.coordinator),
      read: async (viewer) => {
        await listManagedConveners(viewer);
        const since = new Map([[world.convenerId, new Date(0)]]);
        const [{ lines }] = await Promise.all([getToday(viewer, now), listActivitySince(viewer, since, 10)]);
        await showLines(viewer, lines);
        await listDispatches(viewer, null, undefined);
      },
    },
    ...[
      ["its contact", () => world.one.contact] as const,
      ["its coordinator", () => world.coordinator] as const,
    ].map(([whom, person]) => ({
      page: `an enrolment, for ${whom},`,
      most: 6,
      who: () => viewerOf(person()),
      read: (viewer: Viewer) =>
        Promise.all([getEnrolment(viewer, world.one.id), getProposal(viewer, world.one.id)]),
    })),
    {
      page: "what somebody is asked about a group that is under way",
      most: 3,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getOwnAdmission(viewer, world.one.id, now),
    },
    {
      page: "who can come into a group that is under way",
      most: 4,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => getAdmitting(viewer, world.group.id, now),
    },
    {
      page: "the page of a company's link",
      most: 3,
      who: () => viewerOf(world.stranger),
      read: (viewer) => getCompanyByLink(viewer, randomUUID()),
    },
    {
      page: "the link of a supervisor",
      most: 3,
      who: () => viewerOf(world.stranger),
      read: (viewer) => getConsent(viewer, "x".repeat(43)),
    },
    {
      page: "the link of the yearly question of a list",
      most: 3,
      who: () => viewerOf(world.stranger),
      read: (viewer) => getListedByLink(viewer, "x".repeat(43)),
    },
    {
      page: "a list of those who have taken part",
      most: 8,
      who: () => asReader(listed, 0),
      read: (viewer) => getContactList(viewer, listed.programme.slug),
    },
    {
      page: "a house in numbers",
      most: 5,
      who: () => asReader(listed, 0),
      read: (viewer) => getHouses(viewer, listed.programme.slug),
    },
    {
      page: "the contacts of houses",
      most: 5,
      who: () => viewerOf(listed.coordinator),
      read: (viewer) => getManagedHouses(viewer, listed.programme.slug),
    },
    {
      page: "one's own place on a list",
      most: 6,
      who: () => asReader(listed, 0),
      read: (viewer) => getOwnListing(viewer, listed.programme.slug),
    },
    {
      page: "a programme's public page",
      most: 8,
      who: () => viewerOf(world.stranger),
      read: async (viewer) => {
        const programme = await getProgrammePage(viewer, slug);
        if (programme)
          await listToldOnward(viewer, { formats: [programme.format], convenerId: programme.convenerId });
      },
    },
    {
      page: "a visit",
      most: 6,
      who: () => viewerOf(world.one.contact),
      read: (viewer) =>
        Promise.all([
          getMeeting(viewer, world.group.meetings["visit-1"] ?? ""),
          getTimes(viewer, world.group.id),
        ]),
    },
    {
      page: "a network",
      most: 4,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getNetwork(viewer, randomUUID(), now),
    },
    {
      page: "the beginning of a network",
      most: 5,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getBeginning(viewer, world.group.id),
    },
    {
      page: "whom a network asks, and a date of it,",
      most: 4,
      who: () => viewerOf(world.one.contact),
      read: (viewer) =>
        Promise.all([getAsking(viewer, randomUUID()), getDate(viewer, randomUUID(), randomUUID(), now)]),
    },
    {
      page: "a notebook",
      most: 6,
      who: () => viewerOf(world.facilitator),
      read: (viewer) => getNotebook(viewer, world.group.id),
    },
    {
      page: "the organisations of a coordinator",
      most: 5,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listOrganisations(viewer, undefined, 1),
    },
    {
      page: "the imports of a coordinator",
      most: 4,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => Promise.all([listOwnConveners(viewer), listImports(viewer)]),
    },
    {
      page: "an import that is not theirs",
      most: 3,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => getImport(viewer, randomUUID()),
    },
    {
      page: "the activity log of a coordinator",
      most: 11,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listActivity(viewer, 1),
    },
    {
      page: "the enrolments of a programme, searched,",
      most: 6,
      who: () => viewerOf(world.coordinator),
      read: async (viewer) =>
        listEnrolments(viewer, (await programmeOf(viewer)).id, { text: "naapuri" } as EnrolmentFilters, 1),
    },
    {
      page: "a search over everything that a coordinator may see",
      most: 24,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => search(viewer, "manage", askedFrom("naapuri") as Asked),
    },
    {
      page: "a search over what somebody guides",
      most: 16,
      who: () => viewerOf(world.facilitator),
      read: (viewer) => search(viewer, "guiding", askedFrom("naapuri") as Asked),
    },
    {
      page: "the start of the survey",
      most: 3,
      who: () => viewerOf(world.one.contact),
      read: (viewer) => getSurveyStart(viewer, slug),
    },
    {
      page: "the programmes of a coordinator",
      most: 7,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listManagedProgrammes(viewer, 1),
    },
    {
      page: "the facilitators of a coordinator",
      most: 5,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listFacilitators(viewer, undefined, 1),
    },
    {
      page: "the facilitators to choose from",
      most: 5,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listKnownFacilitators(viewer, [world.convenerId]),
    },
    {
      page: "the changes that a coordinator can undo",
      most: 4,
      who: () => viewerOf(world.coordinator),
      read: (viewer) => listUndos(viewer, {}, 1, now),
    },
  ];

async function programmeOf(viewer: Viewer) {
  const programme = await getManagedProgramme(viewer, slug);
  if (!programme) throw new Error("the coordinator's own programme is not found");
  return programme;
}

describe("what a page asks of the database", () => {
  for (const { page, most, who, read } of pages)
    it(`item 8: ${page} asks at most ${most} times, however much there is`, async () => {
      const viewer = who();
      const asked = await statementsOf(async () => {
        await everyPage(viewer);
        await read(viewer);
      });
      expect(asked.map(({ text }) => text.slice(0, 200)).slice(most)).toEqual([]);
    });

  it("item 8: the board of a thousand pairs asks as often as one of a single pair", async () => {
    const [{ userId }] = (await rows<{ userId: string }>(
      `select c."userId" from "Coordinator" c join "Programme" p on p."convenerId" = c."convenerId" where p.slug = $1`,
      [crowdSlug],
    )) as [{ userId: string }];
    const viewer = viewerOf({ ...world.coordinator, id: userId });
    const count = async (of: Viewer, name: string) => {
      const programme = await getManagedProgramme(of, name);
      if (!programme) throw new Error(name);
      return (await statementsOf(() => getBoard(of, programme, {}, 1, now))).length;
    };
    expect(await count(viewer, crowdSlug)).toBe(await count(viewerOf(world.coordinator), slug));
  });
});

it("item 8: what comes again is kept by PostgreSQL as it was read and planned, what comes once is not", async () => {
  const kept = () =>
    read(
      systemViewer(),
      (db) => db.$queryRaw<{ statement: string }[]>`
        select statement from pg_prepared_statements where name like 'kylassa_%' and statement like '%"Wish"%'`,
    );
  const ask = (rank: number) =>
    read(systemViewer(), (db) => db.wish.findMany({ where: { rank }, select: { id: true, name: true } }));
  await ask(90);
  expect(await kept()).toEqual([]);
  for (let rank = 91; rank < 96; rank++) await ask(rank);
  expect(await kept()).toHaveLength(1);
});

describe("among strangers", () => {
  it("faults 11: the strangers are there: all of the people read at once is a table read whole", async () => {
    const asked = await statementsOf(() =>
      read(systemViewer(), (db) =>
        db.participant.findMany({ where: { isContact: true }, select: { id: true } }),
      ),
    );
    expect(await Promise.all(asked.map(readWhole))).toEqual([["Participant"]]);
  });

  for (const { page, who, read } of pages)
    it(`faults 11: ${page} reads no table whole that grows with strangers`, async () => {
      const viewer = who();
      const asked = await statementsOf(async () => {
        await everyPage(viewer);
        await read(viewer);
      });
      const whole = [];
      for (const statement of asked)
        for (const table of await readWhole(statement))
          if (growing.includes(table)) whole.push(`${table}: ${statement.text.slice(0, 300)}`);
      expect(whole).toEqual([]);
    });
});
