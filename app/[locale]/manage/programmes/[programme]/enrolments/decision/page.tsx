import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { LeftOutList } from "@/components/dispatches/left-out-list";
import { MailList } from "@/components/dispatches/mail-list";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { Notice } from "@/components/ui/notice";
import { LongTextField } from "@/components/ui/text-fields";
import { previewDecision } from "@/lib/emails/preview-queries";
import { decisions } from "@/lib/enrolments/deciding-commands";
import { filtersOf } from "@/lib/enrolments/schema";
import { mostSelected, selectionMark } from "@/lib/enrolments/selection";
import { previewSelection } from "@/lib/enrolments/selection-queries";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { askedAll, askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { decideAction, decideSelectedAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const idsOf = async (search: Search) => (await askedAll(search, "of")).filter(isId).slice(0, 100);
const decisionOf = (said: string | undefined) => decisions.find((one) => one === said) ?? "accept";

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ locale }, { decision, all }, ids] = await Promise.all([
    params,
    askedFor(searchParams, "decision", "all"),
    idsOf(searchParams),
  ]);
  const t = translator(locale, "dispatches", null);
  return pageTitle(locale, t(`decision.title.${decisionOf(decision)}`, { n: all ? 2 : ids.length }));
}

/** What deciding this does about several enrolments: who is mailed what, and who is left out and why. It is pressed here. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "back", "decision", "all", "changed"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const decision = decisionOf(search.decision);
  const kept = search.back ?? "";
  const isAll = search.all === "yes";
  const chosen = isAll ? { filters: filtersOf(kept) } : { ids: await idsOf(searchParams) };
  const { can, left, count } = await previewSelection(viewer, programme, chosen, decision);
  const ids = can.map(({ id }) => id);
  const about = await previewDecision(viewer, programme.id, ids, decision);
  const format = formatOf(programme.format);
  const t = translator(locale, "dispatches", format);
  const e = translator(locale, "enrolments", format);
  const back = href(locale, to.manage.enrolments(slug, Object.fromEntries(new URLSearchParams(kept))));
  const hidden = { slug, programmeId: programme.id, decision };
  return (
    <Page
      locale={locale}
      title={t(`decision.title.${decision}`, { n: can.length })}
      eyebrow={programme.name[locale]}
      width="wide"
      back={{ href: back, label: e("manage.title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      {search.changed ? (
        <Notice locale={locale} tone="warning" title={t("decision.changed")}>
          <p>{t("decision.changedHint")}</p>
        </Notice>
      ) : null}
      {can.length === 0 ? (
        <EmptyState
          title={t("decision.empty")}
          action={<LinkButton href={back}>{e("manage.title")}</LinkButton>}
        >
          {t("decision.emptyHint")}
        </EmptyState>
      ) : (
        <Form
          action={isAll ? decideSelectedAction : decideAction}
          texts={formTexts(locale)}
          hidden={isAll ? { ...hidden, filter: kept, mark: selectionMark(can) } : { ...hidden, back: kept }}
          formKey={randomUUID()}
          submit={t(`decision.submit.${decision}`, { n: can.length })}
          tone={decision === "decline" ? "danger" : undefined}
          secondary={
            <LinkButton href={back} tone="quiet">
              {t("decision.back")}
            </LinkButton>
          }
        >
          {count > mostSelected ? <p>{t("decision.most", { n: mostSelected, count })}</p> : null}
          <MailList locale={locale} about={about} />
          <LeftOutList locale={locale} format={format} left={left} />
          {decision === "decline" ? (
            <LongTextField
              name="reason"
              label={e("manage.declining.reason")}
              hint={e("manage.declining.reasonHint")}
              seenBy={seenByLine(locale, format, "coordinator")}
              maxLength={1000}
            />
          ) : null}
          {isAll ? null : (
            <div className="hidden">
              {ids.map((id) => (
                <Hidden key={id} name="enrolments" value={id} />
              ))}
            </div>
          )}
        </Form>
      )}
      {can.length === 0 ? <LeftOutList locale={locale} format={format} left={left} /> : null}
    </Page>
  );
}
