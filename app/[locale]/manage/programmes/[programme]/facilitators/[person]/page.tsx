import { notFound } from "next/navigation";
import { formedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { GuidingForm } from "@/components/programmes/guiding-form";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getGuiding } from "@/lib/programmes/guiding-queries";
import { noteGuidingAction } from "../../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string; person: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "guiding")("sayOf"));
}

/** When somebody can guide, as they have told a coordinator. */
export default async function GuidingPage({ params }: Props) {
  const { locale, programme: slug, person } = await params;
  const { viewer, programme } = await formedProgramme(slug);
  const said = await getGuiding(viewer, slug, person);
  if (!said) notFound();
  const t = translator(locale, "guiding");
  const back = translator(locale, "programmes", formatOf(programme.format))("manage.facilitators.title");
  return (
    <Page
      locale={locale}
      title={t("titleOf", { name: said.user.name })}
      eyebrow={programme.name[locale]}
      lead={t("lead")}
      back={{ href: href(locale, to.manage.facilitators(slug)), label: back }}
    >
      <GuidingForm locale={locale} guiding={said} action={noteGuidingAction} />
    </Page>
  );
}
