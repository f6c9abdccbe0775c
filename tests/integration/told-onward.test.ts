import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { visitorViewer } from "@/lib/auth/viewers";
import { approveInsight, changeInsight, takeBackApproval, writeInsight } from "@/lib/insights/commands";
import { listToldOnward } from "@/lib/reports/told-onward-queries";
import type { Person } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { betweenVisits, closingStep } from "../support/visits";
import { closeDatabase, type PairWorld, viewerOf } from "../support/world";

/* What stands on public pages of what people have said: everything that must not, one by one. */

const now = new Date("2027-03-01T10:00:00Z");
const shown = "Soittakaa ennen kuin haette.";
const visitor = visitorViewer("fi");
let world: PairWorld;

beforeEach(async () => {
  await emptyDatabase();
  world = await betweenVisits(now);
});
afterAll(closeDatabase);

type Said = {
  text: string;
  consent?: string | null;
  by?: string | null;
  read?: boolean;
  blanked?: string[] | null;
};

const say = ({ text, consent = "anonymous", by = null, read = true, blanked = [] }: Said) =>
  rows(
    `insert into "FreeAnswer" (id, "convenerId", "programmeId", step, question, text, blanked, "readAt", consent, "quotedAs")
     values (gen_random_uuid(), $1, $2, $3, 'quote', $4, $5, $6, $7, $8)`,
    [world.convenerId, world.programme.id, closingStep, text, blanked, read ? now : null, consent, by],
  );
const whose = () => ({ formats: ["peer-visits"], convenerId: world.convenerId });
const told = async (viewer = visitor) => (await listToldOnward(viewer, whose())).map(({ text }) => text);
const insights = () =>
  rows<{ id: string; version: number }>('select id, version from "Insight" order by "createdAt", id');
const approvedBy = async (by: Person, seat: number) => {
  const { id, version } = (await insights())[0] as { id: string; version: number };
  const insight = { insightId: id, version, seat };
  await approveInsight(viewerOf(by), insight, now);
  return insight;
};
const write = () => writeInsight(viewerOf(world.one.contact), { groupId: world.group.id, text: shown }, now);

describe("what others have said, on public pages", () => {
  test("is what all have approved and what may be quoted, the same for whoever asks; names first", async () => {
    await write();
    await approvedBy(world.other.contact, 2);
    await say({ text: "Kannatti." });
    await say({ text: "Tulkaa mukaan!", consent: "named", by: world.one.name, blanked: null });
    const all = await listToldOnward(visitor, whose());
    expect(all).toEqual([
      { text: "Tulkaa mukaan!", by: world.one.name },
      { text: "Kannatti.", by: null },
      { text: shown, by: null },
    ]);
    for (const person of [world.coordinator, world.one.contact, world.stranger])
      expect(await listToldOnward(viewerOf(person), whose())).toEqual(all);
    expect(await listToldOnward(visitor, { ...whose(), formats: ["organisation-visit"] })).toEqual([]);
    expect(await listToldOnward(visitor, { formats: ["peer-visits"] })).toEqual(all);
  });

  test("is nothing where it is one sentence only, and four at most", async () => {
    await say({ text: "Kannatti." });
    expect(await told()).toEqual([]);
    for (const n of [1, 2, 3, 4, 5]) await say({ text: `Kannatti ${n} kertaa.` });
    expect(await told()).toHaveLength(4);
  });

  test("is nothing that its writer did not let be quoted, that nobody has read for names, or that held one", async () => {
    await say({ text: "Yksi." });
    await say({ text: "Kaksi." });
    await say({ text: "ei lupaa", consent: null });
    await say({ text: "kielletty", consent: "no" });
    await say({ text: "lukematta", read: false });
    await say({ text: "Kiitos Veikolle.", blanked: ["Veikolle"] });
    // A leave for a name that is not there; a name without leave the database does not take.
    await say({ text: "lupa ilman nimeä", consent: "named" });
    expect(await told()).toEqual(["Kaksi.", "Yksi."]);
  });

  test("names no association that has withdrawn or is not known by that name any more", async () => {
    await say({ text: "Yksi." });
    await say({ text: "Kaksi." });
    await say({ text: "nimellä", consent: "named", by: world.one.name });
    await say({ text: "vieras nimi", consent: "named", by: "Muu ry" });
    expect(await told()).toEqual(["nimellä", "Kaksi.", "Yksi."]);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [world.one.id]);
    expect(await told()).toEqual(["Kaksi.", "Yksi."]);
  });

  test("is no sentence of a group that one side has not approved, has taken back, or approved as it read before", async () => {
    await say({ text: "Yksi." });
    await say({ text: "Kaksi." });
    await write();
    expect(await told()).not.toContain(shown);
    const insight = await approvedBy(world.other.contact, 2);
    expect(await told()).toContain(shown);
    await takeBackApproval(viewerOf(world.other.contact), insight);
    expect(await told()).not.toContain(shown);
    const text = "Soittakaa aina.";
    await changeInsight(viewerOf(world.one.contact), { ...insight, text }, now);
    expect(await told()).toEqual(["Kaksi.", "Yksi."]);
    await approvedBy(world.other.contact, 2);
    expect(await told()).toContain(text);
  });

  test("is no sentence of a group that was dissolved, or of a side that left before it approved or withdrew afterwards", async () => {
    await say({ text: "Yksi." });
    await say({ text: "Kaksi." });
    await write();
    await rows(`update "Seat" set "leftAt" = $2, live = false where "enrolmentId" = $1`, [
      world.other.id,
      new Date(now.getTime() + 1000),
    ]);
    expect(await told()).not.toContain(shown);
    await rows(`update "Seat" set "leftAt" = null, live = true where "enrolmentId" = $1`, [world.other.id]);
    await approvedBy(world.other.contact, 2);
    expect(await told()).toContain(shown);
    await rows(`update "Enrolment" set state = 'WITHDRAWN' where id = $1`, [world.other.id]);
    expect(await told()).not.toContain(shown);
    await rows(`update "Enrolment" set state = 'ACCEPTED' where id = $1`, [world.other.id]);
    await rows(`update "Group" set state = 'DISSOLVED' where id = $1`, [world.group.id]);
    expect(await told()).not.toContain(shown);
  });

  test("is nothing of a programme that is not open to all, also for those who run it", async () => {
    await say({ text: "Yksi." });
    await say({ text: "Kaksi." });
    for (const state of ["DRAFT", "CANCELLED"]) {
      await rows(`update "Programme" set state = $2::"ProgrammeState" where id = $1`, [
        world.programme.id,
        state,
      ]);
      expect(await told()).toEqual([]);
      expect(await told(viewerOf(world.coordinator))).toEqual([]);
    }
  });
});
