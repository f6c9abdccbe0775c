import { randomUUID } from "node:crypto";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { ToCheck } from "@/components/manage/to-check";
import { LinkButton } from "@/components/ui/button";
import { CheckboxesField } from "@/components/ui/choice-fields";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { FormDisclosure } from "@/components/ui/form-disclosure";
import { formTexts } from "@/components/ui/form-texts";
import { countToCheck } from "@/lib/enrolments/duplicate-queries";
import { isFormedBySlots } from "@/lib/formats/forming";
import { type Sizes, sizesOf } from "@/lib/formats/grouping";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { listDrafts } from "@/lib/grouping/pairs/draft-queries";
import { getFormation } from "@/lib/grouping/sets/formation-queries";
import { listWaitingMembers, type WaitingMember } from "@/lib/grouping/sets/waiting-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { getFacilitatorLoads, type ManagedProgramme } from "@/lib/programmes/managing-queries";
import { endOf } from "@/lib/programmes/rules";
import { formatDate } from "@/lib/time/format";
import { Held } from "../held";
import { draftByHandAction } from "./actions";
import { unlessBusy } from "./busy";
import { Drafts } from "./drafts";
import { FormationPart } from "./formation";
import { type happenings, PlanNews } from "./plan-news";

type Props = {
  locale: Locale;
  slug: string;
  viewer: Viewer;
  programme: ManagedProgramme;
  search: Record<"dispatch" | "page" | "plan" | (typeof happenings)[number], string | undefined>;
};

/** Where groups are formed by hand: who waits, who shall be together, and what has been pencilled. */
export async function SetsPage({ locale, slug, viewer, programme, search }: Props) {
  const format = formatOf(programme.format);
  const isFormed = isFormedBySlots(format);
  const [{ total, members }, drafts, loads, toCheck, board] = await Promise.all([
    listWaitingMembers(viewer, programme.id),
    listDrafts(viewer, programme.id, pageNumber(search.page)),
    getFacilitatorLoads(viewer, programme),
    countToCheck(viewer, programme),
    isFormed ? unlessBusy(getFormation(viewer, programme.id, search.plan, new Date())) : null,
  ]);
  const t = translator(locale, "matching", format);
  const sizes = sizesOf(format);
  const ended = endOf(programme.state) !== null;
  return (
    <Page
      locale={locale}
      title={t("sets.title")}
      eyebrow={programme.name[locale]}
      lead={ended ? undefined : t("sets.waiting", { n: total })}
      width="wide"
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Held locale={locale} slug={slug} back={to.manage.matching(slug)} named={search.dispatch} />
      <PlanNews locale={locale} search={search} programme={programme} left={total} />
      {ended ? null : <ToCheck locale={locale} programme={programme} count={toCheck} />}
      {board && !ended && members.length > 0 ? (
        <FormationPart {...{ locale, slug, programme, board }} />
      ) : null}
      {ended || members.length < sizes.least ? (
        <TooFew locale={locale} slug={slug} ended={ended} n={total} least={sizes.least} />
      ) : (
        <Section
          title={t(isFormed ? "sets.byHand" : "sets.form")}
          lead={t("sets.formLead", { ...sizes, exact: sizes.least === sizes.most ? "yes" : "no" })}
          id="by-hand"
        >
          {isFormed ? (
            <FormDisclosure summary={t("sets.legend")}>
              <Choosing {...{ locale, slug, programme, members, sizes }} />
            </FormDisclosure>
          ) : (
            <Choosing {...{ locale, slug, programme, members, sizes }} />
          )}
          {total > members.length ? (
            <p className="text-soft">{t("sets.many", { n: members.length })}</p>
          ) : null}
        </Section>
      )}
      {drafts.total > 0 ? (
        <Drafts
          locale={locale}
          slug={slug}
          programme={programme}
          drafts={drafts}
          page={pageNumber(search.page)}
          loads={loads}
          viewer={viewer}
          isMain={members.length < sizes.least}
        />
      ) : null}
    </Page>
  );
}

type ChoosingProps = Pick<Props, "locale" | "slug" | "programme"> & {
  members: readonly WaitingMember[];
  sizes: Sizes;
};

/** Everybody who waits, each with what tells them apart, to be ticked. */
function Choosing({ locale, slug, programme, members }: ChoosingProps) {
  const t = translator(locale, "matching", formatOf(programme.format));
  return (
    <Form
      action={draftByHandAction}
      texts={formTexts(locale)}
      hidden={{ slug, programmeId: programme.id }}
      formKey={randomUUID()}
      submit={t("sets.submit")}
    >
      <CheckboxesField
        name="enrolmentIds"
        label={t("sets.legend")}
        options={members.map(({ id, name, municipality, submittedAt }) => ({
          value: id,
          label: municipality ? `${name}, ${municipality}` : name,
          hint: submittedAt
            ? t("sets.since", { day: formatDate(submittedAt, { locale, zone: programme.timeZone }) })
            : undefined,
        }))}
        required
      />
    </Form>
  );
}

function TooFew({
  locale,
  slug,
  ended,
  n,
  least,
}: Pick<Props, "locale" | "slug"> & { ended: boolean; n: number; least: number }) {
  const t = translator(locale, "matching", null);
  return (
    <EmptyState
      title={t(ended ? "sets.ended" : n === 0 ? "sets.nobody" : "sets.few", { least })}
      action={<LinkButton href={href(locale, to.manage.enrolments(slug))}>{t("sets.enrolments")}</LinkButton>}
    >
      {ended ? null : t("sets.fewHint", { least })}
    </EmptyState>
  );
}
