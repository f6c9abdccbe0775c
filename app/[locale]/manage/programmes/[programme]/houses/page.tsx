import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { RadioField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import { getManagedHouses, type ManagedHouses } from "@/lib/houses/queries";
import { listed } from "@/lib/i18n/lists";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { endHouseContactAction, nameHouseContactAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "houses")("manage.title"));
}

/** Who reads the numbers of which house, for the one who runs the programme. */
export default async function HousesPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, { done }] = await Promise.all([params, askedFor(searchParams, "done")]);
  const { viewer, programme } = await managedProgramme(slug);
  const managed = await getManagedHouses(viewer, slug);
  if (!managed) notFound();
  const t = translator(locale, "houses");
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={t("manage.title")}
      lead={t("manage.lead")}
      back={{ href: href(locale, to.manage.programme(slug)), label: programme.name[locale] }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="programme" />
      <Happened
        locale={locale}
        said={wordsFor({ named: t("manage.named"), ended: t("manage.ended") }, done)}
      />
      <Section title={t("manage.contacts")}>
        <Contacts locale={locale} contacts={managed.contacts} />
      </Section>
      <Section title={t("manage.add")}>
        {managed.unclear.length > 0 ? (
          <Notice locale={locale} tone="warning">
            <p>{t("manage.unclear", { names: listed(locale, managed.unclear) })}</p>
          </Notice>
        ) : null}
        {managed.houses.length === 0 ? (
          <p>{t("manage.noHouses")}</p>
        ) : (
          <Naming locale={locale} managed={managed} />
        )}
        <p className="text-soft">
          {t("manage.spellings")} <a href={href(locale, to.manage.organisations())}>{t("manage.register")}</a>
        </p>
      </Section>
    </Page>
  );
}

function Contacts({ locale, contacts }: { locale: Locale; contacts: ManagedHouses["contacts"] }) {
  const t = translator(locale, "houses");
  return (
    <Table
      caption={t("manage.contacts")}
      captionHidden
      columns={[
        { key: "house", label: t("manage.house"), head: true },
        { key: "name", label: t("manage.name") },
        { key: "end", label: t("manage.actions") },
      ]}
      rows={contacts.map(({ id, house, name, email }) => ({
        key: id,
        cells: {
          house: <span id={`house-${id}`}>{house}</span>,
          name: `${name}, ${shownAddress(email)}`,
          end: (
            <ActionButton
              action={endHouseContactAction}
              texts={formTexts(locale)}
              hidden={{ contactId: id }}
              formKey={randomUUID()}
              label={t("manage.end")}
              describedBy={`house-${id}`}
            />
          ),
        },
      }))}
      empty={<p className="text-soft">{t("manage.none")}</p>}
    />
  );
}

function Naming({ locale, managed: { programmeId, houses } }: { locale: Locale; managed: ManagedHouses }) {
  const t = translator(locale, "houses");
  return (
    <Form
      action={nameHouseContactAction}
      texts={formTexts(locale)}
      hidden={{ programmeId }}
      formKey={randomUUID()}
      submit={t("manage.submit")}
    >
      <RadioField
        name="house"
        label={t("manage.house")}
        options={houses.map((one) => ({ value: one, label: one }))}
        required
      />
      <TextField name="name" label={t("manage.name")} autoComplete="off" required />
      <EmailField
        name="email"
        label={t("manage.email")}
        purpose={t("manage.emailPurpose")}
        autoComplete="off"
        required
      />
      <RadioField
        name="locale"
        label={t("manage.language")}
        options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
        defaultValue={locale}
        inline
        required
      />
    </Form>
  );
}
