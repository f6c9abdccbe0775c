"use client";

import { useEffect } from "react";
import { useReader } from "./reader-context";
import { carryTyped } from "./typed-text";

/** A link that leads to the same page in another language takes along what has been typed. */
export function KeepTyped() {
  const { mark, path } = useReader();
  useEffect(() => {
    const keep = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.("a[hreflang]");
      if (link && !event.defaultPrevented) carryTyped(mark, path);
    };
    document.addEventListener("click", keep);
    return () => document.removeEventListener("click", keep);
  }, [mark, path]);
  return null;
}
