import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { EmailField, PhoneField, TextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import { getFridayWish, getProfile } from "@/lib/people/queries";
import { shownAddress } from "@/lib/people/shown-address";
import {
  changeAddressAction,
  fridayAction,
  signOutAction,
  signOutEverywhereAction,
  updateProfileAction,
} from "./actions";
import { CalendarFeed } from "./calendar-feed";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "people")("settings.title"));
}

/** What a person says of themselves, in which language we write to them, and the way out. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const viewer = await signedInViewer(to.settings());
  const [own, fridayMail] = await Promise.all([getProfile(viewer), getFridayWish(viewer)]);
  if (!own) notFound();
  const t = translator(locale, "people");
  const texts = formTexts(locale);
  const asked = (await askedFor(searchParams, "saved")).saved;
  const happened = (["yes", "asked", "address", "feed", "feed-off", "friday", "friday-off"] as const).find(
    (one) => one === asked,
  );
  const languages = locales.map((value) => ({ value, label: t(`settings.languages.${value}`) }));
  return (
    <Page locale={locale} title={t("settings.title")} lead={t("settings.lead")}>
      <Happened locale={locale} said={happened ? t(`settings.happened.${happened}`) : null} />
      <DefinitionList items={[{ term: t("settings.email"), value: shownAddress(own.email) }]} />
      <Form action={updateProfileAction} texts={texts} formKey={randomUUID()} submit={t("settings.submit")}>
        <TextField
          name="name"
          label={t("settings.name")}
          autoComplete="name"
          defaultValue={own.name}
          required
        />
        <PhoneField
          name="phone"
          label={t("settings.phone")}
          hint={t("settings.phoneHint")}
          defaultValue={own.phone ?? ""}
        />
        <RadioField
          name="locale"
          label={t("settings.language")}
          hint={t("settings.languageHint")}
          options={languages}
          defaultValue={own.locale}
          required
        />
      </Form>
      <Section id="address" title={t("address.section")} lead={t("address.sectionLead")}>
        <Form
          action={changeAddressAction}
          texts={texts}
          formKey={randomUUID()}
          submit={t("address.submit")}
          tone="secondary"
        >
          <EmailField name="email" label={t("address.new")} hint={t("address.newHint")} required />
        </Form>
      </Section>
      {fridayMail === null ? null : (
        <Section id="friday" title={t("friday.title")} lead={t("friday.lead")}>
          <ActionButton
            action={fridayAction}
            texts={texts}
            hidden={{ wanted: fridayMail ? "no" : "yes" }}
            formKey={randomUUID()}
            label={t(fridayMail ? "friday.stop" : "friday.start")}
          />
        </Section>
      )}
      <CalendarFeed locale={locale} viewer={viewer} />
      <Section title={t("signOut.title")} lead={t("signOut.lead")}>
        <div className="row">
          <ActionButton action={signOutAction} formKey={null} texts={texts} label={t("signOut.here")} />
          <ActionButton
            action={signOutEverywhereAction}
            formKey={null}
            texts={texts}
            label={t("signOut.everywhere")}
          />
        </div>
      </Section>
    </Page>
  );
}
