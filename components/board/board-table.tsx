import { StationCell } from "@/components/board/station-cell";
import { pathSteps, pathWords, stationName, stationsOf } from "@/components/board/stations";
import { WaitList, WaitSummary } from "@/components/board/wait-list";
import { Path } from "@/components/ui/path";
import { Table } from "@/components/ui/table";
import { type Format, stepsFor } from "@/lib/formats/recipe";
import { formCameBack } from "@/lib/forms/came-back";
import type { FormState } from "@/lib/forms/state";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { BoardRow } from "@/lib/reports/board-queries";
import { waits, waitsBySide } from "@/lib/reports/waits";
import { path } from "@/lib/tasks/path";

type Props = {
  locale: Locale;
  format: Format;
  /** How many seats the largest group on the board has: there are as many visits. */
  seats: number;
  rows: readonly BoardRow[];
  now: Date;
  nudge: (state: FormState, data: FormData) => Promise<FormState>;
  /** Where the pairs' pages are, without the language. */
  base: string;
  back: string;
  /** The pair whose waits stand open: the one that somebody was just reminded in. */
  opened?: string;
};

/** The board: pairs by steps, read like a timetable. On a phone the steps are the path, drawn small. */
export async function BoardTable({ locale, format, seats, rows, now, nudge, base, back, opened }: Props) {
  const cameBack = await formCameBack();
  const t = translator(locale, "board");
  const nobody = { userId: null, seats: [], contactOf: [], facilitator: false, coordinator: true };
  const steps = stepsFor(format, seats);
  const stations = path(steps, [], nobody, now)
    .map(({ key }) => key)
    .filter((key) => key !== "survey");
  return (
    <Table
      caption={t("caption")}
      captionHidden
      columns={[
        { key: "names", label: t("columns.pair"), head: true },
        ...stations.map((key) => ({ key, label: stationName(locale, steps, key) })),
        { key: "waits", label: t("columns.waiting") },
      ]}
      rows={rows.map((row) => {
        const all = waits(row.group.plan, now);
        const shown = waitsBySide(all);
        return {
          key: row.group.id,
          tone: all[0]?.stuck ? "stuck" : undefined,
          cells: {
            names: <PairCell {...{ locale, row, now, base }} />,
            ...Object.fromEntries(stations.map((key) => [key, <NoStop key={key} locale={locale} />])),
            ...Object.fromEntries(
              stationsOf(row.group, now).map((station) => [
                station.key,
                <StationCell key={station.key} {...{ locale, station, group: row.group }} />,
              ]),
            ),
            waits:
              shown.length > 0 ? (
                <>
                  <details className="wait-fold" open={cameBack || row.group.id === opened}>
                    <summary>
                      <WaitSummary {...{ locale, row, now, waits: shown }} />
                    </summary>
                    <WaitList {...{ locale, row, now, nudge, back, waits: shown }} />
                  </details>
                  {all.length > shown.length ? (
                    <a href={`/${locale}${base}/${row.group.id}`} className="wait-rest">
                      {t("wait.more", { n: all.length - shown.length })}
                    </a>
                  ) : null}
                </>
              ) : (
                <span className="text-soft">{t("wait.nothing")}</span>
              ),
          },
        };
      })}
    />
  );
}

/** In the column of a step that this group does not have. */
function NoStop({ locale }: { locale: Locale }) {
  return (
    <span className="stop is-later">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{translator(locale, "board")("cell.none")}</span>
    </span>
  );
}

function PairCell({ locale, row, now, base }: { locale: Locale; row: BoardRow; now: Date; base: string }) {
  const t = translator(locale, "board");
  const { group, guides } = row;
  return (
    <>
      <a href={`/${locale}${base}/${group.id}`} id={`pair-${group.id}`} className="board-pair">
        {group.seats.map(({ enrolmentId, name }) => (
          <span key={enrolmentId}>{name}</span>
        ))}
      </a>
      <span className="board-guide">
        {guides.length > 0 ? guides.map(({ name }) => name).join(", ") : t("noFacilitator")}
      </span>
      <span className="board-path">
        <Path
          locale={locale}
          size="row"
          label={t("group.path")}
          steps={pathSteps(locale, group, now)}
          words={pathWords(locale)}
        />
      </span>
    </>
  );
}
