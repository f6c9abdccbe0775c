import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { SavedBeside } from "@/components/ui/saved-beside";
import { LongTextField } from "@/components/ui/text-fields";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { getInsight } from "@/lib/insights/queries";
import { href, to } from "@/lib/kernel/addresses";
import { changeInsightAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; group: string; insight: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "insights", null)("edit.title"));
}

/** Where a sentence is changed while not all have approved it. */
export default async function InsightPage({ params }: Props) {
  const { locale, group, insight: id } = await params;
  const viewer = await signedInViewer(to.insight(group, id));
  const insight = isId(group) && isId(id) ? await getInsight(viewer, group, id) : null;
  if (!insight) notFound();
  const t = translator(locale, "insights", insight.format);
  return (
    <Page
      locale={locale}
      title={t("edit.title")}
      lead={t("edit.lead")}
      back={{ href: href(locale, to.insights(group)), label: t("edit.back") }}
    >
      <Form
        action={changeInsightAction}
        texts={formTexts(locale)}
        hidden={{ insightId: insight.id, version: insight.version }}
        formKey={randomUUID()}
        submit={t("edit.submit")}
      >
        <LongTextField
          name="text"
          label={t("new.text")}
          hint={t("new.hint")}
          seenBy={seenByLine(locale, insight.format, "everybody")}
          rows={3}
          maxLength={300}
          defaultValue={insight.text}
          required
        />
        <SavedBeside
          name="text"
          saved={insight.text}
          version={insight.version}
          label={t("edit.savedMeanwhile")}
        />
      </Form>
    </Page>
  );
}
