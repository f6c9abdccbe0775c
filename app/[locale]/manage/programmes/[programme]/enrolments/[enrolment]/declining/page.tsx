import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { isWrittenTo } from "@/lib/enrolments/asked";
import { getEnrolment } from "@/lib/enrolments/queries";
import { whyNotDecide } from "@/lib/enrolments/rules";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { decideAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string; enrolment: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "enrolments", null)("manage.declining.title"));
}

/** What a no means to the association, before it is said. */
export default async function DecliningPage({ params }: Props) {
  const { locale, programme: slug, enrolment: id } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const enrolment = await getEnrolment(viewer, id);
  if (!enrolment || enrolment.programmeId !== programme.id) notFound();
  const t = translator(locale, "enrolments", formatOf(programme.format));
  const back = href(locale, to.manage.enrolment(slug, id));
  const refusal = whyNotDecide(enrolment, "decline");
  return (
    <Page
      locale={locale}
      title={t("manage.declining.title")}
      eyebrow={enrolment.name}
      lead={t(isWrittenTo(enrolment) ? "manage.declining.lead" : "manage.declining.byPhone")}
      back={{ href: back, label: enrolment.name }}
    >
      {refusal ? (
        <Notice locale={locale} tone="warning">
          {translator(locale, "refusals", formatOf(programme.format))(refusal.code)}
        </Notice>
      ) : (
        <Form
          action={decideAction}
          texts={formTexts(locale)}
          hidden={{ slug, programmeId: programme.id, enrolments: id, from: "one", decision: "decline" }}
          formKey={randomUUID()}
          submit={t("manage.declining.submit")}
          tone="danger"
          secondary={
            <LinkButton href={back} tone="quiet">
              {t("manage.declining.keep")}
            </LinkButton>
          }
        >
          <LongTextField
            name="reason"
            label={t("manage.declining.reason")}
            hint={t("manage.declining.reasonHint")}
            seenBy={seenByLine(locale, formatOf(programme.format), "coordinator")}
            maxLength={1000}
          />
        </Form>
      )}
    </Page>
  );
}
