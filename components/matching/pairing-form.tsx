"use client";

import { type DragEvent, type ReactNode, useActionState, useId, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, type FormTexts } from "@/components/ui/form-context";
import { Hidden } from "@/components/ui/hidden";
import { emptyFormState, type FormState } from "@/lib/forms/state";

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  texts: FormTexts;
  hidden: Record<string, string | number | undefined>;
  formKey: string;
  children: ReactNode;
};

/**
 * One form around a board of pairs: each of its buttons says one change. Dragging one association upon another is a third way to
 * say "these two", beside the buttons and the list of partners; nothing can only be dragged.
 */
export function PairingForm({ action, texts, hidden, formKey, children }: Props) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const dropped = useRef<HTMLInputElement>(null);
  const dragged = useRef("");

  function drop(event: DragEvent) {
    const [from, to] = [dragged.current, enrolmentAt(event)];
    if (!from || !to || from === to || pending || !dropped.current) return;
    event.preventDefault();
    dropped.current.value = `lock:${[from, to].sort().join("_")}`;
    form.current?.requestSubmit();
  }

  return (
    <FormContext value={{ id, state, texts, pending }}>
      <form
        ref={form}
        action={send}
        onSubmit={(event) => pending && event.preventDefault()}
        onDragStart={(event) => {
          dragged.current = enrolmentAt(event);
        }}
        onDragOver={(event) => enrolmentAt(event) && event.preventDefault()}
        onDrop={drop}
        aria-busy={pending}
        className="pairing-form stack-lg"
      >
        <Hidden name="formKey" value={formKey} />
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <input type="hidden" name="dropped" defaultValue="" ref={dropped} key={formKey} />
        <ErrorSummary />
        {children}
      </form>
    </FormContext>
  );
}

/** The association that a drag begins at or is over. */
function enrolmentAt(event: DragEvent): string {
  const at = (event.target as Element).closest?.("[data-enrolment]");
  return at?.getAttribute("data-enrolment") ?? "";
}
