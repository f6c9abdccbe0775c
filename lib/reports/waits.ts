import type { Task } from "@/lib/steps/step";
import { awaitedSides, type Side } from "@/lib/tasks/awaited";
import { isStuck } from "@/lib/tasks/turns";

/**
 * One thing that is awaited from one side of a group; "coordinator": it waits for the one who looks at the board; "asked": from
 * those who have not answered a survey, of whom nobody is told which side they are on.
 */
export type Wait = { task: Task; side: Side | "coordinator" | "asked"; since: Date | null; stuck: boolean };

/** What a plan waits for now, from whom and since when: what is stuck first, then what has waited the longest. */
export function waits(plan: readonly Task[], now: Date): Wait[] {
  return plan
    .filter((task) => task.status === "open")
    .flatMap((task) => {
      const own = task.whose.some(({ kind }) => kind === "coordinator");
      const others: Wait["side"][] = task.kind === "survey" ? ["asked"] : awaitedSides(task);
      const sides: Wait["side"][] = own ? ["coordinator", ...others] : others;
      return sides.map((side): Wait => ({ task, side, since: task.since, stuck: isStuck(task, now) }));
    })
    .sort((a, b) => Number(b.stuck) - Number(a.stuck) || instant(a.since) - instant(b.since));
}

/** One line for each side: what has waited the longest of it, and how much else there is. */
export function waitsBySide(all: readonly Wait[]): (Wait & { more: number })[] {
  const sides = [...new Set(all.map(({ side }) => side))];
  return sides.flatMap((side) => {
    const own = all.filter((wait) => wait.side === side);
    const first = own.find(({ task }) => task.kind !== "survey") ?? own[0];
    return first ? [{ ...first, more: own.length - 1 }] : [];
  });
}

/** The place of a group on the board: what is stuck first, what is the coordinator's own next, then the longest wait. */
export function urgency(
  plan: readonly Task[],
  now: Date,
): { stuck: boolean; own: boolean; waiting: boolean; since: number; longest: number } {
  const all = waits(plan, now);
  const first = all[0];
  return {
    stuck: first?.stuck ?? false,
    own: all.some(({ side }) => side === "coordinator"),
    waiting: all.some(({ task }) => task.kind !== "survey"),
    since: first ? instant(first.since) : Number.POSITIVE_INFINITY,
    longest: Math.min(Number.MAX_VALUE, ...all.map(({ since }) => instant(since))),
  };
}

function instant(since: Date | null): number {
  return since?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
