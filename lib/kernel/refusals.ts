/**
 * Why something cannot be done now. Each code has a sentence in every language (`refusals.json`) that says what to do next.
 */
export const refusalCodes = [
  "not-found",
  "not-allowed",
  "changed-by-someone-else",
  "too-many-tries",
  "try-again",
  "cannot-be-saved",
  "too-busy",
  "database-away",
  "form-sent-otherwise",
  "session-ended",
  "shown-to-another",
  "shown-for-another-survey",
  "programme-not-open",
  "programme-not-matching",
  "programme-not-ready",
  "programme-dates-past",
  "programme-has-groups",
  "programme-without-groups",
  "programme-has-ended",
  "facilitator-has-groups",
  "facilitator-oversees",
  "guides-already",
  "participant-oversees",
  "walk-in-of-others",
  "enrolment-not-editable",
  "enrolment-already-submitted",
  "enrolment-in-a-group",
  "enrolment-organisation-twice",
  "enrolment-person-twice",
  "enrolment-of-a-person",
  "enrolment-not-accepted",
  "enrolment-incomplete",
  "group-size",
  "group-has-no-facilitator",
  "group-incomplete",
  "group-too-large",
  "group-already-answered",
  "group-not-proposed",
  "group-not-agreed",
  "group-has-ended",
  "already-in-a-group",
  "pairing-has-changed",
  "plan-name-taken",
  "too-many-plans",
  "nobody-unpaired",
  "organisation-unknown",
  "organisation-similar",
  "organisation-twice",
  "visit-in-the-future",
  "time-in-the-past",
  "time-missing",
  "time-outside-programme",
  "times-read-back",
  "date-far",
  "other-weekday",
  "time-order",
  "time-does-not-exist",
  "time-twice",
  "time-taken",
  "time-not-voted",
  "time-too-soon-after-previous",
  "time-too-close-to-next",
  "previous-not-scheduled",
  "meeting-not-schedulable",
  "meeting-not-over",
  "meeting-already-held",
  "meeting-has-begun",
  "same-time",
  "answer-too-late",
  "place-not-open",
  "place-overlaps",
  "place-sure-to-come",
  "place-capacity-below",
  "place-had-already",
  "place-not-remote",
  "meeting-not-held",
  "too-many-times",
  "assignment-not-open",
  "assignment-handed-in",
  "assignment-revealed",
  "assignment-over",
  "document-not-open",
  "document-over",
  "document-sent",
  "document-being-read",
  "document-unread",
  "document-struck",
  "document-published",
  "documents-locked",
  "survey-not-open",
  "survey-already-answered",
  "insight-not-yours",
  "insight-approved",
  "notes-locked",
  "last-contact",
  "own-address",
  "same-address",
  "address-taken",
  "address-link-over",
  "enrolment-has-ended",
  "already-a-participant",
  "sign-in-expired",
  "code-wrong",
  "organisation-name-taken",
  "organisation-number-taken",
  "organisations-numbers-differ",
  "organisations-in-one-group",
  "organisation-already-theirs",
  "slug-taken",
  "coordinator-already",
  "dispatch-has-left",
  "dispatch-undone",
  "mail-is-held",
  "nothing-to-send",
  "undo-over",
  "undo-done",
  "undo-overtaken",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = { code: RefusalCode; params?: Record<string, string | number> };

/** A refusal on its way to the form that caused it; thrown by commands, caught by `formAction`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params?: Record<string, string | number>, options?: ErrorOptions) {
    super(`refused: ${code}`, options);
    this.refusal = params ? { code, params } : { code };
  }
}

/** What is wrong with some fields of a form, such as one row of several; each is said at its own field. */
export class RefusedFields extends Refused {
  constructor(readonly fields: readonly { field: string; refusal: Refusal }[]) {
    super(fields[0]?.refusal.code ?? "not-allowed", fields[0]?.refusal.params);
  }
}

/** Throws the refusal, if there is one: the line between a `whyNot…` rule and the write that it guards. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new Refused(refusal.code, refusal.params);
}
