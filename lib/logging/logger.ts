import pino, { type Logger } from "pino";
import { oncePerProcess } from "@/lib/kernel/process";
import { currentRequestId } from "@/lib/logging/request-id";
import { toldError } from "@/lib/logging/told-error";

/**
 * Structured log: one JSON line each, with the request id. A line holds no names, addresses, tokens or words of people: pass
 * literal messages, ids, numbers, and errors as `error`.
 */
export function logger(): Logger {
  return oncePerProcess("logger", () =>
    loggerTo(
      process.env.KYLASSA_LOG_FORM === "text"
        ? { write: (line) => process.stdout.write(readable(line)) }
        : pino.destination({ dest: 1, sync: true }),
    ),
  );
}

/** A logger that writes its lines to a place of its own. */
export function loggerTo(
  place: { write: (line: string) => unknown },
  level = process.env.KYLASSA_LOG_LEVEL || "info",
): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const id = currentRequestId();
        return id ? { id } : {};
      },
      serializers: { error: (error: unknown) => toldError(error) },
    },
    { write: (line) => void place.write(line) },
  );
}

/** A line for people who look on: `12:30:01 warn What happened (name: value)`, errors with where they were thrown. */
function readable(line: string): string {
  const { time, level, msg, error, ...rest } = JSON.parse(line) as Record<string, unknown> & {
    error?: { type: string; message?: string; at?: string[] };
  };
  const facts = Object.entries(rest).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const said = `${String(time).slice(11, 19)} ${level} ${msg ?? ""}${facts.length > 0 ? ` (${facts.join(", ")})` : ""}\n`;
  if (!error) return said;
  const where = (error.at ?? []).map((one) => `    ${one}\n`).join("");
  return `${said}  ${error.type}: ${error.message ?? ""}\n${where}`;
}
