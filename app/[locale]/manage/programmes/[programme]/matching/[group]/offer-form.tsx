import { randomUUID } from "node:crypto";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { DateField, LongTextField, NumberField, TextField } from "@/components/ui/text-fields";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { inEuros } from "@/lib/i18n/numbers";
import { translator } from "@/lib/i18n/translator";
import { typeEuros } from "@/lib/orders/money";
import type { Offer } from "@/lib/orders/queries";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { priceOf, pricesOf } from "@/lib/programmes/options";
import { dayOf } from "@/lib/time/days";
import { writeOfferAction } from "../order-actions";
import { Leader } from "./leader";

type Props = {
  locale: Locale;
  slug: string;
  programme: ManagedProgramme;
  loads: ReadonlyMap<string, number>;
  group: { id: string; version: number; state: string };
  offer: Offer;
  chosen: string | null;
};

/** An offer as it is being written: all that it will say, with the price that the list has for so many meetings. */
export function OfferForm({ locale, slug, programme, loads, group, offer, chosen }: Props) {
  const format = formatOf(programme.format);
  const t = translator(locale, "orders", format);
  const listed = priceOf(pricesOf(format, programme.options), offer.meetings);
  const { invoice } = offer;
  return (
    <Form
      action={writeOfferAction}
      texts={formTexts(locale)}
      hidden={{ slug, groupId: group.id, version: group.version }}
      formKey={randomUUID()}
      submit={t("manage.save")}
      tone="secondary"
    >
      <NumberField
        name="meetings"
        label={t("sheet.meetings")}
        defaultValue={String(offer.meetings)}
        required
      />
      <TextField
        name="price"
        label={t("sheet.price")}
        hint={t("sheet.priceHint", { price: listed === null ? t("prices.ask") : inEuros(locale, listed) })}
        unit="€"
        width="year"
        inputMode="decimal"
        defaultValue={typeEuros(offer.priceCents)}
      />
      <TextField name="vat" label={t("sheet.vat")} defaultValue={offer.vat} />
      <LongTextField name="target" label={t("sheet.target")} defaultValue={offer.target} maxLength={600} />
      <LongTextField name="goals" label={t("sheet.goals")} defaultValue={offer.goals} maxLength={2000} />
      <LongTextField
        name="included"
        label={t("sheet.included")}
        defaultValue={offer.included}
        maxLength={2000}
      />
      <LongTextField name="rhythm" label={t("sheet.rhythm")} defaultValue={offer.rhythm} maxLength={600} />
      <TextField name="place" label={t("sheet.place")} defaultValue={offer.place} />
      {group.state === "DRAFT" ? <Leader {...{ locale, programme, loads, chosen }} /> : null}
      <DateField
        name="validUntilOn"
        label={t("sheet.validUntil")}
        defaultValue={offer.validUntilOn ? dayOf(offer.validUntilOn) : ""}
        required
      />
      <TextField name="businessId" label={t("sheet.businessId")} defaultValue={invoice.businessId ?? ""} />
      <TextField name="reference" label={t("sheet.reference")} defaultValue={invoice.reference ?? ""} />
      <LongTextField
        name="address"
        label={t("sheet.address")}
        defaultValue={invoice.address ?? ""}
        maxLength={400}
      />
    </Form>
  );
}
