"use client";

import type { ReactNode } from "react";
import { errorClass, hintClass, labelClass } from "./field-classes";
import { useForm } from "./form-context";
import { LockLine, type SeenByLine } from "./lock-line";

/** What every field can say: its question, help that is always visible, why it is asked, who sees it. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** Why a personal detail is asked. */
  purpose?: string;
  seenBy?: SeenByLine;
  /** Optional ones are marked with a word. */
  required?: boolean;
  /** What links lead to: the question takes the focus when it is gone to. */
  anchor?: string;
};

/* Whoever comes from the error summary sees the question too. */
const frameClass = "min-w-0 [&_:is(input,select,textarea)]:scroll-mt-[9rem]";

type FrameProps = FieldProps & { id: string; error: string | undefined; children: ReactNode };

/** The frame of one input: label, hint, error, the input, who sees it. */
export function Field(props: FrameProps) {
  return (
    <div className={fieldClass(props.error)} data-part="field" {...anchored(props.anchor)}>
      <label htmlFor={props.id} className={labelClass}>
        {props.label} <Optional required={props.required} />
      </label>
      <Explanations {...props} />
      {props.children}
      {props.seenBy ? <LockLine line={props.seenBy} id={`${props.id}-seen`} /> : null}
    </div>
  );
}

/** The frame of a question with several inputs. The first of them carries the id that the summary links to. */
export function FieldGroup(props: FrameProps) {
  return (
    <fieldset
      className={fieldClass(props.error)}
      data-part="field"
      aria-describedby={describedBy(props)}
      {...anchored(props.anchor)}
    >
      <legend className={labelClass}>
        {props.label} <Optional required={props.required} />
      </legend>
      <Explanations {...props} />
      {props.children}
      {props.seenBy ? <LockLine line={props.seenBy} id={`${props.id}-seen`} /> : null}
    </fieldset>
  );
}

/** The frame's class; one with an error has a bar beside it. */
export function fieldClass(error: string | undefined): string {
  return error ? `${frameClass} border-s-6 border-s-brick ps-4` : frameClass;
}

/** A place that a link leads to, with the focus. */
export function anchored(anchor: string | undefined) {
  return anchor ? { id: anchor, tabIndex: -1 } : {};
}

/** The ids of what is said about a field, in the order in which it is read. */
export function describedBy({ id, hint, purpose, error, seenBy }: Omit<FrameProps, "children">) {
  const ids = [hint && `${id}-hint`, purpose && `${id}-why`, error && `${id}-error`, seenBy && `${id}-seen`];
  return ids.filter(Boolean).join(" ") || undefined;
}

function Explanations({ id, hint, purpose, error }: FrameProps) {
  const { texts } = useForm();
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className={hintClass}>
          {hint}
        </p>
      ) : null}
      {purpose ? (
        <p id={`${id}-why`} className={hintClass}>
          {texts.purpose} {purpose}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={errorClass}>
          <span className="sr-only">{texts.error} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

function Optional({ required }: { required: boolean | undefined }) {
  const { texts } = useForm();
  return required ? null : <span className="font-normal text-soft">{texts.optional}</span>;
}
