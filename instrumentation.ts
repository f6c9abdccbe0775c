import type { Instrumentation } from "next";

/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { takeConsole } = await import("@/lib/logging/foreign-words");
    if (process.env.NODE_ENV === "production") takeConsole();
    const { refuseToStartUnlessReady } = await import("@/lib/health/boot");
    await refuseToStartUnlessReady();
    const { giveFront } = await import("@/server/give");
    giveFront();
    const { findWordsBy } = await import("@/lib/kernel/whose-words");
    const { formatNamed } = await import("@/lib/programmes/words-queries");
    findWordsBy(formatNamed);
    const { startWorkerOnce } = await import("@/lib/jobs/in-process");
    startWorkerOnce();
    const { startMetricsOnce } = await import("@/lib/health/metrics");
    startMetricsOnce();
  }
}

/** Next tells here what failed in a page or an action, with the pattern of the page. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("@/lib/logging/foreign-words");
  const { currentRequestId } = await import("@/lib/logging/request-id");
  logError(error, "a page or an action failed", {
    ...(currentRequestId() ? {} : { id: request.headers["x-request-id"] }),
    route: context.routePath,
    kind: context.routeType,
  });
};
