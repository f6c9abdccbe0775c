import { randomBytes } from "node:crypto";
import { afterAll, afterEach, expect, inject } from "vitest";
import { dropDatabase, ensureDatabase } from "@/scripts/lib/database.mjs";
import { testSettings } from "./settings";

// Runs before each integration test file: a database of its own, and the settings that lib/kernel/env wants.
const server = inject("server");
const name = `${inject("template")}_${randomBytes(4).toString("hex")}`;

testSettings(await ensureDatabase(server, name, inject("template")));

// Whatever a test has done: nobody was written to whom lib/emails/occasions.ts does not name.
afterEach(async () => {
  const { untold } = await import("@/tests/support/told");
  expect(await untold()).toEqual([]);
});

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/kernel/db");
  await closeDatabase();
  await dropDatabase(server, name);
});
