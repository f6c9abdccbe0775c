import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { OwnBooklet } from "@/lib/documents/booklet-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

/** What the hosts of one's rounds have let be put together. */
export function Booklets({ locale, booklets }: { locale: Locale; booklets: readonly OwnBooklet[] }) {
  return booklets.map(({ slug, step, programme, format, template: { title } }) => {
    const t = translator(locale, "documents", format);
    return (
      <Section key={`${slug} ${step}`} title={title[locale]} lead={programme[locale]}>
        <p>
          <LinkButton href={href(locale, to.booklet(slug, step))} tone="secondary">
            {t("booklet.open", { title: title[locale] })}
          </LinkButton>
        </p>
      </Section>
    );
  });
}
