import { notFound } from "next/navigation";
import { managedFormat, managedProgramme } from "@/app/[locale]/manage/here";
import { ProgrammeNav } from "@/components/board/programme-nav";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { DateTime } from "@/components/time/date-time";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Happened } from "@/components/ui/notice";
import { StaticPart } from "@/components/ui/static-part";
import { Table } from "@/components/ui/table";
import { formatOf } from "@/lib/formats/registry";
import { isId } from "@/lib/forms/ids";
import { askedAll, askedFor, type Search } from "@/lib/forms/search";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { type Dates, getDates } from "@/lib/places/dates-queries";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";
import { Choosing } from "./choosing";
import { Trips } from "./trips";

type Props = { params: Promise<{ locale: Locale; programme: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { locale, programme } = await params;
  return pageTitle(locale, translator(locale, "places", await managedFormat(programme))("dates.title"));
}

/** Where a coordinator chooses the times of a round: what hosts could, what is proposed, and what is set already. */
export default async function DatesPage({ params, searchParams }: Props) {
  const { locale, programme: slug } = await params;
  const { viewer, programme } = await managedProgramme(slug);
  const now = new Date();
  const tried = triedIn(await askedAll(searchParams, "try"));
  const dates = await getDates(viewer, programme, tried, now);
  if (!dates) notFound();
  const format = formatOf(programme.format);
  const t = translator(locale, "places", format);
  const done = Number.parseInt((await askedFor(searchParams, "done")).done ?? "", 10);
  const open = dates.hosts.filter(({ span }) => span === null);
  const set = dates.hosts.length - open.length;
  return (
    <Page
      locale={locale}
      width="wide"
      eyebrow={programme.name[locale]}
      title={t("dates.title")}
      lead={dates.hosts.length > 0 ? t("dates.progress", { set, open: open.length }) : undefined}
      back={{
        href: href(locale, to.manage.front()),
        label: translator(locale, "board", null)("manage.title"),
      }}
    >
      <StaticPart>
        <ProgrammeNav locale={locale} programme={programme} current="dates" />
      </StaticPart>
      <Happened locale={locale} said={done > 0 ? t("dates.done", { count: done }) : null} />
      {dates.hosts.length === 0 ? <Nobody {...{ locale, programme }} /> : null}
      {open.length > 0 ? (
        <Choosing {...{ locale, programme, dates, isTried: Object.keys(tried).length > 0 }} />
      ) : dates.hosts.length > 0 ? (
        <p className="max-w-measure">{t("dates.allSet")}</p>
      ) : null}
      <Trips {...{ locale, format, dates, zone: programme.timeZone }} />
      {set > 0 ? <SetTimes {...{ locale, programme, dates, now }} /> : null}
    </Page>
  );
}

/** The times that an address tries, by meeting; nothing of what is none. */
function triedIn(said: readonly string[]): Record<string, string> {
  const pairs = said.flatMap((one): [string, string][] => {
    const [id = "", time = ""] = one.split("_");
    return isId(id) && /^(later|\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/.test(time) ? [[id, time]] : [];
  });
  return Object.fromEntries(pairs.slice(0, 200));
}

/** What comes first, where there is no host yet. */
function Nobody({ locale, programme }: { locale: Locale; programme: ManagedProgramme }) {
  const t = translator(locale, "places", formatOf(programme.format));
  const isStarted = programme.state === "RUNNING" || programme.state === "CLOSED";
  const at = isStarted ? to.manage.enrolments(programme.slug) : to.manage.programme(programme.slug);
  const words = isStarted ? "dates.empty" : "dates.start";
  return (
    <EmptyState
      title={t(`${words}.title`)}
      action={<LinkButton href={href(locale, at)}>{t(`${words}.action`)}</LinkButton>}
    >
      {t(`${words}.text`)}
    </EmptyState>
  );
}

type SetProps = { locale: Locale; programme: ManagedProgramme; dates: Dates; now: Date };

/** What is set, in its order; each leads to its meeting, where it can be moved. */
function SetTimes({ locale, programme, dates, now }: SetProps) {
  const t = translator(locale, "places", formatOf(programme.format));
  const zone = programme.timeZone;
  const rows = dates.hosts
    .flatMap(({ span, ...host }) => (span ? [{ ...host, span }] : []))
    .toSorted((one, next) => one.span.startsAt.getTime() - next.span.startsAt.getTime());
  return (
    <Section title={t("dates.set")}>
      <Table
        caption={t("dates.set")}
        captionHidden
        columns={[
          { key: "host", label: t("dates.columns.host"), head: true },
          { key: "time", label: t("dates.columns.time") },
          { key: "taken", label: t("dates.columns.taken"), numeric: true },
          { key: "waiting", label: t("dates.columns.waiting"), numeric: true },
        ]}
        rows={rows.map(({ meetingId, name, span, places, capacity }) => ({
          key: meetingId,
          cells: {
            host: <a href={href(locale, to.meeting(meetingId))}>{name}</a>,
            time: <DateTime {...{ locale, zone, now }} value={span.startsAt} end={span.endsAt} />,
            taken: `${places.taken} / ${capacity}`,
            waiting: places.waiting,
          },
        }))}
      />
    </Section>
  );
}
