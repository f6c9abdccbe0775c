import { MeetingTime } from "@/components/meetings/meeting-time";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Status } from "@/components/ui/status";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import type { PlaceOffer } from "@/lib/places/queries";
import { noLimit } from "@/lib/places/rules";

type Props = { locale: Locale; offer: PlaceOffer; now: Date };

/** When and where a meeting is that one can sign up to, and what its host shows. */
export function OfferFacts({ locale, offer, now }: Props) {
  const t = translator(locale, "places", offer.format);
  const { startsAt, endsAt, timeZone, stepFree } = offer;
  const { own } = offer;
  const link = own?.link;
  const facts: [string, Fact["value"] | null][] = [
    [
      t("when"),
      startsAt && endsAt ? (
        <b key="when">
          <MeetingTime locale={locale} meeting={{ startsAt, endsAt, timeZone }} now={now} />
        </b>
      ) : null,
    ],
    [t("where"), placeOf(offer)],
    [t("shows"), offer.about],
    [t("mind"), offer.clientsThere ? t("clientsThere") : null],
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
    [t("told"), own?.needs ?? null],
    [t("with"), own?.assistants ? t("withCount", { count: own.assistants }) : null],
  ];
  return (
    <DefinitionList
      items={facts.flatMap(([term, value]) =>
        value ? [{ term, value: <span className="wrap-anywhere whitespace-pre-line">{value}</span> }] : [],
      )}
    />
  );
}

/** The place and the address where a meeting is; while neither is known, its host's municipality. */
export function placeOf({ placeName, address, municipality }: PlaceOffer): string {
  return [placeName, address].filter(Boolean).join(", ") || municipality;
}

/** What one has at a meeting; of one that one has not signed up to, how much room there is. */
export function Standing({ locale, offer }: { locale: Locale; offer: PlaceOffer }) {
  const { own, format } = offer;
  const t = translator(locale, "places", format);
  if (own?.state === "TAKEN")
    return <Status kind="done">{t(own.remote ? "own.remote" : "own.taken")}</Status>;
  if (own) return <Status kind="theirs">{t("own.waiting", { position: own.position ?? 1 })}</Status>;
  return <Room locale={locale} format={format} room={offer} />;
}

type RoomProps = {
  locale: Locale;
  format: Worded;
  room: { free: number; waiting: number; capacity: number };
};

/** How many places are free at a meeting, and how many wait for one. */
export function Room({ locale, format, room: { free, waiting, capacity } }: RoomProps) {
  const t = translator(locale, "places", format);
  return <strong>{capacity >= noLimit ? t("noLimit") : t("room", { free, waiting })}</strong>;
}
