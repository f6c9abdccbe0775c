import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ChooseFormat } from "@/components/manage/choose-format";
import { ProgrammeFields } from "@/components/manage/programme-fields";
import { CheckboxesField, SelectField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { surveysIn } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formats } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getProgrammeToCopy, type ProgrammeToCopy } from "@/lib/programmes/copying-queries";
import {
  listKnownFacilitators,
  listManagedConveners,
  listManagedProgrammes,
} from "@/lib/programmes/managing-queries";
import { knownThemes } from "@/lib/programmes/themes";
import { offeredThemes } from "@/lib/surveys/rules";
import { dayIn } from "@/lib/time/days";
import { draftProgrammeAction } from "../actions";
import { valuesAfter, valuesOf } from "./values";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const { format, from } = await askedFor(searchParams, "format", "from");
  const t = translator(locale, "programmes", null);
  return pageTitle(locale, t(from || chosenFormat(format) ? "manage.new.title" : "manage.new.choose.title"));
}

/** A new programme: first its format is chosen, where there are several; then most of it is filled in from the recipe, or from an earlier one. */
export default async function NewProgrammePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const viewer = await managingViewer();
  const conveners = await listManagedConveners(viewer);
  const first = conveners[0];
  const words = translator(locale, "programmes", null);
  if (!first) notFound();
  const { format: asked, from } = await askedFor(searchParams, "format", "from");
  const copied = from ? await getProgrammeToCopy(viewer, from) : null;
  if (from && !copied) notFound();
  const format = copied ? formatOf(copied.format) : chosenFormat(asked);
  const back = { href: href(locale, to.manage.programmes()), label: words("manage.list.title") };
  if (!format)
    return (
      <Page
        locale={locale}
        width="wide"
        title={words("manage.new.choose.title")}
        lead={words("manage.new.choose.lead")}
        back={back}
      >
        <Earlier locale={locale} rows={(await listManagedProgrammes(viewer, 1)).rows} />
        <ChooseFormat locale={locale} />
      </Page>
    );
  const known = await listKnownFacilitators(
    viewer,
    conveners.map(({ id }) => id),
  );
  const today = dayIn(new Date(), first.timeZone);
  const t = translator(locale, "programmes", format);
  const change = { href: href(locale, to.manage.newProgramme()), label: t("manage.new.choose.change") };
  return (
    <Page
      locale={locale}
      title={t("manage.new.title")}
      lead={t(copied ? "manage.new.copy.lead" : "manage.new.lead")}
      back={back}
    >
      <DefinitionList
        items={[
          ...(copied
            ? [
                {
                  term: t("manage.new.copy.from"),
                  value: <a href={href(locale, to.manage.programme(copied.slug))}>{copied.name[locale]}</a>,
                },
              ]
            : []),
          {
            term: t("manage.new.format"),
            value: format.name[locale],
            action: formats.length > 1 ? change : undefined,
          },
          { term: t("manage.new.surveys"), value: surveyNames(format, locale) },
        ]}
      />
      <Form
        action={draftProgrammeAction}
        texts={formTexts(locale)}
        hidden={{ format: format.key, ...(copied ? { copyOf: copied.id } : {}) }}
        formKey={randomUUID()}
        submit={t("manage.new.submit")}
      >
        {copied || conveners.length === 1 ? (
          <Hidden name="convenerId" value={copied?.convenerId ?? first.id} />
        ) : (
          <SelectField
            name="convenerId"
            label={t("manage.new.convener")}
            options={conveners.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={first.id}
            required
          />
        )}
        <ProgrammeFields
          locale={locale}
          format={format}
          values={copied ? valuesAfter(copied, today) : valuesOf(format, today)}
          themes={knownThemes(format, offeredThemes(copied?.themes ?? []))}
          withSlug
        />
        {format.roles.length > 0 ? (
          <Guides locale={locale} format={format} known={known} copied={copied} />
        ) : null}
      </Form>
    </Page>
  );
}

/** The format that somebody chose; where there is one only, nobody has to. */
function chosenFormat(asked: string | undefined): Format | undefined {
  const [only, ...others] = formats;
  return formats.find(({ key }) => key === asked) ?? (others.length === 0 ? only : undefined);
}

type EarlierProps = {
  locale: Locale;
  rows: Awaited<ReturnType<typeof listManagedProgrammes>>["rows"];
};

/** Programmes that a new one can be made from: most of what is new each year was there the year before. */
function Earlier({ locale, rows }: EarlierProps) {
  const t = translator(locale, "programmes", null);
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t("manage.new.copy.choose")}>
      <p className="max-w-measure">{t("manage.new.copy.hint")}</p>
      <ul className="list">
        {rows.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={href(locale, to.manage.newProgramme({ from: slug }))}>{name[locale]}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

type GuidesProps = {
  locale: Locale;
  format: Format;
  known: Awaited<ReturnType<typeof listKnownFacilitators>>;
  copied: ProgrammeToCopy | null;
};

/** Who may be asked to guide groups of the programme: those who have done so before, or somebody new. */
function Guides({ locale, format, known, copied }: GuidesProps) {
  const t = translator(locale, "programmes", format);
  return (
    <fieldset className="stack">
      <legend className="text-xl font-bold">{t("manage.facilitators.title")}</legend>
      {neededRoles(format).length === 0 ? (
        <p className="max-w-measure">{t("manage.new.withoutGuide")}</p>
      ) : null}
      {known.length > 0 ? (
        <CheckboxesField
          name="facilitators"
          label={t("manage.new.known")}
          options={known.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
          defaultValue={copied?.facilitators.map(({ userId }) => userId)}
        />
      ) : null}
      <p className="max-w-measure">{t("manage.new.newcomer")}</p>
      <TextField name="facilitatorName" label={t("manage.facilitators.name")} autoComplete="off" />
      <EmailField name="facilitatorEmail" label={t("manage.facilitators.email")} autoComplete="off" />
    </fieldset>
  );
}

function surveyNames(format: Format, locale: Locale): string {
  return [...format.parts.map(({ intake }) => intake), ...surveysIn(format).map(({ survey }) => survey)]
    .map(({ title }) => title[locale])
    .join(", ");
}
