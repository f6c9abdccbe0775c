import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { Format } from "@/lib/formats/recipe";
import type { Locale } from "@/lib/i18n/locales";
import { inEuros } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { dayOf } from "@/lib/time/days";
import { formatDay } from "@/lib/time/format";

/** An offer as its page shows it. */
export type ShownOffer = {
  meetings: number;
  priceCents: number | null;
  vat: string;
  goals: string;
  target: string;
  included: string;
  rhythm: string;
  place: string;
  leader: string;
  validUntilOn: Date | null;
  invoice: Partial<Record<"reference" | "address" | "businessId", string>>;
};

/** The whole of an offer, on the screen and on a sheet of paper: what it has no words for is left out. */
export function OfferFacts({ locale, format, offer }: { locale: Locale; format: Format; offer: ShownOffer }) {
  const t = translator(locale, "orders", format);
  const { invoice } = offer;
  const { agreement } = format;
  const invoiced = [
    invoice.businessId ? `${t("sheet.businessId")}: ${invoice.businessId}` : "",
    invoice.reference ? `${t("sheet.reference")}: ${invoice.reference}` : "",
    invoice.address ?? "",
  ];
  const facts: [string, string][] = [
    [t("sheet.meetings"), t("sheet.meetingsSaid", { n: offer.meetings })],
    [t("sheet.priceSaid"), offer.priceCents === null ? t("prices.ask") : inEuros(locale, offer.priceCents)],
    [t("sheet.vat"), offer.vat],
    [t("sheet.target"), offer.target],
    [t("sheet.goals"), offer.goals],
    [t("sheet.included"), offer.included],
    [t("sheet.rhythm"), offer.rhythm],
    [t("sheet.place"), offer.place],
    [t("sheet.leader"), offer.leader],
    [t("sheet.learns"), (agreement.kind === "offer" && agreement.learns?.[locale]) || ""],
    [t("sheet.validUntil"), offer.validUntilOn ? formatDay(dayOf(offer.validUntilOn), locale) : ""],
    [t("sheet.invoice"), invoiced.filter(Boolean).join("\n")],
  ];
  return (
    <DefinitionList
      items={facts
        .filter(([, said]) => said !== "")
        .map(([term, said]): Fact => ({ term, value: <span className="whitespace-pre-line">{said}</span> }))}
    />
  );
}
