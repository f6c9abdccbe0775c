import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PathRow } from "./path-row";
import { PathTrail } from "./path-trail";
import { isBehind, type PathStep, type PathWords, worded } from "./path-words";

export type { PathStep, PathWords } from "./path-words";

type Props = {
  locale: Locale;
  steps: readonly PathStep[];
  size: "page" | "row" | "mark";
  /** What path this is, for those who do not see it. */
  label: string;
  /** Whose turn it is in other words than "yours" and "others'", for the coordinator's eyes. */
  words?: PathWords;
};

/** The sign of the product: the path from one house to the other and back, drawn the same way everywhere. */
export function Path({ locale, steps, size, label, words }: Props) {
  const said = worded(locale, steps, words);
  if (size === "page") return <PathTrail steps={said} label={label} />;
  return <PathRow steps={said} label={label} short={size === "mark"} progress={progress(locale, steps)} />;
}

function progress(locale: Locale, steps: readonly PathStep[]): string {
  const done = steps.filter((step) => isBehind(step.status)).length;
  return translator(locale, "ui")("path.progress", { done: String(done), all: String(steps.length) });
}
