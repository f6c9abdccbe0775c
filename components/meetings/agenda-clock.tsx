import { AgendaPart } from "@/components/meetings/agenda-part";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";
import { formatTime } from "@/lib/time/format";

type Props = { locale: Locale; sheet: RunSheet; now: Date };

/** The agenda of a visit by the clock; the part that is on is marked. */
export function AgendaClock({ locale, sheet, now }: Props) {
  const t = translator(locale, "facilitation", sheet.format);
  const zoned = { locale, zone: sheet.timeZone };
  const items =
    sheet.clock.length > 0 ? sheet.clock : sheet.agenda.map((item) => ({ ...item, from: null, until: null }));
  return (
    <ol className="border-t-2 border-ink">
      {items.map(({ key, title, what, minutes, readAloud, from, until }) => {
        const span = from && until ? { from: from.getTime(), until: until.getTime() } : null;
        return (
          <AgendaPart key={key} span={span} now={now.getTime()}>
            <span className={clockClass}>
              {from ? <time dateTime={from.toISOString()}>{bare(formatTime(from, zoned))}</time> : null}
              <span className={minutesClass}>{t("sheet.minutes", { minutes })}</span>
            </span>
            <div>
              <p className="text-xl/[1.2] font-bold print:text-[10pt]">{title[locale]}</p>
              <p className={whatClass}>{what[locale]}</p>
              {readAloud ? (
                <p className="print:hidden">
                  <Tag>
                    <Icon name="quote" /> <a href="#run-sheet-rules">{t("sheet.aloud")}</a>
                  </Tag>
                </p>
              ) : null}
            </div>
          </AgendaPart>
        );
      })}
    </ol>
  );
}

/** In a column of times, the word "klo" before each would only be in the way. */
function bare(time: string): string {
  return time.replace(/^(klo|kl\.?) /, "");
}

const clockClass = "font-display text-2xl/[1.1] font-[650] tabular-nums print:text-[10pt]";
const minutesClass =
  "block font-text text-sm font-normal text-soft print:ms-[2mm] print:inline print:text-[8pt]";
const whatClass = "mt-1 max-w-[56ch] text-base print:mt-0 print:max-w-none print:text-[8.5pt]/[1.25]";
