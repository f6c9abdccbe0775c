import { randomUUID } from "node:crypto";
import { DateTime } from "@/components/time/date-time";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Notice } from "@/components/ui/notice";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/components/ui/use-sending";
import type { Locale } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { noLimit } from "@/lib/places/rules";
import type { BoardStop } from "@/lib/reports/stops-queries";

type Props = {
  locale: Locale;
  format: Worded;
  /** What a meeting is called that nobody hosts. */
  unhosted: string;
  zone: string;
  now: Date;
  stops: readonly BoardStop[];
  /** Decides that a stop is held with those few. */
  keep: FormAction;
  /** Where the board is. */
  back: string;
};

/** The stops of a round: what is to be decided first, each with its ways out; then a row each. */
export function StopsTable({ locale, format, unhosted, zone, now, stops, keep, back }: Props) {
  const t = translator(locale, "places", format);
  const states = translator(locale, "states", null);
  const stuck = stops.filter((stop) => stop.stuck !== null);
  const hosted = stops.some(({ name }) => name !== null);
  return (
    <div className="stack">
      {stuck.map((stop) => (
        <Decide key={stop.meetingId} {...{ locale, format, unhosted, zone, now, stop, keep, back }} />
      ))}
      <Table
        caption={t("stops.title")}
        captionHidden
        columns={[
          { key: "name", label: t(hosted ? "stops.host" : "stops.meeting"), head: true },
          { key: "time", label: t("stops.time") },
          { key: "place", label: t("stops.place") },
          ...(hosted ? [{ key: "receives", label: t("stops.receives") }] : []),
          { key: "taken", label: t("stops.taken"), numeric: true },
          { key: "waiting", label: t("stops.waiting"), numeric: true },
          { key: "state", label: t("stops.state") },
          { key: "answers", label: t("stops.answers"), numeric: true },
          ...(hosted ? [{ key: "page", label: t("stops.page") }] : []),
        ]}
        rows={stops.map((stop) => ({
          key: stop.meetingId,
          tone: stop.stuck ? "stuck" : undefined,
          cells: {
            name: <a href={href(locale, to.meeting(stop.meetingId))}>{stop.name ?? unhosted}</a>,
            time: <Time {...{ locale, zone, now, stop }} />,
            place: t(stop.placed ? "stops.placed" : "stops.unplaced"),
            receives: stop.receives.join(", "),
            taken: stop.capacity >= noLimit ? stop.taken : `${stop.taken} / ${stop.capacity}`,
            waiting: stop.waiting,
            state:
              stop.came === null
                ? states(`meeting.${stop.state}`)
                : `${states(`meeting.${stop.state}`)}, ${t("stops.came", { count: stop.came })}`,
            answers: stop.answers ?? (stop.came === null ? "" : t("stops.answersFew")),
            page: (
              <Status kind={stop.page === "APPROVED" ? "done" : "later"}>
                {t(`stops.pages.${stop.page ?? "none"}`)}
              </Status>
            ),
          },
        }))}
      />
    </div>
  );
}

type TimeProps = { locale: Locale; zone: string; now: Date; stop: BoardStop };

function Time({ locale, zone, now, stop: { startsAt, endsAt, state } }: TimeProps) {
  if (!startsAt || !endsAt || state === "UNSCHEDULED") return null;
  return <DateTime {...{ locale, zone, now }} value={startsAt} end={endsAt} />;
}

type DecideProps = Omit<Props, "stops"> & { stop: BoardStop };

/** A stop that is to be held, moved or cancelled. */
function Decide({ locale, format, unhosted, zone, now, stop, keep, back }: DecideProps) {
  const t = translator(locale, "places", format);
  const { meetingId, version, taken, least, stuck } = stop;
  const name = stop.name ?? unhosted;
  return (
    <Notice locale={locale} tone="stuck" title={name}>
      <p>
        <Time {...{ locale, zone, now, stop }} />
      </p>
      <p>{stuck === "away" ? t("stops.away") : t("stops.few", { taken, least: least ?? 0 })}</p>
      <div className="row">
        {stuck === "few" ? (
          <ActionButton
            action={keep}
            texts={formTexts(locale)}
            hidden={{ meetingId, version, back }}
            formKey={randomUUID()}
            label={t("stops.keep")}
          />
        ) : null}
        <LinkButton href={href(locale, to.meetingMove(meetingId))} tone="secondary">
          {t("stops.move")}
          <span className="sr-only">: {name}</span>
        </LinkButton>
        <LinkButton href={href(locale, to.meetingCancellation(meetingId))} tone="quiet">
          {t("stops.cancel")}
          <span className="sr-only">: {name}</span>
        </LinkButton>
      </div>
    </Notice>
  );
}
