import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { WaitingEnrolments } from "@/lib/reports/queries";

const places = {
  undecided: "enrolments?state=SUBMITTED",
  unpaired: "matching",
  waitlisted: "enrolments?state=WAITLISTED",
  begun: "enrolments?state=DRAFT",
} as const;

/** The enrolments that are in no pair yet, as one line that leads on to them; nothing where there are none. */
export function UnpairedLine({
  locale,
  slug,
  waiting,
}: {
  locale: Locale;
  slug: string;
  waiting: WaitingEnrolments;
}) {
  const t = translator(locale, "board");
  const kinds = (["undecided", "unpaired", "waitlisted", "begun"] as const).filter(
    (kind) => waiting[kind] > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <p className="unpaired">
      <strong>{t("enrolments.label")}</strong>
      {kinds.map((kind) => (
        <a key={kind} href={`/${locale}/manage/programmes/${slug}/${places[kind]}`}>
          {t(`enrolments.${kind}`, { n: waiting[kind] })}
        </a>
      ))}
    </p>
  );
}
