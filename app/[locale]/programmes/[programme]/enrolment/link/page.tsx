import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { EmailField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { factsOf } from "@/lib/enrolments/facts";
import { getHeldEnrolment } from "@/lib/enrolments/start-queries";
import { readsOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { linkAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "surveys", null)("link.title"));
}

/** The way back to a half-filled survey, by mail. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { locale, programme } = await params;
  const { page, sent } = await askedFor(searchParams, "page", "sent");
  const own = href(locale, to.enrolling(programme));
  const held = await getHeldEnrolment(await currentViewer());
  if (!held || held.programme.slug !== programme) redirect(own);
  const t = translator(locale, "surveys", formatOf(held.programme.format));
  const back = href(
    locale,
    to.enrollingPage(programme, typeof page === "string" && /^[\w-]+$/.test(page) ? page : "continue"),
  );
  if (sent !== undefined) {
    return (
      <Page locale={locale} title={t("link.title")}>
        <Notice locale={locale} tone="success" title={t("link.sentTitle")}>
          <p>{t("link.sentBody")}</p>
        </Notice>
        <LinkButton href={back} tone="secondary">
          {t("link.back")}
        </LinkButton>
      </Page>
    );
  }
  const typed = factsOf(readsOf(formatOf(held.programme.format), held.part), held.answers).contact?.email;
  return (
    <Page
      locale={locale}
      title={t("link.title")}
      lead={t("link.lead")}
      back={{ href: back, label: t("link.back") }}
    >
      <Form
        action={linkAction}
        texts={formTexts(locale)}
        hidden={{ enrolmentId: held.id }}
        formKey={randomUUID()}
        submit={t("link.submit")}
      >
        <EmailField
          name="email"
          label={t("link.email")}
          defaultValue={typed ? shownAddress(typed) : undefined}
          required
        />
      </Form>
    </Page>
  );
}
