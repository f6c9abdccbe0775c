import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
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

/** The steps of a path, each with the word of how it stands. */
export function worded(locale: Locale, steps: readonly PathStep[], words: PathWords = {}): WordedStep[] {
  const t = translator(locale, "ui");
  return steps.map((step) => ({
    ...step,
    word: step.word ?? words[step.status] ?? t(`path.status.${step.status}`),
    walked: isBehind(step.status),
  }));
}

/** What a path says to those who do not see it. */
export function pathSaid(label: string, steps: readonly WordedStep[]): string {
  return `${label}: ${steps.map((step) => `${step.label}, ${step.word}`).join("; ")}.`;
}

/** Where one is on a path: the first step that something is to be done at, or else the first that is to come; -1 when all are behind. */
export function currentIn(steps: readonly { status: StepStatus }[]): number {
  const ahead = ({ status }: { status: StepStatus }) => !isBehind(status);
  const now = steps.findIndex((step) => ahead(step) && step.status !== "later");
  return now >= 0 ? now : steps.findIndex(ahead);
}

/** Whether a step lies behind those who walk. */
export function isBehind(status: StepStatus): boolean {
  return status === "done" || status === "skipped";
}
