import { systemViewer } from "@/lib/auth/viewers";
import { mailLag } from "@/lib/emails/lag-queries";
import { databaseProblems } from "@/lib/health/boot";
import { isDatabaseThere, workerLag } from "@/lib/health/queries";
import { type Part, parts, type Standing, whyNotReady } from "@/lib/health/rules";

/** An answer is kept so long: whoever asks often, and strangers may, asks the database no more for it. */
const keptFor = 2_000;

type Known = { at: number; answer: Promise<readonly Part[]> };
const held = globalThis as unknown as { kylassaReady?: Known };

/** The parts of this installation that do not do their work; none where all is well. */
export function partsNotReady(now: Date): Promise<readonly Part[]> {
  const known = held.kylassaReady;
  if (known && Math.abs(now.getTime() - known.at) < keptFor) return known.answer;
  const answer = look(now).then(whyNotReady, () => parts);
  held.kylassaReady = { at: now.getTime(), answer };
  return answer;
}

async function look(now: Date): Promise<Standing> {
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
    // A server that has just been started has had no time to work.
    workerSeconds: Math.min(worker, process.uptime()),
    mailSeconds: mail.oldestSeconds,
    troubleSeconds: mail.trouble ? (now.getTime() - mail.trouble.since.getTime()) / 1000 : 0,
  };
}
