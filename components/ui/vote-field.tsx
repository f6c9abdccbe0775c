"use client";

import type { ReactNode } from "react";
import { fieldClass } from "./field";
import { errorClass, labelClass } from "./field-classes";
import { useField } from "./form-context";
import { VoteShape, type VoteValue } from "./vote-shape";

/* Afloat, a legend does not break the line above it. */
const voteClass =
  "border-t border-t-line py-4.5 [&>legend]:float-start [&>legend]:w-full [&>legend]:pb-2 [&>legend+*]:clear-both";
const optionsClass =
  "mt-2 grid max-w-[30rem] grid-cols-3 border-s border-edge *:relative *:flex *:flex-col *:items-center *:gap-1.25 *:border *:border-s-0 *:border-edge *:bg-surface *:px-0.5 *:py-2.25 *:hyphens-auto max-[22rem]:*:text-xs *:text-center *:text-sm *:leading-[1.2] *:cursor-pointer";
/* The input lies unseen over its stone, which shows its focus and its choice. */
const unseenClass =
  "[&_input]:absolute [&_input]:inset-0 [&_input]:size-full [&_input]:cursor-pointer [&_input]:opacity-0";
const chosenClass =
  "*:hover:bg-lichen-wash *:has-checked:bg-lichen *:has-checked:font-bold *:has-checked:[box-shadow:inset_0_-6px_var(--spruce)] forced-colors:*:has-checked:border-2 forced-colors:*:has-checked:border-[ButtonText] forced-colors:*:has-checked:outline-3 forced-colors:*:has-checked:outline-[Highlight]";
const focusClass =
  "*:has-focus-visible:z-1 *:has-focus-visible:[box-shadow:0_0_0_3px_var(--cloudberry)] *:has-focus-visible:outline-3 *:has-focus-visible:outline-offset-3 *:has-focus-visible:outline-ink";
/* Taking an answer back is under the answers, over their whole width. */
const takeBackClass =
  "*:min-h-16 *:nth-4:col-span-full *:nth-4:min-h-11 *:nth-4:justify-center *:nth-4:border-t-0";

type Props = {
  name: string;
  /** The proposed time, with its weekday. */
  legend: ReactNode;
  options: readonly { value: VoteValue; label: string }[];
  /** How the time stands. */
  status?: ReactNode;
  /** What one answers, where a legend cannot say it: the days of several meetings. */
  about?: ReactNode;
  /** How an answer that has been given is taken back. */
  takeBack?: string;
  /** What the others have said. */
  aside?: ReactNode;
  defaultValue?: string;
};

/** One proposed time and yes, if need be or no to it; each by shape and word. */
export function VoteField({ name, legend, status, about, options, takeBack, aside, defaultValue }: Props) {
  const { id, error, text, texts } = useField(name, defaultValue);
  return (
    <fieldset className={`${fieldClass(error)} ${voteClass}`} data-part="vote">
      <legend className={labelClass}>{legend}</legend>
      {status ? <p>{status}</p> : null}
      {about}
      {error ? (
        <p className={errorClass}>
          <span className="sr-only">{texts.error} </span>
          {error}
        </p>
      ) : null}
      <div className={`${optionsClass} ${unseenClass} ${takeBackClass} ${chosenClass} ${focusClass}`}>
        {options.map((option, index) => (
          <label key={option.value}>
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
          <label>
            <input type="radio" id={`${id}-open`} name={name} value="open" defaultChecked={text === "open"} />
            <span>{takeBack}</span>
          </label>
        ) : null}
      </div>
      {aside ? <div className="mt-2 grid gap-2">{aside}</div> : null}
    </fieldset>
  );
}
