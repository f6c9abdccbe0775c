import { ReplaceForm } from "@/components/enrolments/replace-form";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { replaceAction } from "../../actions";
import { findPerson } from "../../find-person";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string; participant: string }>;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments")("people.replace.succeed.title"));
}

/** Another person in somebody's place, who is told what waits. */
export default async function ReplacementPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { enrolment, person } = await findPerson(await params);
  const t = translator(locale, "enrolments");
  const people = `/${locale}/manage/programmes/${slug}/enrolments/${enrolment.id}/participants`;
  return (
    <Page
      locale={locale}
      eyebrow={enrolment.name}
      title={t("people.replace.succeed.title")}
      lead={t("people.replace.succeed.lead", { name: person.user.name, email: person.user.email })}
      back={{ href: people, label: t("manage.people.title") }}
    >
      <ReplaceForm
        locale={locale}
        how="succeed"
        action={replaceAction}
        hidden={{ slug, enrolmentId: enrolment.id, participantId: person.id }}
        person={person.user}
        secondary={
          <LinkButton href={people} tone="quiet">
            {t("people.replace.keep")}
          </LinkButton>
        }
      />
    </Page>
  );
}
