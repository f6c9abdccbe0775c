/** What a form remembers between two sendings: which attempt this is, what was wrong, and what had been typed. */
export type FormState = {
  attempt: number;
  /** The sentence that says how to put a field right, by the field's name. */
  errors: Record<string, string>;
  /** Why the whole thing cannot be done now, said to the person. */
  refusal: string | null;
  values: Record<string, string | string[]>;
  /** It was done: where the browser goes now. Only for forms sent by script; without it the answer is a redirect. */
  goTo?: string;
  /** Replaces the form's idempotency key, which was used with another content. */
  formKey?: string;
  /** Where one signs in, in a tab of its own, before the form can be sent. */
  signInAt?: string;
  /** What was typed comes from an earlier page; it has not been sent. */
  isKept?: boolean;
};

export const emptyFormState: FormState = { attempt: 0, errors: {}, refusal: null, values: {} };
