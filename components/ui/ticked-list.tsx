"use client";

import { useEffect, useRef } from "react";
import { useField, useForm } from "./form-context";
import { Once } from "./once";

type Props = {
  /** The list with its ticks (`sentOnce`): `<input type="checkbox" defaultChecked={said.ticked(name).includes(…)}>`. */
  list: string;
  /** The name of its ticks. */
  name: string;
};

/** A list whose rows are ticked, in the form that it stands in; sent once, since it is as long as the page. */
export function TickedList({ list, name }: Props) {
  const { state } = useForm();
  const { list: ticked } = useField(name, undefined);
  const at = useRef<HTMLDivElement>(null);
  const again = useRef(ticked);
  again.current = ticked;

  // A form that comes back is emptied by React; the list is not React's, so its ticks are set here.
  useEffect(() => {
    if (state.attempt === 0) return;
    for (const tick of at.current?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [])
      tick.checked = again.current.includes(tick.value);
  }, [state.attempt]);

  return (
    <div ref={at}>
      <Once id={list} />
    </div>
  );
}
