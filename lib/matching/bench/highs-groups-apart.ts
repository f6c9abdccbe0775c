import { type GroupSolver, loadGroupHighs } from "@/lib/matching/bench/highs-groups";

/*
 * HiGHS in a process of its own, which whoever measures can end: it answers each message with the greatest total, or null. Its own limit
 * of time does not hold in every step.
 */

let highs: GroupSolver | null = null;

process.on("message", async ([people, rules, seconds]: Parameters<GroupSolver>) => {
  highs ??= await loadGroupHighs();
  const start = process.cpuUsage().user;
  const total = highs(people, rules, seconds);
  process.send?.({ total, took: (process.cpuUsage().user - start) / 1000 });
});
