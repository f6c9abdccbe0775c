import type { ReactNode } from "react";

/** What a part that is sent once may ask of the form whose buttons stand in it. */
export type Said = {
  /** The form's id, for its buttons. */
  form: string;
  /** Why a button could not do what it says, beside it; by its value. */
  why: (press: string) => ReactNode;
};

export type MakeOnce = (said: Said) => ReactNode;

// In the process, whatever copy of this module asks: pages are made in two layers, each with a copy of its own.
const held = globalThis as unknown as { madeOnce?: Map<string, MakeOnce> };
held.madeOnce ??= new Map();

/** How the parts of the pages in the making are made, by a number of their own. */
export const madeOnce: Map<string, MakeOnce> = held.madeOnce;
