import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { type PageAt, ReadBack, StillMissing, wrongIn } from "@/components/surveys/review-parts";
import { BlockedButton, LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { currentViewer } from "@/lib/auth/gate";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { pagesOf } from "@/lib/surveys/rules";
import { submitAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "surveys", null)("review.title"));
}

/** Every answer once more before it is sent, with what is missing first. */
export default async function ReviewPage({ params }: Props) {
  const { locale, programme } = await params;
  const held = await getHeldEnrolment(await currentViewer());
  if (!held || held.programme.slug !== programme) redirect(href(locale, to.enrolling(programme)));
  if (held.state !== "DRAFT") redirect(href(locale, to.enrolment(held.id)));
  const t = translator(locale, "surveys", formatOf(held.programme.format));
  const wrong = wrongIn(locale, held);
  const pageAt: PageAt = (page, query) => href(locale, to.enrollingPage(programme, page, query));
  return (
    <Page locale={locale} title={t("review.title")} lead={t("review.lead")} width="wide">
      <StillMissing
        locale={locale}
        wrong={wrong}
        pageAt={pageAt}
        title={t("review.missing.title")}
        body={t("review.missing.body")}
      />
      <ReadBack locale={locale} held={held} pageAt={pageAt} />
      <Notice locale={locale} tone="info" title={t("review.free")}>
        <p>{t("review.freeBody")}</p>
      </Notice>
      {wrong.length > 0 ? (
        <BlockedButton reason={t("review.blocked")}>{t("review.send")}</BlockedButton>
      ) : (
        <Form
          action={submitAction}
          texts={formTexts(locale)}
          hidden={{ enrolmentId: held.id }}
          formKey={randomUUID()}
          submit={t("review.send")}
          secondary={
            <LinkButton
              tone="secondary"
              href={pageAt(pagesOf(held.definition, held.short).at(-1)?.key ?? "")}
            >
              {t("review.back")}
            </LinkButton>
          }
        />
      )}
    </Page>
  );
}
