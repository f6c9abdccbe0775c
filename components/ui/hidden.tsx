"use client";

import type { FormState } from "@/lib/forms/state";
import { useReader } from "./reader-context";

/** A value that travels with a form unseen; nothing is sent when there is none. No browser may bring an old one back. */
export function Hidden({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} autoComplete="off" />;
}

type Props = {
  hidden: Record<string, string | number | undefined>;
  name: string;
  formKey: string | null;
  state: FormState;
  /** The server has given back what was typed before. */
  isFromServer: boolean;
};

/** What every form carries: its key, which form it is, whom it was shown to, and the page's own values. */
export function FormHidden({ hidden, name, formKey, state, isFromServer }: Props) {
  const { mark } = useReader();
  return (
    <>
      {formKey ? <Hidden name="formKey" value={state.formKey ?? formKey} /> : null}
      <Hidden name="form" value={name} />
      <Hidden name="shownTo" value={mark} />
      <Hidden name="keptForm" value={isFromServer ? 1 : undefined} />
      {Object.entries(hidden).map(([each, value]) => (
        <Hidden key={each} name={each} value={value} />
      ))}
    </>
  );
}
