import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import type { Mail, MailKey } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

/** The part that somebody has in a group, as its mails know it. */
export type Part = "contact" | "participant" | "facilitator" | "coordinator";

/** Whom a mail is written to: people with a part, or those who guide in a role that reads no notes, who are facilitators to its words. */
export type Written = Part | "helper";

/** What every mail about a group says; `other` names whom the reader meets, in their own language. */
export type OfGroup = {
  programme: string;
  convener: string;
  groupId: string;
  seats: number;
  other: string;
  reader: Part;
};

/** One reader of a group's mails, and the seat that they have there; those who guide have none. */
export type GroupReader = { to: Receiver; part: Part; seat: GroupReceivers["seats"][number] | null };

/**
 * One mail to each reader with these parts, once each and in their own language. Who has several parts is written to in the first
 * of them. `fill` adds what the mail tells besides what all mails of a group tell, or null where this reader gets none.
 */
export function toEach<Facts extends object>(
  mail: Mail<MailKey, OfGroup & Facts>,
  group: GroupReceivers,
  about: readonly (string | number)[],
  parts: readonly Written[],
  fill: (reader: GroupReader) => Facts & Partial<OfGroup>,
): EmailDraft[] {
  return readersOf(group, parts).map((reader) =>
    mail.to(reader.to, about, { ...ofGroup(group, reader), ...fill(reader) }, filedUnder(group)),
  );
}

/** The people of a group who have one of these parts, once each, in the order of the parts. */
export function readersOf(group: GroupReceivers, parts: readonly Written[]): GroupReader[] {
  const all = group.seats.flatMap((seat) =>
    seat.participants.map((to): GroupReader => {
      const isContact = seat.contacts.some(({ userId }) => userId === to.userId);
      return { to, part: isContact ? "contact" : "participant", seat };
    }),
  );
  const guides = (people: readonly Receiver[], part: Part) =>
    people.map((to): GroupReader => ({ to, part, seat: null }));
  const helpers = group.roles.filter(({ notes }) => parts.includes("helper") && !notes).map(({ to }) => to);
  return [
    ...all,
    ...guides([...group.facilitators, ...helpers], "facilitator"),
    ...guides(group.coordinators, "coordinator"),
  ]
    .filter(({ part }) => parts.includes(part))
    .sort((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part))
    .filter((one, index, readers) => readers.findIndex(({ to }) => to.userId === one.to.userId) === index);
}

/** What every mail about a group tells one reader. */
export function ofGroup(group: GroupReceivers, { to, part, seat }: GroupReader): OfGroup {
  return {
    programme: group.programme[to.locale],
    convener: group.convener,
    groupId: group.groupId,
    seats: group.seats.length,
    other: seat ? seat.others[to.locale] : group.pair,
    reader: part,
  };
}

/** Where the mails of a group are filed. */
export function filedUnder(group: GroupReceivers) {
  return { convenerId: group.convenerId, programmeId: group.programmeId, groupId: group.groupId };
}
