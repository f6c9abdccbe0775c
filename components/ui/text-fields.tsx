"use client";

import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";
import { labelField } from "@/lib/forms/typed";
import { formatDay } from "@/lib/time/format";
import { readDay, typeDay, typeTime } from "@/lib/time/typed";
import { describedBy, Field, type FieldProps } from "./field";
import { boxClass, inputClass } from "./field-classes";
import { useField, useForm } from "./form-context";
import { Hidden } from "./hidden";

const textClass = `${boxClass} mt-2 block max-h-[60vh] w-full resize-y px-3 py-2.25 field-sizing-content`;
const roomyClass = `${textClass} min-h-[calc(4lh+22px)]`;
/** For what is a line or two. */
const shortClass = `${textClass} min-h-[calc(2lh+22px)]`;
const countClass = "mt-1.5 text-sm tabular-nums";

const widths = { full: "w-full", short: "w-full max-w-[18rem]", year: "w-full max-w-[9rem]" };

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "inputMode" | "min" | "max" | "step" | "spellCheck" | "autoCapitalize"
>;

type Props = FieldProps &
  Omit<Native, "type"> & {
    defaultValue?: string;
    width?: keyof typeof widths;
    unit?: string;
    /** How what is typed is understood, said beside the field. */
    readBack?: (typed: string) => string;
    /** What is offered while one types; anything else may be typed too. */
    suggestions?: readonly string[];
  };

/** One line of text. Its length is judged when it is sent: a browser that enforces it cuts what is pasted, and says nothing. */
export function TextField(props: Props) {
  return <Line {...props} type="text" />;
}

/** An e-mail address; not the browser's kind, which rewrites a domain with letters such as ä before anybody has read it. */
export function EmailField(props: Props) {
  return (
    <Line
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      type="text"
    />
  );
}

export function PhoneField(props: Props) {
  return <Line autoComplete="tel" width="short" {...props} type="tel" />;
}

/** An address of a web page; without the https:// too, so it is not the browser's kind. */
export function UrlField(props: Props) {
  return (
    <Line
      inputMode="url"
      autoComplete="url"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      type="text"
    />
  );
}

/** A calendar day, typed as people write it; the browser's own kind asks in the browser's language. `defaultValue` is YYYY-MM-DD. */
export function DateField({ defaultValue = "", ...props }: Props) {
  const { texts } = useForm();
  return (
    <Line
      width="short"
      autoComplete="off"
      hint={texts.dateExample}
      readBack={(typed) => {
        const day = readDay(typed);
        return day ? formatDay(day, texts.locale) : "";
      }}
      {...props}
      defaultValue={typeDay(defaultValue, texts.locale)}
      type="text"
    />
  );
}

/** A time of day, typed as people write it. `defaultValue` is HH:MM. */
export function TimeField({ defaultValue = "", ...props }: Props) {
  const { texts } = useForm();
  return (
    <Line
      width="year"
      autoComplete="off"
      hint={texts.timeExample}
      {...props}
      defaultValue={typeTime(defaultValue, texts.locale)}
      type="text"
    />
  );
}

/** A number that one types; not the browser's kind, which loses what it does not understand. */
export function NumberField(props: Props) {
  return <Line inputMode="numeric" width="year" {...props} type="text" />;
}

/** Several lines of text; where there is a limit, what is left of it is counted while typing. */
export function LongTextField({
  rows = 4,
  maxLength,
  defaultValue,
  ...props
}: FieldProps & { rows?: number; maxLength?: number; defaultValue?: string }) {
  const { id, error, texts, text } = useField(props.name, defaultValue);
  const typed = useTypedBefore(id);
  const [left, setLeft] = useState<number | null>(null);
  return (
    <Field {...props} id={id} error={error}>
      <Hidden name={labelField(props.name)} value={props.label} />
      <textarea
        id={id}
        name={props.name}
        rows={rows}
        defaultValue={typed ?? text}
        required={props.required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ ...props, id, error })}
        onInput={maxLength ? (event) => setLeft(maxLength - event.currentTarget.value.length) : undefined}
        className={rows > 2 ? roomyClass : shortClass}
      />
      {left === null ? null : (
        <p
          className={left < 0 ? `${countClass} font-bold text-brick` : `${countClass} text-soft`}
          aria-live={left < 50 ? "polite" : "off"}
        >
          {left < 0 ? texts.charactersOver : texts.charactersLeft}
          {Math.abs(left)}
        </p>
      )}
    </Field>
  );
}

/**
 * What has been typed into the server's page before this script came; null afterwards. React gives a textarea that it takes over its
 * default again, other than every other field, and what was typed on a slow line would be gone.
 */
function useTypedBefore(id: string): string | null {
  const { takenOver } = useForm();
  const isFirst = useRef(!takenOver.current);
  useEffect(() => {
    isFirst.current = false;
  }, []);
  if (!isFirst.current || typeof document === "undefined") return null;
  const field = document.getElementById(id);
  return field instanceof HTMLTextAreaElement ? field.value : null;
}

function Line({
  width = "full",
  unit,
  suggestions,
  readBack,
  defaultValue,
  type,
  ...props
}: Props & Pick<Native, "type">) {
  const { name, label, hint, purpose, seenBy, required, ...native } = props;
  const { id, error, text } = useField(name, defaultValue);
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field {...{ name, label, hint, purpose, seenBy, required, id, error }}>
      <span className="mt-2 flex items-center gap-2.5">
        <input
          {...native}
          id={id}
          name={name}
          type={type}
          defaultValue={text}
          onInput={readBack ? (event) => setTyped(event.currentTarget.value) : undefined}
          required={required}
          list={suggestions ? `${id}-list` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ name, label, hint, purpose, seenBy, id, error })}
          className={`${inputClass} ${widths[width]}`}
        />
        {unit ? <span>{unit}</span> : null}
        {readBack ? <span aria-live="polite">{readBack(typed ?? text)}</span> : null}
        {suggestions ? (
          <datalist id={`${id}-list`}>
            {suggestions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        ) : null}
      </span>
    </Field>
  );
}
