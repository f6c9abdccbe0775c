import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; slug: string; drafts: readonly { id: string; name: string }[] };

/** What has been begun on the phone and not sent, to be gone on with; nothing where there is none. */
export function UnfinishedCalls({ locale, slug, drafts }: Props) {
  const t = translator(locale, "enrolments", null);
  return drafts.length === 0 ? null : (
    <Notice locale={locale} tone="info" title={t("manage.phone.unfinished")}>
      <ul>
        {drafts.map(({ id, name }) => (
          <li key={id}>
            <a href={href(locale, to.manage.phone(slug, id))}>
              {t("manage.phone.unfinishedOne", { name: name || t("manage.unnamed") })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
