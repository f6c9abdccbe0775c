import { factsOf } from "@/lib/enrolments/facts";
import { comesNext } from "@/lib/formats/grouping";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";
import { person, receiver } from "@/lib/people/receiver";
import { formatRange } from "@/lib/time/format";

type OfHost = {
  programme: string;
  convener: string;
  slug: string;
  meetingId: string;
  host: string;
};

/** A host who has joined while the programme runs receives guests: when and where about, as it is when the mail leaves. */
export const nextHost = defineMail<OfHost>()({
  name: "next-host",
  readers: ["participant"],
  reason: "group",
  path: ({ slug }) => to.places(slug),
  calendar: null,
  look: async ({ params: { meetingId } }, tx, { locale }) => {
    const meeting = await tx.meeting.findUnique({ where: { id: meetingId }, select: whenAndWhose });
    if (!meeting?.startsAt || !meeting.endsAt || !meeting.host) return null;
    const { part, response } = meeting.host.enrolment;
    const format = formatOf(meeting.group.programme.format);
    const { municipality } = factsOf(readsOf(format, part), response?.answers ?? {});
    const time = formatRange(meeting.startsAt, meeting.endsAt, { locale, zone: meeting.timeZone });
    return {
      facts: [
        ["time", time],
        ["place", municipality],
      ],
    };
  },
  still: async ({ params: { meetingId, slug }, toUserId }, tx, { now }) => {
    const meeting = await tx.meeting.findFirst({
      where: {
        ...{ id: meetingId, state: "SCHEDULED", startsAt: { gt: now } },
        group: { state: "CONFIRMED", programme: { state: "RUNNING" } },
      },
      select: { group: { select: { programme: { select: { format: true } } } } },
    });
    if (!meeting) return false;
    const guests = {
      ...{ userId: toUserId ?? "", leftAt: null },
      enrolment: { programme: { slug }, ...takenInAsGuests(formatOf(meeting.group.programme.format)) },
    };
    const here = { meetingId, participant: guests, state: { not: "GIVEN_UP" } } as const;
    return (
      (await tx.participant.count({ where: guests })) > 0 && (await tx.place.count({ where: here })) === 0
    );
  },
});

const whenAndWhose = {
  ...{ startsAt: true, endsAt: true, timeZone: true },
  group: { select: { programme: { select: { format: true } } } },
  host: { select: { enrolment: { select: { part: true, response: { select: { answers: true } } } } } },
} as const;

/** A meeting that is given a time, as far as it says whether its guests hear of it. */
type Timed = {
  id: string;
  groupId: string;
  hostEnrolmentId: string | null;
  byPlaces: boolean;
  signUpOpenedAt: Date | null;
};

/**
 * To the contacts of all who take part as guests, where the meeting of a host who came in after the start has its first time while the
 * programme runs; to nobody of the host's own. Whose meetings there were from the start is read in the list when the times are set.
 */
export async function nextHostMails(tx: Tx, meeting: Timed): Promise<EmailDraft[]> {
  if (!meeting.byPlaces || meeting.signUpOpenedAt || !meeting.hostEnrolmentId) return [];
  const { confirmedAt, programme, seats } = await tx.group.findUniqueOrThrow({
    where: { id: meeting.groupId },
    select: {
      confirmedAt: true,
      programme: {
        select: {
          ...{ id: true, slug: true, name: true, format: true, state: true, convenerId: true },
          convener: { select: { name: true } },
        },
      },
      seats: {
        where: { enrolmentId: meeting.hostEnrolmentId, leftAt: null },
        select: {
          agreedAt: true,
          enrolment: {
            select: { name: true, participants: { where: { leftAt: null }, select: { userId: true } } },
          },
        },
      },
    },
  });
  const [host] = seats;
  if (programme.state !== "RUNNING" || !host?.agreedAt || !confirmedAt || host.agreedAt <= confirmedAt)
    return [];
  const own = host.enrolment.participants.map(({ userId }) => userId);
  const guests = await tx.participant.findMany({
    where: {
      ...{ leftAt: null, isContact: true, userId: { notIn: own } },
      enrolment: { programmeId: programme.id, ...takenInAsGuests(formatOf(programme.format)) },
    },
    distinct: ["userId"],
    orderBy: { userId: "asc" },
    select: { user: person },
  });
  const { id: programmeId, slug, name, convenerId, convener } = programme;
  return guests.map(({ user }) => {
    const reader = receiver(user);
    const told = { programme: name[reader.locale], convener: convener.name, slug, meetingId: meeting.id };
    const filed = { convenerId, programmeId, groupId: meeting.groupId };
    return nextHost.to(reader, [meeting.id], { ...told, host: host.enrolment.name }, filed);
  });
}

/** Enrolments that have been taken in with places at meetings, and without a seat. */
function takenInAsGuests(format: Pick<Format, "parts" | "grouping">) {
  const parts = format.parts.filter(({ key }) => comesNext(format, key) === "places");
  return { state: "ACCEPTED" as const, part: { in: parts.map(({ key }) => key) } };
}
