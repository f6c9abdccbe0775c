import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { groupedProgramme, managedFormat } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { Joint } from "@/components/matching/joint";
import type { PairWords } from "@/components/matching/pair-words";
import { seenByLine } from "@/components/surveys/seen-by";
import { LinkButton } from "@/components/ui/button";
import { RadioField, SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { LongTextField } from "@/components/ui/text-fields";
import { formatOf } from "@/lib/formats/registry";
import { modeOf } from "@/lib/formats/shape";
import { offeredAssignments } from "@/lib/formats/templates";
import { askedFor, type Search } from "@/lib/forms/search";
import { getDraft } from "@/lib/grouping/pairs/draft-queries";
import { wallsAmong } from "@/lib/grouping/pairs/walls";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getDates } from "@/lib/meetings/dates-queries";
import { getFacilitatorLoads } from "@/lib/programmes/managing-queries";
import { offeredThemes } from "@/lib/surveys/rules";
import { saveDraftAction } from "../actions";
import { WaitingFacilitators } from "../waiting-facilitators";
import { DraftDates } from "./dates";
import { Leader } from "./leader";
import { OfferPage } from "./offer";
import { Together } from "./together";

type Props = {
  params: Promise<{ locale: Locale; programme: string; group: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "matching", await managedFormat(programme))("draft.title"));
}

/** A drafted pair: both side by side, why they, and what is said to them when it is proposed. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { locale, programme: slug, group: id } = await params;
  const { viewer, programme } = await groupedProgramme(slug);
  if (formatOf(programme.format).agreement.kind === "offer")
    return (
      <OfferPage
        {...{
          locale,
          slug,
          viewer,
          programme,
          groupId: id,
          done: (await askedFor(searchParams, "done")).done,
        }}
      />
    );
  const draft = await getDraft(viewer, id, new Date());
  if (!draft || draft.programmeId !== programme.id) notFound();
  const loads = await getFacilitatorLoads(viewer, programme);
  const format = formatOf(programme.format);
  const t = translator(locale, "matching", format);
  const words: PairWords = {
    name: (member) => draft.members.find((one) => one.id === member)?.name ?? "",
    themes: programme.themes,
    format,
  };
  const { done } = await askedFor(searchParams, "done");
  const assignments = offeredAssignments(format);
  const dates = await getDates(viewer, draft.id);
  return (
    <Page
      locale={locale}
      title={<Joint names={draft.seats.map(({ name }) => name)} />}
      eyebrow={t("draft.title")}
      width="wide"
      back={{ href: href(locale, to.manage.matching(slug, { "#": "drafts" })), label: t("title") }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      <Happened
        locale={locale}
        said={done === "drafted" || done === "saved" ? t(`draft.done.${done}`) : null}
      />
      {wallsAmong(draft.members).map(({ a, b, wall }) => (
        <Notice
          key={a + b}
          locale={locale}
          tone={wall === "rather-not" ? "confidential" : "warning"}
          title={t(`walls.${wall}.title`)}
        >
          {t(`walls.${wall}.what`, { a: words.name(a), b: words.name(b) })}
        </Notice>
      ))}
      <Together {...{ locale, slug, programme, draft, words }} />
      {dates ? <DraftDates {...{ locale, format, slug, groupId: draft.id, dates }} /> : null}
      <Section title={t("draft.propose")} lead={t("draft.proposeLead", { days: programme.answerDays })}>
        <WaitingFacilitators locale={locale} programme={programme} />
        <Form
          action={saveDraftAction}
          texts={formTexts(locale)}
          hidden={{ slug, groupId: draft.id, version: draft.version }}
          formKey={randomUUID()}
          submit={t("draft.submit")}
          secondary={
            <SubmitButton name="next" value="save" tone="secondary">
              {t("draft.save")}
            </SubmitButton>
          }
        >
          <Leader {...{ locale, programme, loads }} chosen={draft.facilitatorId} />
          {format.modes ? (
            <SelectField
              name="mode"
              label={t("draft.mode")}
              hint={t("draft.modeHint")}
              options={format.modes.map(({ key, label }) => ({ value: key, label: label[locale] }))}
              defaultValue={modeOf(format, draft) ?? ""}
              required
            />
          ) : null}
          {programme.themes.length > 0 ? (
            <SelectField
              name="theme"
              label={t("draft.theme")}
              hint={t("draft.themeHint")}
              empty={t("draft.noTheme")}
              options={offeredThemes(programme.themes, draft.theme ? [draft.theme] : []).map(
                ({ key, label }) => ({ value: key, label: label[locale] }),
              )}
              defaultValue={draft.theme ?? ""}
            />
          ) : null}
          <LongTextField
            name="message"
            label={t("draft.message")}
            hint={t("draft.messageHint")}
            seenBy={seenByLine(locale, format, "everybody")}
            defaultValue={draft.message ?? ""}
            maxLength={1000}
          />
          {assignments.length > 0 ? (
            <RadioField
              name="assignment"
              label={t("draft.assignment")}
              options={assignments.map(({ key, title, intro }) => ({
                value: key,
                label: title[locale],
                hint: intro[locale],
              }))}
              defaultValue={draft.assignment ?? undefined}
              required
            />
          ) : null}
        </Form>
      </Section>
      <LinkButton href={href(locale, to.manage.draftDissolution(slug, draft.id))} tone="quiet">
        {t("draft.undo")}
      </LinkButton>
    </Page>
  );
}
