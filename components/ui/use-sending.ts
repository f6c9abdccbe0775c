"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { type FormEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import { shownOtherwise } from "@/lib/forms/same-page";
import { emptyFormState, type FormState } from "@/lib/forms/state";
import type { FormTexts } from "./form-context";
import { useReader } from "./reader-context";
import { carryTyped, takeTyped, typedIn } from "./typed-text";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * Sends a form, once for every kind of form. Without JavaScript the browser posts to `send`. With it the action is called here, so
 * that a lost connection leaves what was typed where it is; and what was done ends in a page that is loaded anew, never in one from
 * the router's memory.
 */
export function useSending(action: FormAction, name: string, texts: FormTexts) {
  const reader = useReader();
  const [posted, send] = useActionState(action, emptyFormState);
  const [returned, setReturned] = useState<FormState | null>(null);
  const [pending, start] = useTransition();
  const kept = reader.kept?.form === name ? keptState(reader.kept.values) : null;
  const state = returned ?? (posted.attempt > 0 ? posted : (kept ?? posted));

  const takenOver = useRef(false);
  const isUnderWay = useRef(false);
  useEffect(() => {
    takenOver.current = true;
    const values = takeTyped(reader.mark, reader.path, name);
    if (values) setReturned(keptState(values));
  }, [reader.mark, reader.path, name]);
  useEffect(() => {
    window.addEventListener("pageshow", loadAnew);
    return () => window.removeEventListener("pageshow", loadAnew);
  }, []);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Two presses within one moment both find the form as it was: the mark is set at once.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(form, submitter);
    start(async () => {
      const next = await action(state, data).catch((error: unknown) => {
        // The server has a newer version, which does not know this page's form: its own page has it, with what was typed.
        if (unstable_isUnrecognizedActionError(error)) return openAnew(reader.mark, reader.path);
        return unsent(error, state, typedIn(form, submitter), texts);
      });
      // The form stays as it is, and shut, until the next page is there.
      if (next?.goTo) return leave(next.goTo, (path) => carryTyped(reader.mark, path ?? reader.path, form));
      isUnderWay.current = false;
      if (next) setReturned(next);
    });
  }

  return { state, send, pending, onSubmit, takenOver, isFromServer: kept !== null };
}

function keptState(values: FormState["values"]): FormState {
  return { ...emptyFormState, attempt: 1, values, isKept: true };
}

/** Nothing was taken, or nobody knows: the form stays, with a sentence. Null where the framework leads somewhere else itself. */
function unsent(
  error: unknown,
  { attempt, formKey }: FormState,
  values: FormState["values"],
  texts: FormTexts,
): FormState | null {
  if (String((error as { digest?: unknown })?.digest).startsWith("NEXT_REDIRECT")) return null;
  const refusal = error instanceof TypeError || !navigator.onLine ? texts.offline : texts.broken;
  return { attempt: attempt + 1, errors: {}, refusal, values, ...(formKey ? { formKey } : {}) };
}

function openAnew(mark: string, path: string): Promise<never> {
  carryTyped(mark, path);
  location.reload();
  return new Promise(() => undefined);
}

let hasLeft = false;

function leave(path: string, beforeSamePage: (path: string | null) => void): Promise<never> {
  const to = new URL(path, location.href);
  hasLeft = true;
  const isSame = to.pathname + to.search === location.pathname + location.search;
  const other = shownOtherwise(to, new URL(location.href));
  // What stands typed in the other forms of the page comes along, also where the page then says what has been done.
  if (isSame || other) beforeSamePage(other);
  if (isSame) {
    if (to.hash) history.replaceState(history.state, "", to.hash);
    location.reload();
  } else location.assign(to);
  return new Promise(() => undefined);
}

/** A page that the browser took out of its cache, after a form of it was sent, shows what was before. */
function loadAnew(event: PageTransitionEvent): void {
  if (event.persisted && hasLeft) location.reload();
}
