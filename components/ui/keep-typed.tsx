"use client";

import { useEffect } from "react";
import { shownOtherwise } from "@/lib/forms/same-page";
import { useReader } from "./reader-context";
import { carryTyped } from "./typed-text";

/**
 * What leads to the same page in another language, or shown otherwise (a filter, another page of a list, another plan), takes along
 * what has been typed. A link that is there to throw it away says so: `data-discards`.
 */
export function KeepTyped() {
  const { mark } = useReader();
  useEffect(() => {
    const carry = (to: URL) => {
      const path = shownOtherwise(to, new URL(location.href));
      if (path !== null) carryTyped(mark, path);
    };
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>("a[href]");
      const isPlain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.metaKey;
      if (link && isPlain && !event.shiftKey && !("discards" in link.dataset)) carry(new URL(link.href));
    };
    const filter = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      if (form.method !== "get" || event.defaultPrevented) return;
      const to = new URL(form.action);
      const chosen = [...new FormData(form, event.submitter)].filter(
        (field): field is [string, string] => typeof field[1] === "string",
      );
      to.search = `?${new URLSearchParams(chosen)}`;
      carry(to);
    };
    document.addEventListener("click", follow);
    document.addEventListener("submit", filter);
    return () => {
      document.removeEventListener("click", follow);
      document.removeEventListener("submit", filter);
    };
  }, [mark]);
  return null;
}
