import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { WaitingEnrolments } from "@/lib/reports/queries";

const places = {
  undecided: (slug: string) => to.manage.enrolments(slug, { state: "SUBMITTED" }),
  unpaired: to.manage.matching,
  waitlisted: (slug: string) => to.manage.enrolments(slug, { state: "WAITLISTED" }),
  begun: (slug: string) => to.manage.enrolments(slug, { state: "DRAFT" }),
} as const;

/** The enrolments that are in no pair yet, as one line that leads on to them; nothing where there are none. */
export function UnpairedLine({
  locale,
  programme,
  waiting,
}: {
  locale: Locale;
  programme: { slug: string; format: string };
  waiting: WaitingEnrolments;
}) {
  const t = translator(locale, "board", formatOf(programme.format));
  const kinds = (["undecided", "unpaired", "waitlisted", "begun"] as const).filter(
    (kind) => waiting[kind] > 0,
  );
  if (kinds.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 border-y border-line py-2.5 text-sm [&>strong]:font-semibold">
      <strong>{t("enrolments.label")}</strong>
      {kinds.map((kind) => (
        <a key={kind} href={href(locale, places[kind](programme.slug))}>
          {t(`enrolments.${kind}`, { n: waiting[kind] })}
        </a>
      ))}
    </p>
  );
}
