import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; houses: readonly { slug: string; programme: Localised }[] };

/** The programmes of which one reads the numbers of one's house. */
export function Houses({ locale, houses }: Props) {
  if (houses.length === 0) return null;
  return (
    <Section title={translator(locale, "houses")("title")}>
      {houses.map(({ slug, programme }) => (
        <p key={slug}>
          <LinkButton href={href(locale, to.house(slug))} tone="secondary">
            {programme[locale]}
          </LinkButton>
        </p>
      ))}
    </Section>
  );
}
