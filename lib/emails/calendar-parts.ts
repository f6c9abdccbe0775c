import { entriesOf, invitation, methodOf } from "@/lib/emails/calendar";
import type { Composed, StoredEmail } from "@/lib/emails/compose";
import { env } from "@/lib/kernel/env";

/** An iTIP object for each entry: one may speak of one UID only (RFC 5546 §3.2.2), so that each further day is a part of its own. */
export function calendarParts(
  { toAddress }: Pick<StoredEmail, "toAddress">,
  composed: Composed,
  { now, senderAddress }: { now: Date; senderAddress: string },
) {
  const { calendar, receiver, sender } = composed;
  if (!calendar || calendar.use === "publish") return [];
  const { use, facts, about } = calendar;
  const method = methodOf(use);
  return entriesOf(facts, about, { ...composed, origin: env().APP_ORIGIN }).map((entry) => ({
    method,
    content: invitation({
      use,
      entry,
      organiser: { name: sender.name, email: senderAddress },
      attendee: { name: receiver, email: toAddress },
      sentAt: now,
    }),
    filename: `${method === "CANCEL" ? "cancel" : "invite"}${(entry.day ?? 1) > 1 ? `-${entry.day}` : ""}.ics`,
  }));
}

/** A further day, as a part of its own beside the one that mail programs read by themselves. */
export function attached({ method, content, filename }: ReturnType<typeof calendarParts>[number]) {
  return { filename, content, contentType: `text/calendar; charset=utf-8; method=${method}` };
}
