import { areAsTold, type News } from "@/lib/assignments/colleagues";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { CalendarFacts, EmailDraft, Filed, Receiver } from "@/lib/mail/draft";
import { rangeOf } from "@/lib/meetings/told-tx";

/** Who comes (`other`) to whom (`host`), and when. Nothing of what is written for the group stands in it. */
export type OfColleague = {
  programme: string;
  convener: string;
  slug: string;
  colleagueId: string;
  other: string;
  host: string;
  calendar: CalendarFacts;
};

const path = ({ slug }: OfColleague) => to.programme(slug);

/** To a colleague of a host: they will meet a guest, or that has another time or place. */
export const colleagueAsked = defineMail<OfColleague & { what: "asked" | "changed" }>()({
  name: "colleague-asked",
  readers: ["visitor"],
  reason: "colleague",
  path,
  values: ({ calendar }, locale) => ({ time: rangeOf(calendar, locale) }),
  facts: ({ calendar, host }, locale) => [
    ["time", rangeOf(calendar, locale)],
    ["place", calendar.place],
    ["host", host],
  ],
  calendar: "request",
  still: (row, tx) => isTold(row, tx),
});

/** To a colleague of a host: days on which they were to meet a guest fall away, all or some; or they need not come. */
export const colleagueOff = defineMail<
  OfColleague & { what: "fewer" | "off" | "removed"; rest: CalendarFacts | null }
>()({
  name: "colleague-off",
  readers: ["visitor"],
  reason: "colleague",
  path,
  values: ({ calendar, rest }, locale) => ({
    time: rangeOf(calendar, locale),
    left: rest ? rangeOf(rest, locale) : "none",
  }),
  calendar: "uninvite",
  still: async (row, tx) => !(await isTold(row, tx)),
});

/** What is new to a colleague, as a mail. */
export function colleagueMail(
  receiver: Receiver,
  what: News["what"] | "removed",
  params: OfColleague & { rest: CalendarFacts | null },
  filed: Filed,
): EmailDraft {
  const { rest, ...own } = params;
  const about = [own.colleagueId, own.calendar.sequence, what];
  return what === "asked" || what === "changed"
    ? colleagueAsked.to(receiver, about, { ...own, what }, filed)
    : colleagueOff.to(receiver, about, { ...own, rest, what }, filed);
}

/** Whether a colleague is named still, and was last told these days. */
async function isTold({ params: { colleagueId, calendar } }: Queued<OfColleague>, tx: Tx): Promise<boolean> {
  const row = await tx.hostColleague.findUnique({
    where: { id: colleagueId },
    select: { told: true, toldUntil: true },
  });
  const { startsAt, endsAt, days = [{ number: 1, startsAt, endsAt }] } = calendar;
  return !!row?.toldUntil && areAsTold(days, row.told) && row.told.place === calendar.place;
}
