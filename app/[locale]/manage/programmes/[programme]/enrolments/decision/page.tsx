import { randomUUID } from "node:crypto";
import { managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { MailList } from "@/components/dispatches/mail-list";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Hidden } from "@/components/ui/hidden";
import { LongTextField } from "@/components/ui/text-fields";
import { previewDecision } from "@/lib/emails/preview-queries";
import { decisions } from "@/lib/enrolments/deciding-commands";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { askedAll, askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { decideAction } from "../actions";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

const idsOf = async (search: Search) => (await askedAll(search, "of")).filter(isId).slice(0, 100);
const decisionOf = (said: string | undefined) => decisions.find((one) => one === said) ?? "accept";

export async function generateMetadata({ params, searchParams }: Props) {
  const [{ locale }, { decision }, ids] = await Promise.all([
    params,
    askedFor(searchParams, "decision"),
    idsOf(searchParams),
  ]);
  const t = translator(locale, "dispatches", null);
  return pageTitle(locale, t(`decision.title.${decisionOf(decision)}`, { n: ids.length }));
}

/** Who is mailed what when this is decided about several enrolments; it is pressed here. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([
    params,
    askedFor(searchParams, "back", "decision"),
  ]);
  const { viewer, programme } = await managedProgramme(slug);
  const decision = decisionOf(search.decision);
  const ids = await idsOf(searchParams);
  const about = await previewDecision(viewer, programme.id, ids, decision);
  const t = translator(locale, "dispatches", formatOf(programme.format));
  const e = translator(locale, "enrolments", formatOf(programme.format));
  const kept = search.back ?? "";
  const back = href(locale, to.manage.enrolments(slug, Object.fromEntries(new URLSearchParams(kept))));
  return (
    <Page
      locale={locale}
      title={t(`decision.title.${decision}`, { n: ids.length })}
      eyebrow={programme.name[locale]}
      width="wide"
      back={{ href: back, label: e("manage.title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="enrolments" />
      {about.length === 0 ? (
        <EmptyState
          title={t("decision.empty")}
          action={<LinkButton href={back}>{e("manage.title")}</LinkButton>}
        >
          {t("decision.emptyHint")}
        </EmptyState>
      ) : (
        <Form
          action={decideAction}
          texts={formTexts(locale)}
          hidden={{ slug, programmeId: programme.id, decision, back: kept }}
          formKey={randomUUID()}
          submit={t(`decision.submit.${decision}`, { n: about.length })}
          tone={decision === "decline" ? "danger" : undefined}
          secondary={
            <LinkButton href={back} tone="quiet">
              {t("decision.back")}
            </LinkButton>
          }
        >
          <MailList locale={locale} about={about} />
          {decision === "decline" ? (
            <LongTextField
              name="reason"
              label={e("manage.declining.reason")}
              hint={e("manage.declining.reasonHint")}
              seenBy={seenByLine(locale, formatOf(programme.format), "coordinator")}
              maxLength={1000}
            />
          ) : null}
          <div className="hidden">
            {about.map(({ id }) => (
              <Hidden key={id} name="enrolments" value={id} />
            ))}
          </div>
        </Form>
      )}
    </Page>
  );
}
