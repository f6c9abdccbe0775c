/** What a log line says of an error. */
export type ToldError = { type: string; code?: string; message?: string; at?: string[]; cause?: ToldError };

/**
 * Redacts an error: its type, code and stack, and its first line without quoted or bracketed parts, addresses, numbers and long
 * words that could be tokens. Replies of a mail server are left out whole: they name people.
 */
export function toldError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, response, cause, stack } = error as Error & Record<"code" | "response" | "cause", unknown>;
  const at = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: plainName(error.name),
    ...(typeof code === "string" ? { code: plainName(code) } : {}),
    ...(response === undefined ? { message: withoutWords(error.message) } : {}),
    ...(at.length > 0 ? { at: at.slice(0, 12).map((line) => line.trim().slice(0, 200)) } : {}),
    ...(cause instanceof Error && depth < 3 ? { cause: toldError(cause, depth + 1) } : {}),
  };
}

/** The first line of a message, at most 200 characters of it, with everything blanked out that could be somebody's. */
export function withoutWords(message: string): string {
  return (message.slice(0, 1000).trim().split("\n", 1)[0] ?? "")
    .replace(
      /"[^"]*"?|`[^`]*`?|“[^”]*”?|”[^”]*”?|«[^»]*»?|(?<!\w)'[^']*'?|\([^)]*\)?|<[^>]*>?|\{.*|\[.*/g,
      "…",
    )
    .replace(/\S*@\S*/g, "…")
    .replace(/https?:\S*/g, "…")
    .replace(/\S*\d{4,}\S*|[\w.~+/=-]{24,}/g, "…")
    .slice(0, 200);
}

function plainName(name: string): string {
  return name.replace(/[^\w.-]/g, "").slice(0, 60);
}
