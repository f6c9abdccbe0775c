import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { saveDocument } from "@/lib/documents/commands";
import { readDocument } from "@/lib/documents/queries";
import { exportProgramme } from "@/lib/exports/commands";
import { exportKindsOf } from "@/lib/exports/rules";
import { addFormat } from "@/lib/formats/registry";
import { write } from "@/lib/kernel/db";
import { getManagedProgramme } from "@/lib/programmes/managing-queries";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { accepted, buildUser, type Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { ownLists } from "../support/formats/own-lists";
import { betweenVisits, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-03T10:00:00Z");
const planted = "PLANTED-TOPIC";
const step = "own-list.visit-1";

beforeAll(() => addFormat(ownLists));
beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A pair between its visits, with somebody beside the lead who keeps the list. */
async function world(): Promise<PairWorld & { secretary: Person }> {
  const pair = await betweenVisits(now);
  const { convenerId, group, programme } = pair;
  await rows(`update "Programme" set format = $2 where id = $1`, [programme.id, ownLists.key]);
  const secretary = await write(systemViewer(), async (tx) => {
    const person = await buildUser(tx, { name: "Sari Sihteeri" });
    const guide = { convenerId, programmeId: programme.id, userId: person.id };
    await tx.programmeFacilitator.create({ data: { ...guide, ...accepted(person) } });
    await tx.groupFacilitator.create({
      data: { convenerId, groupId: group.id, userId: person.id, role: "assistant", notes: false },
    });
    return person;
  });
  return { ...pair, secretary };
}

const writes = (by: Person, groupId: string, move: "draft" | "publish", version = 0) =>
  saveDocument(
    viewerOf(by),
    { groupId, step, version, move },
    { "part-topics": planted, "part-agreed": "", "part-tips": "", "part-next": "" },
    now,
  );
const reads = async (person: Person, groupId: string) =>
  JSON.stringify(await readDocument(viewerOf(person), groupId, step, { now })).includes(planted);

test("a group's own list is read by the group alone: not by who coordinates it, nor another group, nor whoever guides that", async () => {
  const { secretary, facilitator, one, other, colleague, coordinator, stranger, group, programme } =
    await world();
  await writes(secretary, group.id, "draft");
  expect(await reads(one.contact, group.id)).toBe(false);
  await writes(secretary, group.id, "publish", 1);
  for (const person of [secretary, facilitator, one.contact, other.contact, colleague])
    expect(await reads(person, group.id)).toBe(true);
  const elsewhere = await pairWorld({ now });
  for (const person of [
    coordinator,
    stranger,
    elsewhere.coordinator,
    elsewhere.facilitator,
    elsewhere.one.contact,
  ])
    expect(await readDocument(viewerOf(person), group.id, step, { now })).toBeNull();
  expect(await refusal(writes(coordinator, group.id, "draft", 2))).not.toBe("nothing refused");
  const viewer = viewerOf(coordinator);
  const managed = await getManagedProgramme(viewer, programme.slug);
  if (!managed) throw new Error("the coordinator does not see the programme");
  expect(JSON.stringify(await getWholeRow(viewer, { ...managed }, group.id, now))).not.toContain(planted);
  for (const kind of exportKindsOf(ownLists))
    expect(JSON.stringify(await exportProgramme(viewer, managed, kind, "fi"))).not.toContain(planted);
});

test("and it stands in no row of the database in clear, and in no mail", async () => {
  const { secretary, group } = await world();
  await writes(secretary, group.id, "publish");
  const tables = await rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(40);
  for (const { name } of tables)
    expect(
      await rows(`select 1 from "${name}" t where to_jsonb(t)::text like '%' || $1 || '%'`, [planted]),
      name,
    ).toEqual([]);
});
