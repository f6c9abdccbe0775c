import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { ConvenerFields } from "@/components/conveners/convener-fields";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { RadioField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { getConvener } from "@/lib/conveners/queries";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { formatDate } from "@/lib/time/format";
import { addCoordinatorAction, changeConvenerAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; convener: string }>;
  searchParams: Search;
};

const done = ["added", "changed", "coordinator", "removed"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, convener } = await params;
  return pageTitle(locale, (await getConvener(await managingViewer(), convener))?.name ?? "");
}

/** A convener: who runs its programmes, and what it says of itself. What happens in them is not the administrator's to see. */
export default async function ConvenerPage({ params, searchParams }: Props) {
  const { locale, convener: id } = await params;
  const convener = await getConvener(await managingViewer(), id);
  if (!convener) notFound();
  const t = translator(locale, "conveners");
  const texts = formTexts(locale);
  const asked = (await askedFor(searchParams, "done")).done;
  const happened = done.find((one) => one === asked);
  return (
    <Page
      locale={locale}
      title={convener.name}
      lead={t("convenerLead")}
      back={{ href: href(locale, to.manage.conveners()), label: t("title") }}
    >
      <Happened locale={locale} said={happened ? t(`done.${happened}`) : null} />
      <Section title={t("coordinators.title")}>
        <Table
          caption={t("coordinators.title")}
          captionHidden
          columns={[
            { key: "name", label: t("coordinators.name"), head: true },
            { key: "email", label: t("coordinators.email") },
            { key: "since", label: t("coordinators.since") },
            { key: "action", label: t("coordinators.action") },
          ]}
          rows={convener.coordinators.map(({ addedAt, user }) => ({
            key: user.id,
            cells: {
              name: user.name,
              email: shownAddress(user.email),
              since: formatDate(addedAt, { locale, zone: convener.timeZone }),
              action: (
                <a href={href(locale, to.manage.coordinatorRemoval(id, { coordinator: user.id }))}>
                  {t("coordinators.remove")}
                  <span className="sr-only">: {user.name}</span>
                </a>
              ),
            },
          }))}
          empty={<EmptyState title={t("coordinators.none")}>{t("coordinators.noneHint")}</EmptyState>}
        />
        <h3 className="text-lg">{t("coordinators.add")}</h3>
        <Form
          action={addCoordinatorAction}
          texts={texts}
          hidden={{ convenerId: id }}
          formKey={randomUUID()}
          submit={t("coordinators.addSubmit")}
        >
          <TextField name="name" label={t("coordinators.name")} autoComplete="off" required />
          <EmailField name="email" label={t("coordinators.email")} autoComplete="off" required />
          <RadioField
            name="locale"
            label={t("coordinators.language")}
            options={locales.map((value) => ({ value, label: t(`coordinators.languages.${value}`) }))}
            defaultValue={locale}
            inline
            required
          />
        </Form>
      </Section>
      <Section title={t("details")}>
        <Form
          action={changeConvenerAction}
          texts={texts}
          hidden={{ convenerId: id, version: convener.version }}
          formKey={randomUUID()}
          submit={t("changeSubmit")}
          tone="secondary"
        >
          <ConvenerFields locale={locale} values={convener} />
        </Form>
      </Section>
    </Page>
  );
}
