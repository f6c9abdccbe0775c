/** Next calls this once, before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { bootMessage, bootProblems } = await import("@/lib/health/boot");
  const problems = await bootProblems();
  if (problems.length === 0) return;
  console.error(bootMessage(problems));
  process.exit(1);
}
