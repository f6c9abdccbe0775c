import "@/app/sheets/public.css";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { currentViewer } from "@/lib/auth/gate";
import { getLink, type LinkFace } from "@/lib/auth/queries";
import { maskedAddress } from "@/lib/auth/rules";
import { safePath } from "@/lib/auth/safe-path";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href } from "@/lib/kernel/addresses";
import { shownAddress } from "@/lib/people/shown-address";
import { openLinkAction } from "./actions";
import { Gone } from "./gone";

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "auth")("link.title"), { robots: "noindex" });
}

/** Where a mailed link leads. Looking at it spends nothing, so that mail scanners may look as often as they like. */
export default async function LinkPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const { sent } = await askedFor(searchParams, "sent");
  const viewer = await currentViewer();
  const link = await getLink(viewer, token, new Date());
  if (!link) return <Gone locale={locale} token={token} viewer={viewer} isSent={sent !== undefined} />;
  if (link.kind === "person" && !link.accepts) redirect(href(locale, safePath(link.path)));
  const words = wordsOf(link, locale);
  return (
    <Page locale={locale} title={words.title} lead={words.lead}>
      <Form
        action={openLinkAction}
        formKey={null}
        texts={formTexts(locale)}
        hidden={{ token }}
        submit={words.submit}
      />
    </Page>
  );
}

function wordsOf(link: LinkFace, locale: Locale) {
  const t = translator(locale, "auth");
  if (link.kind === "sign-in") {
    const lead = t("link.signInLead", { address: maskedAddress(shownAddress(link.email)) });
    return { title: t("link.signInTitle"), lead, submit: t("link.signInSubmit") };
  }
  if (link.kind === "enrolment") {
    const lead = t("link.enrolmentLead", { programme: link.programme[locale] });
    return { title: t("link.enrolmentTitle"), lead, submit: t("link.enrolmentSubmit") };
  }
  const title = t("link.personalTitle", { name: link.name });
  return { title, lead: t("link.personalLead"), submit: t("link.personalSubmit") };
}
