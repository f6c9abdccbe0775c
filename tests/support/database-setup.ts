import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { dropDatabase, ensureDatabase } from "@/scripts/lib/database.mjs";

// Runs before each integration test file: a database of its own, and the settings that lib/env wants.
const server = inject("server");
const name = `${inject("template")}_${randomBytes(4).toString("hex")}`;

Object.assign(process.env, {
  DATABASE_URL: await ensureDatabase(server, name, inject("template")),
  APP_ORIGIN: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret that only the tests know, of some length",
  KYLASSA_NOTE_KEY: Buffer.alloc(32, "notes").toString("base64"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "actions").toString("base64"),
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "Kylässä <kylassa@kylassa.example>",
});

afterAll(async () => {
  const { closeDatabase } = await import("@/lib/db");
  await closeDatabase();
  await dropDatabase(server, name);
});
