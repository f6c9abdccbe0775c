import { parseArgs } from "node:util";
import { closeDatabase } from "@/lib/kernel/db";
import { percentile } from "./books";
import { keepLedger, type Outcome, type Plan } from "./ledger";
import { openTown } from "./town";

/*
 * npm run trust: what people hold a receipt for is in the database once and whole, whatever is killed meanwhile, and every mail
 * arrives. The last line is JSON; it ends with 1 where that is not so.
 */

/** Seconds until a good answer after a fault, for nineteen of twenty. */
const patience = 10;

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "25" },
    clients: { type: "string", default: "20" },
    minutes: { type: "string", default: "6" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const plan: Plan = {
  kills: Number(values.kills),
  clients: Number(values.clients),
  minutes: Number(values.minutes),
  seed: Number(values.seed),
};

const stops: (() => unknown)[] = [];
let code = 1;
const stopAll = async () => {
  for (const stop of stops.splice(0)) await stop();
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => stopAll().then(() => process.exit(130)));
// Nothing is left running, whatever goes wrong here.
process.on("unhandledRejection", (error) => {
  console.error(error);
  void stopAll().then(() => process.exit(1));
});
try {
  console.log(`The ledger, with the seed ${plan.seed}: bringing up an installation …`);
  const outcome = await keepLedger(await openTown(stops), plan, (line) => console.log(line));
  code = tell(outcome) ? 0 : 1;
} catch (error) {
  console.error(error);
} finally {
  await closeDatabase();
  await stopAll();
}
process.exit(code);

/** Prints what came of it, and says whether all is well. */
function tell(outcome: Outcome): boolean {
  const { books, mails, blows, troubles } = outcome;
  const answered = blows.map((blow) => blow.answered);
  const mailed = blows.flatMap((blow) => blow.mailed ?? []);
  const half = [...books.half, ...outcome.broken];
  const counts = {
    kills: blows.length,
    receipts: Object.values(outcome.receipts).reduce((sum, count) => sum + count, 0),
    ...{ missing: books.missing.length, doubled: books.doubled.length, half: half.length },
    ...{ unreceipted: books.strange.length, refused: troubles.wrong.length },
    ...{
      mails: mails.mails,
      lost: mails.lost.length,
      repeated: mails.repeated.length,
      uncertain: mails.uncertain.length,
      unknown: mails.unknown.length,
    },
    ...{ sentAgain: troubles.lost, turnedAway: troubles.turnedAway },
  };
  const recovery = {
    p50: percentile(answered, 0.5),
    p95: percentile(answered, 0.95),
    worst: Math.max(0, ...answered),
  };
  console.log(
    `\n  ${Object.entries(outcome.receipts)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}`,
  );
  console.log(
    `  ${Object.entries(outcome.faults)
      .map(([fault, count]) => `${fault} ${count}`)
      .join(", ")}`,
  );
  for (const [name, value] of Object.entries(counts)) console.log(`  ${name.padEnd(12)} ${value}`);
  const times = Object.entries(recovery).map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`);
  console.log(`  a good answer after a fault: ${times.join(", ")} (p95 at most ${patience} s)`);
  if (mailed.length > 0)
    console.log(
      `  the next mail after its worker or server was struck (20 s are waited for it): worst ${Math.max(...mailed).toFixed(1)} s`,
    );
  const wrong = {
    ...{ missing: books.missing, doubled: books.doubled, half, unreceipted: books.strange },
    ...{ refused: troubles.wrong, lost: mails.lost, unknown: mails.unknown },
  };
  for (const [name, all] of Object.entries(wrong))
    for (const one of all.slice(0, 10)) console.log(`✗ ${name}: ${one}`);
  const isFast = recovery.p95 <= patience;
  console.log(JSON.stringify({ trust: "ledger", ...plan, ...counts, recovery }));
  return isFast && Object.values(wrong).every((all) => all.length === 0);
}
