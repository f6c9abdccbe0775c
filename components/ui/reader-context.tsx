"use client";

import { createContext, useContext } from "react";
import type { KeptForm } from "@/lib/forms/kept-form";

/** What every form has to know of its page: made once by the layout. */
export type Reader = {
  /** Whom the page is shown to (`markOf`). */
  mark: string;
  /** The page's address without the language. */
  path: string;
  /** What was typed here before and not taken. */
  kept: Pick<KeptForm, "form" | "values"> | null;
};

export const ReaderContext = createContext<Reader>({ mark: "", path: "", kept: null });

/** Whom the page is shown to, and what is kept for them. */
export function useReader(): Reader {
  return useContext(ReaderContext);
}
