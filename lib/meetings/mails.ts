import type { CalendarFacts, EmailDraft, Receiver } from "@/lib/emails/draft";
import { type GroupReceivers, mailOf } from "@/lib/groups/receivers";

/** What mails about a meeting tell of it. */
export type ToldMeeting = {
  id: string;
  step: string;
  sequence: number;
  hostEnrolmentId: string;
  startsAt: Date | null;
  endsAt: Date | null;
  timeZone: string;
  placeName: string | null;
  address: string | null;
  remoteLink: string | null;
};

/** To everybody: these times have been proposed; only to those who did not propose them themselves. */
export function timesProposedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  by: { userId: string | null; name: string },
  count: number,
  at: Date,
): EmailDraft[] {
  return everybody(group)
    .filter(({ to }) => to.userId !== by.userId)
    .map(({ to, other }): EmailDraft => {
      const params = { ...told(group, meeting, to, other), proposedBy: by.name, count };
      return {
        ...mailOf(group, to.locale).place,
        key: `times-proposed:${meeting.id}:${at.getTime()}:${to.userId}`,
        template: "times-proposed",
        to,
        params,
      };
    });
}

/** To everybody: the visit has a time; with a calendar invitation. */
export function scheduledMails(group: GroupReceivers, meeting: ToldMeeting): EmailDraft[] {
  return everybody(group).map((one) => scheduledMail(group, meeting, one));
}

/** To one who has joined since: the visit's invitation. */
export function invitationFor(group: GroupReceivers, meeting: ToldMeeting, userId: string): EmailDraft[] {
  return everybody(group)
    .filter(({ to }) => to.userId === userId)
    .map((one) => scheduledMail(group, meeting, one));
}

/** To everybody: the visit's time or place has changed; the calendar entry changes itself. */
export function changedMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  was: { startsAt: Date; endsAt: Date } | null,
): EmailDraft[] {
  const before = was && { startsAt: was.startsAt.toISOString(), endsAt: was.endsAt.toISOString() };
  return everybody(group).map(({ to, other }): EmailDraft => {
    const params = {
      ...told(group, meeting, to, other),
      facilitator: group.facilitator,
      calendar: calendarFacts(meeting),
      was: before,
    };
    return {
      ...mailOf(group, to.locale).place,
      key: `meeting-changed:${meeting.id}:${meeting.sequence}:${to.userId}`,
      template: "meeting-changed",
      to,
      params,
    };
  });
}

/** To everybody: the agreed time no longer holds, and a new one is being looked for. */
export function movingMails(group: GroupReceivers, meeting: ToldMeeting, movedBy: string): EmailDraft[] {
  return everybody(group).map(({ to, other }): EmailDraft => {
    const params = { ...told(group, meeting, to, other), calendar: calendarFacts(meeting), movedBy };
    return {
      ...mailOf(group, to.locale).place,
      key: `meeting-moving:${meeting.id}:${meeting.sequence}:${to.userId}`,
      template: "meeting-moving",
      to,
      params,
    };
  });
}

/** To everybody: the visit is cancelled; the calendar entry goes away, where there was one. */
export function cancelledMails(
  group: GroupReceivers,
  meeting: ToldMeeting,
  cancelledBy: string,
  invited: boolean,
): EmailDraft[] {
  return everybody(group).map(({ to, other }): EmailDraft => {
    const params = {
      ...told(group, meeting, to, other),
      calendar: invited ? calendarFacts(meeting) : null,
      cancelledBy,
    };
    return {
      ...mailOf(group, to.locale).place,
      key: `meeting-cancelled:${meeting.id}:${meeting.sequence}:${to.userId}`,
      template: "meeting-cancelled",
      to,
      params,
    };
  });
}

/** To one who is not of the company any more: the visit leaves their calendar, and takes place. */
export function leftMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  to: Receiver,
  enrolmentId: string | null,
): EmailDraft {
  const other = group.seats.find((seat) => seat.enrolmentId === enrolmentId)?.others[to.locale] ?? group.pair;
  const params = {
    ...told(group, meeting, to, other),
    calendar: calendarFacts(meeting),
    part: enrolmentId ? ("participant" as const) : ("facilitator" as const),
  };
  return {
    ...mailOf(group, to.locale).place,
    key: `meeting-left:${meeting.id}:${meeting.sequence}:${to.userId}`,
    template: "meeting-left",
    to,
    params,
  };
}

function scheduledMail(
  group: GroupReceivers,
  meeting: ToldMeeting,
  { to, other }: { to: Receiver; other: string },
): EmailDraft {
  const params = {
    ...told(group, meeting, to, other),
    facilitator: group.facilitator,
    calendar: calendarFacts(meeting),
  };
  return {
    ...mailOf(group, to.locale).place,
    key: `meeting-scheduled:${meeting.id}:${meeting.sequence}:${to.userId}`,
    template: "meeting-scheduled",
    to,
    params,
  };
}

function told(group: GroupReceivers, meeting: ToldMeeting, to: Receiver, other: string) {
  const host = group.seats.find((seat) => seat.enrolmentId === meeting.hostEnrolmentId)?.name ?? "";
  return { ...mailOf(group, to.locale).about, other, meetingId: meeting.id, step: meeting.step, host };
}

/** What a calendar entry of a meeting says. */
export function calendarFacts(meeting: ToldMeeting): CalendarFacts {
  return {
    meetingId: meeting.id,
    sequence: meeting.sequence,
    startsAt: meeting.startsAt?.toISOString() ?? "",
    endsAt: meeting.endsAt?.toISOString() ?? "",
    timeZone: meeting.timeZone,
    place: [meeting.placeName, meeting.address].filter(Boolean).join(", "),
    remoteLink: meeting.remoteLink,
  };
}

/** All who take part in a group's visits, each once, with the name of whom they meet. */
export function everybody(group: GroupReceivers): { to: Receiver; other: string }[] {
  const participants = group.seats.flatMap((seat) =>
    seat.participants.map((to) => ({ to, other: seat.others[to.locale] })),
  );
  const facilitators = group.facilitators.map((to) => ({ to, other: group.pair }));
  return [...participants, ...facilitators].filter(
    (one, index, all) => all.findIndex(({ to }) => to.userId === one.to.userId) === index,
  );
}
