import { randomUUID } from "node:crypto";
import { groupedProgramme, managedFormat } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { MailList } from "@/components/dispatches/mail-list";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { CheckboxesField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Quote } from "@/components/ui/quote";
import { previewUnpaired } from "@/lib/emails/preview-queries";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import { getBoard } from "@/lib/grouping/pairs/plan-queries";
import { listWaitingMembers } from "@/lib/grouping/sets/waiting-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { formatDate } from "@/lib/time/format";
import { Busy, unlessBusy } from "../busy";
import { tellUnpairedAction } from "../plan-actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "matching", await managedFormat(programme))("unpaired.title"));
}

/** Those without a group are told how things stand: whom, and in which words, before anything is sent. */
export default async function UnpairedPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([params, askedFor(searchParams, "plan")]);
  const { viewer, programme } = await groupedProgramme(slug);
  const format = formatOf(programme.format);
  const waiting = await unlessBusy(
    format.grouping.kind === "sets"
      ? listWaitingMembers(viewer, programme.id).then(({ members, total }) => ({ alone: members, total }))
      : leftOver(viewer, programme.id, search.plan),
  );
  if (!waiting) return <Busy locale={locale} programme={programme} />;
  const { alone, total } = waiting;
  const t = translator(locale, "matching", format);
  const mail = translator(locale, "emails", format);
  const base = href(locale, to.manage.matching(slug));
  const mails = await previewUnpaired(
    viewer,
    programme.id,
    alone.map(({ id }) => id),
  );
  const told = (at: Date) =>
    t("unpaired.told", { day: formatDate(at, { locale, zone: programme.timeZone }) });
  const values = { programme: programme.name[locale], convener: programme.convener.name };
  return (
    <Page
      locale={locale}
      title={t("unpaired.title")}
      eyebrow={programme.name[locale]}
      lead={t("unpaired.lead")}
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "left" })),
        label: t("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      {alone.length === 0 ? (
        <EmptyState
          title={total > 0 ? t("unpaired.planned") : t("unpaired.nobody")}
          action={<LinkButton href={base}>{t("unpaired.back")}</LinkButton>}
        >
          {total > 0 ? t("unpaired.waiting", { n: total }) : t("unpaired.nobodyText")}
        </EmptyState>
      ) : (
        <>
          <Section title={t("unpaired.words")}>
            <Quote more={mail("nexts.enrolment-unpaired", values)}>
              {mail("leads.enrolment-unpaired", { ...values, organisation: alone[0]?.name ?? "" })}
            </Quote>
          </Section>
          <MailList locale={locale} about={mails} />
          <Form
            action={tellUnpairedAction}
            texts={formTexts(locale)}
            hidden={{ slug, programmeId: programme.id }}
            formKey={randomUUID()}
            submit={t("unpaired.submit")}
            secondary={
              <LinkButton href={base} tone="quiet">
                {t("unpaired.later")}
              </LinkButton>
            }
          >
            <CheckboxesField
              name="enrolmentIds"
              label={t("unpaired.whom")}
              options={alone.map(({ id, name, toldUnpairedAt }) => ({
                value: id,
                label: name,
                hint: toldUnpairedAt ? told(toldUnpairedAt) : undefined,
              }))}
              defaultValue={alone.filter((one) => !one.toldUnpairedAt).map(({ id }) => id)}
              required
            />
          </Form>
        </>
      )}
    </Page>
  );
}

/** Those whom a plan of pairs leaves over, and how many wait in all. */
async function leftOver(viewer: Viewer, programmeId: string, plan: string | undefined) {
  const { pool, pairing, total } = await getBoard(viewer, programmeId, plan, new Date());
  return { alone: [...pairing.left, ...pairing.leftOut].map((id) => candidateOf(pool, id)), total };
}
