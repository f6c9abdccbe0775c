import "@/app/sheets/day.css";
import { notFound } from "next/navigation";
import { Reloading, stopped } from "@/components/days/reloading";
import { nameOfRound, nameOfTable } from "@/components/days/round-state";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { signedInViewer } from "@/lib/auth/gate";
import { getScreen } from "@/lib/days/coach-queries";
import { minutesLeft } from "@/lib/days/timing";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatTime } from "@/lib/time/format";

type Props = { params: Promise<{ locale: Locale; meeting: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  return pageTitle(locale, translator(locale, "days")("screen.page"));
}

/** Seconds after which the screen asks again by itself. */
const again = 10;
/** From so many minutes before the end on the sign is shown. */
const soon = 2;

const clockClass = "font-display text-[clamp(4rem,18vw,14rem)] leading-none font-bold tabular-nums";
const signClass =
  "border-4 border-cloudberry bg-cloudberry-wash px-4 py-2 text-[clamp(2rem,7vw,5rem)] leading-tight font-bold";
const listClass =
  "grid list-none grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-x-6 gap-y-4 p-0 text-[clamp(1.1rem,1.6vw,1.75rem)]";

/** For a big screen in the room: which round it is, how long it goes on, and who sits where. */
export default async function ScreenPage({ params, searchParams }: Props) {
  const { reload } = await askedFor(searchParams, "reload");
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.dayScreen(id));
  const screen = isId(id) ? await getScreen(viewer, id) : null;
  if (!screen) notFound();
  const t = translator(locale, "days");
  const { row, tables, timeZone: zone } = screen;
  const endsAt = row?.live?.state === "STARTED" ? row.live.endsAt : null;
  const left = endsAt ? minutesLeft(endsAt, new Date()) : null;
  const { round } = row ?? {};
  return (
    <Page
      still
      locale={locale}
      width="full"
      back={{ href: href(locale, to.dayCoach(id)), label: t("coach.page") }}
      eyebrow={screen.programme[locale]}
      title={row ? nameOfRound(locale, row) : t("screen.soon")}
      lead={
        round?.kind === "tables"
          ? round.task?.[locale]
          : round?.kind === "search"
            ? round.guide[locale]
            : undefined
      }
    >
      {endsAt && left !== null ? (
        <div className="stack">
          <p className={clockClass}>{t("screen.left", { minutes: left })}</p>
          <p>{t("screen.ends", { time: formatTime(endsAt, { locale, zone }) })}</p>
          {left === 0 ? (
            <p className={signClass}>{t("screen.over")}</p>
          ) : left <= soon ? (
            <p className={signClass}>{t("screen.two", { minutes: left })}</p>
          ) : null}
        </div>
      ) : row?.at ? (
        <p>{t("own.begins", { time: formatTime(row.at, { locale, zone }) })}</p>
      ) : null}
      <ul className={listClass}>
        {tables.map(({ table, online, people }) => (
          <li key={table}>
            <h2>{nameOfTable(locale, { table, online })}</h2>
            <ul className="list-none p-0">
              {people.map(({ badgeId, number, name }) => (
                <li key={badgeId}>
                  {number} {name}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Reloading
        {...{ locale, seconds: again, isStopped: reload === stopped }}
        to={{
          reloading: href(locale, to.dayScreen(id)),
          stopped: href(locale, to.dayScreen(id, { reload: stopped })),
        }}
      />
    </Page>
  );
}
