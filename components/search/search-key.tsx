"use client";

import { useEffect } from "react";

/**
 * Ctrl and K, on a Mac Command and K, lead to the field that searches everything, or where a page has no room for one, to the page
 * that has it. No single letter does: whoever speaks to their computer would press it by speaking (WCAG 2.1.4).
 */
export function SearchKey({ at }: { at: string }) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isMac = /Mac|iP/.test(navigator.platform);
      const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      const fields = [...document.querySelectorAll<HTMLInputElement>("input[data-search]")];
      const field = fields.find((one) => one.checkVisibility());
      if (!field) return location.assign(at);
      field.focus();
      field.select();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [at]);
  return null;
}
