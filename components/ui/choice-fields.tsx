"use client";

import { anchored, describedBy, Field, FieldGroup, type FieldProps, fieldClass } from "./field";
import { errorClass, hintClass, inputClass, quietClass } from "./field-classes";
import { useField } from "./form-context";
import { LockLine } from "./lock-line";
import { tickLinesClass } from "./tick-classes";

const listClass = `${tickLinesClass} mt-2`;
const aboutClass = `${quietClass} col-start-2 -mt-1.5 pb-1.5`;

export type Choice = { value: string; label: string; hint?: string };

/** One of a few; where no answer is needed, one of them is to give none, so that what was chosen can be taken back. */
export function RadioField({
  options,
  inline,
  defaultValue,
  ...props
}: FieldProps & { options: readonly Choice[]; inline?: boolean; defaultValue?: string }) {
  const { id, error, text, texts } = useField(props.name, defaultValue);
  const silent = { value: "", label: texts.noAnswer };
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className={inline ? `${listClass} flex flex-wrap gap-x-7` : listClass}>
        {(props.required ? options : [...options, silent]).map((option, index) => (
          <ChoiceLine
            key={option.value}
            {...option}
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            checked={option.value !== "" && text === option.value}
            required={props.required}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Some of several. */
export function CheckboxesField({
  options,
  inline,
  defaultValue,
  ...props
}: FieldProps & { options: readonly Choice[]; inline?: boolean; defaultValue?: readonly string[] }) {
  const { id, error, list } = useField(props.name, defaultValue);
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className={inline ? `${listClass} flex flex-wrap gap-x-7` : listClass}>
        {options.map((option, index) => (
          <ChoiceLine
            key={option.value}
            {...option}
            type="checkbox"
            id={index === 0 ? id : `${id}-${index}`}
            name={props.name}
            checked={list.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** One thing to agree to; the statement is what one ticks, the label what it is about. */
export function CheckboxField({
  statement,
  value = "yes",
  defaultValue,
  ...props
}: FieldProps & { statement?: string; value?: string; defaultValue?: string }) {
  const { id, error, text } = useField(props.name, defaultValue);
  const frame = { ...props, id, error };
  const box = (
    <ChoiceLine
      type="checkbox"
      id={id}
      name={props.name}
      value={value}
      label={statement ?? props.label}
      checked={text === value}
      required={props.required}
      describedBy={statement ? undefined : describedBy(frame)}
    />
  );
  if (statement)
    return (
      <FieldGroup {...frame}>
        <div className={tickLinesClass}>{box}</div>
      </FieldGroup>
    );
  return (
    <div className={fieldClass(error)} data-part="field" {...anchored(props.anchor)}>
      {error ? (
        <p id={`${id}-error`} className={errorClass}>
          {error}
        </p>
      ) : null}
      <div className={tickLinesClass}>{box}</div>
      {props.hint ? (
        <p id={`${id}-hint`} className={`${hintClass} ps-10`}>
          {props.hint}
        </p>
      ) : null}
      {props.seenBy ? <LockLine line={props.seenBy} id={`${id}-seen`} /> : null}
    </div>
  );
}

/** One of many, where a list of radio buttons would be too long. */
export function SelectField({
  options,
  empty,
  defaultValue,
  ...props
}: FieldProps & { options: readonly Choice[]; empty?: string; defaultValue?: string }) {
  const { id, error, text, texts } = useField(props.name, defaultValue);
  return (
    <Field {...props} id={id} error={error}>
      <select
        id={id}
        name={props.name}
        defaultValue={text}
        required={props.required}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ ...props, id, error })}
        className={`${inputClass} mt-2 max-w-full`}
      >
        <option value="">{empty ?? texts.choose}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type LineProps = Choice & {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  checked: boolean;
  required?: boolean;
  describedBy?: string;
};

function ChoiceLine({ type, id, name, value, label, hint, checked, required, describedBy: by }: LineProps) {
  return (
    <div>
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={checked}
        required={required}
        aria-describedby={by ?? (hint ? `${id}-about` : undefined)}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p id={`${id}-about`} className={aboutClass}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
