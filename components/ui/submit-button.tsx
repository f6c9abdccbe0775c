"use client";

import type { ReactNode } from "react";
import { buttonClass, type Tone } from "./button";
import { useForm } from "./form-context";

type Props = { name?: string; value?: string; tone?: Tone; children: ReactNode; describedBy?: string };

/** Sends the form it stands in; while that is under way it says so, and a second press does nothing. */
export function SubmitButton({ name, value, tone = "primary", children, describedBy }: Props) {
  const { pending, texts } = useForm();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={buttonClass(tone)}
      aria-disabled={pending || undefined}
      aria-describedby={describedBy}
    >
      {pending && name === undefined ? texts.sending : children}
    </button>
  );
}
