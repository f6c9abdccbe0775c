import { type EnrolmentMailFacts, filed, type OfEnrolment, told } from "@/lib/enrolments/mails";
import type { Locale } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";
import { dueDay } from "@/lib/tasks/awaiting";
import { taskName } from "@/lib/tasks/names";
import { getGroupPlan } from "@/lib/tasks/queries";
import { yourTasks } from "@/lib/tasks/turns";
import { sayDeadline } from "@/lib/time/deadline";

/** To a new contact: by whom, and what waits for them with its days, as it is when the mail is sent. */
export const contactReceived = defineMail<OfEnrolment & { by: string }>()({
  name: "contact-received",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  values: () => ({ waits: "", count: 0 }),
  calendar: null,
  look: async ({ params: { enrolmentId }, toUserId }, tx, { locale, viewer, now }) => {
    const seats = await tx.seat.findMany({
      where: { enrolmentId, live: true },
      select: { groupId: true },
      orderBy: { id: "asc" },
    });
    const waits: string[] = [];
    for (const { groupId } of seats)
      waits.push(...(await waitsFor(viewer, groupId, enrolmentId, toUserId, locale, now)));
    return {
      values: { waits: waits.join("; "), count: waits.length },
      ...(waits.length > 0 ? { leadsTo: to.home() } : {}),
    };
  },
  still: async ({ params: { enrolmentId }, toUserId }, tx) =>
    !toUserId ||
    (await tx.participant.count({
      where: { enrolmentId, userId: toUserId, isContact: true, leftAt: null },
    })) > 0,
});

/** To one: you are a contact now. */
export function contactReceivedMail(
  facts: EnrolmentMailFacts,
  to: Receiver,
  by: string,
  at: Date,
): EmailDraft {
  const params = { ...told(facts, to.locale), by };
  return contactReceived.to(to, [facts.id, at.getTime()], params, filed(facts));
}

/** What waits for a contact of an enrolment: each task with the day by which it is due. */
export async function waitsFor(
  viewer: Viewer,
  groupId: string,
  enrolmentId: string,
  userId: string | null,
  locale: Locale,
  now: Date,
): Promise<string[]> {
  const group = await getGroupPlan(viewer, groupId, now);
  const own = group?.seats.find((seat) => seat.enrolmentId === enrolmentId);
  if (!group || !own) return [];
  const { format, timeZone } = group.programme;
  const standing = {
    userId,
    seats: [own.seat],
    contactOf: [own.seat],
    ...{ facilitator: false, holds: false, roles: [], coordinator: false },
  };
  return yourTasks(group.plan, standing).map((task) => {
    const name = taskName(locale, { ...group.facts, seats: group.seats, format }, task);
    const day = dueDay(task, timeZone);
    return day ? `${name} (${sayDeadline(locale, "by", { day, now, zone: timeZone })})` : name;
  });
}
