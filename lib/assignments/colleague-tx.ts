import { colleagueMail } from "@/lib/assignments/colleague-mails";
import { ahead, type News, newsOf, type Told } from "@/lib/assignments/colleagues";
import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { listed } from "@/lib/i18n/lists";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import type { CalendarFacts, Receiver } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { dayFields, takingPlace } from "@/lib/meetings/days";

/**
 * Tells the colleagues of whoever hosts a meeting what is new to each of them, and keeps what they have been told by then; whoever comes
 * after says nothing twice. Returns how many were written to.
 */
export async function tellColleagues(tx: Tx, meetingId: string, now: Date): Promise<number> {
  await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for update`;
  const meeting = await find(tx, meetingId);
  const after = toldOf(meeting);
  let written = 0;
  for (const { id, ...colleague } of meeting.colleagues) {
    const news = newsOf(heard(colleague), after, now);
    if (news.length === 0) continue;
    for (const one of news) await tell(tx, meeting, id, one, meeting.sequence, now);
    const until = after?.days.at(-1)?.endsAt ?? null;
    await tx.hostColleague.update({
      where: { id },
      data:
        after && until ? { told: after, toldAt: now, toldUntil: until } : { toldAt: now, toldUntil: null },
    });
    written += 1;
  }
  return written;
}

/** Takes a colleague off: what they were told of the days ahead leaves their calendar. The sequence rises by two, as for all who leave. */
export async function removeColleagueOf(
  tx: Tx,
  { meetingId, colleagueId }: { meetingId: string; colleagueId: string },
  now: Date,
): Promise<void> {
  await tx.$queryRaw`select id from "Meeting" where id = ${meetingId}::uuid for update`;
  const meeting = await find(tx, meetingId);
  const colleague = meeting.colleagues.find(({ id }) => id === colleagueId);
  if (!colleague) return;
  const days = ahead(heard(colleague), now);
  if (days.length > 0) {
    await tx.meeting.update({ where: { id: meetingId }, data: { sequence: meeting.sequence + 2 } });
    await tell(tx, meeting, colleagueId, { what: "removed", days }, meeting.sequence + 1, now);
  }
  await tx.hostColleague.delete({ where: { id: colleagueId } });
}

/** What a colleague has been told that still holds for all they know. */
function heard({ told, toldUntil }: { told: Told; toldUntil: Date | null }): Told | null {
  return toldUntil && told;
}

type Meeting = Awaited<ReturnType<typeof find>>;

function find(tx: Tx, id: string) {
  return tx.meeting.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, convenerId: true, groupId: true, state: true, sequence: true, hostEnrolmentId: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, placeName: true, address: true, days: dayFields },
      colleagues: { orderBy: { addedAt: "asc" } },
      group: {
        select: {
          programme: {
            select: {
              ...{ id: true, name: true, slug: true, format: true },
              convener: { select: { name: true } },
            },
          },
          seats: {
            where: { leftAt: null },
            orderBy: { seat: "asc" },
            select: {
              guest: true,
              enrolmentId: true,
              enrolment: { select: { name: true, part: true, response: { select: { answers: true } } } },
            },
          },
        },
      },
    },
  });
}

/** When and where it is now, where it takes place. */
function toldOf({ state, days, startsAt, endsAt, placeName, address }: Meeting): Told | null {
  if ((state !== "SCHEDULED" && state !== "HELD") || !startsAt || !endsAt) return null;
  const own = takingPlace(days).map(({ number, ...day }) => ({ number, ...span(day) }));
  return {
    days: days.length > 1 ? own : [{ number: 1, ...span({ startsAt, endsAt }) }],
    place: [placeName, address].filter(Boolean).join(", "),
  };
}

function span({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

async function tell(
  tx: Tx,
  meeting: Meeting,
  colleagueId: string,
  { what, days }: { what: News["what"] | "removed"; days: Told["days"] },
  sequence: number,
  now: Date,
): Promise<void> {
  const colleague = meeting.colleagues.find(({ id }) => id === colleagueId);
  if (!colleague) return;
  const { programme, seats } = meeting.group;
  const locale = isLocale(colleague.locale) ? colleague.locale : "fi";
  const format = formatOf(programme.format);
  const guests = seats.filter(({ guest, enrolmentId }) => guest && enrolmentId !== meeting.hostEnrolmentId);
  const other = listed(
    locale,
    guests.map(({ enrolment: { name, part, response } }) => {
      const { workplace } = factsOf(partOf(format, part).reads, response?.answers ?? {});
      return workplace && workplace !== name ? `${name} (${workplace})` : name;
    }),
  );
  const host = seats.find(({ enrolmentId }) => enrolmentId === meeting.hostEnrolmentId)?.enrolment.name ?? "";
  const calendar = (some: Told["days"]): CalendarFacts => ({
    ...{ meetingId: meeting.id, sequence, timeZone: meeting.timeZone, remoteLink: null },
    startsAt: some[0]?.startsAt ?? "",
    endsAt: some.at(-1)?.endsAt ?? "",
    ...(meeting.days.length > 1 ? { days: some, outOf: meeting.days.length } : {}),
    place: toldOf(meeting)?.place ?? colleague.told.place,
    // They open no page of the group: the programme's is for everybody.
    beside: {
      path: to.programme(programme.slug),
      title: translator(locale, "emails", format)("calendar.guest", { other }),
    },
  });
  const left = what === "fewer" ? ahead(toldOf(meeting), now) : [];
  const receiver: Receiver = { userId: null, address: colleague.email, name: colleague.name, locale };
  const params = {
    ...{ programme: programme.name[locale], convener: programme.convener.name, slug: programme.slug },
    ...{ colleagueId, other, host, calendar: calendar(days), rest: left.length > 0 ? calendar(left) : null },
  };
  const filed = { convenerId: meeting.convenerId, programmeId: programme.id, groupId: meeting.groupId };
  await queue(tx, [colleagueMail(receiver, what, params, filed)]);
}
