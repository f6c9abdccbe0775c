import { Notice } from "@/components/ui/notice";
import { listed } from "@/lib/i18n/lists";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { writtenAs } from "@/lib/messages/placeholders";
import type { Draft } from "@/lib/messages/queries";

type Props = { locale: Locale; slug: string; draft: Draft; come: readonly string[] };

/** What is to be known before a message is sent: to how many and in which languages, and what has changed since they were chosen. */
export function ToKnow({ locale, slug, draft, come }: Props) {
  const t = translator(locale, "messages");
  const { read, gaps, gone, message } = draft;
  const receivers = href(locale, to.manage.messageReceivers(slug, message.id));
  const count = (of: typeof read, language: Locale) => of.filter((one) => one.language === language).length;
  const elsewhere = read.filter((one) => one.language !== one.locale);
  const languages = locales
    .map((language) => ({ language, n: count(read, language) }))
    .filter(({ n }) => n > 0)
    .map(({ language, n }) => t(`check.language.${language}`, { n }));
  const [instead] = elsewhere;
  const [gap] = gaps;
  return (
    <>
      <p>{t("check.summary", { n: read.length, languages: listed(locale, languages) })}</p>
      {instead ? (
        <p>
          {t("check.fallback", { n: elsewhere.length, language: t(`writing.inWords.${instead.language}`) })}
        </p>
      ) : null}
      {gap ? (
        <Notice locale={locale} tone="stuck" title={t("check.gapsTitle")}>
          <p>
            {t("check.gaps", {
              placeholder: writtenAs(gap.placeholder, locale),
              names: listed(locale, someOf(gaps.map(({ name }) => name))),
            })}
          </p>
          <p>
            <a href={receivers}>{t("writing.change")}</a>
          </p>
        </Notice>
      ) : null}
      {gone > 0 ? <Notice locale={locale} tone="info" title={t("check.gone", { n: gone })} /> : null}
      {come.length > 0 ? (
        <Notice locale={locale} tone="info" title={t("check.comeTitle")}>
          <p>{t("check.come", { names: listed(locale, someOf(come)) })}</p>
          <p>
            <a href={receivers}>{t("check.addThem")}</a>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** A sentence names so many; the rest is a mark that there are more. */
function someOf(names: readonly string[]): string[] {
  return names.length > 12 ? [...names.slice(0, 12), "…"] : [...names];
}
