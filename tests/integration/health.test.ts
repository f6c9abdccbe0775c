import { readdirSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { systemViewer } from "@/lib/auth/viewers";
import { bootMessage, bootProblems, mailProblems } from "@/lib/health/boot";
import { isDatabaseThere, listAppliedMigrations } from "@/lib/health/queries";
import { emptyDatabase, rows } from "../support/database";

beforeEach(emptyDatabase);

describe("a server that starts", () => {
  test("finds its database, brought up to date", async () => {
    expect(await isDatabaseThere(systemViewer())).toBe(true);
    const folders = readdirSync("prisma/migrations").filter((name) => !name.endsWith(".toml"));
    expect((await listAppliedMigrations(systemViewer())).sort()).toEqual(folders.sort());
  });

  test("faults 6: is told which migration the database lacks, and starts without the mail server, saying so", async () => {
    const [first] = await rows<{ migration_name: string }>(
      "select migration_name from _prisma_migrations order by 1",
    );
    await rows("update _prisma_migrations set finished_at = null");
    const problems = await bootProblems();
    await rows("update _prisma_migrations set finished_at = now()");

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`the database lacks ${first?.migration_name}`);
    expect(await mailProblems()).toEqual([
      expect.stringMatching(/^SMTP_URL: the mail server does not take our mail/),
    ]);
    expect(bootMessage(problems)).toMatch(/^Kylässä cannot start:/);
  });
});
