import { EmailField, LongTextField, PhoneField, TextField } from "@/components/ui/text-fields";
import { type Locale, type Localised, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { shownAddress } from "@/lib/people/shown-address";

type Values = {
  name: string;
  senderName: string;
  replyTo: string;
  phone: string | null;
  accessibilityContact: string;
  privacyNotice: Localised;
};

const suffix = { fi: "Fi", sv: "Sv", en: "En" } as const;

/** What a convener says of itself: to people in mails, on pages and in its privacy notice. */
export function ConvenerFields({ locale, values }: { locale: Locale; values?: Values }) {
  const t = translator(locale, "conveners");
  return (
    <>
      <TextField name="name" label={t("fields.name")} defaultValue={values?.name} required />
      <TextField
        name="senderName"
        label={t("fields.senderName")}
        hint={t("fields.senderNameHint")}
        defaultValue={values?.senderName}
        required
      />
      <EmailField
        name="replyTo"
        label={t("fields.replyTo")}
        hint={t("fields.replyToHint")}
        autoComplete="off"
        defaultValue={values && shownAddress(values.replyTo)}
        required
      />
      <PhoneField
        name="phone"
        label={t("fields.phone")}
        autoComplete="off"
        defaultValue={values?.phone ?? ""}
      />
      <TextField
        name="accessibilityContact"
        label={t("fields.accessibilityContact")}
        hint={t("fields.accessibilityContactHint")}
        defaultValue={values?.accessibilityContact}
        required
      />
      {locales.map((one) => (
        <LongTextField
          key={one}
          name={`privacy${suffix[one]}`}
          label={t(`fields.privacy.${one}`)}
          defaultValue={values?.privacyNotice[one]}
          maxLength={8000}
          rows={6}
          required
        />
      ))}
    </>
  );
}
