import type { Sheet } from "@/lib/exports/sheets";
import { sheetName } from "@/lib/exports/sheets";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Wrong } from "@/lib/imports/record";

type Row = { cells: string[]; outcome: string | null; notes: Wrong[] };

/** The rows that did not come as they stood in the file, with the reason in a last column: to be corrected and sent again. */
export function backSheet(heads: readonly string[], rows: readonly Row[], locale: Locale): Sheet {
  const t = translator(locale, "imports");
  const reason = t("back.reason");
  return {
    name: sheetName(t("title")),
    columns: [...heads, reason].map((label) => ({ key: label, label, width: label === reason ? 60 : 24 })),
    rows: rows.map((row) => [...row.cells, whyOf(row, heads, locale)]),
    plain: true,
  };
}

/** Why a row did not come, or not wholly: each cell that was not understood, by its column. */
function whyOf({ outcome, notes }: Row, heads: readonly string[], locale: Locale): string {
  const t = translator(locale, "imports");
  const said = notes.map(({ reason, column }) =>
    [heads[column ?? -1], t(`reasons.${reason}`)].filter(Boolean).join(": "),
  );
  if (outcome === "doubt") said.unshift(t("reasons.undecided"));
  if (outcome === "left") said.unshift(t("reasons.left-out"));
  return said.join("; ");
}
