"use client";

import { type FormEvent, useState } from "react";
import { FieldGroup, type FieldProps } from "@/components/ui/field";
import { listOf, useField, useForm } from "@/components/ui/form-context";
import { DateField, TimeField } from "@/components/ui/text-fields";
import { formatDateTime } from "@/lib/time/format";
import { readDay, readTime } from "@/lib/time/typed";

const rowClass =
  "grid max-w-[26rem] grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-end gap-x-5 gap-y-1.5 [&>legend]:mb-1 [&>legend]:font-semibold [&_label>span]:hidden";
const understoodClass = "col-span-2 min-h-[1.5em] text-sm text-soft tabular-nums";

type Row = { legend: string; fields: { day: string; from: string }; value: { day: string; from: string } };

type Props = FieldProps & { labels: { day: string; from: string }; rows: readonly Row[] };

/** Possible times, a row each: a day, and when it begins. Rows that are left empty are none. */
export function DatesField({ labels, rows, ...props }: Props) {
  const { id, error } = useField(props.name, undefined);
  return (
    <FieldGroup {...props} id={id} error={error}>
      <ol id={id} tabIndex={-1} className="mt-3 flex flex-col gap-3 *:border-s-3 *:border-line *:ps-4">
        {rows.map((row, at) => (
          <li key={row.fields.day}>
            <PossibleTime {...row} labels={labels} isFirst={at === 0} />
          </li>
        ))}
      </ol>
    </FieldGroup>
  );
}

type TimeProps = Row & Pick<Props, "labels"> & { isFirst: boolean };

/** One of them; how it is to be written stands at the first, and how it is understood at each. */
function PossibleTime({ legend, fields, value, labels, isFirst }: TimeProps) {
  const { state, texts } = useForm();
  const sent = (name: string, otherwise: string) => listOf(state, name, otherwise)[0] ?? "";
  const [typed, setTyped] = useState({
    day: sent(fields.day, value.day),
    from: sent(fields.from, value.from),
  });
  const follow = ({ currentTarget }: FormEvent<HTMLFieldSetElement>) => {
    const said = (name: string) => currentTarget.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
    setTyped({ day: said(fields.day) ?? "", from: said(fields.from) ?? "" });
  };
  const [day, from] = [readDay(typed.day), readTime(typed.from)];
  const understood =
    day && from
      ? formatDateTime(new Date(`${day}T${from}:00Z`), { locale: texts.locale, zone: "UTC" })
      : null;
  const hints = isFirst ? {} : { hint: undefined };
  return (
    <fieldset className={rowClass} onInput={follow}>
      <legend>{legend}</legend>
      <DateField
        name={fields.day}
        label={labels.day}
        defaultValue={value.day}
        readBack={undefined}
        {...hints}
      />
      <TimeField name={fields.from} label={labels.from} defaultValue={value.from} {...hints} />
      <p className={understoodClass} aria-live="polite">
        {understood}
      </p>
    </fieldset>
  );
}
