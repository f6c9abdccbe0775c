import type { Address } from "@/lib/front/addresses";
import type { Answer } from "@/lib/front/answer";
import { routeOf } from "@/lib/front/routes";
import { logger } from "@/lib/logging/logger";

/** Told of each request that has been answered: which page, and how it went. */
type Heard = (request: { method: string; route: string; status: number; ms: number }) => void;

const held = globalThis as unknown as { kylassaHeard?: Set<Heard> };

/** Those who want to know of every request, such as the metrics. */
export function listeners(): Set<Heard> {
  held.kylassaHeard ??= new Set();
  return held.kylassaHeard;
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Asked for every few seconds by machines. */
const quiet = new Set(["/api/health", "/api/ready", "/_next"]);

/**
 * Writes a line when a request is over: method, page, status, time; nothing of what stood in its address. A client that went before its
 * answer was whole is told by `gone`.
 */
export function logRequest(
  answer: Answer,
  id: string,
  method: string | undefined,
  address: Address | null,
): void {
  const begun = performance.now();
  answer.once("close", () => {
    const route = address ? routeOf(address.pathname) : "unknown";
    const known = method && methods.has(method) ? method : "other";
    const line = {
      ...{ id, method: known, route, status: answer.statusCode, ms: Math.round(performance.now() - begun) },
      ...(answer.writableFinished ? {} : { gone: true }),
    };
    logger()[quiet.has(route) ? "debug" : "info"](line, "request");
    for (const heard of listeners()) heard(line);
  });
}
