import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Joint } from "@/components/matching/joint";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { formatOf } from "@/lib/formats/registry";
import { getDraft } from "@/lib/grouping/pairs/draft-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { undoDraftAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string; group: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "matching", await managedFormat(programme))("undo.title"));
}

/** What happens when a draft is rubbed out. */
export default async function UndoDraftPage({ params }: Props) {
  const { locale, programme: slug, group: id } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const draft = await getDraft(viewer, id, new Date());
  if (!draft || draft.programmeId !== programme.id) notFound();
  const t = translator(locale, "matching", formatOf(programme.format));
  const back = href(locale, to.manage.draft(slug, id));
  return (
    <Page
      locale={locale}
      title={t("undo.title")}
      eyebrow={<Joint names={draft.seats.map(({ name }) => name)} />}
      lead={t("undo.lead")}
      back={{ href: back, label: t("draft.title") }}
    >
      <Form
        action={undoDraftAction}
        texts={formTexts(locale)}
        hidden={{ slug, groupId: draft.id, version: draft.version }}
        formKey={randomUUID()}
        submit={t("undo.submit")}
        tone="danger"
        secondary={
          <LinkButton href={back} tone="quiet">
            {t("undo.back")}
          </LinkButton>
        }
      />
    </Page>
  );
}
