import { meetingSteps, type Occurrence } from "@/lib/formats/occurrences";
import type { Format, MeetingStep } from "@/lib/formats/recipe";
import { modeOf, type Shape } from "@/lib/formats/shape";
import type { Localised } from "@/lib/i18n/locales";

/**
 * In which mode those who have said theirs would begin: the first of the format's that all of them have said; else the one that most have,
 * the first of several. Null where the format has none, or nobody has said any.
 */
export function modeFor(
  { modes }: Pick<Format, "modes">,
  said: readonly (readonly string[])[],
): string | null {
  const counted = (modes ?? []).map(({ key }) => ({
    key,
    by: said.filter((one) => one.includes(key)).length,
  }));
  const most = Math.max(0, ...counted.map(({ by }) => by));
  return counted.find(({ by }) => by === most && by > 0)?.key ?? null;
}

/** What the mode of a group is called; null where its format has none. */
export function modeLabel(format: Pick<Format, "modes">, shape: Pick<Shape, "mode">): Localised | null {
  const mode = modeOf(format, shape);
  return format.modes?.find(({ key }) => key === mode)?.label ?? null;
}

/** The modes of a format, each with the meetings that a group would have in it, those of its own apart: by their step, with how many. */
export function modesIn(format: Format, shape: Shape) {
  return (format.modes ?? []).map(({ key, label }) => {
    const own = meetingSteps(format, { ...shape, mode: key }).filter(({ step }) => step.modes);
    const steps = [...new Set(own.map(({ step }) => step))];
    return {
      key,
      label,
      meetings: steps.map((step) => ({ step, n: own.filter((one) => one.step === step).length })),
    };
  });
}

/** The first mode of a format in which a group meets online alone, and so needs no days in one place; null where there is none. */
export function modeOnline(format: Format, shape: Shape): string | null {
  const online = ({ step }: Occurrence<MeetingStep>) => step.where === "online";
  return (
    format.modes?.find(({ key }) => meetingSteps(format, { ...shape, mode: key }).every(online))?.key ?? null
  );
}
