"use client";

import { type DragEvent, type ReactNode, useId, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormContext, type FormTexts } from "@/components/ui/form-context";
import { FormHidden } from "@/components/ui/hidden";
import { rowButtonsClass } from "@/components/ui/row-buttons";
import { type FormAction, useSending } from "@/components/ui/use-sending";
import { formName } from "@/lib/forms/kept-form";

/** The names in it can be dragged. */
const formClass = `stack-lg ${rowButtonsClass} [&_[draggable]]:text-ink [&_[draggable]]:decoration-edge [&_[draggable]]:[-webkit-user-drag:element] [&_[draggable]:hover]:text-spruce`;

type Props = {
  action: FormAction;
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
  const id = useId();
  const name = `${formName(hidden)}#${id}`;
  const { state, send, pending, onSubmit, takenOver, isFromServer } = useSending(action, name, texts);
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
    <FormContext value={{ id, state, texts, pending, takenOver }}>
      <form
        ref={form}
        action={send}
        onSubmit={onSubmit}
        data-form={name}
        data-unsent={state.attempt > 0 || undefined}
        onDragStart={(event) => {
          dragged.current = enrolmentAt(event);
        }}
        onDragOver={(event) => enrolmentAt(event) && event.preventDefault()}
        onDrop={drop}
        aria-busy={pending}
        data-part="pairing"
        className={formClass}
      >
        <FormHidden {...{ hidden, name, formKey, state, isFromServer }} />
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
