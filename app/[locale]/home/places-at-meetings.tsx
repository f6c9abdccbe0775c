import { Section } from "@/components/layout/page";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { standingWords } from "@/components/places/offer-facts";
import { shortName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatOfAll } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { PlaceOffer } from "@/lib/places/queries";

/** The places that somebody has at meetings or waits for, and the way to all that they can sign up to. */
export function PlacesAtMeetings({ locale, offers }: { locale: Locale; offers: readonly PlaceOffer[] }) {
  if (offers.length === 0) return null;
  const t = translator(locale, "places", formatOfAll(offers.map(({ format }) => format.key)));
  const programmes = [...new Map(offers.map(({ programme }) => [programme.slug, programme.name])).entries()];
  return (
    <Section title={t("home")}>
      {offers
        .filter(({ own }) => own)
        .map((offer) => (
          <Card
            key={offer.id}
            title={shortName(offer.host)}
            href={href(locale, to.place(offer.id))}
            aside={<span className="text-soft">{standingWords(locale, offer)}</span>}
          >
            {offer.startsAt && offer.endsAt ? (
              <p>
                <MeetingTime
                  locale={locale}
                  meeting={{ startsAt: offer.startsAt, endsAt: offer.endsAt, timeZone: offer.timeZone }}
                />
              </p>
            ) : null}
          </Card>
        ))}
      {programmes.map(([slug, name]) => (
        <p key={slug}>
          <LinkButton href={href(locale, to.places(slug))} tone="secondary">
            {programmes.length > 1 ? `${t("homeMore")}: ${name[locale]}` : t("homeMore")}
          </LinkButton>
        </p>
      ))}
    </Section>
  );
}
