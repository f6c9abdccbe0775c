import "@/app/sheets/taking-part.css";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { pageTitle } from "@/components/layout/page-title";
import { PlaceCard } from "@/components/meetings/place-card";
import { RunSheet } from "@/components/meetings/run-sheet";
import { SaidOfMeetingPart } from "@/components/meetings/said-of-meeting";
import { ToBeSet } from "@/components/meetings/to-be-set";
import { shortName } from "@/components/tasks/names";
import { ActionButton } from "@/components/ui/action-button";
import { LinkButton } from "@/components/ui/button";
import { formTexts } from "@/components/ui/form-texts";
import { Happened, Notice } from "@/components/ui/notice";
import { signedInViewer } from "@/lib/auth/gate";
import { hasTalks } from "@/lib/diary/rules";
import { getSaidOfMeeting } from "@/lib/feedback/about-queries";
import { meetingWords } from "@/lib/formats/meeting-names";
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
  whyNotGivePlace,
  whyNotReinstate,
  whyNotSchedule,
} from "@/lib/meetings/rules";
import { getRunSheet } from "@/lib/meetings/run-sheet-queries";
import { reinstateMeetingAction } from "./actions";
import { AtPlaces } from "./at-places";
import { Changes } from "./changes";
import { DayTalks } from "./day-talks";
import { DaysList } from "./days-list";
import { Free } from "./free";
import { Line } from "./line";
import { isAsked, OwnAnswer } from "./own-answer";
import { StandIns } from "./stand-ins";
import { WhoComes } from "./who-comes";

type Props = {
  params: Promise<{ locale: Locale; meeting: string }>;
  searchParams: Search;
};

const outcomes = [
  ...(["scheduled", "moved", "placed", "unchanged", "answered", "away", "line"] as const),
  ...(["dayCancelled", "dayRestored", "dayTakenOver"] as const),
];
const guideOutcomes = [
  ["standIn", "standIn.done.named"],
  ["standInEnded", "standIn.done.ended"],
  ["free", "free.done.free"],
  ["led", "free.done.led"],
] as const;

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
  const told = (await askedFor(searchParams, "done")).done;
  const done = outcomes.find((one) => one === told);
  const guided = guideOutcomes.find(([one]) => one === told)?.[1];
  const said = meeting.state === "HELD" ? await getSaidOfMeeting(viewer, id) : null;
  return (
    <Page
      locale={locale}
      back={
        meeting.isStandIn
          ? { href: href(locale, to.home()), label: t("page.backHome") }
          : {
              href: href(locale, to.group(meeting.group.id)),
              label: t("page.back", { seats: meeting.sides.length }),
            }
      }
      eyebrow={meeting.programme.name[locale]}
      title={titleOf(locale, meeting)}
    >
      <Happened
        locale={locale}
        said={
          done
            ? t(`page.done.${done}`)
            : told === "talk"
              ? translator(locale, "diary")("talk.done")
              : guided
                ? t(guided)
                : null
        }
      />
      <State locale={locale} meeting={meeting} />
      <Free locale={locale} meeting={meeting} now={now} />
      {meeting.startsAt ? (
        <div className={sheet ? "stack print:hidden" : "stack"}>
          <PlaceCard locale={locale} meeting={meeting} now={now} counts={sheet !== null} />
          <DaysList locale={locale} meeting={meeting} now={now} />
          <Buttons locale={locale} meeting={meeting} now={now} />
          <OwnAnswer locale={locale} meeting={meeting} now={now} />
        </div>
      ) : null}
      <Line locale={locale} meeting={meeting} now={now} />
      {hasTalks(meeting.format) ? <DayTalks {...{ locale, viewer, now }} meetingId={id} /> : null}
      <AtPlaces {...{ locale, meeting, now }} hosts={isHosting(meeting)} />
      {sheet ? (
        <RunSheet locale={locale} sheet={sheet} tense={tense} now={now} />
      ) : (
        <WhoComes locale={locale} meeting={meeting} now={now} />
      )}
      {said ? <SaidOfMeetingPart locale={locale} said={said} /> : null}
      <div className="print:hidden">
        <Changes locale={locale} meeting={meeting} now={now} />
        <StandIns {...{ locale, viewer, meeting, now }} />
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
    ...meetingWords(meeting.format, meeting.step, locale, shortName(meeting.host?.name ?? "")),
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

/** Whether the reader is a contact of whoever hosts. */
function isHosting({ host, standing }: Meeting): boolean {
  return host !== null && standing.contactOf.includes(host.seat);
}
