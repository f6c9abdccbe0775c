import type { ReactNode } from "react";
import { oncePerProcess } from "@/lib/kernel/process";

/** What a part that is sent once may ask of the form whose buttons stand in it. */
export type Said = {
  /** The form's id, for its buttons. */
  form: string;
  /** Why a button could not do what it says, beside it; by its value. */
  why: (press: string) => ReactNode;
  /** What had been ticked under a name, when the form came back. */
  ticked: (name: string) => readonly string[];
};

export type MakeOnce = (said: Said) => ReactNode;

/** How the parts of the pages in the making are made, by a number of their own, and whether they have been. */
export const madeOnce = oncePerProcess(
  "made-once",
  () => new Map<string, { make: MakeOnce; isShown: boolean }>(),
);
