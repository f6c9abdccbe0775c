"use client";

import type { Choice } from "./choice-fields";
import { FieldGroup, type FieldProps } from "./field";
import { inputClass } from "./field-classes";
import { useField } from "./form-context";

type Props = FieldProps & {
  options: readonly Choice[];
  places: number;
  /** What each place is called: "tärkein", "toiseksi tärkein". */
  placeLabels?: readonly string[];
  defaultValue?: readonly string[];
};

/** A few of many in order of importance: one list for each place, so that no dragging is needed. */
export function RankedChoice({ options, places, placeLabels, defaultValue, ...props }: Props) {
  const { id, error, list, texts } = useField(props.name, defaultValue);
  return (
    <FieldGroup {...props} id={id} error={error}>
      <ol className="mt-2.5 flex flex-col gap-2 *:flex *:items-center *:gap-3">
        {Array.from({ length: places }, (_, place) => {
          const own = place === 0 ? id : `${id}-${place}`;
          return (
            <li key={own}>
              <span
                className="w-[1.2em] flex-none text-center font-display text-xl font-bold"
                aria-hidden="true"
              >
                {place + 1}
              </span>
              <select
                id={own}
                name={props.name}
                defaultValue={list[place] ?? ""}
                aria-label={`${placeLabels?.[place] ?? `${place + 1}.`}`}
                aria-invalid={error ? true : undefined}
                className={`${inputClass} min-w-0 flex-[0_1_26rem]`}
              >
                <option value="">{place === 0 ? texts.choose : texts.none}</option>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ol>
    </FieldGroup>
  );
}
