import { offeredPlaces } from "@/components/surveys/place-line";
import { TextField, UrlField } from "@/components/ui/text-fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Facts = { name: string; municipality: string; businessId: string | null; website: string | null };

/** What the register says of an organisation, as fields. */
export function OrganisationFields({ locale, facts }: { locale: Locale; facts?: Facts }) {
  const t = translator(locale, "organisations");
  return (
    <>
      <TextField name="name" label={t("name")} required autoComplete="off" defaultValue={facts?.name} />
      <TextField
        name="municipality"
        label={t("municipality")}
        autoComplete="off"
        suggestions={offeredPlaces(locale)}
        defaultValue={facts?.municipality}
      />
      <TextField
        name="businessId"
        label={t("one.businessId")}
        hint={t("one.businessIdHint")}
        width="short"
        autoComplete="off"
        spellCheck={false}
        defaultValue={facts?.businessId ?? ""}
      />
      <UrlField name="website" label={t("one.website")} defaultValue={facts?.website ?? ""} />
    </>
  );
}
