import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { formedProgramme } from "@/app/[locale]/manage/here";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formTexts } from "@/components/ui/form-texts";
import { askedFor, type Search } from "@/lib/forms/search";
import { pressOf } from "@/lib/grouping/pairs/press";
import { FormationPress } from "@/lib/grouping/sets/formation-commands";
import { formationMark } from "@/lib/grouping/sets/formation-mark";
import { getFormationOptions } from "@/lib/grouping/sets/formation-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../busy";
import { pressFormationAction } from "../formation-actions";
import { formationWords } from "../formation-words";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "formation")("change.title"));
}

/** What a change of the groups would mean, each way with what it costs: nothing is done before one is chosen. */
export default async function FormationChangePage({ params, searchParams }: Props) {
  const [{ locale, programme: slug }, asked] = await Promise.all([
    params,
    askedFor(searchParams, "plan", "change"),
  ]);
  const { viewer, programme } = await formedProgramme(slug);
  const said = { programmeId: programme.id, planId: asked.plan ?? "", change: asked.change ?? "" };
  const press = FormationPress.safeParse(said);
  if (!press.success) notFound();
  const { change } = press.data;
  const now = new Date();
  const board = await unlessBusy(getFormationOptions(viewer, programme.id, asked.plan, change, now));
  if (!board) return <Busy locale={locale} programme={programme} />;
  const t = translator(locale, "formation");
  const words = formationWords(locale, programme, board);
  const back = to.manage.matching(slug, { plan: board.plan.id, "#": "pairing" });
  return (
    <Page
      locale={locale}
      title={t("change.title")}
      eyebrow={programme.name[locale]}
      lead={t(`change.${change.act}`, { names: change.act === "aim" ? "" : words.names(change.of) })}
      back={{ href: href(locale, back), label: t("change.back") }}
    >
      {board.options.length === 0 ? (
        <EmptyState
          title={t("change.none")}
          action={<LinkButton href={href(locale, back)}>{t("change.back")}</LinkButton>}
        >
          {t("change.noneHint")}
        </EmptyState>
      ) : null}
      {board.options.map(({ groups, moved, dropped, placed, total }, at) => {
        const points = total - board.total;
        return (
          <Section key={formationMark(groups)} title={t("change.option", { n: moved.length })}>
            {moved.length > 0 ? <p>{t("change.moved", { names: words.names(moved) })}</p> : null}
            {placed.length > 0 ? <p>{t("change.placed", { names: words.names(placed) })}</p> : null}
            {dropped.length > 0 ? (
              <p className="font-bold">{t("change.dropped", { names: words.names(dropped) })}</p>
            ) : null}
            <p>
              {t("change.cost", {
                sign: points > 0 ? "more" : points < 0 ? "less" : "same",
                points: Math.abs(points),
              })}
            </p>
            <ActionButton
              action={pressFormationAction}
              texts={formTexts(locale)}
              hidden={{
                ...{
                  slug,
                  programmeId: programme.id,
                  planId: board.plan.id ?? "",
                  version: board.plan.version,
                },
                ...{ change: pressOf(change.act, change.of), seen: formationMark(groups) },
              }}
              formKey={randomUUID()}
              label={t("change.choose")}
              tone={at === 0 ? "primary" : "secondary"}
            />
          </Section>
        );
      })}
    </Page>
  );
}
