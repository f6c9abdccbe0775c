"use client";

import { type Choice, RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import type { FormTexts } from "@/components/ui/form-context";
import { beginAction } from "./actions";

type Props = {
  texts: FormTexts;
  words: { path: string; homepage: string; begin: string };
  /** In which programme, and as what. */
  start: { programme: string; part: string };
  formKey: string;
  paths: readonly Choice[];
  path: string;
  /** Something has been begun already; going on with it is the first thing to do. */
  again: boolean;
};

/**
 * Chooses the path and begins. A leaf that imports its action, because a newsletter sends everybody here at once: with one that is
 * handed over by the server, the payload waits for the action's module.
 */
export function Beginning({ texts, words, start, formKey, paths, path, again }: Props) {
  return (
    <Form
      action={beginAction}
      texts={texts}
      hidden={start}
      formKey={formKey}
      submit={words.begin}
      tone={again ? "secondary" : "primary"}
    >
      <RadioField name="path" label={words.path} options={paths} defaultValue={path} required />
      <p className="sr-only" aria-hidden="true">
        <label>
          {words.homepage} <input name="homepage" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
    </Form>
  );
}
