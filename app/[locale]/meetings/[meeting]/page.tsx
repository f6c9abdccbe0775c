import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page, Section } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { PlaceCard } from "@/components/meetings/place-card";
import { RunSheet } from "@/components/meetings/run-sheet";
import { ToBeSet } from "@/components/meetings/to-be-set";
import { shortName } from "@/components/tasks/names";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { isId } from "@/lib/forms/ids";
import { askedFor, type Search } from "@/lib/forms/search";
import { mayArrange } from "@/lib/groups/access";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { getMeeting, type MeetingPage as Meeting } from "@/lib/meetings/queries";
import {
  hasBegun,
  isPlaced,
  tenseOf,
  wasMissed,
  whyNotCancel,
  whyNotGivePlace,
  whyNotMove,
  whyNotReinstate,
  whyNotSchedule,
} from "@/lib/meetings/rules";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { reinstateMeetingAction } from "./actions";
import { isAsked, OwnAnswer } from "./own-answer";
import { WhoComes } from "./who-comes";

type Props = {
  params: Promise<{ locale: Locale; meeting: string }>;
  searchParams: Search;
};

const outcomes = ["scheduled", "moved", "placed", "unchanged", "answered"] as const;

export async function generateMetadata({ params }: Props) {
  const { locale, meeting: id } = await params;
  const meeting = isId(id) ? await getMeeting(await signedInViewer(to.meeting(id)), id) : null;
  return meeting ? pageTitle(locale, titleOf(locale, meeting)) : notFound();
}

/** One visit: when, where, who comes; what to do if plans change. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale, meeting: id } = await params;
  if (!isId(id)) notFound();
  const viewer = await signedInViewer(to.meeting(id));
  const meeting = await getMeeting(viewer, id);
  if (!meeting) notFound();
  const t = translator(locale, "meetings", meeting.format);
  const now = new Date();
  const tense = tenseOf(meeting, meeting.group.state, now);
  const takesPlace = meeting.state === "SCHEDULED" || meeting.state === "HELD";
  const sheet = takesPlace || tense === "ahead" ? await getRunSheet(viewer, id) : null;
  const said = (await askedFor(searchParams, "done")).done;
  const done = outcomes.find((one) => one === said);
  return (
    <Page
      locale={locale}
      back={{
        href: href(locale, to.group(meeting.group.id)),
        label: t("page.back", { seats: meeting.sides.length }),
      }}
      eyebrow={meeting.programme.name[locale]}
      title={titleOf(locale, meeting)}
    >
      <Happened locale={locale} said={done ? t(`page.done.${done}`) : null} />
      <State locale={locale} meeting={meeting} />
      {meeting.startsAt ? (
        <div className={sheet ? "stack print:hidden" : "stack"}>
          <PlaceCard locale={locale} meeting={meeting} now={now} counts={sheet !== null} />
          <Buttons locale={locale} meeting={meeting} now={now} />
          <OwnAnswer locale={locale} meeting={meeting} now={now} />
        </div>
      ) : null}
      {meeting.byPlaces && (meeting.holds || isHosting(meeting)) ? (
        <p className="print:hidden">
          <LinkButton href={href(locale, to.meetingPlaces(id))} tone="secondary">
            {translator(locale, "places", meeting.format)("list.page")}
          </LinkButton>
        </p>
      ) : null}
      {sheet ? (
        <RunSheet locale={locale} sheet={sheet} tense={tense} now={now} />
      ) : (
        <WhoComes locale={locale} meeting={meeting} now={now} />
      )}
      <div className="print:hidden">
        <Changes locale={locale} meeting={meeting} now={now} />
      </div>
    </Page>
  );
}

function titleOf(locale: Locale, meeting: Meeting): string {
  return translator(
    locale,
    "meetings",
    meeting.format,
  )("page.title", {
    n: meeting.ordinal,
    host: shortName(meeting.host?.name ?? ""),
    hosted: meeting.host ? "yes" : "no",
  });
}

/** A visit without its day, a cancelled one, one that has been held. */
function State({ locale, meeting }: { locale: Locale; meeting: Meeting }) {
  const t = translator(locale, "meetings", meeting.format);
  const arranges = mayArrange(meeting.standing);
  const groupState = meeting.group.state;
  if (meeting.state === "HELD")
    return (
      <Notice locale={locale} tone="info">
        {t("page.held")}
      </Notice>
    );
  if (meeting.state === "CANCELLED") {
    return (
      <Notice
        locale={locale}
        tone="warning"
        title={t(wasMissed(meeting) ? "missed.done" : "page.cancelledTitle")}
      >
        {arranges && whyNotReinstate(meeting, groupState) === null ? (
          <>
            <p>{t(wasMissed(meeting) ? "missed.doneText" : "page.cancelledText")}</p>
            <ActionButton
              action={reinstateMeetingAction}
              texts={formTexts(locale)}
              hidden={{ meetingId: meeting.id, version: meeting.version }}
              formKey={randomUUID()}
              label={t("page.reinstate")}
            />
          </>
        ) : (
          <p>{t(wasMissed(meeting) ? "page.missedForGood" : "page.cancelledForGood")}</p>
        )}
      </Notice>
    );
  }
  if (meeting.state === "SCHEDULED") return null;
  if (whyNotSchedule(meeting, groupState) !== null) return <p>{t("page.noVisit")}</p>;
  if (meeting.isSet) return <ToBeSet locale={locale} format={meeting.format} meeting={meeting} />;
  return (
    <div className="stack-sm">
      <p>{t("page.noTime")}</p>
      <p>
        <LinkButton href={href(locale, to.times(meeting.group.id, { "#": meeting.step }))}>
          {t("page.agreeTime")}
        </LinkButton>
      </p>
    </div>
  );
}

function Buttons({ locale, meeting, now }: { locale: Locale; meeting: Meeting; now: Date }) {
  const t = translator(locale, "meetings", meeting.format);
  const { contactOf } = meeting.standing;
  const hosts = meeting.host ? contactOf.includes(meeting.host.seat) : contactOf.length > 0;
  const unplaced = hosts && !isPlaced(meeting);
  const places = mayArrange(meeting.standing) && !whyNotGivePlace(meeting, meeting.group.state, now);
  const coming = meeting.state === "SCHEDULED" && meeting.endsAt && meeting.endsAt > now;
  return (
    <div className="row print:hidden">
      {coming ? (
        <LinkButton
          href={href(locale, to.calendar(meeting.id))}
          tone={unplaced || isAsked(meeting, now) || hasBegun(meeting, now) ? "secondary" : "primary"}
          download
        >
          {t("page.calendar")}
        </LinkButton>
      ) : null}
      {places ? (
        <LinkButton
          href={href(locale, to.meetingDetails(meeting.id))}
          tone={unplaced ? "primary" : "secondary"}
        >
          {isPlaced(meeting) ? t("page.editPlace") : t("page.givePlace")}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** From its start on a visit is not changed any more: why, and who can still say that it was not held. */
function Begun({ locale, meeting }: { locale: Locale; meeting: Meeting }) {
  const t = translator(locale, "meetings", meeting.format);
  const guides = meeting.holds;
  return (
    <Section
      title={t("missed.begunTitle")}
      lead={t(
        guides ? "missed.begunGuides" : meeting.standing.guided ? "missed.begun" : "missed.begunUnguided",
      )}
    >
      {guides ? (
        <div className="row print:hidden">
          <LinkButton href={href(locale, to.attendance(meeting.id))} tone="secondary">
            {t("missed.attendance")}
          </LinkButton>
          <LinkButton href={href(locale, to.meetingCancellation(meeting.id))} tone="quiet">
            {t("missed.link")}
          </LinkButton>
        </div>
      ) : null}
    </Section>
  );
}

/** Moving and cancelling, without shame. */
function Changes({ locale, meeting, now }: { locale: Locale; meeting: Meeting; now: Date }) {
  const t = translator(locale, "meetings", meeting.format);
  if (!mayArrange(meeting.standing)) return null;
  const moves = (!meeting.isSet || meeting.holds) && !whyNotMove(meeting, meeting.group.state, now);
  const cancels = !whyNotCancel(meeting, meeting.group.state, now);
  if (hasBegun(meeting, now)) return <Begun locale={locale} meeting={meeting} />;
  if (!moves && !cancels) return null;
  return (
    <Section title={t("page.change")} lead={t("page.changeLead")}>
      <div className="row print:hidden">
        {moves ? (
          <LinkButton href={href(locale, to.meetingMove(meeting.id))} tone="secondary">
            {t("page.move")}
          </LinkButton>
        ) : null}
        {cancels ? (
          <LinkButton href={href(locale, to.meetingCancellation(meeting.id))} tone="quiet">
            {t("page.cancel")}
          </LinkButton>
        ) : null}
      </div>
    </Section>
  );
}

/** Whether the reader is a contact of whoever hosts. */
function isHosting({ host, standing }: Meeting): boolean {
  return host !== null && standing.contactOf.includes(host.seat);
}
