import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/** What guests would like to ask, without their names, so that whoever hosts can think of it beforehand. */
export function RunSheetAsked({ locale, sheet }: { locale: Locale; sheet: RunSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  if (sheet.asked.length === 0) return null;
  return (
    <section className="stack-sm" aria-labelledby="run-sheet-asked">
      <h2 id="run-sheet-asked">{t("sheet.asked")}</h2>
      <p className="print:hidden">{t("sheet.askedLead")}</p>
      <ul className="space-y-2 break-words print:space-y-0">
        {sheet.asked.map((text) => (
          <li key={text}>
            <q>{text}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
