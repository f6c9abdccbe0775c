import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";
import { formatTime } from "@/lib/time/format";

type Props = { locale: Locale; sheet: RunSheet; now: Date };

/** The agenda of a visit by the clock; the part that is on when the page is opened is marked. */
export function AgendaClock({ locale, sheet, now }: Props) {
  const t = translator(locale, "facilitation", sheet.format);
  const zoned = { locale, zone: sheet.timeZone };
  const items =
    sheet.clock.length > 0 ? sheet.clock : sheet.agenda.map((item) => ({ ...item, from: null, until: null }));
  return (
    <ol className="agenda">
      {items.map(({ key, title, what, minutes, readAloud, from, until }) => {
        const on = from !== null && until !== null && from <= now && now < until;
        return (
          <li key={key} className={on ? "is-now" : undefined} aria-current={on ? "time" : undefined}>
            <span className="agenda-clock">
              {from ? <time dateTime={from.toISOString()}>{bare(formatTime(from, zoned))}</time> : null}
              <span className="agenda-minutes">{t("sheet.minutes", { minutes })}</span>
            </span>
            <div>
              <p className="agenda-title">{title[locale]}</p>
              <p className="agenda-what">{what[locale]}</p>
              {readAloud ? (
                <p className="print:hidden">
                  <Tag>
                    <Icon name="quote" /> <a href="#run-sheet-rules">{t("sheet.aloud")}</a>
                  </Tag>
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** In a column of times, the word "klo" before each would only be in the way. */
function bare(time: string): string {
  return time.replace(/^(klo|kl\.?) /, "");
}
