import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import { oncePerProcess } from "@/lib/kernel/process";

const ids = oncePerProcess("request-id", () => new AsyncLocalStorage<string>());

/** The id of the request that is being answered, for the lines that are logged meanwhile. */
export function currentRequestId(): string | undefined {
  return ids.getStore();
}

/** Answers a request under its id. */
export function underRequestId<T>(id: string, work: () => T): T {
  return ids.run(id, work);
}

/** The id that a proxy gave a request, where it is one that cannot hold words: a UUID, or 16 to 32 hexadecimal digits. Else a new one. */
export function requestIdOf(told: string | string[] | undefined): string {
  const isWellFormed =
    typeof told === "string" && /^([0-9a-f]{16,32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(told);
  return isWellFormed ? told.toLowerCase() : randomBytes(8).toString("hex");
}
