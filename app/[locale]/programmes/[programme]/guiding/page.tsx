import "@/app/sheets/taking-part.css";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { GuidingForm } from "@/components/programmes/guiding-form";
import { signedInViewer } from "@/lib/auth/gate";
import { isFormedBySlots } from "@/lib/formats/forming";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { userIdOf } from "@/lib/kernel/viewer";
import { getGuiding } from "@/lib/programmes/guiding-queries";
import { sayGuidingAction } from "./actions";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "guiding")("title"));
}

/** Where whoever may guide groups says when they can. */
export default async function GuidingPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const viewer = await signedInViewer(to.guiding(slug));
  const said = await getGuiding(viewer, slug, userIdOf(viewer));
  if (!said || !isFormedBySlots(formatOf(said.programme.format))) notFound();
  const t = translator(locale, "guiding");
  return (
    <Page
      locale={locale}
      title={t("title")}
      eyebrow={said.programme.name[locale]}
      lead={t("lead")}
      back={{ href: href(locale, to.home()), label: translator(locale, "home", null)("title") }}
    >
      <GuidingForm locale={locale} guiding={said} action={sayGuidingAction} />
    </Page>
  );
}
