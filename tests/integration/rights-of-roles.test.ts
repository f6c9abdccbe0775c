import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readSubmissions } from "@/lib/assignments/queries";
import { isStaff } from "@/lib/auth/adapter";
import { systemViewer } from "@/lib/auth/viewers";
import { getEnrolment } from "@/lib/enrolments/queries";
import { getFeedback } from "@/lib/feedback/queries";
import { addFormat } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { getPreparation } from "@/lib/groups/preparation-queries";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { read, write } from "@/lib/kernel/db";
import { getAttendance } from "@/lib/meetings/attendance-queries";
import { endRole, nameForRole } from "@/lib/meetings/role-commands";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { everybody } from "@/lib/meetings/told-tx";
import { sidesOf } from "@/lib/meetings/votes";
import { writeNote } from "@/lib/notes/commands";
import { handOverNotes } from "@/lib/notes/handing-commands";
import { getNotebook } from "@/lib/notes/queries";
import { getGroupPlan, listFacilitatedGroupPlans } from "@/lib/tasks/queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { advisedVisits } from "../support/formats/advised-visits";
import { betweenVisits, refusal } from "../support/visits";
import { closeDatabase, later, type PairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
beforeAll(() => addFormat(advisedVisits));
beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** Somebody who guides the pair in a role with some of the rights. */
function guideWith(
  { convenerId, group }: PairWorld,
  name: string,
  rights: { busy: boolean; holds: boolean; notes: boolean },
): Promise<Person> {
  return write(systemViewer(), async (tx) => {
    const user = await buildUser(tx, { name });
    const role = name.toLowerCase().replace(" ", "-");
    await tx.groupFacilitator.create({
      data: { convenerId, groupId: group.id, userId: user.id, role, ...rights },
    });
    return user;
  });
}

const adviser = { busy: true, holds: false, notes: false };
const host = { busy: false, holds: true, notes: false };

it("who advises sees the group and nothing that is written in confidence; who holds meetings has the run sheet and the ticks besides", async () => {
  const world = await betweenVisits(now);
  const { group } = world;
  const expert = viewerOf(await guideWith(world, "Erja Asiantuntija", adviser));
  const technical = viewerOf(await guideWith(world, "Teppo Tekninen", host));
  const leader = viewerOf(world.facilitator);
  const meeting = group.meetings["visit-2"] as string;
  const seen = async (viewer: typeof leader) => ({
    group: (await getGroupPlan(viewer, group.id, now)) !== null,
    home: (await listFacilitatedGroupPlans(viewer, now)).length,
    sheet: (await getRunSheet(viewer, meeting)) !== null,
    ticks: (await getAttendance(viewer, meeting, now)) !== null,
    notes: (await getNotebook(viewer, group.id)) !== null,
    feedback: (await getFeedback(viewer, group.id, now)) !== null,
    preparation: (await getPreparation(viewer, group.id)) !== null,
    answers: (await getEnrolment(viewer, world.one.id)) !== null,
  });
  const inConfidence = { notes: false, feedback: false, preparation: false, answers: false };
  expect(await seen(expert)).toEqual({ group: true, home: 1, sheet: false, ticks: false, ...inConfidence });
  expect(await seen(technical)).toEqual({ group: true, home: 1, sheet: true, ticks: true, ...inConfidence });
  expect(Object.values(await seen(leader))).toEqual([true, 1, true, true, true, true, true, true]);
  expect((await readSubmissions(expert, group.id, "interim", new Date()))?.standing.facilitator).toBe(false);
});

it("a note is written for those whose role reads notes, and cannot be given to another, by no command and by no row", async () => {
  const world = await betweenVisits(now);
  const { group } = world;
  const expert = await guideWith(world, "Erja Asiantuntija", adviser);
  expect(await refusal(writeNote(viewerOf(expert), { groupId: group.id, body: "Salaa." }, now))).toBe(
    "not-found",
  );
  await writeNote(viewerOf(world.facilitator), { groupId: group.id, body: "Salaa." }, now);
  const [note] = await rows<{ id: string; readers: string[] }>(
    `select n.id, array(select r."userId"::text from "NoteReader" r where r."noteId" = n.id) as readers from "Note" n`,
  );
  expect(note?.readers).toEqual([world.facilitator.id]);
  const noteIds = [note?.id ?? ""];
  const handing = { groupId: group.id, noteIds, userId: expert.id };
  expect(await refusal(handOverNotes(viewerOf(world.facilitator), handing, now))).toBe("not-found");
  await expect(
    rows(
      `insert into "NoteReader" ("convenerId", "noteId", "userId") select "convenerId", id, $1::uuid from "Note"`,
      [expert.id],
    ),
  ).rejects.toThrow("a role without notes reads none");
});

it("who is named to advise stays who they are: no staff, so that their personal links work; mails of meetings reach them, others do not", async () => {
  const world = await betweenVisits(now);
  const expert = await guideWith(world, "Erja Asiantuntija", adviser);
  const technical = await guideWith(world, "Teppo Tekninen", host);
  const staff = (id: string) => read(systemViewer(), (db) => isStaff(db, id));
  expect([await staff(expert.id), await staff(technical.id), await staff(world.facilitator.id)]).toEqual([
    false,
    true,
    true,
  ]);
  const receivers = await read(systemViewer(), (db) => receiversOf(db, world.group.id));
  expect(receivers.facilitators.map(({ userId }) => userId)).toEqual([world.facilitator.id]);
  const ids = everybody(receivers).map(({ to }) => to.userId);
  for (const { id } of [expert, technical, world.facilitator]) expect(ids).toContain(id);
});

const typed = { name: "Erja Asiantuntija", email: "erja@liitto.example", locale: "fi" } as const;

async function advisedPair(): Promise<PairWorld> {
  const world = await betweenVisits(now);
  await rows('update "Programme" set format = $1 where id = $2', [advisedVisits.key, world.programme.id]);
  return world;
}

it("a contact names an expert by address: told what it is, booked and invited; nobody else may, nor for another's role; ending it takes all of it away", async () => {
  const world = await advisedPair();
  const groupId = world.group.id;
  const contact = viewerOf(world.one.contact);
  const named = { groupId, role: "expert", ...typed };
  expect(await refusal(nameForRole(viewerOf(world.colleague), named, now))).toBe("not-allowed");
  expect(await refusal(nameForRole(viewerOf(world.stranger), named, now))).toBe("not-found");
  expect(await refusal(nameForRole(contact, { ...named, role: "assistant" }, now))).toBe("not-allowed");
  expect(await refusal(nameForRole(contact, { ...named, role: "lead" }, now))).toBe("not-found");
  await nameForRole(contact, named, now);
  const [expert] = await rows<{ id: string; name: string; notes: boolean; booked: number }>(
    `select f."userId" as id, p.name, f.notes, (select count(*)::int from "Booking" b where b."userId" = f."userId") as booked
     from "GroupFacilitator" f join "PersonInGroup" p on p."inId" = f."groupId" and p.id = f."userId" where f."roleKey" = 'expert'`,
  );
  expect(expert).toMatchObject({ name: typed.name, notes: false, booked: 1 });
  const mailed = () =>
    rows<{ template: string; told: string }>(
      `select template, params->>'told' as told from "Email" where "toAddress" = $1 order by template`,
      [typed.email],
    );
  expect((await mailed()).map(({ template }) => template)).toEqual(["group-role-named", "meeting-scheduled"]);
  expect((await mailed())[0]?.told).toBe("Kuuntelette ja kommentoitte. Muistiinpanoja ette näe.");
  expect(await refusal(nameForRole(contact, named, now))).toBe("guides-already");

  await endRole(contact, { groupId, role: "expert", userId: expert?.id ?? "" }, later(now, 0, 1));
  const left = await rows<{ some: number }>(
    `select (select count(*) from "GroupFacilitator" where "roleKey" = 'expert')::int
       + (select count(*) from "Booking" where "userId" = $1)::int + (select count(*) from "Session" where "userId" = $1)::int as some`,
    [expert?.id],
  );
  expect(left[0]?.some).toBe(0);
  expect((await mailed()).map(({ template }) => template)).toContain("group-role-ended");
  expect(await refusal(endRole(contact, { groupId, role: "expert", userId: expert?.id ?? "" }, now))).toBe(
    "changed-by-someone-else",
  );
});

it("an expert is needed for a time, and not for a proposal: each role whose time a meeting takes has to be able", async () => {
  expect(neededRoles(advisedVisits)).toEqual(["lead"]);
  const guides = [
    { userId: "l", role: "lead", busy: true },
    { userId: "a", role: "lead", busy: true },
    { userId: "e", role: "expert", busy: true },
    { userId: "t", role: "host", busy: false },
  ];
  const said = (votes: Record<string, "YES" | "IF_NEEDED" | "NO">) =>
    sidesOf(
      { seats: [], facilitators: guides },
      Object.entries(votes).map(([userId, value]) => ({ userId, value })),
    ).facilitator;
  expect(said({ l: "YES" })).toBeUndefined();
  expect(said({ l: "YES", e: "NO" })).toBe("NO");
  expect(said({ a: "YES", l: "NO", e: "IF_NEEDED" })).toBe("IF_NEEDED");
  expect(said({ l: "YES", e: "YES" })).toBe("YES");
});

it("two contacts name the same person at once: they have the role once", async () => {
  const world = await advisedPair();
  const named = { groupId: world.group.id, role: "expert", ...typed };
  const both = await Promise.all(
    [world.one.contact, world.other.contact].map((one) => refusal(nameForRole(viewerOf(one), named, now))),
  );
  expect(both.sort()).toEqual(["guides-already", "nothing refused"]);
});
