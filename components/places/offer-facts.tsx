import { MeetingTime } from "@/components/meetings/meeting-time";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlaceOffer } from "@/lib/places/queries";
import { noLimit } from "@/lib/places/rules";

type Props = { locale: Locale; offer: PlaceOffer; now: Date };

/** When and where a meeting is that one can sign up to, and what its host shows. */
export function OfferFacts({ locale, offer, now }: Props) {
  const t = translator(locale, "places", offer.format);
  const { startsAt, endsAt, timeZone, stepFree } = offer;
  const place = [offer.placeName, offer.address].filter(Boolean).join(", ") || offer.municipality;
  const link = offer.own?.link;
  const facts: [string, Fact["value"] | null][] = [
    [
      t("when"),
      startsAt && endsAt ? (
        <b key="when">
          <MeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone }} now={now} />
        </b>
      ) : null,
    ],
    [t("where"), place],
    [t("shows"), offer.about],
    [t("stepFree"), stepFree === null ? null : t(stepFree ? "stepFreeYes" : "stepFreeNo")],
    [t("arrival"), offer.arrival],
    [
      t("link"),
      link ? (
        <a key="link" href={link}>
          {t("linkOpen")}
        </a>
      ) : null,
    ],
  ];
  return (
    <DefinitionList
      items={facts.flatMap(([term, value]) =>
        value ? [{ term, value: <span className="wrap-anywhere whitespace-pre-line">{value}</span> }] : [],
      )}
    />
  );
}

/** What one has at a meeting; of one that one has not signed up to, how much room there is. */
export function standingWords(locale: Locale, { own, free, waiting, capacity, format }: PlaceOffer): string {
  const t = translator(locale, "places", format);
  if (own?.state === "TAKEN") return t(own.remote ? "own.remote" : "own.taken");
  if (own) return t("own.waiting", { position: own.position ?? 1 });
  return capacity >= noLimit ? t("noLimit") : t("room", { free, waiting });
}
