"use client";

import { SideBySide } from "@/components/matching/side-by-side";
import { FieldGroup } from "@/components/ui/field";
import { inputClass } from "@/components/ui/field-classes";
import { useField } from "@/components/ui/form-context";

type Props = {
  name: string;
  legend: string;
  /** One list for each label. */
  labels: readonly string[];
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
};

/** Several picked from the same list, each in a list of its own. */
export function PickFields({ name, legend, labels, options, chosen }: Props) {
  const { id, error, list, texts } = useField(name, chosen);
  return (
    <FieldGroup name={name} label={legend} required id={id} error={error}>
      <div className="mt-2">
        <SideBySide>
          {labels.map((label, place) => {
            const own = place === 0 ? id : `${id}-${place}`;
            return (
              <div key={label}>
                <label htmlFor={own} className="text-sm">
                  {label}
                </label>
                <select
                  id={own}
                  name={name}
                  defaultValue={list[place] ?? ""}
                  aria-invalid={error ? true : undefined}
                  className={`${inputClass} w-full`}
                >
                  <option value="">{texts.choose}</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </div>
            );
          })}
        </SideBySide>
      </div>
    </FieldGroup>
  );
}
