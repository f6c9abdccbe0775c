import { stripVTControlCharacters } from "node:util";
import { logger } from "@/lib/logging/logger";
import { withoutWords } from "@/lib/logging/told-error";

const told = new WeakSet<object>();

/** Logs an error that came out of a page or an action, once however often it is told. */
export function logError(error: unknown, message: string, facts: Record<string, unknown> = {}): void {
  if (typeof error === "object" && error !== null) {
    if (told.has(error)) return;
    told.add(error);
  }
  logger().error({ ...facts, error }, message);
}

/**
 * What the framework and other packages write to the console goes through the logger, in production: their lines hold whole errors,
 * with what people have typed in them.
 */
export function takeConsole(): void {
  const levels = { log: "info", info: "info", debug: "debug", warn: "warn", error: "error" } as const;
  for (const [name, level] of Object.entries(levels)) {
    console[name as keyof typeof levels] = (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error);
      if (error) return logError(error, "something failed");
      const words = said.filter((one) => typeof one === "string").map(stripVTControlCharacters);
      const line = words.map(withoutWords).join(" ").trim();
      if (line) logger()[level](line);
    };
  }
}
