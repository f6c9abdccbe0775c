import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { MailList } from "@/components/dispatches/mail-list";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { groupName } from "@/components/tasks/names";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { previewDissolution } from "@/lib/emails/preview-queries";
import { whyNotDissolve } from "@/lib/groups/rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getWholeRow } from "@/lib/reports/whole-row-queries";
import { dissolveGroupAction } from "../../actions";

type Props = { params: Promise<{ locale: Locale; programme: string; group: string }> };

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "board", await managedFormat(programme))("dissolution.title"));
}

/** Asks whether a pair is really to be taken apart, and says what follows. */
export default async function DissolutionPage({ params }: Props) {
  const { locale, programme: slug, group: groupId } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const row = await getWholeRow(viewer, programme, groupId, new Date());
  if (!row || whyNotDissolve(row.group)) notFound();
  const t = translator(locale, "board", row.group.programme.format);
  const pair = groupName(locale, row.group);
  const mails = await previewDissolution(viewer, groupId, new Date());
  const unwritten = row.group.facts.seats.filter(({ written }) => !written).map(({ seat }) => seat);
  const calls = row.group.seats.filter(({ seat }) => unwritten.includes(seat)).map(({ name }) => name);
  const base = to.manage.groups(slug);
  const scheduled = row.group.facts.meetings.filter(({ state }) => state === "SCHEDULED").length;
  return (
    <Page
      locale={locale}
      eyebrow={pair}
      title={t("dissolution.title")}
      back={{ href: href(locale, to.manage.group(slug, groupId)), label: t("title") }}
    >
      <Section title={t("dissolution.what")}>
        <ul className="list">
          <li>{t("dissolution.meetings", { n: scheduled })}</li>
          <li>{row.group.state === "DRAFT" ? t("dissolution.draft") : t("dissolution.told")}</li>
          <li>{t("dissolution.again")}</li>
        </ul>
        {row.group.state === "DRAFT" ? null : (
          <MailList locale={locale} about={[{ id: groupId, name: pair, mails, calls }]} />
        )}
        <Form
          action={dissolveGroupAction}
          texts={formTexts(locale)}
          formKey={randomUUID()}
          hidden={{ groupId, version: row.group.version, back: base }}
          submit={t("dissolution.submit")}
          tone="danger"
          secondary={
            <LinkButton tone="quiet" href={href(locale, to.manage.group(slug, groupId))}>
              {t("dissolution.back")}
            </LinkButton>
          }
        />
      </Section>
    </Page>
  );
}
