import { logger } from "@/lib/logging/logger";
import { toldOfRequests } from "@/lib/logging/requests";
import type { Address } from "@/server/addresses";
import type { Answer } from "@/server/answer";
import { routeOf } from "@/server/routes";

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
    for (const hear of toldOfRequests()) hear(line);
  });
}
