import type { OfGroup } from "@/lib/groups/to-each";
import { to } from "@/lib/kernel/addresses";
import { defineMail, dueLine } from "@/lib/mail/define";

/** What would one who takes part like those who guide to know before they meet? */
export const briefAsked = defineMail<
  OfGroup & { step: string; meetingId: string; guide: string; openUntil: string }
>()({
  name: "brief-asked",
  readers: ["contact", "participant"],
  reason: "group",
  path: ({ groupId, step }) => to.brief(groupId, step),
  facts: ({ openUntil }, locale, now) => [dueLine("openUntil", openUntil, { locale, now })],
  calendar: null,
  still: async ({ params: { groupId, step, meetingId }, toUserId }, tx, { now }) =>
    (await tx.brief.count({
      where: {
        ...{ groupId, step, version: 0, userId: toUserId ?? "" },
        group: { meetings: { some: { id: meetingId, state: "SCHEDULED", startsAt: { gt: now } } } },
      },
    })) > 0,
});
