"use client";

import { type FormEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { formName } from "@/lib/forms/kept-form";
import { ErrorSummary } from "./error-summary";
import { errorClass } from "./field-classes";
import { FormContext, type FormTexts } from "./form-context";
import { FormHidden } from "./hidden";
import { Once } from "./once";
import { SignInFirst } from "./sign-in-first";
import { type FormAction, useSending } from "./use-sending";

type Props = {
  /** Unique on the page; the buttons name it. */
  id: string;
  action: FormAction;
  texts: FormTexts;
  hidden?: Record<string, string | number | undefined>;
  /** Made when the page is: pressing one button twice is pressing it once; each has receipts of its own. */
  formKey: string;
  /** The list in which the buttons stand (`sentOnce`): `<button form={said.form} name="press" value="…">`. Without it they stand anywhere on the page. */
  list?: string;
};

/** One form for a whole list: its buttons stand in the rows, and why one could not be done is said beside it. */
export function ListForm({ id, action, texts, hidden = {}, formKey, list }: Props) {
  const name = `${formName(hidden)}#${id}`;
  const { state, send, pending, onSubmit, takenOver, isFromServer } = useSending(action, name, texts);
  const [pressed, setPressed] = useState<HTMLButtonElement | null>(null);
  useSaysSending(pending ? pressed : null, texts.sending);
  const why = state.refusal ?? Object.values(state.errors)[0] ?? null;
  const told = { ...state, errors: {}, refusal: why };

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!pending) {
      // What the server wrote beside a button is of an earlier press.
      for (const each of document.querySelectorAll("[data-came-back]")) each.remove();
      setPressed(submitter instanceof HTMLButtonElement ? submitter : null);
    }
    onSubmit(event);
  }

  const beside = pressed?.parentElement;
  return (
    <FormContext value={{ id, state: told, texts, pending, takenOver }}>
      <form id={id} action={send} onSubmit={submit}>
        <FormHidden {...{ hidden, name, formKey, state, isFromServer }} />
        {beside ? null : <ErrorSummary />}
      </form>
      {list ? (
        <Once
          id={list}
          said={{
            form: id,
            ticked: () => [],
            why: (press) => (why && state.values.press === press ? <Why why={why} cameBack /> : null),
          }}
        />
      ) : null}
      {beside && why && !pending ? createPortal(<Why why={why} />, beside) : null}
    </FormContext>
  );
}

function Why({ why, cameBack }: { why: string; cameBack?: boolean }) {
  return (
    <div role="alert" data-part="why" className={errorClass} data-came-back={cameBack}>
      <p>{why}</p>
      <SignInFirst />
    </div>
  );
}

/** The button says that it is under way; it is not React's to write. */
function useSaysSending(button: HTMLButtonElement | null, sending: string) {
  useEffect(() => {
    if (!button) return;
    const label = button.textContent;
    button.textContent = sending;
    button.setAttribute("aria-disabled", "true");
    return () => {
      button.textContent = label;
      button.removeAttribute("aria-disabled");
    };
  }, [button, sending]);
}
