import { MeetingTime } from "@/components/meetings/meeting-time";
import { shortName } from "@/components/tasks/names";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";
import { isPlaced, tenseOf } from "@/lib/meetings/rules";

type Props = {
  locale: Locale;
  meeting: MeetingPage;
  now: Date;
  /** Whether to say how many come: where the page has no list of its own that says so. */
  counts: boolean;
};

/** When and where a visit is, and what its guests need to know. */
export function PlaceCard({ locale, meeting, now, counts }: Props) {
  const t = translator(locale, "meetings", meeting.format);
  const { startsAt, endsAt, timeZone } = meeting;
  const tense = tenseOf(meeting, meeting.group.state, now);
  const stepFree =
    meeting.stepFree === null ? null : t(`visit.${tense}.${meeting.stepFree ? "stepFreeYes" : "stepFreeNo"}`);
  const link = meeting.remoteLink ? <a href={meeting.remoteLink}>{t("page.remoteOpen")}</a> : null;
  const facts: [string, Fact["value"] | null][] = [
    [
      t("page.when"),
      startsAt && endsAt ? (
        <b key="when">
          <MeetingTime
            locale={locale}
            meeting={{ startsAt, endsAt, timeZone, days: meeting.days }}
            now={now}
          />
        </b>
      ) : null,
    ],
    [t("page.host"), meeting.host && shortName(meeting.host.name)],
    [t("page.where"), whereOf(meeting) ?? t(`visit.${tense}.whereOpen`)],
    [t("page.remote"), link],
    [t("page.stepFree"), stepFree],
    [t("page.arrival"), meeting.arrival],
    [t("page.diets"), meeting.diets],
    [t("page.interpretation"), meeting.interpretation],
    [t("page.hostNote"), meeting.hostNote],
    [
      t(`visit.${tense}.comes`),
      counts && meeting.state === "SCHEDULED" && tense === "ahead" ? comingWords(locale, meeting) : null,
    ],
    [
      t(meeting.free?.is ? "free.holders" : "page.facilitator"),
      meeting.facilitators.map(({ name }) => name).join(", "),
    ],
  ];
  return (
    <DefinitionList
      items={facts.flatMap(([term, value]) =>
        value ? [{ term, value: <span className="wrap-anywhere whitespace-pre-line">{value}</span> }] : [],
      )}
    />
  );
}

/** How many have said that they come: the host knows how many cups to set out. */
function comingWords(locale: Locale, meeting: MeetingPage): string {
  const count = (answer: boolean | null) => meeting.said.filter((one) => one === answer).length;
  return translator(
    locale,
    "meetings",
    meeting.format,
  )("rsvp.count", {
    ...{ yes: count(true), no: count(false), open: count(null) },
  });
}

function whereOf(meeting: MeetingPage): string | null {
  if (!isPlaced(meeting) && !meeting.placeName) return null;
  return [meeting.placeName, meeting.address].filter(Boolean).join("\n") || null;
}
