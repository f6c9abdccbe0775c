import type { Format } from "@/lib/formats/recipe";
import type { Refusal } from "@/lib/kernel/refusals";
import { addDays, endOfDayAfter } from "@/lib/time/days";

/** So many days after the wishes were told who wished each other finds the page; then nothing of it is kept. */
const keptDays = 90;

/** Whether those who met at a meeting of this format are asked with whom they would like to stay in touch. */
export function hasContacts({ steps }: Pick<Format, "steps">): boolean {
  return steps.some((one) => one.kind === "meeting" && one.contacts !== undefined);
}

type Day = {
  kind: string;
  state: string;
  heldAt: Date | null;
  timeZone: string;
  contactsClosedAt: Date | null;
};

/** Until when those who came may wish to stay in touch; null where the format asks nobody, and before the day has been held. */
export function wishesUntil(day: Day, { steps }: Pick<Format, "steps">): Date | null {
  const step = steps.find((one) => one.kind === "meeting" && one.key === day.kind);
  if (step?.kind !== "meeting" || !step.contacts || day.state !== "HELD" || !day.heldAt) return null;
  return endOfDayAfter(day.heldAt, step.contacts.days, day.timeZone);
}

/** Why nobody can wish now, or null. */
export function whyNotWish(day: Day, format: Pick<Format, "steps">, now: Date): Refusal | null {
  const until = wishesUntil(day, format);
  return until && now < until && !day.contactsClosedAt ? null : { code: "contacts-closed" };
}

/** Days on which wishes have been told before this are forgotten. */
export function forgottenBefore(now: Date): Date {
  return addDays(now, -keptDays);
}

/** The day after which the page is empty. */
export function keptUntil(closedAt: Date): Date {
  return addDays(closedAt, keptDays);
}
