import { Notice } from "@/components/ui/notice";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; calls: readonly { name: string }[] };

/** Those whom no message reaches, because they have no e-mail. */
export function Calls({ locale, calls }: Props) {
  if (calls.length === 0) return null;
  const t = translator(locale, "messages");
  const names = listed(
    locale,
    calls.map(({ name }) => name),
  );
  return (
    <Notice locale={locale} tone="warning" title={t("choose.callTitle")}>
      <p>{t("choose.call", { names })}</p>
    </Notice>
  );
}
