import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/** What each side wants to talk about, in its own words where it has said so; on paper what a line or two have room for. */
export function RunSheetTalk({ locale, sheet }: { locale: Locale; sheet: RunSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  const talking = sheet.sides.filter(({ talk }) => talk.themes.length > 0 || talk.words);
  if (talking.length === 0) return null;
  return (
    <section className="stack-sm" aria-labelledby="run-sheet-talk">
      <h2 id="run-sheet-talk">{t("sheet.talk")}</h2>
      <ul className="space-y-2 break-words print:grid print:grid-cols-2 print:gap-x-[8mm] print:space-y-0">
        {talking.map(({ name, talk: { themes, words } }) => (
          <li key={name} className="print:line-clamp-2">
            <strong>{name}:</strong> {themes.map((theme) => theme[locale]).join(", ")}
            {themes.length > 0 && words ? ". " : null}
            {words ? <q>{words}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
