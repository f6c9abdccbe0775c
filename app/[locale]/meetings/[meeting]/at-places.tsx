import { HostAway } from "@/components/places/host-away";
import { LinkButton } from "@/components/ui/button";
import { signedInViewer } from "@/lib/auth/gate";
import { mayCheckIn } from "@/lib/days/door-rules";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { MeetingPage as Meeting } from "@/lib/meetings/queries";
import { whyNotSayAway } from "@/lib/places/away";
import { getWhoToCall } from "@/lib/places/away-queries";
import { formatTime } from "@/lib/time/format";
import { sayHostAwayAction } from "./place/actions";

type Props = { locale: Locale; meeting: Meeting; now: Date; hosts: boolean };

/** Of a meeting that takes so many, for those who hold it: who has a place, and that its host is not there; of a day its door. */
export async function AtPlaces({ locale, meeting, now, hosts }: Props) {
  const keepsDoor = meeting.badged && mayCheckIn(meeting.standing);
  const door = keepsDoor ? (
    <LinkButton href={href(locale, to.door(meeting.id))} tone="secondary">
      {translator(locale, "door")("title")}
    </LinkButton>
  ) : null;
  if (!meeting.byPlaces || !(meeting.holds || hosts)) return door;
  const { format, id, hostAwayAt } = meeting;
  const isToBe = meeting.state === "SCHEDULED";
  const toCall = isToBe && hostAwayAt ? await getWhoToCall(await signedInViewer(to.meeting(id)), id) : null;
  return (
    <div className="row print:hidden">
      {meeting.badged && meeting.holds ? (
        <LinkButton href={href(locale, to.dayCoach(id))} tone="secondary">
          {translator(locale, "days")("coach.page")}
        </LinkButton>
      ) : null}
      {isToBe && meeting.holds && !meeting.badged ? (
        <HostAway
          {...{ locale, format, toCall, meetingId: id }}
          maySay={!hosts && whyNotSayAway(meeting, now) === null}
          action={sayHostAwayAction}
        />
      ) : null}
      {door}
      <LinkButton href={href(locale, to.meetingPlaces(id))} tone="secondary">
        {translator(locale, "places", format)("list.page")}
      </LinkButton>
    </div>
  );
}

/** What is to be decided of a meeting whose host is not there; null of any other. */
export function awayLead(locale: Locale, { format, hostAwayAt, timeZone }: Meeting): string | null {
  if (!hostAwayAt) return null;
  const time = formatTime(hostAwayAt, { locale, zone: timeZone });
  return translator(locale, "places", format)("away.decide", { time });
}
