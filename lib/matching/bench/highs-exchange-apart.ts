import { type ExchangeSolver, loadExchangeHighs } from "@/lib/matching/bench/highs-exchange";

/* HiGHS in a process of its own, which whoever measures can end: it answers each message with what it found and how long it took. */

let highs: ExchangeSolver | null = null;

process.on("message", async ([people, arcs, rules, seconds]: Parameters<ExchangeSolver>) => {
  highs ??= await loadExchangeHighs();
  const start = process.cpuUsage().user;
  const found = highs(people, arcs, rules, seconds);
  process.send?.({ found, took: (process.cpuUsage().user - start) / 1000 });
});
