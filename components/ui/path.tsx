import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { PathRow } from "./path-row";
import { PathTrail } from "./path-trail";
import type { StepStatus } from "./status-mark";

export type PathStep = {
  key: string;
  label: string;
  status: StepStatus;
  /** A visit: a gable stands on the path here. */
  house?: boolean;
  /** A date or a name, below the word of the status. */
  detail?: ReactNode;
  href?: string;
  /** In other words than its status has: a visit that is agreed waits for nobody. */
  word?: string;
};

export type PathWords = Partial<Record<StepStatus, string>>;
export type WordedStep = PathStep & { word: string; walked: boolean };

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
  const worded = withWords(locale, steps, words);
  if (size === "page") return <PathTrail steps={worded} label={label} />;
  return <PathRow steps={worded} label={label} short={size === "mark"} progress={progress(locale, steps)} />;
}

function withWords(locale: Locale, steps: readonly PathStep[], words: PathWords = {}): WordedStep[] {
  const t = translator(locale, "ui");
  return steps.map((step) => ({
    ...step,
    word: step.word ?? words[step.status] ?? t(`path.status.${step.status}`),
    walked: isBehind(step.status),
  }));
}

function progress(locale: Locale, steps: readonly PathStep[]): string {
  const done = steps.filter((step) => isBehind(step.status)).length;
  return translator(locale, "ui")("path.progress", { done: String(done), all: String(steps.length) });
}

function isBehind(status: StepStatus): boolean {
  return status === "done" || status === "skipped";
}
