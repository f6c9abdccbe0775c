import { type FoundDay, findDay, liveRounds, lockDay, seatablesOf, toSeat } from "@/lib/days/day-loading";
import { lookAt, onlineTables, seatsOf } from "@/lib/days/hall";
import { metBefore } from "@/lib/days/met-loading";
import { type Planning, planningOf } from "@/lib/days/planning";
import { whyNotRun } from "@/lib/days/rules";
import type { PlanSheet } from "@/lib/days/schema";
import { writeSeats } from "@/lib/days/seats-tx";
import { askForming } from "@/lib/grouping/forming/forming";
import { record } from "@/lib/kernel/activity";
import { read, type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { TablePlan } from "@/lib/matching";

/**
 * Plans all table rounds that are not published, as drafts, for those who are here now; as long as nobody is, for all who are expected.
 * It is found in a thread between reading and writing; where somebody has published or planned meanwhile, theirs stands.
 */
export async function planRounds(
  viewer: Viewer,
  { meetingId, tables }: PlanSheet,
  now: Date,
): Promise<string> {
  const found = await read(viewer, async (db) => {
    const day = await findDay(db, viewer, meetingId);
    if (!day) throw new Refused("not-found");
    refuseIf(whyNotRun(day));
    const people = toSeat(await seatablesOf(db, day, day.format));
    const live = await liveRounds(db, meetingId);
    const met = await metBefore(db, day, people, now);
    return {
      live,
      planning: planningOf(day.rounds, live, people, { met, wanted: tables, chosen: day.tableSize, now }),
    };
  });
  const { planning, live } = found;
  if (!planning) throw new Refused("day-nobody-to-seat");
  const plan = await solve(planning, meetingId);
  return write(viewer, async (tx) => {
    const day = await lockDay(tx, viewer, meetingId);
    if (markOf(await liveRounds(tx, meetingId)) !== markOf(live))
      throw new Refused("changed-by-someone-else");
    await keepDrafts(tx, day, planning, plan);
    const facts = {
      people: planning.people.length,
      tables: planning.open.length,
      rounds: planning.pending.length,
    };
    await record(
      tx,
      viewer,
      "meeting.plan-rounds",
      { type: "meeting", id: day.id, convenerId: day.convenerId },
      facts,
    );
    return meetingId;
  });
}

type Solved = Pick<TablePlan, "rounds" | "proven">;

/** The rounds that are to be seated: in the hall, and apart from it online. */
async function solve(planning: Planning, of: string): Promise<{ hall: Solved; afar: Solved }> {
  const { asked, pending, afar } = planning;
  const nobody: Solved = { rounds: pending.map(() => []), proven: true };
  const hall = asked.people.length > 0 ? await solveHall(planning, of) : nobody;
  if (!afar || afar.tables > 1) return { hall, afar: afar ? await askForming("tables", afar, of) : nobody };
  // At one table there is nothing to be found.
  const all = [afar.people.map(({ id }) => id)];
  return { hall, afar: { rounds: pending.map(() => all), proven: true } };
}

async function solveHall({ name, asked, skip }: Planning, of: string): Promise<Solved> {
  const plan = name === "repair" ? await askForming(name, asked, of) : await askForming(name, asked, of);
  return { rounds: plan.rounds.slice(skip), proven: plan.proven };
}

type Drafted = { id: string; state: string; version: number };

function markOf(live: readonly Drafted[]): string {
  return live
    .map(({ id, state, version }) => `${id} ${state} ${version}`)
    .sort()
    .join();
}

async function keepDrafts(
  tx: Tx,
  { id: meetingId, convenerId }: FoundDay,
  { pending, people, met, before, tables, closed, open, online }: Planning,
  { hall, afar }: { hall: Solved; afar: Solved },
): Promise<void> {
  await tx.dayRound.deleteMany({ where: { meetingId, state: "DRAFT" } });
  const numbers = await tx.dayRound.groupBy({ by: ["key"], where: { meetingId }, _max: { number: true } });
  const shared = { convenerId, meetingId };
  const seated = [...before];
  for (const [at, { key }] of pending.entries()) {
    const seats = new Map([
      ...seatsOf(hall.rounds[at] ?? [], open),
      ...seatsOf(afar.rounds[at] ?? [], onlineTables({ tables, online })),
    ]);
    const look = lookAt(seats, seated, people, met);
    const { id: roundId } = await tx.dayRound.create({
      data: {
        ...{ ...shared, key, tables, closed, online, proven: hall.proven && afar.proven },
        number: (numbers.find((one) => one.key === key)?._max.number ?? 0) + 1,
        ...{ repeats: look.again.length, colleagues: look.colleagues.length, known: look.known.length },
      },
      select: { id: true },
    });
    await writeSeats(tx, { ...shared, roundId }, seats);
    seated.push(seats);
  }
}
