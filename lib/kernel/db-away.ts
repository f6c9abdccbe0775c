import { AsyncLocalStorage } from "node:async_hooks";
import { oncePerProcess } from "@/lib/kernel/process";

/** The database is unavailable or timed out. The transaction was rolled back: safe to retry. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super("the database is away", { cause });
    this.name = "DatabaseAway";
  }
}

/** What has happened while one request is answered. */
type Answering = { isAway: boolean };

const answering = oncePerProcess("answering", () => new AsyncLocalStorage<Answering>());

/**
 * Answers a request, and knows whether the database was away meanwhile, whoever swallowed the error: what an answer says that was
 * made without the database, such as that nobody has signed in or that nothing was found, is not so.
 */
export function answeringRequest<T>(answer: (wasAway: () => boolean) => T): T {
  const state = { isAway: false };
  return answering.run(state, () => answer(() => state.isAway));
}

/** Marks the current request: the database was unavailable. */
export function rememberAway(): void {
  const state = answering.getStore();
  if (state) state.isAway = true;
}

/** Whether it was unavailable for this request already: one request waits for one timeout only. */
export function wasAwayBefore(): boolean {
  return answering.getStore()?.isAway ?? false;
}

/** What is answered says itself that the database was away. */
export function tellAway(): void {
  const state = answering.getStore();
  if (state) state.isAway = false;
}

/** Whether this runs inside a request, not in a job. */
export function somebodyWaits(): boolean {
  return answering.getStore() !== undefined;
}
