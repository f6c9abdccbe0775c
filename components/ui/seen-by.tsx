import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { LockLine, type SeenByLine } from "./lock-line";

export type Readers =
  | "coordinator"
  | "facilitator"
  | "guides"
  | "pair"
  | "totals"
  | "quote"
  | "group"
  | "public";

const confidential: readonly Readers[] = ["coordinator", "facilitator", "guides", "group"];

/** Says who sees what is written in a field. */
export function seenByLine(locale: Locale, who: Readers): SeenByLine {
  const tone = confidential.includes(who) ? "confidential" : "shared";
  return { text: translator(locale, "ui")(`seenBy.${who}`), tone };
}

/** The line of who sees, standing on its own. */
export function SeenBy({ locale, who }: { locale: Locale; who: Readers }) {
  return <LockLine line={seenByLine(locale, who)} />;
}
