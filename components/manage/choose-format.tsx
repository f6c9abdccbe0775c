import { FormatPath } from "@/components/programmes/format-path";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { hoursIn } from "@/lib/formats/effort";
import { rangeOf, sizesOf } from "@/lib/formats/grouping";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { ofSize } from "@/lib/formats/shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** The formats to choose from, each with a sentence, a picture of its path and what it takes. */
export function ChooseFormat({ locale }: { locale: Locale }) {
  return (
    <div className="stack-lg">
      {formats.map((format) => (
        <Choice key={format.key} locale={locale} format={format} />
      ))}
    </div>
  );
}

function Choice({ locale, format }: { locale: Locale; format: Format }) {
  const t = translator(locale, "programmes", format);
  const { least, most } = sizesOf(format);
  const hosted = format.steps.some((step) => step.kind === "meeting" && "each" in step.count);
  return (
    <Card level={2} title={format.name[locale]}>
      <p className="max-w-measure">{format.summary[locale]}</p>
      <FormatPath locale={locale} format={format} />
      {hosted && most > least && Number.isFinite(most) ? (
        <p className="text-soft">{t("manage.new.choose.larger")}</p>
      ) : null}
      <DefinitionList items={factsOf(locale, format)} />
      <p>
        <LinkButton href={href(locale, to.manage.newProgramme({ format: format.key }))}>
          {t("manage.new.choose.button", { name: format.name[locale] })}
        </LinkButton>
      </p>
    </Card>
  );
}

/** What a format takes: how many in a group, how much time, who guides. */
function factsOf(locale: Locale, format: Format): Fact[] {
  const t = translator(locale, "programmes", format);
  const { least, most } = sizesOf(format);
  return [
    { term: t("manage.new.choose.size"), value: rangeOf(least, most) },
    {
      term: t("manage.new.choose.time"),
      value: t("manage.new.choose.hours", { hours: hoursIn(format, ofSize(least)) }),
    },
    ...format.roles.map(({ label, needed }) => ({
      term: label[locale],
      value: t(needed ? "manage.new.choose.needed" : "manage.new.choose.optional"),
    })),
  ];
}
