import { randomUUID } from "node:crypto";
import { Section } from "@/components/layout/page";
import { ActionButton } from "@/components/ui/action-button";
import { FilterSelect, Filters } from "@/components/ui/filters";
import { formTexts } from "@/components/ui/form-texts";
import type { RoundDraft, RoundPage } from "@/lib/days/coach-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { swapSeatsAction } from "../actions";

type Props = {
  locale: Locale;
  page: RoundPage;
  draft: RoundDraft;
  sheet: { meetingId: string; roundId: string; version: number };
};

/** Why somebody sits where they do, and what it would do if two changed places, before they are made to. */
export function Looking({ locale, page, draft, sheet }: Props) {
  const t = translator(locale, "days");
  const { looked, row, tables } = page;
  const { why, swap } = draft;
  const options = tables.flatMap(({ table, people }) =>
    people.map(({ badgeId, number, name }) => ({
      value: badgeId,
      label: t("round.seat", { table, number, name }),
    })),
  );
  return (
    <div className="print:hidden" id="why">
      <Section title={t("why.title")} lead={t("why.lead")}>
        <Filters
          locale={locale}
          action={href(locale, to.dayRound(page.id, { "#": "why" }))}
          called={{ title: t("why.title"), submit: t("why.look") }}
        >
          <input type="hidden" name="round" value={row.key} />
          <FilterSelect
            {...{ locale, options, name: "first", label: t("round.first"), value: looked.first }}
            nothing={t("round.choose")}
          />
          <FilterSelect
            {...{ locale, options, name: "second", label: t("round.second"), value: looked.second }}
            nothing={t("why.nobody")}
          />
        </Filters>
        {why.map(({ name, table, why: said }) => (
          <div key={`${table} ${name}`} className="stack">
            <h3>{t("why.one", { name, table })}</h3>
            <ul>
              {said.map(({ key, params }) => (
                <li key={`${key} ${JSON.stringify(params)}`}>{t(key, params)}</li>
              ))}
            </ul>
          </div>
        ))}
        {swap ? <Price {...{ locale, page, draft, sheet }} swap={swap} /> : null}
      </Section>
    </div>
  );
}

function Price({
  locale,
  page: { looked, row, whyNot },
  draft: { roundNames },
  sheet,
  swap,
}: Props & { swap: NonNullable<RoundDraft["swap"]> }) {
  const t = translator(locale, "days");
  const lines = (["more", "less"] as const).flatMap((kind) =>
    swap[kind].map(({ round, why }) =>
      t(`swap.${kind}`, { round: roundNames[round] ?? "", why: t(why.key, why.params) }),
    ),
  );
  return (
    <div className="stack">
      <h3>{t("swap.title")}</h3>
      {swap.cannot ? <p>{t(swap.cannot.key, swap.cannot.params)}</p> : null}
      {swap.cannot || lines.length > 0 ? null : <p>{t("swap.nothing")}</p>}
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {swap.cannot || whyNot ? null : (
        <div className="row">
          <ActionButton
            action={swapSeatsAction}
            texts={formTexts(locale)}
            hidden={{ ...sheet, round: row.key, first: looked.first, second: looked.second }}
            formKey={randomUUID()}
            label={t("swap.submit")}
            tone="secondary"
          />
        </div>
      )}
    </div>
  );
}
