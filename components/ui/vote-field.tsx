"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context";
import { VoteShape, type VoteValue } from "./vote-shape";

type Props = {
  name: string;
  /** The proposed time, with its weekday. */
  legend: ReactNode;
  options: readonly { value: VoteValue; label: string }[];
  /** How an answer that has been given is taken back. */
  takeBack?: string;
  /** What the others have said. */
  aside?: ReactNode;
  defaultValue?: string;
};

/** One proposed time and yes, if need be or no to it; each by shape and word. */
export function VoteField({ name, legend, options, takeBack, aside, defaultValue }: Props) {
  const { id, error, text, texts } = useField(name, defaultValue);
  return (
    <fieldset className={error ? "field vote has-error" : "field vote"}>
      <legend className="field-label">{legend}</legend>
      {error ? (
        <p className="field-error">
          <span className="sr-only">{texts.error} </span>
          {error}
        </p>
      ) : null}
      <div className="vote-options">
        {options.map((option, index) => (
          <label key={option.value} className={`vote-option is-${option.value}`}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={option.value}
              defaultChecked={text === option.value}
            />
            <VoteShape value={option.value} />
            <span>{option.label}</span>
          </label>
        ))}
        {takeBack ? (
          <label className="vote-option is-open">
            <input type="radio" id={`${id}-open`} name={name} value="open" defaultChecked={text === "open"} />
            <span>{takeBack}</span>
          </label>
        ) : null}
      </div>
      {aside ? <div className="vote-aside">{aside}</div> : null}
    </fieldset>
  );
}
