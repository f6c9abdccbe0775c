/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { refuseToStartUnlessReady } = await import("@/lib/health/boot");
    await refuseToStartUnlessReady();
    const { giveFront } = await import("@/lib/front/give");
    giveFront();
    const { startWorkerOnce } = await import("@/lib/jobs/in-process");
    startWorkerOnce();
  }
}
