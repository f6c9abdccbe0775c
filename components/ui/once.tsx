"use client";

import { useContext, useState } from "react";
import { FormContext, listOf } from "./form-context";
import { madeOnce, type Said } from "./made-once";

type Props = { id: string; said?: Said; className?: string };

/** Shows what `sentOnce` holds. In the browser it stays as the server wrote it: React neither knows nor changes what is in it. */
export function Once({ id, said, className }: Props) {
  const form = useContext(FormContext);
  const [written] = useState(() =>
    typeof document === "undefined" ? null : document.getElementById(id)?.innerHTML,
  );
  if (typeof document === "undefined") {
    const made = madeOnce.get(id);
    if (!made) throw new Error("What is sent once was not made for this page.");
    made.isShown = true;
    return (
      <div id={id} className={className}>
        {made.make(said ?? { ...nobody, ticked: (name) => (form ? listOf(form.state, name, []) : []) })}
      </div>
    );
  }
  // Pages are whole documents: it is there, or the server has failed to make it.
  if (written === undefined) throw new Error("What is sent once is not in the page.");
  return (
    <div
      id={id}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what stands there already
      dangerouslySetInnerHTML={{ __html: written ?? "" }}
    />
  );
}

const nobody: Said = { form: "", why: () => null, ticked: () => [] };
