import "@/app/sheets/public.css";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NotAsked } from "@/components/surveys/answering";
import { InOwnName } from "@/components/surveys/in-own-name";
import { Nameless } from "@/components/surveys/nameless";
import { signedInViewer } from "@/lib/auth/gate";
import { type AskedSurvey, getSurvey } from "@/lib/feedback/queries";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { hasNameless } from "@/lib/surveys/rules";
import { answerAboutGroupAction, answerInNameAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; group: string; survey: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, group, survey } = await params;
  return pageTitle(locale, (await find(group, survey)).definition.title[locale]);
}

/**
 * A survey about the whole: first what is answered without a name, then, for the contacts, what their association says in its own.
 * The first carries no key of its own, so that nothing links answer and person.
 */
export default async function GroupSurveyPage({ params }: Props) {
  const { locale, group, survey: step } = await params;
  const survey = await find(group, step);
  const t = translator(locale, "surveys", survey.format);
  const { definition } = survey;
  const nameless = hasNameless(definition);
  const named = survey.named && (survey.asking !== "open" || !nameless) ? survey.named : null;
  return (
    <Page
      locale={locale}
      title={definition.title[locale]}
      eyebrow={t("answering.eyebrow", { minutes: definition.minutes.full })}
      lead={survey.asking === "open" ? definition.intro[locale] : undefined}
      back={
        survey.isGuest
          ? { href: href(locale, to.home()), label: t("answering.thanks.home") }
          : { href: href(locale, to.group(group)), label: t("answering.back", { seats: survey.seats }) }
      }
    >
      {nameless ? <Nameless locale={locale} survey={survey} answerAction={answerAboutGroupAction} /> : null}
      {named ? (
        <InOwnName locale={locale} survey={survey} named={named} action={answerInNameAction} />
      ) : nameless ? null : (
        <NotAsked locale={locale} survey={survey} />
      )}
    </Page>
  );
}

async function find(group: string, step: string): Promise<AskedSurvey> {
  const viewer = await signedInViewer(to.groupSurvey(group, step));
  const survey = isId(group)
    ? await getSurvey(viewer, { groupId: group, step, about: null }, new Date())
    : null;
  return survey ?? notFound();
}
