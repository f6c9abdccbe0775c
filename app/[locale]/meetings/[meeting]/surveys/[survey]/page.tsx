import "@/app/sheets/public.css";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { NotAsked } from "@/components/surveys/answering";
import { InOwnName } from "@/components/surveys/in-own-name";
import { Nameless } from "@/components/surveys/nameless";
import { signedInViewer } from "@/lib/auth/gate";
import { type AskedSurvey, getSurveyAbout } from "@/lib/feedback/queries";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { hasNameless } from "@/lib/surveys/rules";
import { formatDate } from "@/lib/time/format";
import { answerInNameAction } from "../../../../groups/[group]/surveys/[survey]/actions";
import { answerAboutMeetingAction } from "./actions";

type Params = { locale: Locale; meeting: string; survey: string };
type Props = { params: Promise<Params> };

export async function generateMetadata({ params }: Props) {
  const { locale, meeting, survey } = await params;
  return pageTitle(locale, (await find(meeting, survey)).definition.title[locale]);
}

/** A survey about a visit. It carries no key of its own: the answer and the person are not to be linked by one. */
export default async function MeetingSurveyPage({ params }: Props) {
  const { locale, meeting, survey: step } = await params;
  const survey = await find(meeting, step);
  const t = translator(locale, "surveys", survey.format);
  const { definition, startsAt, timeZone, host, groupId, about } = survey;
  const nameless = hasNameless(definition);
  const at = startsAt ? formatDate(startsAt, { locale, zone: timeZone }) : "";
  return (
    <Page
      locale={locale}
      title={definition.title[locale]}
      eyebrow={t("answering.about", { at, host, hosted: host ? "yes" : "no" })}
      lead={survey.asking === "open" ? definition.intro[locale] : undefined}
      back={
        survey.isGuest
          ? { href: href(locale, to.place(meeting)), label: t("answering.backToPlace") }
          : { href: href(locale, to.group(groupId)), label: t("answering.back", { seats: survey.seats }) }
      }
    >
      {nameless ? (
        <Nameless
          {...{ locale, survey, answerAction: answerAboutMeetingAction }}
          hidden={{ meetingId: meeting, about: about ?? "" }}
        />
      ) : null}
      {survey.named && (survey.asking !== "open" || !nameless) ? (
        <InOwnName
          {...{ locale, survey, named: survey.named }}
          meetingId={meeting}
          action={answerInNameAction}
        />
      ) : nameless ? null : (
        <NotAsked locale={locale} survey={survey} />
      )}
    </Page>
  );
}

async function find(meeting: string, step: string): Promise<AskedSurvey> {
  const viewer = await signedInViewer(to.meetingSurvey(meeting, step));
  const survey = isId(meeting) ? await getSurveyAbout(viewer, meeting, step, new Date()) : null;
  return survey ?? notFound();
}
