import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { Briefs } from "@/components/briefs/briefs";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { AnswerList } from "@/components/surveys/answer-list";
import { SeenBy } from "@/components/surveys/seen-by";
import { shortName } from "@/components/tasks/names";
import { Vault } from "@/components/ui/vault";
import { signedInViewer } from "@/lib/auth/gate";
import { getBriefs } from "@/lib/briefs/queries";
import { asksForBriefs } from "@/lib/formats/occurrences";
import { isId } from "@/lib/forms/ids";
import { getPreparation } from "@/lib/groups/preparation-queries";
import { listed } from "@/lib/i18n/lists";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatNamed } from "@/lib/programmes/words-queries";

type Props = { params: Promise<{ locale: Locale; group: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, group } = await params;
  const format = await formatNamed(await signedInViewer(to.preparation(group)), [group]);
  return pageTitle(locale, translator(locale, "facilitation", format)("preparation.title"));
}

/** What the associations have written for those who guide them, to be read before a visit. */
export default async function PreparationPage({ params }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.preparation(group));
  const preparation = isId(group) ? await getPreparation(viewer, group) : null;
  if (!preparation) notFound();
  const briefs = asksForBriefs(preparation.format) ? await getBriefs(viewer, group) : [];
  const t = translator(locale, "facilitation", preparation.format);
  const { sides, themes } = preparation;
  return (
    <Page
      locale={locale}
      title={t("preparation.title")}
      eyebrow={listed(
        locale,
        sides.map(({ name }) => shortName(name)),
      )}
      lead={t("preparation.lead")}
      back={{ href: href(locale, to.group(group)), label: t("feedback.back", { seats: sides.length }) }}
    >
      <Briefs locale={locale} format={preparation.format} read={briefs} />
      {sides.map(({ enrolmentId, name, questions, answers, silence }) => {
        const guides = questions.filter(({ seenBy }) => seenBy === "guides");
        const confidential = guides.filter(({ key }) => answers[key] !== undefined);
        const wasAsked = guides.some((question) => silence(question) === "empty");
        const open = questions.filter(({ seenBy }) => seenBy !== "guides");
        return (
          <Section key={enrolmentId} title={name}>
            {confidential.length > 0 ? (
              <Vault>
                <SeenBy locale={locale} format={null} who="guides" />
                <AnswerList {...{ locale, themes, answers }} questions={confidential} />
              </Vault>
            ) : (
              <p>{t(wasAsked ? "preparation.nothing" : "preparation.notAsked")}</p>
            )}
            <AnswerList {...{ locale, themes, answers }} questions={open} answeredOnly />
          </Section>
        );
      })}
    </Page>
  );
}
