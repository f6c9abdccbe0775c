"use client";

import { type FormEvent, useState } from "react";
import { useForm } from "@/components/ui/form-context";
import { DateField, TimeField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { formatRange } from "@/lib/time/format";
import { readDay, readTime, typeTime } from "@/lib/time/typed";

const rowClass =
  "flex flex-wrap items-start gap-x-5 gap-y-2.5 [&>legend]:float-start [&>legend]:w-full [&>legend]:font-bold [&_label>span]:hidden";

type Typed = { day: string; from: string; until: string };

type Props = {
  /** What tells the row's fields from those of other rows: "-0", or nothing. */
  suffix?: string;
  legend?: string;
  labels: Typed;
  /** How long the visit is: until follows from while somebody types. */
  minutes: number;
  required?: boolean;
  value?: Typed;
  /** When such a meeting usually begins. */
  from?: string;
};

/** One time: a day, from and until, and how it is understood: with its weekday, and the day of its end where that is the next. */
export function TimeRow({
  suffix = "",
  legend,
  labels,
  minutes,
  required,
  value,
  from: usual = "17:00",
}: Props) {
  const { state, texts } = useForm();
  const from = value?.from ?? usual;
  const shown = { day: value?.day ?? "", from, until: value?.until ?? later(from, minutes) };
  const sent = (name: keyof Typed) => [state.values[`${name}${suffix}`] ?? shown[name]].flat()[0] ?? "";
  const [typed, setTyped] = useState({ day: sent("day"), from: sent("from"), until: sent("until") });
  const follow = (event: FormEvent<HTMLFieldSetElement>) => {
    const changed = event.target as HTMLInputElement;
    const field = (name: keyof Typed) => changed.form?.elements.namedItem(`${name}${suffix}`);
    const [begin, until] = [readTime(changed.value), field("until")];
    if (changed.name === `from${suffix}` && begin && until instanceof HTMLInputElement)
      until.value = typeTime(later(begin, minutes), texts.locale);
    const read = (name: keyof Typed) => (field(name) as HTMLInputElement | null)?.value ?? "";
    setTyped({ day: read("day"), from: read("from"), until: read("until") });
  };
  const understood = rangeOf(typed, texts.locale);
  return (
    <fieldset className={rowClass} onChange={follow}>
      {legend ? <legend>{legend}</legend> : null}
      <DateField
        name={`day${suffix}`}
        label={labels.day}
        required={required}
        defaultValue={shown.day}
        readBack={undefined}
      />
      <TimeField name={`from${suffix}`} label={labels.from} required={required} defaultValue={shown.from} />
      <TimeField
        name={`until${suffix}`}
        label={labels.until}
        required={required}
        defaultValue={shown.until}
      />
      <p className="min-h-[1.5em] basis-full tabular-nums" aria-live="polite">
        {understood}
      </p>
    </fieldset>
  );
}

/** The typed time as it is read, or nothing while it is not one. An end before the start is on the next day. */
function rangeOf(typed: Typed, locale: Locale): string {
  const [day, from, until] = [readDay(typed.day), readTime(typed.from), readTime(typed.until)];
  if (!day || !from || !until || from === until) return "";
  const [start, end] = [from, until].map((time) => new Date(`${day}T${time}:00Z`)) as [Date, Date];
  if (end < start) end.setUTCDate(end.getUTCDate() + 1);
  return formatRange(start, end, { locale, zone: "UTC" });
}

/** A time of day some minutes later. */
function later(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(":").map(Number);
  const end = (hours * 60 + rest + minutes) % (24 * 60);
  return `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
}
