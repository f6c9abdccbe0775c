import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; href: string; count: number };

/** That something about who is who waits for the coordinator; nothing where there is none. */
export function ToCheck({ locale, href, count }: Props) {
  const t = translator(locale, "enrolments");
  return count === 0 ? null : (
    <Notice locale={locale} tone="warning" title={t("checking.notice", { n: count })}>
      <p>{t("checking.noticeWhat")}</p>
      <p>
        <a href={href}>{t("checking.open")}</a>
      </p>
    </Notice>
  );
}
