import { randomUUID } from "node:crypto";
import { groupedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { MailList } from "@/components/dispatches/mail-list";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { previewProposals } from "@/lib/emails/preview-queries";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { proposeCheckedAction } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme: slug } = await params;
  const { programme } = await groupedProgramme(slug);
  return pageTitle(locale, translator(locale, "dispatches", formatOf(programme.format))("proposal.title"));
}

/** Who is mailed what when these pairs are proposed; it is pressed here. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, { pair }] = await Promise.all([params, askedFor(searchParams, "pair")]);
  const { viewer, programme } = await groupedProgramme(slug);
  const chosen = pair && isId(pair) ? [pair] : null;
  const pairs = await previewProposals(viewer, programme.id, chosen, new Date());
  const t = translator(locale, "dispatches", formatOf(programme.format));
  const n = pairs.length;
  return (
    <Page
      locale={locale}
      title={t("proposal.title")}
      eyebrow={programme.name[locale]}
      lead={n > 0 ? t("proposal.lead", { n, days: programme.answerDays }) : undefined}
      width="wide"
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "drafts" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      {n === 0 ? (
        <EmptyState
          title={t("proposal.empty")}
          action={
            <LinkButton href={href(locale, to.manage.matching(slug, { "#": "drafts" }))}>
              {translator(locale, "matching", formatOf(programme.format))("title")}
            </LinkButton>
          }
        >
          {t("proposal.emptyHint")}
        </EmptyState>
      ) : (
        <Form
          action={proposeCheckedAction}
          texts={formTexts(locale)}
          hidden={{ slug, programmeId: programme.id }}
          formKey={randomUUID()}
          submit={t("proposal.submit", { n })}
          secondary={
            <LinkButton href={href(locale, to.manage.matching(slug, { "#": "drafts" }))} tone="quiet">
              {t("proposal.back")}
            </LinkButton>
          }
        >
          <MailList locale={locale} about={pairs} />
          <div className="hidden">
            {pairs.map(({ id, version }) => (
              <Hidden key={id} name="groups" value={`${id}:${version}`} />
            ))}
          </div>
        </Form>
      )}
    </Page>
  );
}
