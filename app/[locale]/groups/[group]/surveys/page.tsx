import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { Greetings, WordsToGuides } from "@/components/facilitation/addressed-words";
import { FeedbackTotals } from "@/components/facilitation/feedback-totals";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { signedInViewer } from "@/lib/auth/gate";
import { getFeedback } from "@/lib/feedback/queries";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatNamed } from "@/lib/programmes/words-queries";

type Props = { params: Promise<{ locale: Locale; group: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const format = await formatNamed(await signedInViewer(to.groupSurveys(group)), [group]);
  return pageTitle(locale, translator(locale, "facilitation", format)("feedback.title"));
}

/** What the feedback tells a facilitator: words addressed to them, and totals of all their groups. */
export default async function FeedbackPage({ params }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.groupSurveys(group));
  const feedback = isId(group) ? await getFeedback(viewer, group, new Date()) : null;
  if (!feedback) notFound();
  const t = translator(locale, "facilitation", feedback.format);
  const { surveys, pair, seats } = feedback;
  return (
    <Page
      locale={locale}
      width="wide"
      title={t("feedback.title")}
      eyebrow={pair}
      lead={t("feedback.lead")}
      back={{ href: href(locale, to.group(group)), label: t("feedback.back", { seats }) }}
    >
      <Section title={t("feedback.greetings")}>
        <Greetings locale={locale} format={feedback.format} surveys={surveys} />
      </Section>
      {surveys.some(({ toGuides }) => toGuides.length > 0) ? (
        <Section title={t("feedback.toGuides", { seats })}>
          <WordsToGuides locale={locale} surveys={surveys} />
        </Section>
      ) : null}
      {surveys.map((survey) => (
        <Section key={survey.step} title={survey.definition.title[locale]}>
          <FeedbackTotals locale={locale} format={feedback.format} feedback={survey} />
        </Section>
      ))}
    </Page>
  );
}
