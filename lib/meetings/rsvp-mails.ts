import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { toEach, type Written } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail, type Queued } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { type OfMeeting, type ToldMeeting, told } from "@/lib/meetings/told-tx";
import { formatRange } from "@/lib/time/format";

type Away = OfMeeting & {
  who: string;
  away: string;
  when: { startsAt: string; endsAt: string; timeZone: string };
  /** The meeting may take place without them, where those who hold it or coordinate say so. */
  free: boolean;
};

/** The facilitator cannot come: the visit is as it was, and somebody has to be found. */
export const facilitatorAway = defineMail<Away>()({
  name: "facilitator-away",
  readers: ["contact", "coordinator", "facilitator"],
  reason: "group",
  path: ({ meetingId }) => to.meeting(meetingId),
  values: ({ when, free }, locale) => ({
    free: free ? "yes" : "no",
    time: formatRange(new Date(when.startsAt), new Date(when.endsAt), { zone: when.timeZone, locale }),
  }),
  calendar: null,
  still: isAway,
  before: { free: false },
});

/** To the coordinators and the contacts, and to who else guides where it may take place without them: the facilitator cannot come, and what happens next. */
export function facilitatorAwayMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string | null; name: string; free: boolean },
  at: Date,
): EmailDraft[] {
  const when = {
    startsAt: meeting.startsAt?.toISOString() ?? "",
    endsAt: meeting.endsAt?.toISOString() ?? "",
    timeZone: meeting.timeZone,
  };
  const facts = { who: by.name, away: by.userId ?? "", when, free: by.free };
  const parts: Written[] = [
    "coordinator",
    "contact",
    ...(by.free ? (["helper", "facilitator"] as const) : []),
  ];
  return toEach(facilitatorAway, group, [meeting.id, at.getTime()], parts, (reader) => ({
    ...told(group, meeting, reader),
    ...facts,
  })).filter(({ to }) => to.userId !== by.userId);
}

/** Whether the one who said so still guides the group, still does not come, and the visit is still then. */
async function isAway({ params: { meetingId, away, when } }: Queued<Away>, tx: Tx): Promise<boolean> {
  const meeting = await tx.meeting.findFirst({
    where: {
      id: meetingId,
      state: "SCHEDULED",
      startsAt: new Date(when.startsAt),
      rsvps: { some: { userId: away, coming: false } },
      group: { facilitators: { some: { userId: away } } },
    },
    select: { id: true },
  });
  return meeting !== null;
}
