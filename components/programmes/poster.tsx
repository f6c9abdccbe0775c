import { Landscape } from "@/components/ui/landscape";
import { QrCode } from "@/components/ui/qr";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { env } from "@/lib/kernel/env";
import type { getProgrammePage } from "@/lib/programmes/queries";
import { formatDay, formatDayRange } from "@/lib/time/format";

type Programme = NonNullable<Awaited<ReturnType<typeof getProgrammePage>>>;

/** What hangs on a wall: what it is, who organises it and until when one answers; a code and an address that can be typed. */
export function Poster({ locale, programme }: { locale: Locale; programme: Programme }) {
  const format = formatOf(programme.format);
  const t = translator(locale, "programmes", format);
  const { convener, name, summary, signUpClosesOn, meetingsFromOn, meetingsToOn } = programme;
  const address = new URL(to.short(programme.slug), env().APP_ORIGIN);
  return (
    <article className={sheetClass} lang={locale} data-part="poster">
      <Landscape printed />
      <h2 className={name[locale].length > 50 ? longNameClass : nameClass}>{name[locale]}</h2>
      <p className={summary[locale].length > 300 ? longSummaryClass : summaryClass}>{summary[locale]}</p>
      <ul className={factsClass}>
        {format.presentation.facts.map(({ key, title }) => (
          <li key={key}>{title[locale]}</li>
        ))}
      </ul>
      <div className={footClass}>
        <QrCode
          value={address.href}
          label={t("poster.code", { address: address.host + address.pathname })}
          className="size-[45mm] flex-none print:size-[58mm]"
        />
        <div className="stack-sm min-w-0 flex-1 basis-60">
          <p>{t("poster.how")}</p>
          <p className={addressClass}>
            {address.host}
            <wbr />
            {address.pathname}
          </p>
          <p>
            <strong>{t("poster.until", { day: formatDay(signUpClosesOn, locale) })}</strong>
          </p>
        </div>
      </div>
      <p className={organiserClass}>
        {t("public.visits")} {formatDayRange(meetingsFromOn, meetingsToOn, locale)}. {t("public.convener")}{" "}
        <strong>{convener.name}</strong>
        {convener.phone ? (
          <>
            , <span className="whitespace-nowrap">{convener.phone}</span>
          </>
        ) : null}
        , {convener.replyTo}
      </p>
    </article>
  );
}

const sheetClass =
  "stack max-w-[48rem] break-words border-2 border-ink bg-surface p-[clamp(20px,5vw,56px)] print:flex print:min-h-[250mm] print:max-w-none print:flex-col print:break-inside-avoid print:border-0 print:p-0";
const nameClass = "font-display text-4xl font-bold print:text-[34pt]!";
const longNameClass = "font-display text-2xl font-bold print:text-[22pt]!";
const summaryClass = "text-xl print:text-[16pt]";
const longSummaryClass = "text-base print:text-[12pt]";
const factsClass =
  "flex flex-wrap gap-x-6 gap-y-1 text-lg font-semibold print:grid print:grid-cols-2 print:text-[15pt]";
const footClass =
  "flex flex-wrap items-center gap-x-8 gap-y-5 border-t-2 border-ink pt-6 print:mt-auto print:flex-nowrap";
const addressClass = "font-display text-2xl font-bold [overflow-wrap:anywhere] print:text-[22pt]";
const organiserClass = "border-t border-line pt-4";
