"use client";

import { useEffect, useRef } from "react";
import { fieldId, useForm } from "./form-context";
import { Icon } from "./icon";
import { SignInFirst } from "./sign-in-first";

const summaryClass =
  "border-2 border-s-10 border-brick bg-brick-wash px-5.5 pt-4.5 pb-5 [&_:is(p,ol)]:mt-2.5 [&_a]:font-semibold [&_a]:text-brick [&_li]:py-0.75";

/** What has to be put right, first in the form: the focus comes here, and each sentence leads to its field. */
export function ErrorSummary() {
  const { id, state, texts } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors);
  const empty = errors.length === 0 && state.refusal === null;

  useEffect(() => {
    if (!empty) box.current?.focus();
  }, [empty]);

  if (empty) return null;
  return (
    // Without JavaScript the browser itself moves the focus here.
    // biome-ignore lint/a11y/noAutofocus: the focus belongs to the errors after a failed sending
    <div ref={box} className={summaryClass} role="alert" tabIndex={-1} autoFocus>
      <h2 className="flex gap-2.5 text-xl [&>svg]:mt-[0.04em]">
        <Icon name="alert" />
        {errors.length > 0 ? texts.summary : texts.refused}
      </h2>
      {state.refusal ? <p>{state.refusal}</p> : null}
      <SignInFirst />
      {errors.length > 0 ? (
        <ol>
          {errors.map(([name, error]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{error}</a>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}
