import type { Reading } from "@/lib/formats/reading";
import { askedByPhone } from "@/lib/surveys/by-phone";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/**
 * The survey as it is asked of an enrolment. By phone it may be said that there is no address, as long as nobody takes part as a
 * contact, who always has one.
 */
export function askedOf(
  definition: SurveyDefinition,
  { contact }: Reading,
  enrolment: { source: "WEB" | "PHONE"; participants: readonly { isContact: boolean }[] },
): SurveyDefinition {
  return contact && enrolment.source === "PHONE" && !isWrittenTo(enrolment)
    ? askedByPhone(definition, contact)
    : definition;
}

/** Whether an association has somebody to write to: where it has not, its coordinator calls. */
export function isWrittenTo({ participants }: { participants: readonly { isContact: boolean }[] }): boolean {
  return participants.some(({ isContact }) => isContact);
}
