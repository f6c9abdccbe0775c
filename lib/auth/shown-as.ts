import { AsyncLocalStorage } from "node:async_hooks";
import { oncePerProcess } from "@/lib/kernel/process";

/** All that the frame of a page says of the one whom it is shown to. */
export type Account = {
  signedIn: boolean;
  /** The part of the coordinators' side that they have something to do with. */
  manages?: "programmes" | "conveners";
  /** What the page's forms bring back (`markOf`). */
  mark: string;
};

/** The part of the coordinators' side that is offered to somebody. */
export function managedBy(standing: {
  coordinates: boolean;
  administers: boolean;
}): Pick<Account, "manages"> {
  if (standing.coordinates) return { manages: "programmes" };
  return standing.administers ? { manages: "conveners" } : {};
}

const shown = oncePerProcess("shown-as", () => new AsyncLocalStorage<Account>());

/** Makes a page that is kept for all to whom it says the same: it is made for nobody, and only its frame is told whom it is shown to. */
export function makingFor<T>(account: Account, work: () => T): T {
  return shown.run(account, work);
}

/** How the page is shown that is being made for nobody; undefined where one is made for its reader. */
export function shownAs(): Account | undefined {
  return shown.getStore();
}
