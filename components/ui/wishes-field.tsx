"use client";

import { FieldGroup, type FieldProps } from "./field";
import { inputClass } from "./field-classes";
import { useField } from "./form-context";
import { tickLinesClass } from "./tick-classes";

type Props = FieldProps & {
  count: number;
  nameLabel: string;
  /** Asked beside each name; left out where nothing is ever told. */
  tellLabel?: string;
  defaultValue?: readonly string[];
  /** Positions ("0", "1") of those who may be told. */
  defaultTell?: readonly string[];
};

/** Names of organisations, each with "may they be told"; the ticks are sent as positions under `<name>.tell`. */
export function WishesField({ count, nameLabel, tellLabel, defaultValue, defaultTell, ...props }: Props) {
  const { id, error, list } = useField(props.name, defaultValue);
  const tell = useField(`${props.name}.tell`, defaultTell);
  return (
    <FieldGroup {...props} id={id} error={error}>
      <ol className="mt-3 flex flex-col gap-3.5 *:border-s-3 *:border-line *:ps-4">
        {Array.from({ length: count }, (_, place) => {
          const own = place === 0 ? id : `${id}-${place}`;
          return (
            <li key={own}>
              <label htmlFor={own} className="mb-1 block text-sm font-semibold">
                {nameLabel} {place + 1}
              </label>
              <input
                id={own}
                name={props.name}
                defaultValue={list[place] ?? ""}
                autoComplete="off"
                aria-invalid={error ? true : undefined}
                className={`${inputClass} w-full`}
              />
              {tellLabel ? (
                <div className={tickLinesClass}>
                  <div>
                    <input
                      type="checkbox"
                      id={`${own}-tell`}
                      name={`${props.name}.tell`}
                      value={String(place)}
                      defaultChecked={tell.list.includes(String(place))}
                    />
                    <label htmlFor={`${own}-tell`}>
                      {tellLabel}
                      <span className="sr-only"> ({place + 1})</span>
                    </label>
                  </div>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </FieldGroup>
  );
}
