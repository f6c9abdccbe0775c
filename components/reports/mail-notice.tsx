import { Notice } from "@/components/ui/notice";
import { isNews, type MailLag } from "@/lib/emails/lag";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** That mails failed, are held, or do not leave, where there is such a thing; `href` leads to the outbox. */
export function MailNotice({ locale, lag, href }: { locale: Locale; lag: MailLag; href?: string }) {
  if (!isNews(lag)) return null;
  const t = translator(locale, "reports", null);
  const { trouble, waiting, oldestSeconds, failedLately, held } = lag;
  const minutes = Math.round(oldestSeconds / 60);
  return (
    <Notice locale={locale} tone="warning" title={t("mailNotice.title")}>
      {trouble ? <p>{t(`mailNotice.${trouble.kind}`, { n: waiting })}</p> : null}
      {!trouble && minutes > 15 ? <p>{t("mailNotice.waiting", { n: waiting, minutes })}</p> : null}
      {failedLately > 0 ? <p>{t("mailNotice.failed", { n: failedLately })}</p> : null}
      {held > 0 ? <p>{t("mailNotice.held", { n: held })}</p> : null}
      {href ? (
        <p>
          <a href={href}>{t("mailNotice.open")}</a>
        </p>
      ) : null}
    </Notice>
  );
}
