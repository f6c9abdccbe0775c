import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, shuffled } from "../support/chance";
import { ask, type Person } from "./person";
import type { Town, Wire } from "./town";

export const faults = ["app", "worker", "database", "mail", "cut", "freeze"] as const;
export type Fault = (typeof faults)[number];

/** One fault, and how many seconds after it somebody got a good answer and the next mail arrived. */
export type Blow = { fault: Fault; on: string; answered: number; mailed: number | null };

/** Which faults come, in which order: each as often as the others. A few are the first of the list. */
export function drawn(count: number, chance: Chance): Fault[] {
  const rounds = Array.from({ length: Math.ceil(count / faults.length) }, () =>
    count < faults.length ? [...faults] : shuffled(faults, chance),
  );
  return rounds.flat().slice(0, count);
}

/** Does one fault to the town, and waits until somebody who is signed in sees their page again. */
export async function strike(town: Town, fault: Fault, chance: Chance, watcher: Person): Promise<Blow> {
  const wire = (["people", "database", "mail"] as const)[chance(3)] as Wire;
  const on = fault === "cut" || fault === "freeze" ? wire : fault;
  let since = Date.now();
  const mails = town.mailCount();
  let back: Promise<unknown> = Promise.resolve();
  if (fault === "cut") town.wires[wire].cut();
  else if (fault === "freeze") {
    town.wires[wire].freeze();
    await sleep(2000 + chance(4000));
    town.wires[wire].thaw();
    since = Date.now();
  } else {
    // Whatever was answered by what is dying has been answered a moment later.
    back = town.kill(fault);
    await Promise.race([back, sleep(100)]);
  }
  const isAnswered = async () => (await ask(town, watcher, "/fi/home", undefined, 3000))?.status === 200;
  const [answered] = await Promise.all([until(isAnswered, 90), back]);
  const touchesMail = on === "worker" || on === "mail";
  const mailed = touchesMail ? await until(async () => town.mailCount() > mails, 20) : null;
  return { fault, on, answered: (answered - since) / 1000, mailed: mailed && (mailed - since) / 1000 };
}

/** When something came true; after so many seconds, nevertheless. */
async function until(isSo: () => Promise<boolean>, seconds: number): Promise<number> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end && !(await isSo())) await sleep(100);
  return Date.now();
}
