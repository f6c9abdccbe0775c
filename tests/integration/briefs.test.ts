import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { askForBriefs, forgetBriefs } from "@/lib/briefs/clock-commands";
import { writeBrief } from "@/lib/briefs/commands";
import { getBriefs, getBriefsToWrite, getOwnBrief } from "@/lib/briefs/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKinds } from "@/lib/exports/rules";
import { write } from "@/lib/kernel/db";
import { addToVisits, removeFromVisits } from "@/lib/meetings/company-commands";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { listActivity } from "@/lib/reports/activity-queries";
import { buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { type Orders, orders } from "../support/ordered";
import { accepted, offered } from "../support/orders";
import { refusal } from "../support/visits";
import { closeDatabase, later, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const step = "letter";
const planted = "Esihenkilö huutaa käytävällä";
let world: Orders;
let groupId = "";
let people: Person[] = [];

beforeEach(async () => {
  await emptyDatabase();
  world = await orders(now);
  groupId = await offered(world, now);
  await accepted(world, groupId, now);
  people = await write(systemViewer(), (tx) =>
    Promise.all(["Aino", "Eero"].map((name) => buildUser(tx, { name: `${name} Jäsen` }))),
  );
  for (const { name, email } of people) await join(name, email);
});
afterAll(closeDatabase);

const join = (name: string, email: string) =>
  addToVisits(
    viewerOf(world.contact),
    { enrolmentId: world.request.id, name, email, isContact: false, locale: "fi" as const },
    now,
  );
const first = () => people[0] as Person;
const begins = (at: Date) =>
  rows(
    `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2::timestamptz, "endsAt" = $2::timestamptz + interval '3 hours'
     where "groupId" = $1 and step = 'talk-1'`,
    [groupId, at],
  );
const asked = () =>
  rows<{ to: string }>(
    `select "toAddress" as to from "Email" where template = 'brief-asked' order by 1`,
  ).then((all) => all.map(({ to }) => to));
async function save(who: Person, words: string, at = now) {
  const own = await getOwnBrief(viewerOf(who), groupId, step, at);
  if (!own) throw new Error("nothing to write");
  const { surveyId, version } = own;
  return writeBrief(viewerOf(who), { groupId, step, surveyId, version }, { words, sure: "yes" }, at);
}

describe("what somebody writes to those who guide, before a meeting", () => {
  it("is read with its name by those who guide, and by nobody else in any page, list or export", async () => {
    await save(first(), planted);
    const [letters] = await getBriefs(viewerOf(world.leader), groupId);
    expect(letters?.briefs).toEqual([{ name: "Aino Jäsen", answers: { words: planted } }]);
    for (const other of [world.coordinator, world.contact, people[1] as Person])
      expect(await getBriefs(viewerOf(other), groupId)).toEqual([]);
    expect((await getOwnBrief(viewerOf(people[1] as Person), groupId, step, now))?.answers).toEqual({});
    const programme = await getManagedProgramme(viewerOf(world.coordinator), world.programme.slug);
    if (!programme) throw new Error("no programme");
    const seen: unknown[] = [
      await listActivity(viewerOf(world.coordinator), 1),
      await rows('select * from "Brief"'),
      await rows('select params::text from "Email"'),
    ];
    for (const kind of exportKinds)
      seen.push(await exportProgramme(viewerOf(world.coordinator), programme, kind, "fi").catch(() => []));
    expect(JSON.stringify(seen)).not.toContain("huutaa");
  });

  it("is not for who has ordered for others, nor for a stranger", async () => {
    expect(await getBriefsToWrite(viewerOf(world.contact), groupId, now)).toEqual([]);
    expect(await getOwnBrief(viewerOf(world.contact), groupId, step, now)).toBeNull();
    const sheet = { groupId, step, surveyId: groupId, version: 0 };
    expect(await refusal(writeBrief(viewerOf(world.contact), sheet, {}, now))).toBe("not-found");
  });

  it("is changed and taken back until the meeting begins, over the version that was read", async () => {
    await begins(later(now, 10));
    await save(first(), planted);
    const own = await getOwnBrief(viewerOf(first()), groupId, step, now);
    await save(first(), "Kerron itse.");
    const sheet = { groupId, step, surveyId: own?.surveyId ?? "", version: own?.version ?? 0 };
    expect(await refusal(writeBrief(viewerOf(first()), sheet, { words: "vanha" }, now))).toBe(
      "changed-by-someone-else",
    );
    await save(first(), "");
    expect(await getBriefs(viewerOf(world.leader), groupId)).toMatchObject([{ briefs: [], forOthers: 0 }]);
    expect(await rows('select sealed from "Brief"')).toEqual([{ sealed: null }]);
    expect(await refusal(save(first(), "myöhässä", later(now, 10)))).toBe("brief-not-open");
  });

  it("is asked of each once, as many days before as the format says, and of who joins later then", async () => {
    await begins(later(now, 30));
    expect(await askForBriefs(systemViewer(), now)).toBe(0);
    await save(first(), planted);
    expect(await askForBriefs(systemViewer(), later(now, 10))).toBe(1);
    expect(await askForBriefs(systemViewer(), later(now, 11))).toBe(0);
    expect(await asked()).toEqual([people[1]?.email]);
    await join("Uusi Jäsen", "uusi@liitto.example");
    expect(await askForBriefs(systemViewer(), later(now, 12))).toBe(1);
    expect(await askForBriefs(systemViewer(), later(now, 31))).toBe(0);
    expect(await asked()).toEqual([people[1]?.email, "uusi@liitto.example"].sort());
  });

  it("is not read by who guides after it was saved, and its writer is told so", async () => {
    await save(first(), planted);
    const later = await write(systemViewer(), async (tx) => {
      const other = await buildUser(tx, { name: "Uusi Ohjaaja" });
      await tx.groupFacilitator.updateMany({ where: { groupId }, data: { userId: other.id } });
      return other;
    });
    expect(await getBriefs(viewerOf(later), groupId)).toMatchObject([{ briefs: [], forOthers: 1 }]);
    expect(await getOwnBrief(viewerOf(first()), groupId, step, now)).toMatchObject({ missed: true });
    await save(first(), planted);
    expect(await getBriefs(viewerOf(later), groupId)).toMatchObject([{ forOthers: 0 }]);
  });

  it("is gone when its writer leaves, and when the group has come to its end", async () => {
    await save(first(), planted);
    await save(people[1] as Person, "Toinen.");
    expect(await forgetBriefs(systemViewer())).toBe(0);
    const [row] = await rows<{ id: string }>('select id from "Participant" where "userId" = $1', [
      first().id,
    ]);
    await removeFromVisits(
      viewerOf(world.contact),
      { enrolmentId: world.request.id, participantId: row?.id ?? "" },
      now,
    );
    expect(await getBriefs(viewerOf(world.leader), groupId)).toMatchObject([
      { briefs: [{ name: "Eero Jäsen" }] },
    ]);
    expect(await forgetBriefs(systemViewer())).toBe(1);
    await rows(`update "Group" set state = 'COMPLETED' where id = $1`, [groupId]);
    expect(await forgetBriefs(systemViewer())).toBe(1);
  });
});
