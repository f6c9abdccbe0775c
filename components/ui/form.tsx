"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useId } from "react";
import { emptyFormState, type FormState } from "@/lib/forms/state";
import { ErrorSummary } from "./error-summary";
import { FormContext, type FormTexts } from "./form-context";
import { Hidden } from "./hidden";
import { SubmitButton } from "./submit-button";

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  texts: FormTexts;
  /** Ids, the version that was read, and the like. */
  hidden?: Record<string, string | number | undefined>;
  /** Made when the page is: a second sending with the same key gives the first result. */
  formKey?: string;
  submit: string;
  tone?: "primary" | "danger" | "secondary";
  /** Stands beside the button: another submit button or a link. */
  secondary?: ReactNode;
  children?: ReactNode;
};

/** A form that works without JavaScript; with it, errors come without a page load and take the focus. */
export function Form({ action, texts, hidden = {}, formKey, submit, tone, secondary, children }: Props) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const id = useId();
  useErrorTitle(state, texts.titlePrefix);

  return (
    <FormContext value={{ id, state, texts, pending }}>
      <form action={send} onSubmit={(event) => keepToOne(event, pending)} noValidate className="form">
        {formKey ? <Hidden name="formKey" value={formKey} /> : null}
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {/* Keyed by the attempt: React resets fields after an action, and new ones start from what was typed. Meanwhile nothing
            can be typed, since it would be lost. */}
        <div key={state.attempt} className="contents" inert={pending}>
          <ErrorSummary />
          {children}
        </div>
        <div className="form-buttons">
          <SubmitButton tone={tone}>{submit}</SubmitButton>
          {secondary}
        </div>
      </form>
    </FormContext>
  );
}

/** A press while the first is under way changes nothing. */
function keepToOne(event: FormEvent, pending: boolean) {
  if (pending) event.preventDefault();
}

function useErrorTitle(state: FormState, prefix: string) {
  useEffect(() => {
    const failed = state.refusal !== null || Object.keys(state.errors).length > 0;
    const bare = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
    document.title = failed ? prefix + bare : bare;
  }, [state, prefix]);
}
