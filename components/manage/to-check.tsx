import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; programme: { slug: string; format: string }; count: number };

/** That something about who is who waits for the coordinator; nothing where there is none. */
export function ToCheck({ locale, programme: { slug, format }, count }: Props) {
  const t = translator(locale, "enrolments", formatOf(format));
  return count === 0 ? null : (
    <Notice locale={locale} tone="warning" title={t("checking.notice", { n: count })}>
      <p>{t("checking.noticeWhat")}</p>
      <p>
        <a href={href(locale, to.manage.checking(slug))}>{t("checking.open")}</a>
      </p>
    </Notice>
  );
}
