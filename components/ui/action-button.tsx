"use client";

import { useActionState, useId } from "react";
import { emptyFormState, type FormState } from "@/lib/forms/state";
import type { Tone } from "./button";
import { FormContext, type FormTexts } from "./form-context";
import { Hidden } from "./hidden";
import { SubmitButton } from "./submit-button";

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  texts: FormTexts;
  hidden?: Record<string, string | number | undefined>;
  formKey?: string;
  label: string;
  tone?: Tone;
  /** The id of what tells the buttons of a list apart, such as the row's name. */
  describedBy?: string;
};

/** A form of one button, for a change that needs no further words; why it could not be done is said beside it. */
export function ActionButton({
  action,
  texts,
  hidden = {},
  formKey,
  label,
  tone = "secondary",
  describedBy,
}: Props) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const id = useId();
  const why = state.refusal ?? Object.values(state.errors)[0];
  return (
    <FormContext value={{ id, state, texts, pending }}>
      <form action={send} onSubmit={(event) => pending && event.preventDefault()} className="action-form">
        {formKey ? <Hidden name="formKey" value={formKey} /> : null}
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <SubmitButton tone={tone} describedBy={describedBy}>
          {label}
        </SubmitButton>
        {why ? (
          <p role="alert" className="field-error">
            {why}
          </p>
        ) : null}
      </form>
    </FormContext>
  );
}
