import { Status } from "@/components/ui/status";
import type { StepStatus } from "@/components/ui/status-mark";
import type { EnrolmentState } from "@/lib/enrolments/states";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const kinds: Record<EnrolmentState, StepStatus> = {
  DRAFT: "later",
  SUBMITTED: "yours",
  ACCEPTED: "done",
  WAITLISTED: "theirs",
  DECLINED: "skipped",
  WITHDRAWN: "skipped",
};

/** How an enrolment stands, by shape and word. */
export function EnrolmentStatus({ locale, state }: { locale: Locale; state: EnrolmentState }) {
  return <Status kind={kinds[state]}>{translator(locale, "states", null)(`enrolment.${state}`)}</Status>;
}
