import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { formedProgramme } from "@/app/[locale]/manage/here";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ChangeButton } from "@/components/matching/change-button";
import { ChangeList } from "@/components/matching/change-list";
import { PairingForm } from "@/components/matching/pairing-form";
import { formTexts } from "@/components/ui/form-texts";
import { StaticPart } from "@/components/ui/static-part";
import { askedFor, type Search } from "@/lib/forms/search";
import { getSwaps } from "@/lib/grouping/sets/formation-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../../busy";
import { pressFormationAction } from "../../formation-actions";
import { formationWords } from "../../formation-words";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string }>;
  searchParams: Search;
};

/** So many are shown: the best, and after them nobody looks. */
const mostShown = 60;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "formation")("board.swap"));
}

/** With whom somebody could change places, and what each swap does to the points of all. */
export default async function SwapsPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, enrolment }, { plan }] = await Promise.all([
    params,
    askedFor(searchParams, "plan"),
  ]);
  const { viewer, programme } = await formedProgramme(slug);
  const board = await unlessBusy(getSwaps(viewer, programme.id, plan, enrolment, new Date()));
  if (!board) return <Busy locale={locale} programme={programme} />;
  const { groups } = board.plan.rules;
  if (!groups.some(({ members }) => members.includes(enrolment))) notFound();
  const t = translator(locale, "formation");
  const words = formationWords(locale, programme, board);
  const back = to.manage.matching(slug, { plan: board.plan.id, "#": "pairing" });
  const numberOf = (id: string) => groups.findIndex(({ members }) => members.includes(id)) + 1;
  return (
    <Page
      locale={locale}
      title={t("swaps.title", { name: words.name(enrolment) })}
      eyebrow={programme.name[locale]}
      lead={t(board.swaps.length > 0 ? "swaps.lead" : "swaps.none")}
      back={{ href: href(locale, back), label: t("change.back") }}
    >
      <PairingForm
        action={pressFormationAction}
        texts={formTexts(locale)}
        hidden={{ slug, programmeId: programme.id, planId: board.plan.id ?? "", version: board.plan.version }}
        formKey={randomUUID()}
      >
        <StaticPart>
          <ChangeList>
            {board.swaps.slice(0, mostShown).map(({ id, difference }) => (
              <li key={id}>
                <span>
                  {t("swaps.with", { name: words.name(id), group: numberOf(id) })}{" "}
                  <span className="text-soft">
                    {t("change.cost", {
                      sign: difference > 0 ? "more" : difference < 0 ? "less" : "same",
                      points: Math.abs(difference),
                    })}
                  </span>
                </span>
                <ChangeButton change="swap" of={[enrolment, id]} about={words.name(id)}>
                  {t("swaps.submit")}
                </ChangeButton>
              </li>
            ))}
          </ChangeList>
        </StaticPart>
      </PairingForm>
    </Page>
  );
}
