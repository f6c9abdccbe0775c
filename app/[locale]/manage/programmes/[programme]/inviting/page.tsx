import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { RadioField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { listSuggested } from "@/lib/feedback/suggested-queries";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, languageNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { listInvited } from "@/lib/programmes/inviting-queries";
import { openParts } from "@/lib/programmes/rules";
import { formatDate } from "@/lib/time/format";
import { inviteAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "programmes", null)("manage.inviting.title"));
}

/** Where a coordinator asks somebody to take part: whom others have suggested, and who has been asked and has come. */
export default async function InvitingPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, { done }] = await Promise.all([params, askedFor(searchParams, "done")]);
  const { viewer, programme } = await managedProgramme(slug);
  const [suggested, invited] = await Promise.all([
    listSuggested(viewer, programme),
    listInvited(viewer, programme.id),
  ]);
  const t = translator(locale, "programmes", formatOf(programme.format));
  const isOpen = openParts(programme, new Date()).length > 0;
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("manage.inviting.title")}
      eyebrow={programme.name[locale]}
      lead={t("manage.inviting.lead")}
      back={{
        href: href(locale, to.manage.enrolments(slug)),
        label: translator(locale, "enrolments", formatOf(programme.format))("manage.title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      <Happened locale={locale} said={done === "invited" ? t("manage.inviting.done") : null} />
      {suggested.length > 0 ? (
        <Section title={t("manage.inviting.suggested")} lead={t("manage.inviting.suggestedLead")}>
          <DefinitionList
            items={suggested.map(({ words, by }) => ({
              term: words,
              value: t("manage.inviting.by", { name: by }),
            }))}
          />
        </Section>
      ) : null}
      {isOpen ? (
        <Form
          action={inviteAction}
          texts={formTexts(locale)}
          hidden={{ programmeId: programme.id }}
          formKey={randomUUID()}
          submit={t("manage.inviting.submit")}
        >
          <TextField name="asked" label={t("manage.inviting.asked")} autoComplete="off" required />
          <EmailField name="email" label={t("manage.inviting.email")} autoComplete="off" required />
          <RadioField
            name="locale"
            label={t("manage.inviting.locale")}
            options={locales.map((one) => ({ value: one, label: languageNames[one] }))}
            defaultValue={locale}
            inline
            required
          />
        </Form>
      ) : (
        <Notice locale={locale} tone="info">
          {t("manage.inviting.closed")}
        </Notice>
      )}
      <Section title={t("manage.inviting.invited")}>
        <Table
          caption={t("manage.inviting.invited")}
          captionHidden
          columns={[
            { key: "name", label: t("manage.inviting.asked"), head: true },
            { key: "when", label: t("manage.inviting.when") },
            { key: "state", label: t("manage.inviting.state") },
          ]}
          rows={invited.map(({ id, name, address, askedAt, sent, came }) => ({
            key: id,
            cells: {
              name: (
                <>
                  {name}
                  <span className="block text-sm font-normal text-soft">{shownAddress(address)}</span>
                </>
              ),
              when: formatDate(askedAt, { locale, zone: programme.timeZone }),
              state: t(`manage.inviting.${came ? "came" : sent}`),
            },
          }))}
          empty={<p className="text-soft">{t("manage.inviting.none")}</p>}
        />
      </Section>
    </Page>
  );
}
