import { StationCell } from "@/components/board/station-cell";
import { stationName, stationsOf } from "@/components/board/stations";
import { WaitList } from "@/components/board/wait-list";
import type { Said } from "@/components/ui/made-once";
import { modeLabel } from "@/lib/formats/modes";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { type Wait, waitsBySide } from "@/lib/reports/waits";
import type { WholeRow } from "@/lib/reports/whole-row-queries";

const moreClass =
  "grid gap-x-10 gap-y-4 bg-lichen-wash px-4 py-3.5 whitespace-normal text-start @min-[44rem]:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]";
const stationsClass =
  "grid gap-1 *:grid *:grid-cols-[9rem_minmax(0,1fr)] *:gap-x-4 [&_dt]:text-soft [&_div]:tabular-nums [&_svg]:me-1.5 [&_svg]:inline-block [&_svg]:size-[1.2em] [&_svg]:align-[-0.25em]";

type Props = {
  locale: Locale;
  row: WholeRow;
  waits: readonly Wait[];
  now: Date;
  said: Said;
  name: string;
};

/** The rest of a pair's row: how each step stands, who guides, and what is awaited from each side, with whom to call. */
export function PairMore({ locale, row, waits, now, said, name }: Props) {
  const { group, guides } = row;
  const { format } = group.programme;
  const t = translator(locale, "board", format);
  const mode = modeLabel(format, group.facts);
  return (
    <tr>
      <td colSpan={4}>
        <div className={moreClass} data-part="opened">
          <dl className={stationsClass}>
            {stationsOf(group, now)
              .filter(({ kind }) => kind !== "enrolling")
              .map((station) => (
                <div key={station.key}>
                  <dt>{stationName(locale, format, station)}</dt>
                  <dd>
                    <StationCell {...{ locale, station, group }} />
                  </dd>
                </div>
              ))}
            {mode ? (
              <div>
                <dt>{t("mode")}</dt>
                <dd>{mode[locale]}</dd>
              </div>
            ) : null}
            {format.roles.length > 0 ? (
              <div>
                <dt>{t("filters.facilitator")}</dt>
                <dd>
                  {guides.length > 0 ? guides.map((guide) => guide.name).join(", ") : t("noFacilitator")}
                </dd>
              </div>
            ) : null}
          </dl>
          {waits.length > 0 ? (
            <WaitList {...{ locale, row, now, said }} waits={waitsBySide(waits)} name={`${name}-more`} />
          ) : (
            <p>{t("group.calm")}</p>
          )}
        </div>
      </td>
    </tr>
  );
}
