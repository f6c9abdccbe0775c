import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer, visitorViewer } from "@/lib/auth/viewers";
import { beginEnrolment, submitEnrolment } from "@/lib/enrolments/commands";
import { acceptEnrolment } from "@/lib/enrolments/decision-commands";
import { listTwins } from "@/lib/enrolments/duplicate-queries";
import { listEnrolments } from "@/lib/enrolments/queries";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import { unseat } from "@/lib/enrolments/seating-tx";
import { getSurveyStart } from "@/lib/enrolments/start-queries";
import { exportProgramme } from "@/lib/exports/commands";
import { addFormat, formatOf } from "@/lib/formats/registry";
import { completeGroups } from "@/lib/groups/clock-commands";
import { draftGroup } from "@/lib/groups/draft-commands";
import { startProgramme } from "@/lib/groups/starting-commands";
import { write } from "@/lib/kernel/db";
import { moveMeeting, rescheduleMeeting, scheduleDirectly } from "@/lib/meetings/commands";
import { castVotes, proposeTimes } from "@/lib/meetings/times-commands";
import { closeSignUp } from "@/lib/programmes/commands";
import { getManagedProgramme, getProgrammeNumbers } from "@/lib/programmes/managing-queries";
import { getOpenProgrammes, getProgrammePage } from "@/lib/programmes/queries";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import {
  buildConvener,
  buildEnrolment,
  buildProgramme,
  buildUser,
  type Person,
} from "@/prisma/seed/builders";
import { opensLink, reader, saveReader } from "../support/circles";
import { emptyDatabase, rows } from "../support/database";
import { openDoors } from "../support/formats/open-doors";
import { refusal } from "../support/visits";
import { closeDatabase, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-20T10:00:00Z");

let kaisa: ReturnType<typeof viewerOf>;
let programme: Awaited<ReturnType<typeof buildProgramme>>;

beforeAll(() => addFormat(openDoors));
beforeEach(async () => {
  await emptyDatabase();
  await write(systemViewer(), async (tx) => {
    const coordinator = await buildUser(tx, { name: "Kaisa Koordi" });
    kaisa = viewerOf(coordinator);
    const { id: convenerId } = await buildConvener(tx, { name: "Keskus", coordinators: [coordinator] });
    programme = await buildProgramme(tx, now, { convenerId, format: openDoors.key, state: "OPEN" });
  });
});
afterAll(closeDatabase);

/** A house that would like to host, and whoever opens its door. */
function house(name: string, opener?: Person): Promise<{ id: string; contact: Person }> {
  return write(systemViewer(), async (tx) => {
    const contact = opener ?? (await buildUser(tx, { name: `${name} avaa` }));
    const answers = { house: name, opener: contact.name, openerAddress: contact.email };
    const { id } = await buildEnrolment(tx, now, {
      programme,
      answers,
      contact,
      part: "host",
      state: "SUBMITTED",
    });
    return { id, contact };
  });
}

async function hosts(name: string, at = now): Promise<string> {
  const { id } = await house(name);
  return acceptEnrolment(kaisa, { enrolmentId: id }, at);
}

/** Somebody enrols as a guest by themselves, and opens the link in their mail. */
async function comes(address: string, at = now): Promise<string> {
  const start = { programme: programme.slug, part: "guest", path: "full", keyHash: randomUUID() } as const;
  const { enrolmentId: id } = await beginEnrolment(visitorViewer("fi"), start, at);
  await saveReader(id, reader("Aino Vieras", address), at);
  await submitEnrolment(visitorViewer("fi", id), id, at);
  await opensLink(address, id, at);
  return id;
}

async function starts(): Promise<void> {
  const [row] = await rows<{ version: number }>('select version from "Programme" where id = $1', [
    programme.id,
  ]);
  await startProgramme(kaisa, { programmeId: programme.id, version: row?.version ?? 0 }, now);
}

const enrolment = async (id: string) =>
  (
    await rows('select state::text, part, "personId" is not null as person from "Enrolment" where id = $1', [
      id,
    ])
  )[0];
const seats = () =>
  rows<{ seat: number; live: boolean; name: string }>(
    'select s.seat, s.live, e.name from "Seat" s join "Enrolment" e on e.id = s."enrolmentId" order by s.seat',
  );
const stops = () =>
  rows(
    'select m.step, m.state::text as state, e.name as host from "Meeting" m join "Enrolment" e on e.id = m."hostEnrolmentId" order by m.ordinal',
  );
const group = async () =>
  (await rows<{ id: string }>('select id, state::text as state, size from "Group"'))[0];

describe("two parts in one programme", () => {
  it("have each a survey, a way in and places of their own", async () => {
    const surveys = await rows('select step from "Survey" order by step');
    expect(surveys).toEqual([{ step: "intake" }, { step: "intake-guest" }]);
    const page = await getProgrammePage(visitorViewer("fi"), programme.slug);
    expect(page?.ways.map(({ part }) => part.key)).toEqual(["host", "guest"]);
    const start = async (part?: string) =>
      (await getSurveyStart(visitorViewer("fi"), programme.slug, part))?.part.key;
    expect([await start(), await start("host"), await start("guest"), await start("ghost")]).toEqual([
      ...["host", "host", "guest", "host"],
    ]);
    const ghost = { programme: programme.slug, part: "ghost", path: "full", keyHash: "x" } as const;
    expect(await refusal(beginEnrolment(visitorViewer("fi"), ghost, now))).toBe("not-found");
  });

  it("take one person in as a guest and as the contact of a host, once each", async () => {
    const guest = await comes("aino@esimerkki.example");
    expect(await enrolment(guest)).toEqual({ state: "ACCEPTED", part: "guest", person: true });
    const [aino] = await rows<Person>(
      "select id, name, email, locale from \"User\" where email = 'aino@esimerkki.example'",
    );
    const { id } = await house("Talo", aino);
    await acceptEnrolment(kaisa, { enrolmentId: id }, now);
    expect(await enrolment(id)).toEqual({ state: "ACCEPTED", part: "host", person: false });
    expect(await listTwins(kaisa, programme.id)).toEqual([]);
    expect(await enrolment(await comes("aino@esimerkki.example"))).toMatchObject({ state: "SUBMITTED" });
    expect(await listTwins(kaisa, programme.id)).toHaveLength(1);
    const again = await house("Talo");
    await rows(
      'update "Enrolment" set "organisationId" = (select "organisationId" from "Enrolment" where id = $1) where id = $2',
      [id, again.id],
    );
    expect(await refusal(acceptEnrolment(kaisa, { enrolmentId: again.id }, now))).toBe(
      "enrolment-organisation-twice",
    );
  });

  it("are counted, listed and exported each by itself", async () => {
    await hosts("Talo");
    await comes("aino@esimerkki.example");
    const managed = await getManagedProgramme(kaisa, programme.slug);
    if (!managed) throw new Error("no programme");
    expect(await getProgrammeNumbers(kaisa, managed)).toMatchObject({
      toPair: 0,
      parts: { host: 1, guest: 1 },
    });
    const { enrolments } = await listEnrolments(kaisa, programme.id, { part: "guest" }, 1);
    expect(enrolments.map(({ name, part }) => [name, part])).toEqual([["Aino Vieras", "guest"]]);
    const sheets = await exportProgramme(kaisa, managed, "enrolments", "fi");
    expect(sheets.map(({ name, rows: lines }) => [name, lines.length])).toEqual([
      ["Isäntä", 1],
      ["Vieras", 1],
    ]);
    const [people] = await exportProgramme(kaisa, managed, "participants", "fi");
    expect(people?.columns.map(({ key }) => key)).toContain("as");
  });
});

describe("a programme that is one group", () => {
  it("has no groups that somebody makes", async () => {
    const ids = [await hosts("Yksi"), await hosts("Kaksi")];
    const said = { facilitatorId: null, theme: null, message: null, assignment: null };
    const draft = { programmeId: programme.id, enrolmentIds: ids, ...said };
    expect(await refusal(draftGroup(kaisa, draft))).toBe("not-found");
    const version = { programmeId: programme.id, version: 1 };
    expect(await refusal(closeSignUp(kaisa, version, now))).toBe("changed-by-someone-else");
  });

  it("starts from its sign-up, with a seat and a meeting of each host, and nobody is asked for a yes", async () => {
    await hosts("Yksi");
    await hosts("Kaksi");
    await comes("aino@esimerkki.example");
    await starts();
    expect(await group()).toMatchObject({ state: "CONFIRMED", size: 2 });
    expect(await stops()).toEqual([
      { step: "stop-1", state: "UNSCHEDULED", host: "Yksi" },
      { step: "stop-2", state: "UNSCHEDULED", host: "Kaksi" },
    ]);
    const told = await rows(
      'select distinct "toName" as name from "Email" where template = \'group-confirmed\' order by 1',
    );
    expect(told).toHaveLength(2);
  });

  it("gives a host that comes while it runs the next seat, and one that leaves takes its own meeting along only", async () => {
    const one = await hosts("Yksi");
    const two = await hosts("Kaksi");
    await starts();
    expect((await getOpenProgrammes(visitorViewer("fi"), 1, later)).programmes).toHaveLength(1);
    expect(await enrolment(await comes("aino@esimerkki.example", later))).toMatchObject({
      state: "ACCEPTED",
    });
    await hosts("Kolme", later);
    await withdrawWithGroup(kaisa, { enrolmentId: two, reason: null }, later);
    await hosts("Neljä", later);
    expect(await stops()).toEqual([
      { step: "stop-1", state: "UNSCHEDULED", host: "Yksi" },
      { step: "stop-2", state: "CANCELLED", host: "Kaksi" },
      { step: "stop-3", state: "UNSCHEDULED", host: "Kolme" },
      { step: "stop-4", state: "UNSCHEDULED", host: "Neljä" },
    ]);
    expect(await group()).toMatchObject({ state: "CONFIRMED", size: 4 });
    expect((await seats()).map(({ live }) => live)).toEqual([true, false, true, true]);
    for (const id of [one]) await withdrawWithGroup(kaisa, { enrolmentId: id, reason: null }, later);
    expect(await group()).toMatchObject({ state: "CONFIRMED" });
  });

  it("has times that whoever holds a meeting sets: nobody proposes, answers or moves them, the others hear of them", async () => {
    const guide = await write(systemViewer(), (tx) => buildUser(tx, { name: "Olli Opas" }));
    const one = await house("Yksi");
    await acceptEnrolment(kaisa, { enrolmentId: one.id }, now);
    await starts();
    const meetingId = String((await rows<{ id: string }>('select id from "Meeting"'))[0]?.id);
    await rows(
      `insert into "GroupFacilitator" ("groupId", "userId", "convenerId", "roleKey", busy, holds, notes)
       select id, $1, "convenerId", 'lead', true, true, true from "Group"`,
      [guide.id],
    );
    const [host, holder] = [viewerOf(one.contact), viewerOf(guide)];
    const row = { day: "2027-04-07", from: "17:00", until: "18:30" };
    const sheet = {
      ...{ meetingId, rows: [0], sure: "yes" as const },
      day: [row.day],
      from: [row.from],
      until: [row.until],
    };
    const version = async () =>
      Number((await rows<{ version: number }>('select version from "Meeting"'))[0]?.version);
    const set = async (viewer: typeof host, day: string, how = scheduleDirectly) =>
      how(viewer, { meetingId, version: await version(), ...row, day, sure: "yes" }, later);
    expect(await refusal(proposeTimes(host, sheet, later))).toBe("time-is-set");
    expect(await refusal(castVotes(host, { meetingId, votes: {} }))).toBe("time-is-set");
    expect(await refusal(set(host, row.day))).toBe("not-allowed");
    await set(holder, row.day);
    expect(await stops()).toMatchObject([{ state: "SCHEDULED" }]);
    expect(await refusal(set(host, "2027-04-08", moveMeeting))).toBe("time-is-set");
    expect(await refusal(rescheduleMeeting(holder, { meetingId, version: await version() }, later))).toBe(
      "time-is-set",
    );
    await set(holder, "2027-04-08", moveMeeting);
    const told = await rows<{ template: string }>('select template from "Email" where "toAddress" = $1', [
      one.contact.email,
    ]);
    expect(told.map(({ template }) => template)).toEqual(
      expect.arrayContaining(["meeting-scheduled", "meeting-changed"]),
    );
  });

  it("numbers those who come at once, and takes the last back whom nobody has heard of yet", async () => {
    await starts();
    const many = await Promise.all(["A", "B", "C", "D"].map((name) => house(name)));
    await Promise.all(many.map(({ id }) => acceptEnrolment(kaisa, { enrolmentId: id }, later)));
    expect((await seats()).map(({ seat }) => seat)).toEqual([1, 2, 3, 4]);
    const at = (await seats()).map(({ name }) => name);
    const id = (name: unknown) => many[["A", "B", "C", "D"].indexOf(String(name))]?.id ?? "";
    expect(await refusal(write(kaisa, (tx) => unseat(tx, id(at[0]))))).toBe("enrolment-in-a-group");
    await write(kaisa, (tx) => unseat(tx, id(at[3])));
    expect(await group()).toMatchObject({ size: 3 });
    expect(await stops()).toHaveLength(3);
  });

  it("is not over before the last day of its meetings, for somebody may still come", async () => {
    await hosts("Yksi");
    await starts();
    const [row] = await rows<{ end: Date }>('select "meetingsToOn" as end from "Programme"');
    const after = new Date((row?.end ?? now).getTime() + 3 * 86_400_000);
    await rows(`update "Meeting" set state = 'HELD', "startsAt" = $1, "endsAt" = $2, "heldAt" = $2`, [
      now,
      new Date(now.getTime() + 5_400_000),
    ]);
    await completeGroups(systemViewer(), later);
    expect(await group()).toMatchObject({ state: "CONFIRMED" });
    await completeGroups(systemViewer(), after);
    expect(await group()).toMatchObject({ state: "COMPLETED" });
    await hosts("Myöhäinen", after);
    expect(await seats()).toHaveLength(1);
  });

  it("lets its answers be corrected while it runs, for nobody has said yes to them", () => {
    const { parts } = formatOf(openDoors.key);
    const running = { format: openDoors.key, state: "RUNNING" as const, timeZone: "Europe/Helsinki" };
    const days = { signUpOpensOn: now, signUpClosesOn: now, meetingsToOn: later };
    const own = { state: "ACCEPTED" as const, source: "WEB" as const, part: parts[0].key };
    const of = { ...own, programme: { ...running, ...days }, liveGroup: { state: "CONFIRMED" } };
    expect(whyNotEditAnswers(of, now)).toBeNull();
    expect(whyNotEditAnswers({ ...of, programme: { ...of.programme, state: "CLOSED" } }, now)).not.toBeNull();
  });
});
