"use client";

import { FieldGroup, type FieldProps } from "./field";
import { useField } from "./form-context";
import { stonesClass, tickLinesClass } from "./tick-classes";

const scaleClass =
  "mt-2.5 grid ps-px *:-ms-px *:-mb-px *:flex *:cursor-pointer *:items-center *:border *:border-edge *:bg-surface *:tabular-nums *:hover:bg-lichen-wash *:has-checked:bg-lichen *:has-checked:font-bold *:has-checked:[box-shadow:inset_0_-6px_var(--spruce)] forced-colors:*:has-checked:border-2 forced-colors:*:has-checked:border-[ButtonText]";
const fiveClass = `${scaleClass} ${stonesClass} max-w-[30rem] grid-cols-5 *:min-h-16 *:flex-col *:gap-1 *:px-0.5 *:pt-2 *:pb-2.5 [&_input]:order-2`;
/* Eleven stand on one line. Where a stone has no room beside its number, the number is the stone; where letters are so large that
   the numbers have none either, each stands on a line of its own with its words. */
const elevenClass = `${scaleClass} ${stonesClass} *:relative *:min-h-11 *:gap-3 *:px-3 @min-[15.5rem]:grid-cols-11 @min-[15.5rem]:*:min-h-14 @min-[15.5rem]:*:flex-col @min-[15.5rem]:*:justify-center @min-[15.5rem]:*:gap-1 @min-[15.5rem]:*:px-0 @min-[24rem]:*:pt-2 @min-[24rem]:*:pb-2.5 @min-[24rem]:[&_input]:order-2`;
const unseenClass =
  "@max-[24rem]:[&_input]:absolute @max-[24rem]:[&_input]:inset-0 @max-[24rem]:[&_input]:size-full @max-[24rem]:[&_input]:opacity-0 @max-[24rem]:*:has-focus-visible:z-1 @max-[24rem]:*:has-focus-visible:outline-3 @max-[24rem]:*:has-focus-visible:outline-offset-3 @max-[24rem]:*:has-focus-visible:outline-ink";
const endsClass = "flex justify-between gap-4 pt-1.5 text-sm leading-[1.3] text-soft *:last:text-end";

type Ends = { low: string; high: string };

/** From 1 to 5, or "don't know"; the ends are said in words. */
export function RatingField({
  low,
  high,
  unknown,
  defaultValue,
  ...props
}: FieldProps & Ends & { unknown?: string; defaultValue?: string }) {
  const { id, error, text, texts } = useField(props.name, defaultValue);
  const stones = { id, name: props.name, value: text, required: props.required };
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className={fiveClass}>
        <Stones {...stones} numbers={[1, 2, 3, 4, 5]} low={low} high={high} />
      </div>
      <div className={`${endsClass} max-w-[30rem]`} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
      <div className={`${tickLinesClass} mt-0.5`}>
        {unknown ? (
          <div>
            <input
              type="radio"
              id={`${id}-unknown`}
              name={props.name}
              value="unknown"
              defaultChecked={text === "unknown"}
            />
            <label htmlFor={`${id}-unknown`}>{unknown}</label>
          </div>
        ) : null}
        {props.required ? null : <NoAnswer id={id} name={props.name} label={texts.noAnswer} />}
      </div>
    </FieldGroup>
  );
}

/** From 0 to 10: would you recommend. */
export function ScoreField({
  low,
  high,
  defaultValue,
  ...props
}: FieldProps & Ends & { defaultValue?: string }) {
  const { id, error, text, texts } = useField(props.name, defaultValue);
  const stones = { id, name: props.name, value: text, required: props.required };
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className="@container">
        <div className={`${elevenClass} ${unseenClass}`}>
          <Stones {...stones} numbers={[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]} low={low} high={high} />
        </div>
        <div className={`${endsClass} @max-[15.5rem]:hidden`} aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </div>
      </div>
      {props.required ? null : (
        <div className={`${tickLinesClass} mt-0.5`}>
          <NoAnswer id={id} name={props.name} label={texts.noAnswer} />
        </div>
      )}
    </FieldGroup>
  );
}

/** Takes back what was chosen. */
function NoAnswer({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <div>
      <input type="radio" id={`${id}-none`} name={name} value="" />
      <label htmlFor={`${id}-none`}>{label}</label>
    </div>
  );
}

type StonesProps = Ends & {
  id: string;
  name: string;
  value: string;
  required?: boolean;
  numbers: readonly number[];
};

/** The numbers of a scale, the first and the last with their words: for the ear, and for the eye where nothing stands below. */
function Stones({ id, name, value, required, numbers, low, high }: StonesProps) {
  const last = numbers.length - 1;
  const ends = numbers.length > 5 ? "@min-[15.5rem]:sr-only" : "sr-only";
  return numbers.map((number, index) => (
    <label key={number}>
      <input
        type="radio"
        id={index === 0 ? id : `${id}-${index}`}
        name={name}
        value={String(number)}
        defaultChecked={value === String(number)}
        required={required}
      />
      <span>{number}</span>
      {index === 0 || index === last ? <span className={ends}>{index === 0 ? low : high}</span> : null}
    </label>
  ));
}
