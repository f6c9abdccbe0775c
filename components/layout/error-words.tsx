"use client";

import { createContext, type ReactNode, useContext } from "react";

type Words = { title: string; lead: string; again: string; action: string; home: string; id: string };

const Context = createContext<Words | null>(null);

/** Carries the words of the error page from the server, so that no messages have to be sent for it. */
export function ErrorWords({ value, children }: { value: Words; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** The words that `error.tsx` says. */
export function useErrorWords(): Words | null {
  return useContext(Context);
}
