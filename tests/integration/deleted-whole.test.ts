import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { emptyDatabase, rows, withoutConstraint } from "../support/database";
import { fill, keysOf, tablesOf } from "../support/filled";
import { memoWorld } from "../support/memos";
import { closeDatabase } from "../support/world";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** The first or the last badge there is: two are filled in, for those who meet. */
const badge = (order: "asc" | "desc") => `(select id from "Badge" order by id ${order} limit 1)`;

/** What a table asks for beside its foreign keys. */
const given: Record<string, Record<string, string>> = {
  Admission: { asks: "'come'" },
  MeetingRole: { insteadOfId: '(select id from "User" order by id desc limit 1)' },
  Meeting: { state: "'SCHEDULED'", startsAt: "now()", endsAt: "now() + interval '2 hours'" },
  Network: { name: "'x'" },
  NetworkMeeting: { endsAt: "now() + interval '2 hours'" },
  OrganisationContact: { name: "'x'" },
  Import: { checkedAt: "now()", startedAt: "now()", doneAt: "now()", undoneAt: "now()" },
  Badge: { name: "'x'" },
  DoorMark: { kind: "'left'" },
  DoorBlock: { first: "1", last: "2" },
  Encounter: { oneId: badge("asc"), otherId: badge("desc") },
  Contact: { oneId: badge("asc"), otherId: badge("desc") },
  ContactWish: { fromId: badge("asc"), toId: badge("desc") },
  ContactCard: { badgeId: badge("asc"), email: "true" },
  Seeker: { badgeId: badge("asc"), lookedAtId: badge("desc") },
  Ballot: { kind: "'answers'" },
  Link: { userId: "null" },
  PairingRevision: { before: "null" },
  Wish: { kind: "'WISH'" },
  Document: { sealed: "'v1.x'" },
  DocumentVersion: { sealed: "'v1.x'" },
  DocumentBox: { sealed: "'v1.x'" },
  DocumentRemark: { sealed: "'v1.x'" },
  Listing: { themes: "array['x']", email: "true", userId: '(select id from "User" limit 1)' },
  EndorsementLink: { purpose: "'report'", email: "'x'" },
  DiaryEntry: { sealed: "'v1.x'", userId: '(select id from "User" limit 1)' },
  HouseContact: { houseKey: "'x'", userId: '(select id from "User" limit 1)' },
  Note: { sealed: "'v1.x'" },
  TimeOption: { endsAt: "now() + interval '2 hours'" },
  RhythmDay: { endsAt: "now() + interval '2 hours'" },
  // As an older version wrote what somebody answered without a name.
  Response: { enrolmentId: "null", week: "'2027-W09'" },
};

const count = async (table: string, where = "true") =>
  (await rows<{ n: number }>(`select count(*)::int as n from "${table}" where ${where}`))[0]?.n ?? 0;
const left = async (root: string, where: (table: string) => string = () => "true") => {
  const found = [];
  for (const table of await tablesOf(root)) if ((await count(table, where(table))) > 0) found.push(table);
  return found;
};

/** What is left of a network that lives on without what it grew from: nothing may lead there. */
const livesOn = (table: string, way: string) =>
  table === "Network" ? `"${way}" is not null` : table.startsWith("Network") ? "false" : null;

/** A programme with a row in every table that can be of it, and every way filled in by which they lead to each other. */
async function filledProgramme(): Promise<void> {
  await memoWorld();
  const tables = await tablesOf("Programme");
  for (const table of tables) {
    const filled = ({ columns }: { columns: string[] }) =>
      count(table, columns.map((column) => `"${column}" is not null`).join(" and "));
    const ways = (await keysOf(table)).filter(({ to }) => tables.includes(to) && to !== table);
    let missing = (await count(table)) === 0;
    for (const way of ways) missing ||= (await filled(way)) === 0;
    if (missing)
      await withoutConstraint("Response", "response_is_somebodys_or_nobodys", () =>
        // There is one group only, which comes into itself.
        withoutConstraint("Admission", "admission_of_two", () => fill(table, given[table] ?? {})),
      );
    if (table === "Badge") await fill(table, { ...given.Badge, number: "2", participantId: "null" });
    for (const way of ways) expect([way.name, (await filled(way)) > 0]).toEqual([way.name, true]);
    expect([table, (await count(table)) > 0]).toEqual([table, true]);
  }
}

describe("what is deleted, with something in every table that can be of it", () => {
  it("goes whole: a group, then the enrolments, then the programme, and nothing hinders any of it", async () => {
    await filledProgramme();
    await rows('delete from "Group" returning 1');
    const ofGroups = (table: string) =>
      livesOn(table, "groupId") ??
      (["Response", "NamedAnswer", "Unanswered"].includes(table) ? '"groupId" is not null' : "true");
    expect(await left("Group", ofGroups)).toEqual([]);
    await rows('delete from "Enrolment" returning 1');
    const ofEnrolments = (table: string) => (table === "Response" ? '"enrolmentId" is not null' : "true");
    expect(await left("Enrolment", ofEnrolments)).toEqual([]);
    // Answers that are nobody’s are the programme’s.
    await rows('delete from "Response" returning 1');
    await rows('delete from "Programme" returning 1');
    expect(
      await left(
        "Programme",
        (table) => livesOn(table, "programmeId") ?? (table === "Email" ? '"dispatchId" is not null' : "true"),
      ),
    ).toEqual([]);
    // Networks live on, with all that is theirs, until they end themselves or their convener is deleted.
    for (const table of await tablesOf("Network"))
      expect([table, (await count(table)) > 0]).toEqual([table, true]);
    await rows('delete from "Network" returning 1');
    expect(await left("Network")).toEqual([]);
  }, 120_000);
});
