"use client";

import { createContext, useContext } from "react";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";

/** The words that every form needs, in the reader's language; made on the server by `formTexts`. */
export type FormTexts = {
  locale: Locale;
  dateExample: string;
  timeExample: string;
  summary: string;
  titlePrefix: string;
  error: string;
  refused: string;
  optional: string;
  sending: string;
  charactersLeft: string;
  charactersOver: string;
  choose: string;
  none: string;
  noAnswer: string;
  purpose: string;
  /** The connection was lost while sending. */
  offline: string;
  /** The server gave no answer of ours. */
  broken: string;
  /** What stands in the form was typed before and has not been sent. */
  kept: string;
  signInFirst: string;
  switchLanguage: string;
  otherLanguages: readonly { locale: string; label: string }[];
};

type FormContextValue = {
  id: string;
  state: FormState;
  texts: FormTexts;
  pending: boolean;
  /** False only while React takes over the page that the server sent. */
  takenOver: { readonly current: boolean };
};

export const FormContext = createContext<FormContextValue | null>(null);

/** What a field or a button needs to know of the form that it stands in. */
export function useForm(): FormContextValue {
  const form = useContext(FormContext);
  if (form === null) throw new Error("A field stands inside a <Form>.");
  return form;
}

/** One field's part of the form: its id, its error, and what was typed before. */
export function useField(name: string, fallback: string | readonly string[] | undefined) {
  const { id, state, texts } = useForm();
  const list = listOf(state, name, fallback ?? []);
  return { id: fieldId(id, name), error: state.errors[name], texts, list, text: list[0] ?? "" };
}

/** What a field was sent with, or what it begins with. */
export function listOf(state: FormState, name: string, fallback: string | readonly string[]): string[] {
  const wasSent = state.attempt > 0 && Object.keys(state.values).length > 0;
  const values = wasSent ? (state.values[name] ?? []) : fallback;
  return typeof values === "string" ? [values] : [...values];
}

/** The id that the error summary links to. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name.replace(/[^\w-]/g, "-")}`;
}
