import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { MailPreview } from "@/lib/emails/preview-queries";
import { listed } from "@/lib/i18n/lists";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** What the press is about, each with the mails about it and the associations that have to be called instead. */
  about: readonly { id: string; name: string; mails: readonly MailPreview[]; calls: readonly string[] }[];
  /** How many rows are shown before the rest is folded. */
  open?: number;
};

/** What a press will mail, before it is pressed: how many, to whom, in which language and what about. */
export function MailList({ locale, about, open = 30 }: Props) {
  const t = translator(locale, "dispatches", null);
  const mails = about.flatMap((one) => one.mails.map((mail) => ({ ...mail, about: one.name, id: one.id })));
  const called = [...new Set(about.flatMap(({ calls }) => calls))];
  const calls =
    called.length > 0 ? (
      <Notice locale={locale} tone="warning" title={t("check.callTitle")}>
        <p>{t("check.call", { names: listed(locale, called) })}</p>
      </Notice>
    ) : null;
  if (mails.length === 0) return calls ?? <p>{t("check.none")}</p>;
  const languages = locales
    .map((language) => ({ language, n: mails.filter((mail) => mail.language === language).length }))
    .filter(({ n }) => n > 0)
    .map(({ language, n }) => t(`check.language.${language}`, { n }));
  const table = (
    <Table
      caption={t("check.caption")}
      captionHidden
      columns={[
        { key: "about", label: t("check.about"), head: true },
        { key: "to", label: t("check.to") },
        { key: "in", label: t("check.in") },
        { key: "subject", label: t("check.subject") },
      ]}
      rows={mails.map((mail, index) => ({
        key: `${mail.id}-${index}`,
        cells: {
          about: mail.about,
          to: mail.to,
          in: t(`check.in_${mail.language}`),
          subject: mail.subject,
        },
      }))}
    />
  );
  return (
    <div className="stack">
      <p>{t("check.summary", { n: mails.length, languages: listed(locale, languages) })}</p>
      {mails.length > open ? <Disclosure summary={t("check.caption")}>{table}</Disclosure> : table}
      <p>{t("check.held")}</p>
      {calls}
    </div>
  );
}
