import "@/app/sheets/day.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { nameOfRound, nameOfTable, RoundState } from "@/components/days/round-state";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { ActionButton } from "@/components/ui/action-button";
import { SelectField } from "@/components/ui/choice-fields";
import { Form } from "@/components/ui/form";
import { formTexts } from "@/components/ui/form-texts";
import { Happened } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { getRoundPage, type RoundDraft, type RoundPage } from "@/lib/days/coach-queries";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { closeTableAction, publishRoundAction } from "../actions";
import { Looking } from "./looking";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

const said = ["swapped", "closed"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "days")("round.page"));
}

/** The tables of one round, to be looked at before they are published and printed: who meets again, and who could change places. */
export default async function RoundOfDayPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  const search = await askedFor(searchParams, "round", "done", "first", "second");
  const { round: key = "", done: asked, first, second } = search;
  const viewer = await signedInViewer(to.dayRound(id, { round: key }));
  const page = isId(id)
    ? await getRoundPage(viewer, id, { key, first, second }, { locale, now: new Date() })
    : null;
  const live = page?.row.live;
  if (!page || !live) notFound();
  const t = translator(locale, "days");
  const done = said.find((one) => one === asked);
  const sheet = { meetingId: id, roundId: live.id, version: live.version };
  const mayClose = !page.whyNot && page.closable.length > 0;
  return (
    <Page
      locale={locale}
      width="wide"
      back={{ href: href(locale, to.dayCoach(id)), label: t("coach.page") }}
      eyebrow={page.programme[locale]}
      title={nameOfRound(locale, page.row)}
    >
      <Happened locale={locale} said={done ? t(`round.done.${done}`) : null} />
      <RoundState {...{ locale, row: page.row, zone: page.timeZone }} />
      {page.draft ? <Look {...{ locale, page }} look={page.draft.look} /> : null}
      {page.draft && !page.whyNot ? (
        <div className="row print:hidden">
          <ActionButton
            action={publishRoundAction}
            texts={formTexts(locale)}
            hidden={sheet}
            formKey={randomUUID()}
            label={t("round.publish", { round: nameOfRound(locale, page.row) })}
            tone="primary"
          />
        </div>
      ) : null}
      <ul className={tablesClass}>
        {page.tables.map(({ table, online, people }) => (
          <li key={table} className={tableClass}>
            <h2 className={tableNameClass}>{nameOfTable(locale, { table, online })}</h2>
            <ul className="list-none p-0">
              {people.map(({ badgeId, number, name, agency, assistants }) => (
                <li key={badgeId}>
                  {number} {name}
                  <span className="text-soft">{agency ? `, ${agency}` : ""}</span>
                  {assistants > 0 ? ` + ${assistants}` : ""}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {page.draft ? <Looking {...{ locale, page, sheet }} draft={page.draft} /> : null}
      {mayClose ? <Close {...{ locale, page, sheet }} /> : null}
    </Page>
  );
}

const tablesClass =
  "grid list-none grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-4 p-0 print:grid-cols-3 print:gap-[4mm]";
const tableClass = "break-inside-avoid rounded-md border border-line p-4";
const tableNameClass = "mb-2 text-lg print:text-[16pt]";

type Part = { locale: Locale; page: RoundPage };
type Sheet = Part & { sheet: { meetingId: string; roundId: string; version: number } };

/** What stands out of a draft, with names and why. */
function Look({ locale, page: { row }, look }: Part & Pick<RoundDraft, "look">) {
  const t = translator(locale, "days");
  const kinds = (["again", "colleagues", "met", "apart"] as const).flatMap((kind) => {
    const lines = look.lines.filter((line) => line.kind === kind);
    return lines.length > 0 ? [{ kind, lines }] : [];
  });
  if (kinds.length === 0) return <p>{t(row.live?.proven ? "look.bestNone" : "look.none")}</p>;
  return (
    <div className="stack">
      {kinds.map(({ kind, lines }) => (
        <details key={kind}>
          <summary>{t(`look.${kind}`, { count: lines.length })}</summary>
          <ul>
            {lines.map(({ table, why }) => (
              <li key={`${table} ${JSON.stringify(why.params)}`}>
                {t("why.at", { table, why: t(why.key, why.params) })}
              </li>
            ))}
          </ul>
        </details>
      ))}
      {look.must.map(({ key, params }) => (
        <p key={`${key} ${JSON.stringify(params)}`}>{t(key, params)}</p>
      ))}
      <p className="text-soft">{t(row.live?.proven ? "look.proven" : "look.fewest")}</p>
    </div>
  );
}

function Close({ locale, page: { closable, row }, sheet }: Sheet) {
  const t = translator(locale, "days");
  return (
    <div className="print:hidden">
      <Section
        title={t("round.close")}
        lead={t(row.live?.state === "DRAFT" ? "round.closeLead" : "round.closeLeadPublished")}
      >
        <Form
          action={closeTableAction}
          texts={formTexts(locale)}
          hidden={{ ...sheet, round: row.key }}
          formKey={randomUUID()}
          submit={t("round.closeSubmit")}
          tone="secondary"
        >
          <SelectField
            name="table"
            label={t("round.which")}
            empty={t("round.choose")}
            required
            options={closable.map((table) => ({
              value: String(table),
              label: t("round.table", { table }),
            }))}
          />
        </Form>
      </Section>
    </div>
  );
}
