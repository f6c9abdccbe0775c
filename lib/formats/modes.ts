import { meetingSteps } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
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

/** The modes of a format all of whose meetings are online, so that a group needs no days in one place. */
export function modesOnline({ modes = [], steps }: Pick<Format, "modes" | "steps">): string[] {
  const meetings = steps.filter((step) => step.kind === "meeting");
  return modes
    .map(({ key }) => key)
    .filter((mode) =>
      meetings.every(({ modes: its, where }) => where === "online" || (its && !its.includes(mode))),
    );
}
