import { z } from "zod";

/** The settings of this installation, checked once at the first use. */
export function env(): Settings {
  held ??= settingsOrThrow(process.env);
  return held;
}

/** The key under which this installation seals what people write in confidence: 32 bytes. */
export function masterKey(): Buffer {
  return Buffer.from(env().KYLASSA_NOTE_KEY, "base64");
}

/** What is missing or wrong in the given environment, one sentence for each setting; nothing when all is well. */
export function settingProblems(source: Source): string[] {
  const read = Settings.safeParse(withoutEmpty(source));
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

/** Where PostgreSQL itself is: for what a pooler in between does not carry, such as listening and locks of a session. */
export function directDatabaseUrl(settings: Pick<Settings, "DATABASE_URL" | "DATABASE_DIRECT_URL">): string {
  return settings.DATABASE_DIRECT_URL || settings.DATABASE_URL;
}

const isUrl = (protocols: string[]) => (value: string) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const databaseAddress = isUrl(["postgres:", "postgresql:"]);
const addressNeeded = "must be an address like postgresql://user:password@host:5432/name";
const secret = z.string("is missing").min(32, "must have at least 32 characters");
const key = z
  .string("is missing")
  .refine(
    (value) => Buffer.from(value, "base64").length === 32,
    "must be 32 bytes in base64 (openssl rand -base64 32)",
  );

export const Settings = z
  .object({
    DATABASE_URL: z.string("is missing").refine(databaseAddress, addressNeeded),
    /** PostgreSQL itself, where DATABASE_URL leads to a pooler: for the worker and the migrations. */
    DATABASE_DIRECT_URL: z.string().refine(databaseAddress, addressNeeded).optional(),
    APP_ORIGIN: z
      .string("is missing")
      .refine(isUrl(["http:", "https:"]), "must be an address like https://kylassa.example")
      .transform((value) => (URL.canParse(value) ? new URL(value).origin : value)),
    NEXTAUTH_SECRET: secret,
    KYLASSA_NOTE_KEY: key,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    SMTP_URL: z
      .string("is missing")
      .refine(isUrl(["smtp:", "smtps:"]), "must be an address like smtps://user:password@mail.example:465"),
    MAIL_FROM: z.string("is missing").regex(/[^\s@<]+@[^\s@>]+/, "must contain an e-mail address"),
    KYLASSA_DEMO: z.enum(["0", "1"], "must be 0 or 1").default("0"),
    /** 1: serves the catalogue of the kit in production too, as the tests need. */
    KYLASSA_KIT: z.enum(["0", "1"], "must be 0 or 1").default("0"),
    KYLASSA_WORKER: z.enum(["0", "1"], "must be 0 or 1").default("1"),
    KYLASSA_LOG_FORM: z.enum(["json", "text"], "must be json or text").default("json"),
    KYLASSA_LOG_LEVEL: z
      .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
      .default("info"),
    KYLASSA_LIMITS: z.enum(["on", "off"], "must be on or off").default("on"),
    /** Said in the accessibility statement instead of our words, when another authority supervises. */
    KYLASSA_ACCESSIBILITY_AUTHORITY: z.string().optional(),
    KYLASSA_METRICS_PORT: z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(1)
      .max(65_535)
      .optional(),
    KYLASSA_METRICS_HOST: z.string().default("127.0.0.1"),
    KYLASSA_POOL: z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(1)
      .max(100)
      .default(10),
    /** How many mails are sent at once, each over a connection of its own. */
    KYLASSA_MAIL_CONNECTIONS: z.coerce
      .number("must be a number")
      .int("must be a whole number")
      .min(1)
      .max(50)
      .default(5),
  })
  // The demo prints links that sign anybody in: never where others can reach it.
  .refine((settings) => settings.KYLASSA_DEMO === "0" || isLoopback(settings.APP_ORIGIN), {
    path: ["KYLASSA_DEMO"],
    message: "may be 1 only when APP_ORIGIN is this very machine (localhost)",
  })
  .refine((settings) => settings.KYLASSA_LIMITS === "on" || settings.KYLASSA_DEMO === "1", {
    path: ["KYLASSA_LIMITS"],
    message: "may be off only with KYLASSA_DEMO=1",
  });
export type Settings = z.infer<typeof Settings>;

type Source = Record<string, string | undefined>;

let held: Settings | undefined;

function settingsOrThrow(source: Source): Settings {
  const problems = settingProblems(source);
  if (problems.length > 0) throw new Error(`The settings are not in order.\n${problems.join("\n")}`);
  return Settings.parse(withoutEmpty(source));
}

/** An empty line in an .env file means that nothing was set. */
function withoutEmpty(source: Source): Source {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).hostname;
  return (
    host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host)
  );
}
