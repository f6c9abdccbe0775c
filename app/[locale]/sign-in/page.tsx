import "@/app/sheets/public.css";
import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { EmailField } from "@/components/ui/text-fields";
import { currentViewer } from "@/lib/auth/gate";
import { safePath } from "@/lib/auth/safe-path";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import { requestSignInAction } from "./actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "auth")("signIn.title"));
}

/** Where one says one's address to get a link and a code. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { path: wanted, kept, accepted } = await askedFor(searchParams, "path", "kept", "accepted");
  const path = safePath(wanted);
  const viewer = await currentViewer();
  const isAnother = kept === "shown-to-another";
  if (viewer.kind === "person" && !isAnother) redirect(href(locale, path));
  const t = translator(locale, "auth");
  return (
    <Page locale={locale} title={t("signIn.title")} lead={t("signIn.lead")}>
      {accepted === "yes" ? (
        <Notice locale={locale} tone="success" title={t("signIn.accepted.title")}>
          <p>{t("signIn.accepted.what")}</p>
        </Notice>
      ) : null}
      {kept === undefined ? null : (
        <Notice locale={locale} tone="info" title={t("signIn.kept.title")}>
          <p>{isAnother ? t("signIn.kept.another") : t("signIn.kept.ended")}</p>
        </Notice>
      )}
      <Form
        action={requestSignInAction}
        texts={formTexts(locale)}
        hidden={{ path }}
        formKey={randomUUID()}
        submit={t("signIn.submit")}
      >
        <EmailField name="email" label={t("signIn.email")} hint={t("signIn.emailHint")} required />
      </Form>
    </Page>
  );
}
