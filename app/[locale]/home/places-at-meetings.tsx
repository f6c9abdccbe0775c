import { Section } from "@/components/layout/page";
import { MeetingTime } from "@/components/meetings/meeting-time";
import { Standing } from "@/components/places/offer-facts";
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
  const own = offers.filter((offer) => offer.own);
  const open = offers.filter((offer) => !offer.own && !offer.whyNot).length;
  const isFirst = own.length === 0 && open > 0;
  const label = t(isFirst ? "homeChoose" : "homeMore");
  return (
    <Section title={t("home")} lead={open > 0 ? t("homeOpen", { count: open }) : undefined}>
      {own.map((offer) => (
        <Card
          key={offer.id}
          title={shortName(offer.host)}
          href={href(locale, to.place(offer.id))}
          aside={<Standing locale={locale} offer={offer} />}
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
          <LinkButton href={href(locale, to.places(slug))} tone={isFirst ? "primary" : "secondary"}>
            {programmes.length > 1 ? `${label}: ${name[locale]}` : label}
          </LinkButton>
        </p>
      ))}
    </Section>
  );
}
