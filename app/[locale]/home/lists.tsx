import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { OwnList } from "@/lib/listings/queries";

/** The lists of those who have taken part that one reads, and one's own place on them where one may stand there. */
export function Lists({ locale, lists }: { locale: Locale; lists: readonly OwnList[] }) {
  if (lists.length === 0) return null;
  const t = translator(locale, "listings");
  const isOffered = lists.some(({ own }) => own && !own.stands);
  return (
    <Section title={t("title")} lead={t(isOffered ? "offer.lead" : "lead")}>
      {lists.map(({ slug, programme, own }) => (
        <p key={slug} className="row">
          {own && !own.stands ? (
            <LinkButton href={href(locale, to.ownListing(own.slug))} tone="secondary">
              {lists.length > 1 ? `${t("offer.action")}: ${programme[locale]}` : t("offer.action")}
            </LinkButton>
          ) : null}
          <LinkButton href={href(locale, to.list(slug))} tone="secondary">
            {lists.length > 1 ? `${t("own.link")}: ${programme[locale]}` : t("own.link")}
          </LinkButton>
        </p>
      ))}
    </Section>
  );
}
