/** What a form remembers between two sendings: which attempt this is, what was wrong, and what had been typed. */
export type FormState = {
  attempt: number;
  /** The sentence that says how to put a field right, by the field's name. */
  errors: Record<string, string>;
  /** Why the whole thing cannot be done now, said to the person. */
  refusal: string | null;
  values: Record<string, string | string[]>;
};

export const emptyFormState: FormState = { attempt: 0, errors: {}, refusal: null, values: {} };
