"use client";

import { useId } from "react";
import { formName } from "@/lib/forms/kept-form";
import type { Tone } from "./button";
import { errorClass } from "./field-classes";
import { FormContext, type FormTexts } from "./form-context";
import { FormHidden } from "./hidden";
import { SignInFirst } from "./sign-in-first";
import { SubmitButton } from "./submit-button";
import { type FormAction, useSending } from "./use-sending";

type Props = {
  action: FormAction;
  texts: FormTexts;
  hidden?: Record<string, string | number | undefined>;
  /** Made when the page is, or null: see `Form`. */
  formKey: string | null;
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
  const id = useId();
  const name = `${formName(hidden)}#${id}`;
  const { state, send, pending, onSubmit, takenOver, isFromServer } = useSending(action, name, texts);
  const why = state.refusal ?? Object.values(state.errors)[0];
  return (
    <FormContext value={{ id, state, texts, pending, takenOver }}>
      <form action={send} onSubmit={onSubmit} className="inline-flex flex-col items-start">
        <FormHidden {...{ hidden, name, formKey, state, isFromServer }} />
        <SubmitButton tone={tone} describedBy={describedBy}>
          {label}
        </SubmitButton>
        {why ? (
          <div role="alert" className={errorClass}>
            <p>{why}</p>
            <SignInFirst />
          </div>
        ) : null}
      </form>
    </FormContext>
  );
}
