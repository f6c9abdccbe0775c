import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { pairedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ChangeButton } from "@/components/matching/change-button";
import { costWords } from "@/components/matching/cost-words";
import { Explanation } from "@/components/matching/explanation";
import type { PairWords } from "@/components/matching/pair-words";
import { PairingForm } from "@/components/matching/pairing-form";
import { PairingRow, PairingRows } from "@/components/matching/pairing-rows";
import { PointsBar } from "@/components/matching/points-bar";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Filters, FilterText } from "@/components/ui/filters";
import { formTexts } from "@/components/ui/form-texts";
import { Pagination } from "@/components/ui/pagination";
import { StaticPart } from "@/components/ui/static-part";
import { Status } from "@/components/ui/status";
import { formatOf } from "@/lib/formats/registry";
import { pageNumber } from "@/lib/forms/page-number";
import { askedFor, type Search } from "@/lib/forms/search";
import { candidateOf } from "@/lib/grouping/pairs/pairing";
import type { Partner } from "@/lib/grouping/pairs/partners";
import { type Board, getPartners } from "@/lib/grouping/pairs/plan-queries";
import { mostPoints } from "@/lib/grouping/pairs/weights";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { Busy, unlessBusy } from "../../busy";
import { pressAction } from "../../plan-actions";

type Props = {
  params: Promise<{ locale: Locale; programme: string; enrolment: string }>;
  searchParams: Search;
};

const perPage = 10;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "pairing")("partners.title"));
}

/** Everybody whom one association could be paired with, for the coordinator who would rather choose by hand. */
export default async function PartnersPage({ params, searchParams }: Props) {
  const [{ locale, programme: slug, enrolment: id }, search] = await Promise.all([
    params,
    askedFor(searchParams, "find", "page", "plan"),
  ]);
  const { viewer, programme } = await pairedProgramme(slug);
  const page = pageNumber(search.page);
  const find = search.find?.slice(0, 80) ?? "";
  const asked = { from: (page - 1) * perPage, count: perPage, find };
  const found = await unlessBusy(
    getPartners(viewer, programme.id, search.plan, { id, ...asked }, new Date()),
  );
  if (!found) return <Busy locale={locale} programme={programme} />;
  if (found === "not-waiting") notFound();
  const { board, total, partners } = found;
  const { pool, plan } = board;
  const t = translator(locale, "pairing");
  const query = plan.id ? `?plan=${plan.id}` : "";
  const words: PairWords = {
    name: (other) => (pool.at.has(other) ? candidateOf(pool, other).name : ""),
    themes: programme.themes,
    format: formatOf(programme.format),
  };
  const { name } = candidateOf(pool, id);
  return (
    <Page
      locale={locale}
      title={name}
      eyebrow={t("partners.title")}
      lead={t("partners.lead")}
      width="wide"
      back={{
        href: href(locale, to.manage.matching(slug, { plan: plan.id, "#": "pairing" })),
        label: translator(locale, "matching", formatOf(programme.format))("title"),
      }}
    >
      <ProgrammeNav locale={locale} programme={programme} current="matching" />
      {total > perPage || find ? (
        <Filters
          locale={locale}
          clear={find ? href(locale, to.manage.partners(slug, id, { plan: plan.id })) : undefined}
        >
          {plan.id ? <input type="hidden" name="plan" value={plan.id} /> : null}
          <FilterText name="find" label={t("board.find")} value={find} />
        </Filters>
      ) : null}
      {find && total === 0 ? (
        <p>{t("partners.notFound", { find })}</p>
      ) : partners.length === 0 ? (
        <EmptyState title={t("partners.nobody")}>{t("partners.nobodyWhat")}</EmptyState>
      ) : (
        <PairingForm
          action={pressAction}
          texts={formTexts(locale)}
          hidden={{ slug, programmeId: programme.id, planId: plan.id ?? "", version: plan.version }}
          formKey={randomUUID()}
        >
          <StaticPart>
            <PairingRows start={(page - 1) * perPage + 1}>
              {partners.map((partner) => (
                <PartnerRow key={partner.id} {...{ locale, slug, board, words }} id={id} partner={partner} />
              ))}
            </PairingRows>
          </StaticPart>
        </PairingForm>
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={Math.max(1, Math.ceil(total / perPage))}
        href={(number) =>
          `${query || "?"}${query ? "&" : ""}page=${number}${find ? `&find=${encodeURIComponent(find)}` : ""}`
        }
      />
      <LinkButton href={href(locale, to.manage.enrolment(slug, id))} tone="quiet">
        {t("partners.answers")}
      </LinkButton>
    </Page>
  );
}

type RowProps = {
  locale: Locale;
  slug: string;
  board: Board;
  words: PairWords;
  id: string;
  partner: Partner;
};

function PartnerRow({ locale, slug, board, words, id, partner }: RowProps) {
  const t = translator(locale, "pairing");
  const walls = translator(locale, "matching", words.format);
  const { pool, weights } = board;
  const of = mostPoints(weights);
  const about = words.name(partner.id);
  const [a, b] = [candidateOf(pool, id), candidateOf(pool, partner.id)];
  return (
    <PairingRow>
      <div>
        <h2>{about}</h2>
        {partner.together ? <Status kind="done">{t("partners.together")}</Status> : null}
        {partner.wall ? (
          <p
            className={
              partner.wall === "rather-not" ? "border-s-4 border-heather ps-3 text-heather-deep" : "text-soft"
            }
          >
            {partner.wall === "nothing-to-share"
              ? t("partners.nothing")
              : walls(`walls.${partner.wall}.title`)}
          </p>
        ) : (
          <Explanation locale={locale} a={a} b={b} weights={weights} words={words} />
        )}
      </div>
      <div>
        {partner.wall ? null : (
          <p>
            <PointsBar points={partner.score} of={of} />
            <span>{t("points.of", { points: partner.score, of })}</span>
          </p>
        )}
        {partner.together ? null : <p className="text-sm">{costWords(locale, partner.cost)}</p>}
        <div>
          {partner.wall && partner.wall !== "nothing-to-share" ? (
            <a
              href={href(locale, to.manage.confirmation(slug, { with: [id, partner.id] }))}
              className="inline-flex min-h-8 items-center pe-2.5 text-sm font-semibold print:hidden"
            >
              {t("partners.anyway")}
              <span className="sr-only">: {about}</span>
            </a>
          ) : (
            <ChangeButton change="lock" of={[id, partner.id].sort()} about={about} framed>
              {t(partner.together ? "board.lock" : "partners.choose")}
            </ChangeButton>
          )}
          {partner.wall ? null : (
            <ChangeButton change="forbid" of={[id, partner.id].sort()} about={about}>
              {t("board.forbid")}
            </ChangeButton>
          )}
        </div>
      </div>
    </PairingRow>
  );
}
