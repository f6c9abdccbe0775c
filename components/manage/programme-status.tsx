import { Status } from "@/components/ui/status";
import type { StepStatus } from "@/components/ui/status-mark";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
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

type Props = { locale: Locale; format: Worded; state: ProgrammeState };

/** How a programme stands, by shape and word. */
export function ProgrammeStatus({ locale, format, state }: Props) {
  return <Status kind={kinds[state]}>{translator(locale, "states", format)(`programme.${state}`)}</Status>;
}
