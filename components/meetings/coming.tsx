import { Status } from "@/components/ui/status";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What somebody said of coming to a visit: by shape and word; nothing where they have not said. */
export function Coming({
  locale,
  format,
  coming,
}: {
  locale: Locale;
  format: Format;
  coming: boolean | null;
}) {
  if (coming === null) return null;
  const t = translator(locale, "meetings", format);
  return (
    <>
      {" "}
      <Status kind={coming ? "done" : "skipped"}>{t(coming ? "rsvp.comes" : "rsvp.away")}</Status>
    </>
  );
}

/** How many of those who are expected have said that they come, that they do not, and nothing yet. */
export function ComingCount({
  locale,
  format,
  said,
}: {
  locale: Locale;
  format: Format;
  said: readonly (boolean | null)[];
}) {
  const t = translator(locale, "meetings", format);
  const count = (answer: boolean | null) => said.filter((one) => one === answer).length;
  return (
    <p className="tabular-nums">
      {t("rsvp.count", { yes: count(true), no: count(false), open: count(null) })}
    </p>
  );
}
