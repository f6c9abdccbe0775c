import { QrCode } from "@/components/ui/qr";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/**
 * On paper: the way to the feedback. It leads to one's own page, which asks who one is and opens nothing by itself; a sheet that is
 * left on a table names neither the visit nor the pair by it.
 */
export function RunSheetFeedback({ locale, sheet }: { locale: Locale; sheet: RunSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  const own = new URL(to.home(), env().APP_ORIGIN);
  const address = own.host + own.pathname;
  return (
    <section className={feedbackClass} aria-labelledby="run-sheet-feedback">
      <QrCode
        value={own.href}
        label={t("sheet.feedbackCode", { address })}
        className="size-[22mm] flex-none"
      />
      <div>
        <h2 id="run-sheet-feedback">{t("sheet.feedback")}</h2>
        <p className="text-[8.5pt]/[1.25]">
          {t("sheet.feedbackHow")} <strong>{address}</strong>
        </p>
      </div>
    </section>
  );
}

const feedbackClass = "flex w-[88mm] items-center gap-[3mm] break-inside-avoid [overflow-wrap:anywhere]";
