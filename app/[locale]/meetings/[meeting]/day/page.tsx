import "@/app/sheets/day.css";
import { notFound } from "next/navigation";
import { Reloading, stopped } from "@/components/days/reloading";
import { nameOfTable } from "@/components/days/round-state";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { LinkButton } from "@/components/ui/button";
import { signedInViewer } from "@/lib/auth/gate";
import { getOwnTables, type OwnTables } from "@/lib/days/table-queries";
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
  return pageTitle(locale, translator(locale, "days")("own.page"));
}

/** Seconds after which the page asks again by itself, with scripts and without. */
const again = 15;

const tableClass = "font-display text-[clamp(3rem,16vw,7rem)] leading-none font-bold tabular-nums";

/** One's own table now, or next: one big line that a phone keeps up to date by itself. */
export default async function OwnTablePage({ params, searchParams }: Props) {
  const { reload } = await askedFor(searchParams, "reload");
  const { locale, meeting: id } = await params;
  const viewer = await signedInViewer(to.day(id));
  const own = isId(id) ? await getOwnTables(viewer, id) : null;
  if (!own) notFound();
  const t = translator(locale, "days");
  const now = new Date();
  const [first, ...next] = own.rounds.toSorted(
    (a, b) => Number(b.state === "STARTED") - Number(a.state === "STARTED"),
  );
  return (
    <Page
      still
      locale={locale}
      back={{ href: href(locale, to.place(id)), label: own.programme[locale] }}
      eyebrow={own.programme[locale]}
      title={t("own.title", { number: own.number })}
    >
      {own.leftAt ? <p>{t("own.left")}</p> : !own.arrivedAt ? <p>{t("own.notHere")}</p> : null}
      {first ? <Round {...{ locale, own, round: first, now }} isFirst /> : <p>{t("own.none")}</p>}
      {next.map((round) => (
        <Round key={round.key} {...{ locale, own, round, now }} />
      ))}
      <Reloading
        {...{ locale, seconds: again, isStopped: reload === stopped }}
        to={{
          reloading: href(locale, to.day(id)),
          stopped: href(locale, to.day(id, { reload: stopped })),
        }}
      />
      {own.arrivedAt ? null : <LinkButton href={href(locale, to.arrival(id))}>{t("own.arrive")}</LinkButton>}
    </Page>
  );
}

type RoundProps = {
  locale: Locale;
  own: OwnTables;
  round: OwnTables["rounds"][number];
  now: Date;
  isFirst?: boolean;
};

function Round({ locale, own: { id, timeZone: zone }, round: own, now, isFirst = false }: RoundProps) {
  const t = translator(locale, "days");
  const { round, table, online, link, at, endsAt, state, hasTables } = own;
  const begins = at && state === "PUBLISHED" ? formatTime(at, { locale, zone }) : null;
  return (
    <section className="stack">
      <h2>{titleOf(locale, own)}</h2>
      {hasTables && table !== null ? (
        <>
          <h3 className={isFirst ? tableClass : undefined}>{nameOfTable(locale, { table, online })}</h3>
          {link ? <LinkButton href={link}>{t("own.link")}</LinkButton> : null}
        </>
      ) : hasTables ? (
        <p>{t("own.wait")}</p>
      ) : null}
      {begins ? <p>{t("own.begins", { time: begins })}</p> : null}
      {state === "STARTED" && endsAt ? (
        <p>
          {t("own.ends", { time: formatTime(endsAt, { locale, zone }), minutes: minutesLeft(endsAt, now) })}
        </p>
      ) : null}
      {isFirst && round.kind === "tables" && round.task ? <p>{round.task[locale]}</p> : null}
      {isFirst && round.kind === "search" ? <p>{round.guide[locale]}</p> : null}
      {round.kind === "search" && state === "STARTED" ? (
        <LinkButton href={href(locale, to.daySearch(id))}>
          {translator(locale, "seeking")("title")}
        </LinkButton>
      ) : null}
    </section>
  );
}

function titleOf(locale: Locale, { round, number, of }: OwnTables["rounds"][number]): string {
  return of > 1 ? `${round.title[locale]} ${number}/${of}` : round.title[locale];
}
