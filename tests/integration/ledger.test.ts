import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { answerSurvey } from "@/lib/feedback/commands";
import { writeInsight } from "@/lib/insights/commands";
import { write } from "@/lib/kernel/db";
import { addWalkIn } from "@/lib/meetings/walk-in-commands";
import { writeNote } from "@/lib/notes/commands";
import { audit, type Entry } from "@/tests/trust/books";
import { effectsOf } from "@/tests/trust/effects";
import { broken } from "@/tests/trust/invariants";
import { emptyDatabase, rows } from "../support/database";
import { afterVisits, betweenVisits } from "../support/visits";
import { viewerOf } from "../support/world";

const run = "mtest";
const nothing = { missing: [], doubled: [], half: [], strange: [] };

beforeEach(emptyDatabase);

/** Four forms of a run, as commands, and what their senders hold receipts for. */
async function fourForms() {
  const world = await betweenVisits();
  const { group, one, other, facilitator } = world;
  const entries = ["insight", "note", "walk-in", "feedback"].map(
    (kind): Entry => ({ kind, mark: `${run}-${kind}-0-1` }),
  );
  const [insight, note, walkIn, feedback] = entries.map(({ mark }) => mark) as [
    string,
    string,
    string,
    string,
  ];
  const writeOne = () =>
    writeInsight(viewerOf(one.contact), { groupId: group.id, text: insight }, new Date());
  await writeOne();
  await writeNote(viewerOf(facilitator), { groupId: group.id, body: note }, new Date());
  const came = {
    meetingId: group.meetings["visit-1"] as string,
    enrolmentId: other.id,
    locale: "fi" as const,
  };
  await addWalkIn(viewerOf(facilitator), { ...came, name: walkIn, email: "" }, new Date());
  const ended = await afterVisits();
  const asked = { groupId: ended.group.id, step: "closing", about: null };
  await answerSurvey(viewerOf(ended.colleague), asked, { best: feedback }, new Date());
  const books = { sent: entries, receipts: entries };
  return { world, books, writeOne, audited: async () => audit(books, await effectsOf(run)) };
}

describe("faults ledger: what it finds in a database", () => {
  it("nothing where all is well", async () => {
    const { audited } = await fourForms();
    expect(await audited()).toEqual(nothing);
    expect(await broken()).toEqual([]);
  });

  it.each([
    ["insight", `delete from "Insight"`],
    ["note", `delete from "Note"`],
    ["walk-in", `delete from "WalkIn"`],
    ["feedback", `delete from "Ballot"`],
  ])("a loss: %s", async (kind, sabotage) => {
    const { audited } = await fourForms();
    await rows(sabotage);
    expect(await audited()).toEqual({ ...nothing, missing: [`${kind} ${run}-${kind}-0-1`] });
  });

  it("a doubling: somebody whose form has another key each time it is sent", async () => {
    const { audited, writeOne } = await fourForms();
    await writeOne();
    expect(await audited()).toEqual({ ...nothing, doubled: [`insight ${run}-insight-0-1`] });
  });

  it.each([
    ["approval", `delete from "InsightApproval"`],
    ["mail", `delete from "Email" where template = 'insight-to-approve'`],
  ])("a half: a sentence without the %s that belongs to it", async (_what, sabotage) => {
    const { audited } = await fourForms();
    await rows(sabotage);
    expect(await audited()).toEqual({ ...nothing, half: [`insight ${run}-insight-0-1`] });
  });

  it("a form that nobody has sent", async () => {
    const { world } = await fourForms();
    const [effect] = (await effectsOf(run)).filter(({ kind }) => kind === "note");
    expect(effect).toEqual({ kind: "note", mark: `${run}-note-0-1`, copies: 1, whole: true });
    await writeNote(
      viewerOf(world.facilitator),
      { groupId: world.group.id, body: `${run}-note-9-9` },
      new Date(),
    );
    const found = audit({ sent: [], receipts: [] }, await effectsOf(run));
    expect(found.strange).toContain(`note ${run}-note-9-9`);
  });

  it.each([
    ["a group is confirmed", `update "Seat" set "agreedAt" = null, "agreedById" = null where seat = 1`],
    ["a confirmed group has its visits", `delete from "Meeting" where step = 'visit-1'`],
    ["a confirmed group says since when", `update "Group" set "confirmedAt" = null`],
    ["a visit with a time", `delete from "Booking"`],
    ["a draft has no people", `delete from "Response" where "enrolmentId" is not null`],
    ["a draft has no people", `update "Participant" set "leftAt" = now()`],
    ["a note has its writer", `delete from "NoteReader"`],
    ["a mail that was sent", `update "Email" set state = 'SENT'`],
    [
      "times are on the table",
      `update "Meeting" set state = 'PROPOSED', "startsAt" = null, "endsAt" = null where state = 'SCHEDULED'`,
    ],
    [
      "Participant_convenerId_enrolmentId_fkey leads somewhere",
      `set session_replication_role = replica; delete from "Enrolment"`,
    ],
  ])("a sentence that does not hold: %s", async (sentence, sabotage) => {
    await fourForms();
    await rows(sabotage);
    expect((await broken()).map((told) => told.slice(0, sentence.length))).toContain(sentence);
  });

  it("a receipt without its result, a press about nothing, and a mail that nobody comes for", async () => {
    const { world } = await fourForms();
    const { convenerId, programme } = world;
    await write(systemViewer(), async (tx) => {
      await tx.receipt.create({ data: { key: randomUUID(), sender: "somebody" } });
      const press = {
        convenerId,
        programmeId: programme.id,
        what: "accept",
        madeAt: new Date(),
        leavesAt: new Date(),
      };
      await tx.dispatch.create({ data: press });
    });
    await rows(`update "Email" set "createdAt" = now() - interval '1 hour'`);
    await rows("delete from graphile_worker._private_jobs");
    expect((await broken()).map((told) => told.split(":", 1)[0])).toEqual([
      "a receipt has its result",
      "a press is about something",
      "a mail that waits has somebody who comes for it",
    ]);
  });
});
