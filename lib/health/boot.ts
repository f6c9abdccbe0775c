import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createTransport } from "nodemailer";
import { systemViewer } from "@/lib/auth/viewers";
import { DatabaseAway } from "@/lib/kernel/db-away";
import { env, settingProblems } from "@/lib/kernel/env";
import { logger } from "@/lib/logging/logger";
import { threadFiles } from "@/lib/threads/threads";
import { isDatabaseThere, listAppliedMigrations } from "./queries";

/**
 * Ends the process, with one message that names everything, if something that the server needs is missing. A mail server that is away
 * is said and nothing more: mail waits for it.
 */
export async function refuseToStartUnlessReady(): Promise<void> {
  const problems = await bootProblems();
  if (problems.length === 0) {
    void mailProblems().then((away) => {
      for (const problem of away) logger().warn(`${problem}. Mail waits in the outbox until it does.`);
    });
    return;
  }
  logger().fatal(bootMessage(problems));
  process.exit(1);
}

/** What keeps the server from starting, one sentence each: a setting, the database, its migrations. */
export async function bootProblems(): Promise<string[]> {
  const settings = settingProblems(process.env);
  const threads = threadFiles().filter((file) => !existsSync(file));
  const problems = [...settings, ...threads.map((file) => `${file} is missing (npm run build makes it)`)];
  return problems.length > 0 ? problems : databaseProblems();
}

/** The one readable message in which the problems are told. */
export function bootMessage(problems: string[]): string {
  const list = problems.map((problem) => `  - ${problem}`).join("\n");
  return `Kylässä cannot start:\n${list}\n.env.example explains every setting.`;
}

/** What the database lacks, one sentence each. */
export async function databaseProblems(): Promise<string[]> {
  if (!(await isDatabaseThere(systemViewer()))) return ["DATABASE_URL: the database does not answer"];
  const applied = await listAppliedMigrations(systemViewer()).catch(noneUnlessAway);
  if (!applied)
    return [
      "DATABASE_URL: the database answers, but not to what is asked (where the address leads to a pooler, set DATABASE_DIRECT_URL)",
    ];
  const missing = migrationsHere().filter((name) => !applied.includes(name));
  return missing.length === 0
    ? []
    : [`DATABASE_URL: the database lacks ${missing.join(", ")} (npm run db:migrate)`];
}

/** A database in which the migrations cannot be looked up has none, unless it is locked or refuses what is said while connecting. */
function noneUnlessAway(error: unknown): string[] | null {
  return error instanceof DatabaseAway ? null : [];
}

function migrationsHere(): string[] {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "migrations");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Why the mail server would not take our mail now. */
export async function mailProblems(): Promise<string[]> {
  const transport = createTransport({ url: env().SMTP_URL, connectionTimeout: 5000, greetingTimeout: 5000 });
  try {
    await transport.verify();
    return [];
  } catch (error) {
    return [`SMTP_URL: the mail server does not take our mail (${(error as Error).message})`];
  } finally {
    transport.close();
  }
}
