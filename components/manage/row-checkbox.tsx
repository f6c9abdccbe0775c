"use client";

import { useField } from "@/components/ui/form-context";

type Props = { name: string; value: string; label: string };

/** A tick in a row of a list; its label is what the row is about. */
export function RowCheckbox({ name, value, label }: Props) {
  const { list } = useField(name, undefined);
  return (
    <input
      type="checkbox"
      name={name}
      value={value}
      aria-label={label}
      defaultChecked={list.includes(value)}
      className="size-6"
    />
  );
}
