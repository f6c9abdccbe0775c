import { systemViewer } from "@/lib/auth/viewers";
import { mailLag } from "@/lib/emails/lag-queries";
import { databaseProblems } from "@/lib/health/boot";
import { isDatabaseThere, workerLag } from "@/lib/health/queries";
import { type Part, parts, type Standing, whyNotReady } from "@/lib/health/rules";
import { oncePerProcess } from "@/lib/kernel/process";

/** The answer is cached so long: however often strangers ask, the database is asked no more often. */
const keptFor = 2_000;

type Known = { at: number; answer: Promise<readonly Part[]> };
const held = oncePerProcess<{ known?: Known }>("ready", () => ({}));

/** The parts of this installation that do not do their work; none where all is well. `running` is for how many seconds it could have. */
export function partsNotReady(now: Date, running = process.uptime()): Promise<readonly Part[]> {
  const { known } = held;
  if (known && Math.abs(now.getTime() - known.at) < keptFor) return known.answer;
  const answer = look(now, running).then(whyNotReady, () => parts);
  held.known = { at: now.getTime(), answer };
  return answer;
}

async function look(now: Date, running: number): Promise<Standing> {
  // An installation that has just been started has had no time to work.
  const sinceStart = (seconds: number) => Math.min(seconds, running);
  const viewer = systemViewer();
  if (!(await isDatabaseThere(viewer))) return { database: false };
  const [problems, worker, mail] = await Promise.all([
    databaseProblems(),
    workerLag(viewer, now),
    mailLag(viewer, now),
  ]);
  return {
    database: true,
    migrations: problems.length === 0,
    workerSeconds: sinceStart(worker),
    mailSeconds: sinceStart(mail.oldestSeconds),
    troubleSeconds: sinceStart(mail.trouble ? (now.getTime() - mail.trouble.since.getTime()) / 1000 : 0),
  };
}
