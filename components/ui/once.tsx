"use client";

import { useState } from "react";
import { madeOnce, type Said } from "./made-once";

type Props = { id: string; said?: Said; className?: string };

/** Shows what `sentOnce` holds. In the browser it stays as the server wrote it: React neither knows nor changes what is in it. */
export function Once({ id, said = nobody, className }: Props) {
  const [written] = useState(() =>
    typeof document === "undefined" ? null : document.getElementById(id)?.innerHTML,
  );
  if (typeof document === "undefined") {
    const made = madeOnce.get(id);
    if (!made) throw new Error("What is sent once was not made for this page.");
    made.isShown = true;
    return (
      <div id={id} className={className}>
        {made.make(said)}
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

const nobody: Said = { form: "", why: () => null };
