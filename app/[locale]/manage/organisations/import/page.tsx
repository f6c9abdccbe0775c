import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { FileField } from "@/components/imports/file-field";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { RadioField, SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { stepOf } from "@/components/ui/steps";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { importKinds, surveysToImport } from "@/lib/imports/fields";
import { limits } from "@/lib/imports/limits";
import { listImports } from "@/lib/imports/queries";
import { stageOf } from "@/lib/imports/stage";
import { templates } from "@/lib/imports/templates";
import { href, to } from "@/lib/kernel/addresses";
import { listOwnConveners } from "@/lib/organisations/register-queries";
import { formatDate } from "@/lib/time/format";
import { beginImportAction } from "./actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "imports")("title"));
}

/** Sends a file of rows, and says what it holds; with templates, and what has been imported before. */
export default async function ImportsPage({ params }: Props) {
  const { locale } = await params;
  const viewer = await managingViewer();
  const [first, ...others] = await listOwnConveners(viewer);
  if (!first) notFound();
  const t = translator(locale, "imports");
  const texts = translator(locale, "organisations");
  return (
    <Page
      locale={locale}
      title={t("title")}
      eyebrow={stepOf(locale, 1, 4)}
      lead={t("lead")}
      back={{ href: href(locale, to.manage.organisations()), label: texts("title") }}
    >
      <Form
        action={beginImportAction}
        texts={formTexts(locale)}
        hidden={others.length === 0 ? { convenerId: first.id } : {}}
        formKey={randomUUID()}
        submit={t("file.submit")}
      >
        {others.length === 0 ? null : (
          <RadioField
            name="convenerId"
            label={texts("one.convener")}
            required
            options={[first, ...others].map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <RadioField
          name="kind"
          label={t("file.kind")}
          required
          defaultValue="organisations"
          options={importKinds.map((kind) => ({
            ...{ value: kind, label: t(`file.kinds.${kind}`), hint: t(`file.kindHints.${kind}`) },
          }))}
        />
        <SelectField
          name="survey"
          label={t("file.survey")}
          hint={t("file.surveyHint")}
          empty={t("file.noSurvey")}
          options={surveysToImport().map(({ key, name, label }) => ({
            value: key,
            label: label ? `${name[locale]}: ${label[locale]}` : name[locale],
          }))}
        />
        <FileField
          name="file"
          label={t("file.label")}
          hint={t("file.hint", { rows: limits.rows, megabytes: limits.bytes / 1024 / 1024 })}
          purpose={t("privacy")}
          accept=".xlsx,.csv,.txt,.tsv"
          required
        />
      </Form>
      <Section title={t("templates.title")} lead={t("templates.lead")}>
        <ul className="stack-sm">
          {templates.map((template) => (
            <li key={template}>
              <a href={href(locale, to.manage.importTemplate(`${template}.xlsx`))} download>
                {t(`templates.${template}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Before locale={locale} imports={await listImports(viewer)} />
    </Page>
  );
}

function Before({ locale, imports }: { locale: Locale; imports: Awaited<ReturnType<typeof listImports>> }) {
  const t = translator(locale, "imports");
  if (imports.length === 0) return null;
  return (
    <Section title={t("before.title")}>
      <ul className="stack-sm">
        {imports.map(({ id, fileName, madeAt, convener: { timeZone }, ...dates }) => (
          <li key={id}>
            <a href={href(locale, to.manage.import(id))}>{fileName}</a>
            <span className="text-soft">
              {` · ${formatDate(madeAt, { zone: timeZone, locale })} · ${t(`before.stages.${stageOf(dates)}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
