import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { InsightEntry } from "@/components/insights/insight-entry";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { CameBack } from "@/components/ui/came-back";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import type { Format } from "@/lib/formats/recipe";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search, wordsFor } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { listInsights } from "@/lib/insights/queries";
import { href, to } from "@/lib/kernel/addresses";
import { writeInsightAction } from "./actions";
import { InsightMoves } from "./insight-moves";

type Props = {
  params: Promise<{ locale: Locale; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "insights", null)("title"));
}

/** The sentences of a pair that may be told onward, and those that not all have approved yet. */
export default async function InsightsPage({ params, searchParams }: Props) {
  const { locale, group } = await params;
  const viewer = await signedInViewer(to.insights(group));
  const found = isId(group) ? await listInsights(viewer, group) : null;
  if (!found) notFound();
  const { insights, mayWrite, seats, format } = found;
  const t = translator(locale, "insights", format);
  const toApprove = insights.some(({ sides }) => sides.some(({ mayApprove }) => mayApprove));
  return (
    <Page
      locale={locale}
      title={t("title")}
      lead={mayWrite ? t("lead", { seats }) : t("readLead", { seats })}
      back={{ href: href(locale, to.group(group)), label: t("back", { seats }) }}
    >
      <Done locale={locale} format={format} done={(await askedFor(searchParams, "done")).done} />
      {insights.length === 0 ? (
        <EmptyState title={t("empty.title")}>
          {mayWrite ? t("empty.body") : t("emptyApproved", { seats })}
        </EmptyState>
      ) : (
        <div>
          {insights.map((insight) => (
            <InsightEntry key={insight.id} locale={locale} format={format} insight={insight}>
              {mayWrite ? (
                <InsightMoves locale={locale} format={format} insight={insight} groupId={group} />
              ) : null}
            </InsightEntry>
          ))}
        </div>
      )}
      {mayWrite ? (
        <Section title={t("new.title")}>
          <Form
            action={writeInsightAction}
            texts={formTexts(locale)}
            hidden={{ groupId: group }}
            formKey={randomUUID()}
            submit={t("new.submit")}
            tone={toApprove ? "secondary" : "primary"}
          >
            <LongTextField
              name="text"
              label={t("new.text")}
              hint={t("new.hint")}
              seenBy={seenByLine(locale, format, "everybody")}
              rows={3}
              maxLength={300}
              required
            />
          </Form>
        </Section>
      ) : (
        <CameBack locale={locale} fields={["text"]} />
      )}
    </Page>
  );
}

function Done({ locale, format, done }: { locale: Locale; format: Format; done?: string }) {
  const t = translator(locale, "insights", format);
  const said = wordsFor(
    {
      written: t("done.written"),
      changed: t("done.changed"),
      approved: t("done.approved"),
      "taken-back": t("done.takenBack"),
    },
    done,
  );
  return <Happened locale={locale} said={said} />;
}
