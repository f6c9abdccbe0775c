import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { OwnBooklet } from "@/lib/documents/booklet-queries";
import type { Locale } from "@/lib/i18n/locales";
import { href, to } from "@/lib/kernel/addresses";

/** What the hosts of one's rounds have let be put together, the newest first. */
export function Booklets({ locale, booklets }: { locale: Locale; booklets: readonly OwnBooklet[] }) {
  const titles = [...new Set(booklets.map(({ template }) => template.title[locale]))];
  return titles.map((title) => (
    <Section key={title} title={title}>
      {booklets
        .filter(({ template }) => template.title[locale] === title)
        .map(({ slug, step, programme }) => (
          <p key={`${slug} ${step}`}>
            <LinkButton href={href(locale, to.booklet(slug, step))} tone="secondary">
              {programme[locale]}
            </LinkButton>
          </p>
        ))}
    </Section>
  ));
}
