import { QrCode } from "@/components/ui/qr";
import type { DoorPage } from "@/lib/days/door-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";

const posterClass =
  "stack max-w-[40rem] border-2 border-ink bg-surface p-[clamp(20px,5vw,48px)] text-center print:max-w-none print:border-0 print:p-0";

/** What hangs beside the door: a code that leads everybody to their own page, where they say that they are here. */
export function DoorPoster({ locale, day: { id, title } }: { locale: Locale; day: DoorPage }) {
  const t = translator(locale, "door");
  const address = new URL(href(locale, to.arrival(id)), env().APP_ORIGIN).href;
  return (
    <article className={posterClass} data-part="poster">
      <h2 className="font-display text-4xl font-bold print:text-[54pt]!">{t("poster.title")}</h2>
      <p className="text-xl font-semibold print:text-[24pt]">{title}</p>
      <QrCode
        value={address}
        label={t("poster.code", { address })}
        className="mx-auto size-[55mm] print:size-[110mm]"
      />
      <p className="text-xl print:text-[20pt]">{t("poster.how")}</p>
    </article>
  );
}
