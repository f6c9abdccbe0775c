import { isOf, isOfHost, type Occurrence, stepsFor } from "@/lib/formats/occurrences";
import { mainPart } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import { templateFor } from "@/lib/formats/templates";

/** How many minutes a step takes of whoever takes part; what is written together is as long as one makes it. */
export function minutesOf(format: Format, one: Occurrence): number {
  if (isOf(one, "meeting")) return one.step.minutes * (one.step.days?.least ?? 1);
  if (isOf(one, "check")) return one.step.minutes;
  if (isOf(one, "survey")) return one.step.survey.minutes.full;
  return isOf(one, "assignment") ? (templateFor(format, one.step, null)?.minutes ?? 0) : 0;
}

/** How many hours a group takes of whoever takes part, without the journeys: full ones, rounded up; each hosts once at most. */
export function hoursIn(format: Format, shape: Shape): number {
  const minutes = stepsFor(format, shape)
    .filter((one) => !(isOf(one, "assignment") && isOfHost(one.step) && one.number > 1))
    .map((one) => minutesOf(format, one));
  return Math.ceil(minutes.reduce((sum, some) => sum + some, mainPart(format).intake.minutes.full) / 60);
}
