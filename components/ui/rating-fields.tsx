"use client";

import { FieldGroup, type FieldProps } from "./field";
import { useField } from "./form-context";

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
  const scale = { id, name: props.name, value: text, required: props.required };
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className="rating">
        <Scale {...scale} numbers={[1, 2, 3, 4, 5]} low={low} high={high} />
        {unknown ? (
          <div className="choice rating-unknown">
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
  return (
    <FieldGroup {...props} id={id} error={error}>
      <div className="rating">
        <Scale
          id={id}
          name={props.name}
          value={text}
          required={props.required}
          numbers={[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}
          low={low}
          high={high}
        />
        {props.required ? null : <NoAnswer id={id} name={props.name} label={texts.noAnswer} />}
      </div>
    </FieldGroup>
  );
}

/** Takes back what was chosen. */
function NoAnswer({ id, name, label }: { id: string; name: string; label: string }) {
  return (
    <div className="choice rating-unknown">
      <input type="radio" id={`${id}-none`} name={name} value="" />
      <label htmlFor={`${id}-none`}>{label}</label>
    </div>
  );
}

type ScaleProps = Ends & {
  id: string;
  name: string;
  value: string;
  required?: boolean;
  numbers: readonly number[];
};

function Scale({ id, name, value, required, numbers, low, high }: ScaleProps) {
  const last = numbers.length - 1;
  return (
    <div className={numbers.length > 5 ? "scale is-long" : "scale"}>
      {numbers.map((number, index) => (
        <label key={number} className="scale-stone">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={name}
            value={String(number)}
            defaultChecked={value === String(number)}
            required={required}
          />
          <span>{number}</span>
          {index === 0 || index === last ? <span className="sr-only">{index === 0 ? low : high}</span> : null}
        </label>
      ))}
      <span className="scale-end" aria-hidden="true">
        {low}
      </span>
      <span className="scale-end is-high" aria-hidden="true">
        {high}
      </span>
    </div>
  );
}
