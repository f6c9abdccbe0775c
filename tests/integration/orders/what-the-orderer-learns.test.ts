import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { renewLink } from "@/lib/enrolments/company-commands";
import { getCompany } from "@/lib/enrolments/company-queries";
import { getEnrolment } from "@/lib/enrolments/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKinds } from "@/lib/exports/rules";
import { getGroupPeople } from "@/lib/groups/people-queries";
import { write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { addToVisits, takePartInVisits } from "@/lib/meetings/company-commands";
import { getCalendarEntry } from "@/lib/meetings/entry-queries";
import { getMeeting, getTimes } from "@/lib/meetings/queries";
import { answerVisit } from "@/lib/meetings/rsvp-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { writeNote } from "@/lib/notes/commands";
import { getNotebook } from "@/lib/notes/queries";
import { getOffers } from "@/lib/orders/queries";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { listActivity } from "@/lib/reports/activity-queries";
import { getBoard } from "@/lib/reports/board-queries";
import { listOwnEnrolments } from "@/lib/tasks/own-queries";
import { getGroupPlan, listOwnGroupPlans } from "@/lib/tasks/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../../support/database";
import { type Orders, orders } from "../../support/ordered";
import { accepted, offered } from "../../support/orders";
import { closeDatabase, later, viewerOf } from "../../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = { note: "Pomo huutaa käytävällä" };
let world: Orders;
let groupId = "";
let held = "";
let next = "";
let people: Person[] = [];

beforeAll(async () => {
  await emptyDatabase();
  world = await orders(now);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  await renewLink(viewerOf(world.contact), { enrolmentId: world.request.id }, now);
  people = await write(systemViewer(), (tx) =>
    Promise.all(["Läsnä", "Poissa", "Toinen"].map((name) => buildUser(tx, { name: `${name} Jäsen` }))),
  );
  for (const { name, email } of people) {
    const who = { enrolmentId: world.request.id, name, email, isContact: false, locale: "fi" as const };
    await addToVisits(viewerOf(world.contact), who, now);
  }
  const meetings = await rows<{ id: string }>(
    'select id from "Meeting" where "groupId" = $1 order by ordinal',
    [groupId],
  );
  [held = "", next = ""] = meetings.map(({ id }) => id);
  const at = later(now, 7).toISOString();
  await rows(
    `update "Meeting" set state = 'SCHEDULED', "startsAt" = $1::timestamptz, "endsAt" = $1::timestamptz + interval '3 hours' where id = $2`,
    [at, next],
  );
  await rows(
    `update "Meeting" set state = 'HELD', "startsAt" = $1::timestamptz - interval '14 days', "endsAt" = $1::timestamptz - interval '14 days' + interval '3 hours',
       "heldAt" = $1::timestamptz - interval '13 days' where id = $2`,
    [at, held],
  );
  await rows(
    `insert into "Attendance" ("convenerId", "meetingId", "participantId", present, asked)
     select "convenerId", $1, id, name <> 'Poissa Jäsen', false from "Participant" where "enrolmentId" = $2 and "takesPart"`,
    [held, world.request.id],
  );
  const away = viewerOf(people[1] as Person);
  const [{ startsAt }] = (await rows<{ startsAt: Date }>('select "startsAt" from "Meeting" where id = $1', [
    next,
  ])) as [{ startsAt: Date }];
  await answerVisit(away, { meetingId: next, startsAt, coming: "no" } as never, now);
  await writeNote(viewerOf(world.leader), { groupId, body: planted.note }, now);
});
afterAll(closeDatabase);

/** Everything that pages, files and feeds read for somebody. */
async function everything(person: Person): Promise<unknown[]> {
  const viewer = viewerOf(person);
  const programme = await getManagedProgramme(viewer, world.programme.slug);
  return Promise.all([
    programme,
    ...[held, next].flatMap((id) => [
      getMeeting(viewer, id),
      getRunSheet(viewer, id),
      getAttendance(viewer, id, now),
      getCalendarEntry(viewer, id),
    ]),
    getTimes(viewer, groupId),
    getGroupPlan(viewer, groupId, now),
    listOwnGroupPlans(viewer, now),
    listOwnEnrolments(viewer),
    getGroupPeople(viewer, groupId, now),
    getEnrolment(viewer, world.request.id),
    getCompany(viewer, world.request.id),
    getOffers(viewer, world.request.id),
    getNotebook(viewer, groupId),
    listActivity(viewer, 1),
  ]);
}

describe("formats 3 e: the orderer asks who said what, or for names of the absent (1.8, 3 f 5)", () => {
  it("is how many came and how many have said what, and of nobody that they came, come or do not", async () => {
    const [meeting, coming] = [
      await getMeeting(viewerOf(world.contact), held),
      await getMeeting(viewerOf(world.contact), next),
    ];
    expect(meeting).toMatchObject({ came: 2, rsvps: [] });
    expect(coming).toMatchObject({ came: null, rsvps: [], said: [null, false, null] });
    // The same read by whoever leads says it by name: so the test would see it.
    expect((await getMeeting(viewerOf(world.leader), next))?.rsvps).toEqual([
      { userId: people[1]?.id, coming: false },
    ]);
    const all = JSON.stringify(await everything(world.contact));
    expect(all).not.toContain(planted.note);
    expect(all).not.toMatch(/"present"|"attendances"|"coming"/);
    expect(JSON.stringify(await everything(world.leader))).toMatch(/"present"/);
  });

  it("has no run sheet, no ticks and no notes, also while nobody leads the group", async () => {
    const closed = async () => {
      const viewer = viewerOf(world.contact);
      for (const id of [held, next]) {
        expect(await getRunSheet(viewer, id)).toBeNull();
        expect(await getAttendance(viewer, id, now)).toBeNull();
      }
      expect(await getNotebook(viewer, groupId)).toBeNull();
    };
    await closed();
    const guides = await rows('delete from "GroupFacilitator" where "groupId" = $1 returning *', [groupId]);
    await closed();
    expect(guides).toHaveLength(1);
  });

  it("has no file, report or board of the programme", async () => {
    const viewer = viewerOf(world.contact);
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!programme) throw new Error("there is no programme");
    for (const kind of exportKinds) {
      const sheets = await exportProgramme(viewer, programme, kind, "fi").catch(() => []);
      const all = JSON.stringify(sheets);
      for (const { name } of people) expect(all, kind).not.toContain(name);
    }
    expect(JSON.stringify(await getBoard(viewer, programme, {}, 1, now).catch(() => null))).not.toContain(
      "Jäsen",
    );
    expect(await getManagedProgramme(viewer, world.programme.slug)).toBeNull();
  });

  it("is no more where the contact takes part as well: their own answer besides", async () => {
    const viewer = viewerOf(world.contact);
    const [row] = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [
      world.contact.id,
    ]);
    await takePartInVisits(
      viewer,
      { enrolmentId: world.request.id, participantId: row?.id ?? "", takes: "yes" },
      now,
    );
    expect(await getMeeting(viewer, next)).toMatchObject({ rsvps: [], knows: false });
    expect(await getAttendance(viewer, held, now)).toBeNull();
  });
});
