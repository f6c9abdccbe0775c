"use client";

import { boxClass } from "@/components/ui/field-classes";
import { useField } from "@/components/ui/form-context";

type Props = {
  name: string;
  label: string;
  empty: string;
  options: readonly { value: string; label: string }[];
  defaultValue: string;
};

/** A choice within a row of a table; its label is for the ear, since the column says it to the eye. */
export function InlineSelect({ name, label, empty, options, defaultValue }: Props) {
  const { text } = useField(name, defaultValue);
  return (
    <select
      name={name}
      aria-label={label}
      defaultValue={text}
      className={`${boxClass} min-h-11 w-full max-w-[18rem] px-3 py-2.25`}
    >
      <option value="">{empty}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
