import { Status } from "@/components/ui/status";
import type { StepStatus } from "@/components/ui/status-mark";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { ProgrammeState } from "@/lib/programmes/states";

const kinds: Record<ProgrammeState, StepStatus> = {
  DRAFT: "later",
  OPEN: "theirs",
  MATCHING: "yours",
  RUNNING: "theirs",
  CLOSED: "done",
  CANCELLED: "skipped",
};

/** How a programme stands, by shape and word. */
export function ProgrammeStatus({ locale, state }: { locale: Locale; state: ProgrammeState }) {
  return <Status kind={kinds[state]}>{translator(locale, "states")(`programme.${state}`)}</Status>;
}
