import { FormatPath } from "@/components/programmes/format-path";
import { formatSight } from "@/components/programmes/format-sight";
import { LinkButton } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** A format told to those who might open a programme of it: for whom, how it goes, who sees what, and the way to open one. */
export function FormatTold({ locale, format }: { locale: Locale; format: Format }) {
  const t = translator(locale, "formats");
  return (
    <>
      <p className="max-w-measure">
        {format.summary[locale]} {format.presentation.audience[locale]}
      </p>
      <FormatPath locale={locale} format={format} />
      <Disclosure summary={t("sees")}>
        <DefinitionList items={formatSight(locale, format)} />
      </Disclosure>
      <p>
        <LinkButton tone="secondary" href={href(locale, to.manage.newProgramme({ format: format.key }))}>
          {t("open")}
          <span className="sr-only">: {format.name[locale]}</span>
        </LinkButton>
      </p>
    </>
  );
}
