"use client";

import { useForm } from "./form-context";

type Props = { name: string; saved: string; version: number; label: string };

/** After a conflict: the text that somebody saved meanwhile, beside what was typed. Neither is lost. */
export function SavedBeside({ name, saved, version, label }: Props) {
  const { state } = useForm();
  const conflicting = state.refusal !== null && state.values.version !== String(version);
  if (!conflicting || saved === "" || state.values[name] === saved) return null;
  return (
    <div className={besideClass}>
      <p className="text-sm font-bold">{label}</p>
      <p className="wrap-anywhere whitespace-pre-line">{saved}</p>
    </div>
  );
}

const besideClass = "-mt-5 border-s-6 border-lake bg-lake-wash px-4 py-3";
