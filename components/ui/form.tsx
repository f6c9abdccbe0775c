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

const formClass = "flex flex-col gap-8";
const keptClass = "border-s-6 border-lake bg-lichen px-4 py-3";
const buttonsClass = "mt-1 flex flex-wrap items-center gap-x-5 gap-y-3.5 print:hidden";
const stayingClass = "sticky bottom-0 z-1 border-t border-line bg-paper py-3";

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
  /** One that is a list or has columns takes the page's width. */
  wide?: boolean;
  /** The buttons stay near the ticks of a long list. */
  staying?: boolean;
  children?: ReactNode;
};

/** A form that works without JavaScript; with it, errors come without a page load and take the focus. */
export function Form(props: Props) {
  const { action, texts, hidden = {}, formKey, submit, tone, secondary, children } = props;
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
        className={props.wide ? formClass : `${formClass} max-w-measure`}
        data-form={name}
        data-unsent={state.attempt > 0 || undefined}
      >
        <FormHidden {...{ hidden, name, formKey, state, isFromServer }} />
        {/* Keyed by the attempt: React resets fields after an action, and new ones start from what was typed. Meanwhile nothing
            can be typed, since it would be lost. */}
        <div key={state.attempt} className="contents" inert={pending}>
          <ErrorSummary />
          {state.isKept ? (
            <p role="status" className={keptClass}>
              {texts.kept}
            </p>
          ) : null}
          {children}
        </div>
        <div className={props.staying ? `${buttonsClass} ${stayingClass}` : buttonsClass}>
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
