import { randomBytes } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { personViewer, systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { env } from "@/lib/kernel/env";
import type { Viewer } from "@/lib/kernel/viewer";
import { changeNote, deleteNote, writeNote } from "@/lib/notes/commands";
import { getNote, getNotebook } from "@/lib/notes/queries";
import { buildUser } from "@/prisma/seed/builders";
import { emptyDatabase, rows } from "../support/database";
import { betweenVisits, refusal } from "../support/visits";
import { closeDatabase, type PairWorld, pairWorld, viewerOf } from "../support/world";

const now = new Date("2027-03-01T10:00:00Z");
const planted = "Puheenjohtaja harkitsee lopettamista, eikä muut tiedä.";

beforeEach(emptyDatabase);
afterAll(closeDatabase);

const writeOne = (world: PairWorld, viewer: Viewer = viewerOf(world.facilitator), body = planted) =>
  writeNote(viewer, { groupId: world.group.id, body }, now);
const firstNote = async () =>
  (
    await rows<{ id: string; sealed: string }>('select id, sealed from "Note" order by "createdAt", id')
  )[0] as { id: string; sealed: string };

describe("a facilitator's confidential note", () => {
  test("is read by those who facilitate the group, and does not exist for anybody else", async () => {
    const world = await betweenVisits(now);
    const assistant = await write(systemViewer(), async (tx) => {
      const user = await buildUser(tx, { name: "Amina Kysyväinen" });
      await tx.groupFacilitator.create({
        data: { convenerId: world.convenerId, groupId: world.group.id, userId: user.id, role: "assistant" },
      });
      return user;
    });
    await writeOne(world);
    const { id } = await firstNote();
    for (const reader of [world.facilitator, assistant]) {
      expect((await getNotebook(viewerOf(reader), world.group.id))?.notes.map(({ body }) => body)).toEqual([
        planted,
      ]);
      expect((await getNote(viewerOf(reader), id))?.body).toBe(planted);
    }
    const admin = personViewer({ id: world.stranger.id, isAdmin: true, locale: "fi" });
    const others = [
      world.coordinator,
      world.one.contact,
      world.other.contact,
      world.colleague,
      world.stranger,
    ].map(viewerOf);
    for (const viewer of [...others, admin, systemViewer()]) {
      expect(await getNotebook(viewer, world.group.id)).toBeNull();
      expect(await getNote(viewer, id)).toBeNull();
    }
  });

  test("is nowhere in the database in the clear: no table, no receipt, no activity, no mail", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const { id } = await firstNote();
    await changeNote(
      viewerOf(world.facilitator),
      { noteId: id, version: 1, body: `${planted} Soitan hänelle.` },
      now,
    );
    const tables = await rows<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
    );
    for (const { name } of tables) {
      const found = await rows(
        `select 1 from ${name} t where t::text like '%Puheenjohtaja%' or t::text like '%lopettamista%'`,
      );
      expect([name, found]).toEqual([name, []]);
    }
    expect((await getNote(viewerOf(world.facilitator), id))?.body).toContain(planted);
    expect(
      await rows(`select action, facts from "Activity" where "subjectType" = 'note' order by at, id`),
    ).toEqual([
      { action: "note.write", facts: {} },
      { action: "note.change", facts: {} },
    ]);
  });

  test("a facilitator who leaves the group reads it no more", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    await rows('delete from "GroupFacilitator" where "groupId" = $1', [world.group.id]);
    expect(await getNotebook(viewerOf(world.facilitator), world.group.id)).toBeNull();
  });

  test("is written, changed and deleted by its writer only, over the version that was read", async () => {
    const world = await betweenVisits(now);
    for (const person of [world.coordinator, world.one.contact, world.stranger])
      expect(await refusal(writeOne(world, viewerOf(person)))).toBe("not-found");
    await writeOne(world);
    const { id } = await firstNote();
    const change = (viewer: Viewer, version: number) =>
      refusal(changeNote(viewer, { noteId: id, version, body: "Toisin" }, now));
    expect(await change(viewerOf(world.coordinator), 1)).toBe("not-found");
    expect(await change(viewerOf(world.facilitator), 1)).toBe("nothing refused");
    expect(await change(viewerOf(world.facilitator), 1)).toBe("changed-by-someone-else");
    expect(await refusal(deleteNote(viewerOf(world.one.contact), { noteId: id, version: 2 }, now))).toBe(
      "not-found",
    );
    await deleteNote(viewerOf(world.facilitator), { noteId: id, version: 2 }, now);
    expect(await rows('select id from "Note"')).toEqual([]);
  });

  test("does not open in another row or another group", async () => {
    const [world, elsewhere] = [await betweenVisits(now), await pairWorld({ now })];
    await writeOne(world);
    await writeOne(world, viewerOf(world.facilitator), "Toinen");
    await writeOne(elsewhere, viewerOf(elsewhere.facilitator), "Muualla");
    const [own] = await rows<{ sealed: string }>('select sealed from "Note" where "groupId" = $1', [
      world.group.id,
    ]);
    await rows('update "Note" set sealed = $1', [own?.sealed]);
    const bodies = (await getNotebook(viewerOf(world.facilitator), world.group.id))?.notes.map(
      ({ body }) => body,
    );
    expect(bodies?.filter((body) => body !== null)).toHaveLength(1);
    expect(
      (await getNotebook(viewerOf(elsewhere.facilitator), elsewhere.group.id))?.notes.map(({ body }) => body),
    ).toEqual([null]);
  });

  test("under another installation's key it stays shut, which is said and not a crash", async () => {
    const world = await betweenVisits(now);
    await writeOne(world);
    const settings = env();
    const right = settings.KYLASSA_NOTE_KEY;
    settings.KYLASSA_NOTE_KEY = randomBytes(32).toString("base64");
    try {
      expect(
        (await getNotebook(viewerOf(world.facilitator), world.group.id))?.notes.map(({ body }) => body),
      ).toEqual([null]);
      expect(await refusal(writeOne(world))).toBe("notes-locked");
    } finally {
      settings.KYLASSA_NOTE_KEY = right;
    }
    expect(
      (await getNotebook(viewerOf(world.facilitator), world.group.id))?.notes.map(({ body }) => body),
    ).toEqual([planted]);
  });
});
