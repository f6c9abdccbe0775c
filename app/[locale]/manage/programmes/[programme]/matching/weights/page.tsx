import { randomUUID } from "node:crypto";
import { pairedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DifferenceList } from "@/components/matching/difference-list";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/text-fields";
import { mainPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { askedFor, type Search } from "@/lib/forms/search";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import { getBoard, getWeighing } from "@/lib/grouping/pairs/plan-queries";
import { toTry, triedWeights } from "@/lib/grouping/pairs/schema";
import {
  defaultWeights,
  factorKeys,
  factorsAsked,
  mostPoints,
  onlyAsked,
} from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../busy";
import { acceptWeightsAction, weighAction } from "../plan-actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string }>;
  searchParams: Search;
};

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("weights.title"));
}

/** What a pair's score is made of; other weights are tried first, and show what they would change. */
export default async function WeightsPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, search] = await Promise.all([params, askedFor(searchParams, "try")]);
  const { viewer, programme } = await pairedProgramme(slug);
  const { reads } = mainPart(formatOf(programme.format));
  const typed = triedWeights(search.try);
  const tried = typed && onlyAsked(typed, reads);
  const now = new Date();
  const weighing = tried ? await unlessBusy(getWeighing(viewer, programme.id, tried, now)) : null;
  const board = weighing?.board ?? (await unlessBusy(getBoard(viewer, programme.id, undefined, now)));
  if (!board || (tried && !weighing)) return <Busy locale={locale} programme={programme} />;
  const t = translator(locale, "pairing");
  const asked = factorsAsked(reads);
  const unasked = Object.fromEntries(factorKeys.filter((key) => !asked.includes(key)).map((key) => [key, 0]));
  const shown = tried ?? board.weights;
  return (
    <Page
      locale={locale}
      title={t("weights.title")}
      eyebrow={programme.name[locale]}
      lead={t("weights.lead")}
      width="wide"
      back={{
        href: href(locale, to.manage.matching(slug, { "#": "pairing" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      {weighing && tried ? (
        <Section title={t("weights.change")} id="change">
          {weighing.changed.length === 0 ? (
            <Notice locale={locale} tone="info">
              {t("weights.asBefore")}
            </Notice>
          ) : (
            <>
              <ul className="list-disc ps-6">
                {weighing.changed.map((key) => (
                  <li key={key}>
                    {t("weights.from", {
                      factor: t(`factors.${key}`),
                      before: board.weights[key],
                      after: tried[key],
                    })}
                  </li>
                ))}
              </ul>
              <DifferenceList
                locale={locale}
                difference={weighing.difference}
                name={(id) => (board.pool.at.has(id) ? candidateOf(board.pool, id).name : "")}
              />
              <p className="text-soft">{t("weights.scale")}</p>
              <Form
                action={acceptWeightsAction}
                texts={formTexts(locale)}
                hidden={{ slug, programmeId: programme.id, version: programme.version, ...tried }}
                formKey={randomUUID()}
                submit={t("weights.accept")}
                secondary={
                  <LinkButton href={href(locale, to.manage.weights(slug))} tone="quiet">
                    {t("weights.keep")}
                  </LinkButton>
                }
              />
            </>
          )}
        </Section>
      ) : null}
      <Section title={t("weights.formula")} lead={t("weights.formulaLead", { most: mostPoints(shown) })}>
        <Form
          action={weighAction}
          formKey={null}
          texts={formTexts(locale)}
          hidden={{ slug, ...unasked }}
          wide
          submit={t("weights.try")}
          tone={weighing ? "secondary" : "primary"}
        >
          <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
            {asked.map((key) => (
              <NumberField
                key={key}
                name={key}
                label={t(`factors.${key}`)}
                hint={t(`weights.hints.${key}`)}
                defaultValue={String(shown[key])}
                required
              />
            ))}
          </div>
        </Form>
        <p>{t("weights.walls")}</p>
        <p>
          <a
            href={href(
              locale,
              to.manage.weights(slug, { try: toTry(onlyAsked(defaultWeights, reads)), "#": "change" }),
            )}
            data-discards
          >
            {t("weights.reset")}
          </a>
        </p>
      </Section>
    </Page>
  );
}
