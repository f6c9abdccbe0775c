import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { bootMessage, bootProblems } from "@/lib/health/boot";
import { isDatabaseThere, listAppliedMigrations } from "@/lib/health/queries";
import { emptyDatabase, rows } from "../support/database";

beforeEach(emptyDatabase);

describe("a server that starts", () => {
  test("finds its database, brought up to date", async () => {
    expect(await isDatabaseThere(systemViewer())).toBe(true);
    const folders = readdirSync("prisma/migrations").filter((name) => !name.endsWith(".toml"));
    expect((await listAppliedMigrations(systemViewer())).sort()).toEqual(folders.sort());
  });

  test("is told which migration the database lacks, and that the mail server is not there", async () => {
    const [first] = await rows<{ migration_name: string }>(
      "select migration_name from _prisma_migrations order by 1",
    );
    await rows("update _prisma_migrations set finished_at = null");
    const problems = await bootProblems();
    await rows("update _prisma_migrations set finished_at = now()");

    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain(`the database lacks ${first?.migration_name}`);
    expect(problems[1]).toMatch(/^SMTP_URL: the mail server does not take our mail/);
    expect(bootMessage(problems)).toMatch(/^Kylässä cannot start:/);
  });
});
