import { createRequire } from "node:module";
import type { LegacyHighs } from "highs";
import type { RoundGuest, RoundHost, Time } from "@/lib/matching/round/model";

/** The most hosts with a time, and of such choices the most visits, as HiGHS finds them: an integer program of its own, from the same round. */
export type RoundSolver = (
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
) => { dated: number; visits: number };

/** Loads HiGHS, once. */
export async function loadHighs(): Promise<RoundSolver> {
  const load = createRequire(import.meta.url)("highs") as () => Promise<LegacyHighs>;
  const highs = await load();
  return (guests, hosts) => {
    const { model, dated } = programOf(guests, hosts);
    const solved = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0.5 });
    if (solved.Status !== "Optimal") throw new Error(`HiGHS ends with ${solved.Status}`);
    const value = Math.round(solved.ObjectiveValue);
    return { dated: Math.floor(value / dated), visits: value % dated };
  };
}

/** A round in the LP format; a host with a time is worth `dated` there, which is more than all visits. */
function programOf(
  guests: readonly RoundGuest[],
  hosts: readonly RoundHost[],
): { model: string; dated: number } {
  const rules: string[] = [];
  const chosen: string[] = [];
  const visits: { name: string; guest: number; host: number; time: Time; when: string }[] = [];
  hosts.forEach(({ id, times }, host) => {
    const its = times.map((_, at) => `y${host}_${at}`);
    chosen.push(...its);
    if (its.length > 0) rules.push(`${its.join(" + ")} <= 1`);
    times.forEach((time, at) => {
      guests.forEach(({ wishes, busy = [] }, guest) => {
        if (wishes.includes(id) && !busy.some((other) => overlap(other, time)))
          visits.push({ name: `x${guest}_${host}_${at}`, guest, host, time, when: `y${host}_${at}` });
      });
    });
  });
  for (const { name, when } of visits) rules.push(`${name} - ${when} <= 0`);
  hosts.forEach(({ times, capacity, perOrganisation }, host) => {
    times.forEach((_, at) => {
      const come = visits.filter(({ when }) => when === `y${host}_${at}`);
      const atMost = (some: typeof come, most: number) => {
        if (some.length > most) rules.push(`${sumOf(some)} - ${most} y${host}_${at} <= 0`);
      };
      atMost(come, capacity);
      const known = Map.groupBy(come, ({ guest }) => guests[guest]?.organisation);
      for (const [organisation, its] of known)
        if (organisation !== undefined && perOrganisation !== undefined) atMost(its, perOrganisation);
    });
  });
  for (const its of Map.groupBy(visits, ({ guest }) => guest).values())
    for (const some of atOnce(its)) if (some.length > 1) rules.push(`${sumOf(some)} <= 1`);
  const led = hosts.flatMap(({ lead, times }, host) =>
    times.map((time, at) => ({ lead, time, name: `y${host}_${at}` })).filter((one) => one.lead !== undefined),
  );
  for (const its of Map.groupBy(led, ({ lead }) => lead).values())
    for (const some of atOnce(its)) if (some.length > 1) rules.push(`${sumOf(some)} <= 1`);
  const dated = visits.length + 1;
  const aim = [...chosen.map((name) => `${dated} ${name}`), ...visits.map(({ name }) => name)];
  return {
    dated,
    model: [
      "Maximize",
      ` obj: ${aim.join("\n + ")}`,
      "Subject To",
      ...rules.map((rule, at) => ` r${at}: ${rule.replaceAll(" + ", "\n + ")}`),
      "Binary",
      ...[...chosen, ...visits.map(({ name }) => name)].map((name) => ` ${name}`),
      "End",
    ].join("\n"),
  };
}

/** Of things with times: those that are at once, at the beginning of each. */
function atOnce<T extends { time: Time }>(all: readonly T[]): T[][] {
  return [...new Set(all.map(({ time }) => time[0]))].map((from) =>
    all.filter(({ time }) => time[0] <= from && from < time[1]),
  );
}

function sumOf(all: readonly { name: string }[]): string {
  return all.map(({ name }) => name).join(" + ");
}

function overlap(one: Time, other: Time): boolean {
  return Math.max(one[0], other[0]) < Math.min(one[1], other[1]);
}
