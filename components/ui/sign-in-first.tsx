"use client";

import { useForm } from "./form-context";

/** The way to sign in while the form waits in its own tab. */
export function SignInFirst() {
  const { state, texts } = useForm();
  if (!state.signInAt) return null;
  return (
    <p>
      <a href={state.signInAt} target="_blank" rel="noopener">
        {texts.signInFirst}
      </a>
    </p>
  );
}
