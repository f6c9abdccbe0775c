"use client";

import type { FormEvent } from "react";
import { DateField, TimeField } from "@/components/ui/text-fields";

type Props = {
  /** What tells the row's fields from those of other rows: "-0", or nothing. */
  suffix?: string;
  legend?: string;
  labels: { day: string; from: string; until: string };
  /** How long the visit is: until follows from while somebody types. */
  minutes: number;
  required?: boolean;
  value?: { day: string; from: string; until: string };
};

/** One time: a day, from and until. */
export function TimeRow({ suffix = "", legend, labels, minutes, required, value }: Props) {
  const from = value?.from ?? "17:00";
  return (
    <fieldset className="time-row" onChange={(event) => follow(event, suffix, minutes)}>
      {legend ? <legend>{legend}</legend> : null}
      <DateField name={`day${suffix}`} label={labels.day} required={required} defaultValue={value?.day} />
      <TimeField name={`from${suffix}`} label={labels.from} required={required} defaultValue={from} />
      <TimeField
        name={`until${suffix}`}
        label={labels.until}
        required={required}
        defaultValue={value?.until ?? later(from, minutes)}
      />
    </fieldset>
  );
}

/** Moves the end along with the beginning. */
function follow(event: FormEvent<HTMLFieldSetElement>, suffix: string, minutes: number) {
  const changed = event.target as HTMLInputElement;
  if (changed.name !== `from${suffix}` || !changed.value) return;
  const until = changed.form?.elements.namedItem(`until${suffix}`);
  if (until instanceof HTMLInputElement) until.value = later(changed.value, minutes);
}

/** A time of day some minutes later, at midnight at most: a visit ends on its day. */
function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  const end = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
}
