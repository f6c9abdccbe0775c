import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managingViewer } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ChooseFormat } from "@/components/manage/choose-format";
import { ProgrammeFields } from "@/components/manage/programme-fields";
import { CheckboxesField, SelectField } from "@/components/ui/choice-fields";
import { DefinitionList } from "@/components/ui/definition-list";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { EmailField, TextField } from "@/components/ui/text-fields";
import { surveysIn } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import { formats } from "@/lib/formats/registry";
import { neededRoles } from "@/lib/formats/roles";
import { askedFor, type Search } from "@/lib/forms/search";
import { type Locale, type Localised, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { listKnownFacilitators, listManagedConveners } from "@/lib/programmes/managing-queries";
import { slugFrom } from "@/lib/programmes/rules";
import { dayAfter, dayIn } from "@/lib/time/days";
import { draftProgrammeAction } from "../actions";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Search };

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const format = chosenFormat((await askedFor(searchParams, "format")).format);
  const t = translator(locale, "programmes", null);
  return pageTitle(locale, t(format ? "manage.new.title" : "manage.new.choose.title"));
}

/** A new programme: first its format is chosen, where there are several; then most of it is filled in from the recipe. */
export default async function NewProgrammePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const viewer = await managingViewer();
  const conveners = await listManagedConveners(viewer);
  const first = conveners[0];
  const words = translator(locale, "programmes", null);
  if (!first) notFound();
  const { format: asked } = await askedFor(searchParams, "format");
  const format = chosenFormat(asked);
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
    <Page locale={locale} title={t("manage.new.title")} lead={t("manage.new.lead")} back={back}>
      <DefinitionList
        items={[
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
        hidden={{ format: format.key }}
        formKey={randomUUID()}
        submit={t("manage.new.submit")}
      >
        {conveners.length === 1 ? (
          <Hidden name="convenerId" value={first.id} />
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
          values={prefilled(format, today)}
          themes={format.themes}
          withSlug
        />
        {format.roles.length > 0 ? <Guides locale={locale} format={format} known={known} /> : null}
      </Form>
    </Page>
  );
}

/** The format that somebody chose; where there is one only, nobody has to. */
function chosenFormat(asked: string | undefined): Format | undefined {
  const [only, ...others] = formats;
  return formats.find(({ key }) => key === asked) ?? (others.length === 0 ? only : undefined);
}

type Known = Awaited<ReturnType<typeof listKnownFacilitators>>;

/** Who may be asked to guide groups of the programme: those who have done so before, or somebody new. */
function Guides({ locale, format, known }: { locale: Locale; format: Format; known: Known }) {
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

/** A month to answer, then five months for the visits; the season's name comes from the first of them. */
function prefilled(format: Format, today: string) {
  const meetingsFromOn = dayAfter(today, 42);
  const year = Number(meetingsFromOn.slice(0, 4));
  const season = Number(meetingsFromOn.slice(5, 7)) < 7 ? "spring" : "autumn";
  const name = Object.fromEntries(
    locales.map((one) => [
      one,
      `${format.name[one]}, ${translator(one, "programmes", format)(`manage.season.${season}`, { year: String(year) })}`,
    ]),
  ) as Localised;
  return {
    name,
    summary: format.summary,
    slug: slugFrom(name.fi),
    signUpOpensOn: today,
    signUpClosesOn: dayAfter(today, 30),
    meetingsFromOn,
    meetingsToOn: dayAfter(today, 190),
    answerDays: 10,
    chosen: format.themes.map(({ key }) => key),
    forget: false,
  };
}
