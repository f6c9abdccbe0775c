import { Page } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { OneImport } from "@/lib/imports/queries";
import { href, to } from "@/lib/kernel/addresses";

/** An import that was taken back, and what of it somebody had changed meanwhile. */
export function UndoneStep({ locale, one }: { locale: Locale; one: OneImport }) {
  const t = translator(locale, "imports");
  return (
    <Page
      locale={locale}
      title={t("undone.title")}
      eyebrow={one.fileName}
      lead={one.left.length > 0 ? t("undone.left") : t("undone.lead")}
      back={{ href: href(locale, to.manage.imports()), label: t("title") }}
    >
      {one.left.length > 0 ? (
        <ul className="stack-sm">
          {one.left.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        <LinkButton href={href(locale, to.manage.imports())}>{t("again")}</LinkButton>
      </div>
    </Page>
  );
}
