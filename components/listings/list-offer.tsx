import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ContactList } from "@/lib/listings/queries";

type Props = { locale: Locale; own: ContactList["own"] };

/** Their own place on the list, for who has taken part: what it is to come to it, or the way to change it. */
export function ListOffer({ locale, own }: Props) {
  if (!own) return null;
  const t = translator(locale, "listings");
  const at = href(locale, to.ownListing(own.slug));
  if (own.stands)
    return (
      <p className="print:hidden">
        <LinkButton href={at} tone="secondary">
          {t("own.change")}
        </LinkButton>
      </p>
    );
  return (
    <div className="print:hidden">
      <Section title={t("offer.title")} lead={t("offer.lead")}>
        <p>
          <LinkButton href={at} tone="secondary">
            {t("offer.action")}
          </LinkButton>
        </p>
      </Section>
    </div>
  );
}
