import { whatWasDone, whoDidIt } from "@/components/reports/activity-words";
import { DateTime } from "@/components/time/date-time";
import { datedClass } from "@/components/today/dated-class";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import type { ActivityRow } from "@/lib/reports/activity-queries";

/** What others have done: when, what, about whom, and who it was. */
export function HappenedSince({
  locale,
  rows,
  zone,
  now,
}: {
  locale: Locale;
  rows: readonly ActivityRow[];
  zone: string;
  now: Date;
}) {
  if (rows.length === 0) return <p>{translator(locale, "today")("happened.empty")}</p>;
  return (
    <ol className="border-t border-line text-sm">
      {rows.map((row) => (
        <li key={row.id} className={datedClass}>
          <span>
            <DateTime value={row.at} zone={zone} locale={locale} now={now} />
          </span>
          <span>
            {whatWasDone(locale, row)}
            {row.subject ? (
              <>
                {": "}
                {row.subject.path ? (
                  <a href={href(locale, row.subject.path)}>{row.subject.name[locale]}</a>
                ) : (
                  row.subject.name[locale]
                )}
              </>
            ) : null}
            <span className="text-soft">{` · ${whoDidIt(locale, row)}`}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
