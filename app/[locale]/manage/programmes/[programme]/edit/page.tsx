import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ProgrammeFields } from "@/components/manage/programme-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { whyNotChangeProgramme } from "@/lib/programmes/rules";
import { knownThemes } from "@/lib/programmes/themes";
import { offeredThemes } from "@/lib/surveys/rules";
import { dayOf } from "@/lib/time/days";
import { changeProgrammeAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "programmes", null)("manage.edit.title"));
}

/** What a programme says of itself, to be changed. */
export default async function EditProgrammePage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await managedProgramme(slug);
  const t = translator(locale, "programmes", formatOf(programme.format));
  const refusal = whyNotChangeProgramme(programme);
  const values = {
    ...programme,
    signUpOpensOn: dayOf(programme.signUpOpensOn),
    signUpClosesOn: dayOf(programme.signUpClosesOn),
    meetingsFromOn: dayOf(programme.meetingsFromOn),
    meetingsToOn: dayOf(programme.meetingsToOn),
    forget: programme.options.forget === true,
    chosen: offeredThemes(programme.themes).map(({ key }) => key),
  };
  return (
    <Page
      locale={locale}
      title={t("manage.edit.title")}
      eyebrow={programme.name[locale]}
      back={{ href: href(locale, to.manage.programme(slug)), label: programme.name[locale] }}
    >
      {refusal ? (
        <Notice locale={locale} tone="info">
          {translator(locale, "refusals", formatOf(programme.format))(refusal.code)}
        </Notice>
      ) : (
        <Form
          action={changeProgrammeAction}
          texts={formTexts(locale)}
          hidden={{ programmeId: programme.id, version: programme.version }}
          formKey={randomUUID()}
          submit={t("manage.edit.submit")}
        >
          <ProgrammeFields
            format={formatOf(programme.format)}
            locale={locale}
            values={values}
            themes={knownThemes(formatOf(programme.format), programme.themes)}
            withSlug={programme.state === "DRAFT"}
          />
        </Form>
      )}
    </Page>
  );
}
