"use client";

import { FieldGroup, type FieldProps } from "@/components/ui/field";
import { useField } from "@/components/ui/form-context";
import { DateField, TimeField } from "@/components/ui/text-fields";

const rowClass =
  "flex flex-wrap items-start gap-x-5 gap-y-2.5 [&>legend]:float-start [&>legend]:w-full [&>legend]:font-semibold [&_label>span]:hidden";

type Row = { legend: string; fields: { day: string; from: string }; value?: { day: string; from: string } };

type Props = FieldProps & { labels: { day: string; from: string }; rows: readonly Row[] };

/** Possible times, a row each: a day, and when it begins. Rows that are left empty are none. */
export function DatesField({ labels, rows, ...props }: Props) {
  const { id, error } = useField(props.name, undefined);
  return (
    <FieldGroup {...props} id={id} error={error}>
      <ol id={id} tabIndex={-1} className="mt-3 flex flex-col gap-5 *:border-s-3 *:border-line *:ps-4">
        {rows.map(({ legend, fields, value }) => (
          <li key={fields.day}>
            <fieldset className={rowClass}>
              <legend>{legend}</legend>
              <DateField name={fields.day} label={labels.day} defaultValue={value?.day ?? ""} />
              <TimeField name={fields.from} label={labels.from} defaultValue={value?.from ?? ""} />
            </fieldset>
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}
