import { Section } from "@/components/layout/page";
import { Quote } from "@/components/ui/quote";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { ToldOnward } from "@/lib/reports/told-onward-queries";

type Props = { locale: Locale; format: Worded | null; told: readonly ToldOnward[] };

/** What others said, as they let it be told onward; nothing where nothing may be told. */
export function ToldOnwardPart({ locale, format, told }: Props) {
  const t = translator(locale, "programmes", format);
  if (told.length === 0) return null;
  return (
    <Section title={t("public.told")} lead={t("public.toldLead")}>
      <div className={quotesClass}>
        {told.map(({ text, by }) => (
          <Quote key={text} by={by ?? undefined}>
            {text}
          </Quote>
        ))}
      </div>
    </Section>
  );
}

const quotesClass = "grid gap-x-10 gap-y-6 break-words md:grid-cols-2";
