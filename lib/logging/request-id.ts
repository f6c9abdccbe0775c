import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

const held = globalThis as unknown as { kylassaRequestId?: AsyncLocalStorage<string> };

/** One for all copies of this module in the process. */
function storage(): AsyncLocalStorage<string> {
  held.kylassaRequestId ??= new AsyncLocalStorage();
  return held.kylassaRequestId;
}

/** The id of the request that is being answered, for the lines that are logged meanwhile. */
export function currentRequestId(): string | undefined {
  return storage().getStore();
}

/** Answers a request under its id. */
export function underRequestId<T>(id: string, work: () => T): T {
  return storage().run(id, work);
}

/** The id that a proxy gave a request, where it is one that cannot hold words: a UUID, or 16 to 32 hexadecimal digits. Else a new one. */
export function requestIdOf(told: string | string[] | undefined): string {
  const isWellFormed =
    typeof told === "string" && /^([0-9a-f]{16,32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(told);
  return isWellFormed ? told.toLowerCase() : randomBytes(8).toString("hex");
}
