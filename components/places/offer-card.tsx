import { MeetingTime } from "@/components/meetings/meeting-time";
import { OfferButtons, type PlaceActions } from "@/components/places/offer-buttons";
import { placeOf, Standing } from "@/components/places/offer-facts";
import { shortName } from "@/components/tasks/names";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { PlaceOffer } from "@/lib/places/queries";

type Props = {
  locale: Locale;
  offer: PlaceOffer;
  now: Date;
  actions: PlaceActions;
  /** How far it is from where the reader sets out; null where that is not known. */
  kilometres: number | null;
};

/** One of the meetings that one can sign up to: when, where, what there is to see, and the press that takes a place. */
export function OfferCard({ locale, offer, now, actions, kilometres }: Props) {
  const t = translator(locale, "places", offer.format);
  const { startsAt, endsAt, timeZone, stepFree, about, id } = offer;
  const host = shortName(offer.host);
  const far = kilometres === null ? null : t("sought.km", { km: kilometres });
  const where = [placeOf(offer), far, stepFree ? t("stepFreeYes") : null].filter(Boolean).join(" · ");
  return (
    <Card level={2} title={host} aside={<Standing locale={locale} offer={offer} />}>
      <div>
        {startsAt && endsAt ? (
          <p className="font-bold">
            <MeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone }} now={now} />
          </p>
        ) : null}
        <p className="wrap-anywhere text-soft">{where}</p>
      </div>
      {about ? <p className="max-w-measure wrap-anywhere whitespace-pre-line">{about}</p> : null}
      {offer.clientsThere ? <p className="max-w-measure">{t("clientsThere")}</p> : null}
      {offer.overlaps && !offer.own ? <p>{t("overlapping")}</p> : null}
      <div className="row items-center">
        <OfferButtons locale={locale} offer={offer} actions={actions} />
        <a href={href(locale, to.place(id))} className="inline-block min-h-6">
          {t("more")}
          <span className="sr-only">: {host}</span>
        </a>
      </div>
    </Card>
  );
}
