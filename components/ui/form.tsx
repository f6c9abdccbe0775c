"use client";

import { type ReactNode, useEffect, useId } from "react";
import { formName } from "@/lib/forms/kept-form";
import type { FormState } from "@/lib/forms/state";
import { ErrorSummary } from "./error-summary";
import { FormContext, type FormTexts } from "./form-context";
import { FormHidden } from "./hidden";
import { SubmitButton } from "./submit-button";
import { SwitchLanguage } from "./switch-language";
import { type FormAction, useSending } from "./use-sending";

type Props = {
  action: FormAction;
  texts: FormTexts;
  /** Ids, the version that was read, and the like. */
  hidden?: Record<string, string | number | undefined>;
  /** Made when the page is: a second sending with the same key gives the first result. Null where sending twice is sending once anyway. */
  formKey: string | null;
  submit: string;
  tone?: "primary" | "danger" | "secondary";
  /** Stands beside the button: another submit button or a link. */
  secondary?: ReactNode;
  /** It takes the room that there is: a list, or fields side by side. */
  wide?: boolean;
  children?: ReactNode;
};

/** A form that works without JavaScript; with it, errors come without a page load and take the focus. */
export function Form({
  action,
  texts,
  hidden = {},
  formKey,
  submit,
  tone,
  secondary,
  wide,
  children,
}: Props) {
  const id = useId();
  const name = `${formName(hidden)}#${id}`;
  const { state, send, pending, onSubmit, takenOver, isFromServer } = useSending(action, name, texts);
  useErrorTitle(state, texts.titlePrefix);

  return (
    <FormContext value={{ id, state, texts, pending, takenOver }}>
      <form
        action={send}
        onSubmit={onSubmit}
        noValidate
        className={wide ? "form max-w-none" : "form"}
        data-form={name}
        data-unsent={state.attempt > 0 || undefined}
      >
        <FormHidden {...{ hidden, name, formKey, state, isFromServer }} />
        {/* Keyed by the attempt: React resets fields after an action, and new ones start from what was typed. Meanwhile nothing
            can be typed, since it would be lost. */}
        <div key={state.attempt} className="contents" inert={pending}>
          <ErrorSummary />
          {state.isKept ? (
            <p role="status" className="kept-note">
              {texts.kept}
            </p>
          ) : null}
          {children}
        </div>
        <div className="form-buttons">
          <SubmitButton tone={tone}>{submit}</SubmitButton>
          {secondary}
        </div>
        {/* After the form's own button, which Enter presses. */}
        {children ? <SwitchLanguage texts={texts} /> : null}
      </form>
    </FormContext>
  );
}

function useErrorTitle(state: FormState, prefix: string) {
  useEffect(() => {
    const failed = state.refusal !== null || Object.keys(state.errors).length > 0;
    const bare = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
    document.title = failed ? prefix + bare : bare;
  }, [state, prefix]);
}
