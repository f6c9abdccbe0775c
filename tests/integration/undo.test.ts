import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { systemViewer } from "@/lib/auth/viewers";
import { Refused } from "@/lib/kernel/refusals";
import { addPastVisit, removePastVisit } from "@/lib/organisations/past-visit-commands";
import { deleteExpiredUndos, undo } from "@/lib/undo/commands";
import { listUndos } from "@/lib/undo/queries";
import { emptyDatabase, rows } from "../support/database";
import { closeDatabase, later, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-01-12T10:00:00Z");

beforeEach(emptyDatabase);
afterAll(closeDatabase);

/** A past visit that has been removed, and the undo that is offered. */
async function removed() {
  const world = await pairWorld({ now });
  const kaisa = viewerOf(world.coordinator);
  const { convenerId } = world;
  const visit = { convenerId, one: world.one.name, other: world.other.name, visitedOn: "2026-03-05" };
  const id = await addPastVisit(kaisa, visit, now);
  await removePastVisit(kaisa, { id }, now);
  const { undos } = await listUndos(kaisa, { convenerId }, 1, now);
  return { world, kaisa, visit, undos, undoId: undos[0]?.id ?? "" };
}

const visitsOn = () => rows<{ day: string }>(`select "visitedOn"::text as day from "PastVisit"`);

async function refusal(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return "not refused";
}

describe("a change that can be taken back", () => {
  it("is offered to its coordinator, is undone whole, once, and both are in the log", async () => {
    const { world, kaisa, undos, undoId } = await removed();
    expect(undos.map(({ kind, params, madeBy, undoneAt }) => ({ kind, params, madeBy, undoneAt }))).toEqual([
      {
        kind: "past-visit-removed",
        params: { names: [world.one.name, world.other.name].sort().join(" – ") },
        madeBy: "Kaisa Koordi",
        undoneAt: null,
      },
    ]);
    expect(await visitsOn()).toEqual([]);
    await undo(kaisa, { id: undoId }, undoers, later(now, 1));
    expect(await visitsOn()).toEqual([{ day: "2026-03-05" }]);
    expect(await refusal(undo(kaisa, { id: undoId }, undoers, later(now, 1)))).toBe("undo-done");
    const { undos: after } = await listUndos(kaisa, {}, 1, later(now, 1));
    expect(after[0]).toMatchObject({ undoneAt: later(now, 1), undoneBy: "Kaisa Koordi" });
    expect(await rows(`select before from "Undo"`)).toEqual([{ before: {} }]);
    const actions = await rows<{ action: string }>(
      `select action from "Activity" where "subjectType" = 'organisation' order by id`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      "organisation.add-visit",
      "organisation.remove-visit",
      "undo.past-visit-removed",
    ]);
  });

  it("does not exist for anybody else", async () => {
    const { world, undoId } = await removed();
    for (const person of [world.stranger, world.facilitator, world.one.contact]) {
      expect(await refusal(undo(viewerOf(person), { id: undoId }, undoers, now))).toBe("not-found");
      expect(await listUndos(viewerOf(person), {}, 1, now)).toEqual({ undos: [], total: 0 });
    }
  });

  it("is kept to the end of the thirtieth day, and then deleted", async () => {
    const { kaisa, undoId } = await removed();
    const [lastMinute, over] = [new Date("2027-02-11T21:59:00Z"), new Date("2027-02-11T22:00:00Z")];
    expect(await deleteExpiredUndos(systemViewer(), lastMinute)).toBe(0);
    expect(await refusal(undo(kaisa, { id: undoId }, undoers, over))).toBe("undo-over");
    expect(await deleteExpiredUndos(systemViewer(), over)).toBe(1);
    expect(await refusal(undo(kaisa, { id: undoId }, undoers, over))).toBe("not-found");
  });

  it("is refused where what it would bring back has lost its place", async () => {
    const { world, kaisa, undoId } = await removed();
    await rows(`update "Enrolment" set "organisationId" = (select id from "Organisation" where name = $1)`, [
      world.one.name,
    ]);
    await rows(`delete from "Organisation" where name = $1`, [world.other.name]);
    expect(await refusal(undo(kaisa, { id: undoId }, undoers, now))).toBe("undo-overtaken");
    expect(await rows(`select "undoneAt" from "Undo"`)).toEqual([{ undoneAt: null }]);
  });

  it("leaves what has been noted again meanwhile", async () => {
    const { kaisa, visit, undoId } = await removed();
    await addPastVisit(kaisa, visit, now);
    await undo(kaisa, { id: undoId }, undoers, now);
    expect(await visitsOn()).toEqual([{ day: "2026-03-05" }]);
  });
});
