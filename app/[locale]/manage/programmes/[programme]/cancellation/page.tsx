import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { MailList } from "@/components/dispatches/mail-list";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { previewCancellation } from "@/lib/emails/preview-queries";
import { formatOf } from "@/lib/formats/registry";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getProgrammeNumbers } from "@/lib/programmes/managing-queries";
import { movingOf, whyNotMove } from "@/lib/programmes/rules";
import { cancelProgrammeAction } from "../../actions";
import { Held } from "../held";

type Props = { params: Promise<{ locale: Locale; programme: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "programmes", null)("manage.cancellation.title"));
}

/** What happens when a programme is cancelled, before it is. */
export default async function ProgrammeCancellationPage({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const numbers = await getProgrammeNumbers(viewer, programme);
  const t = translator(locale, "programmes", formatOf(programme.format));
  const base = href(locale, to.manage.programme(slug));
  const refusal = whyNotMove(movingOf(programme, numbers), "cancel", new Date());
  return (
    <Page
      locale={locale}
      title={t("manage.cancellation.title")}
      eyebrow={programme.name[locale]}
      back={{ href: base, label: programme.name[locale] }}
    >
      <Held locale={locale} slug={slug} back={to.manage.programme(slug)} />
      {refusal ? (
        <Notice locale={locale} tone="warning">
          <p>{translator(locale, "refusals", formatOf(programme.format))(refusal.code)}</p>
          <a href={href(locale, to.manage.groups(slug))}>{t("manage.cancellation.groups")}</a>
        </Notice>
      ) : (
        <>
          <ul className="stack-sm list-disc ps-6">
            <li>{t("manage.cancellation.hidden")}</li>
            <li>{t("manage.cancellation.kept")}</li>
          </ul>
          <MailList locale={locale} about={await previewCancellation(viewer, programme.id)} />
          <Form
            action={cancelProgrammeAction}
            texts={formTexts(locale)}
            hidden={{ programmeId: programme.id, version: programme.version }}
            formKey={randomUUID()}
            submit={t("manage.cancellation.submit")}
            tone="danger"
            secondary={
              <LinkButton href={base} tone="quiet">
                {t("manage.cancellation.keep")}
              </LinkButton>
            }
          />
        </>
      )}
    </Page>
  );
}
