import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type OfGroup, readersOf, toEach } from "@/lib/groups/to-each";
import { listed } from "@/lib/i18n/lists";
import { inAll } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";
import { always, defineMail, dueLine, type Queued } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

type Asks = "come" | "let";

/** To those who are asked into a group that is under way (`come`), and to those of whom it is asked whether others may come (`let`). */
export const groupAdmission = defineMail<
  OfGroup & { enrolmentId: string; admissionId: string; asks: Asks; who: string; answerBy: string }
>()({
  name: "group-admission",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.admission(enrolmentId),
  facts: ({ answerBy }, locale, now) => [dueLine("answerBy", answerBy, { locale, now })],
  calendar: null,
  still: isOpen,
});

/** To those who have come into a group that is under way: they are in it now. */
export const groupJoined = defineMail<OfGroup & { facilitator: string }>()({
  name: "group-joined",
  readers: ["contact", "participant"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  facts: ({ facilitator }) => [["facilitator", facilitator]],
  calendar: null,
  still: always,
});

/** To those who were in it before, and who guide and coordinate it: who has come. */
export const groupNewcomers = defineMail<OfGroup & { who: string; count: number }>()({
  name: "group-newcomers",
  readers: ["contact", "participant", "facilitator", "coordinator"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  still: always,
});

/** To the coordinators: somebody who waits does not come; or two groups are not joined, and nobody is named. */
export const groupNotJoined = defineMail<OfGroup & { pair: string; who: string; what: "one" | "groups" }>()({
  name: "group-not-joined",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  still: always,
});

/** What was asked, as it is written to somebody's contacts. */
export type AdmissionAsked = {
  admissionId: string;
  enrolmentId: string;
  asks: Asks;
  contacts: readonly Receiver[];
  /** For who would come those who are there; for who is there those who would come. */
  names: readonly string[];
};

/** To the contacts of each who is asked. */
export function admissionMails(
  group: GroupReceivers,
  asked: readonly AdmissionAsked[],
  answerBy: string,
): EmailDraft[] {
  return asked.flatMap(({ contacts, names, ...one }) => {
    const who = inAll((locale) => listed(locale, names));
    const seat = {
      ...emptySeat,
      enrolmentId: one.enrolmentId,
      contacts: [...contacts],
      participants: [...contacts],
    };
    return toEach(groupAdmission, { ...group, seats: [seat] }, [one.admissionId], ["contact"], (reader) => ({
      ...{ ...one, answerBy, who: who[reader.to.locale], other: who[reader.to.locale] },
      seats: group.seats.length,
    }));
  });
}

/** To everybody of a group into which these have come. */
export function joinedMails(group: GroupReceivers, came: readonly string[]): EmailDraft[] {
  const { facilitator, groupId } = group;
  const isNew = ({ enrolmentId }: { enrolmentId: string }) => came.includes(enrolmentId);
  const newcomers = { ...group, seats: group.seats.filter(isNew) };
  const names = inAll((locale) =>
    listed(
      locale,
      newcomers.seats.map(({ name }) => name),
    ),
  );
  const own = readersOf(newcomers, ["contact", "participant"]).map(({ to: { userId } }) => userId);
  const before = { ...group, seats: group.seats.filter((seat) => !isNew(seat)) };
  const about = [groupId, ...came];
  const told = toEach(
    groupNewcomers,
    before,
    about,
    ["contact", "participant", "facilitator", "helper", "coordinator"],
    (reader) => ({
      ...{ who: names[reader.to.locale], count: came.length, seats: group.seats.length },
      other: reader.seat?.others[reader.to.locale] ?? group.pair,
    }),
  );
  return [
    ...toEach(groupJoined, newcomers, about, ["contact", "participant"], () => ({
      facilitator,
      seats: group.seats.length,
    })),
    ...told.filter(({ to }) => !own.includes(to.userId)),
  ];
}

/** To the coordinators: it has come to nothing. */
export function notJoinedMails(
  group: GroupReceivers,
  about: readonly string[],
  { what, names }: { what: "one" | "groups"; names: readonly string[] },
): EmailDraft[] {
  const who = inAll((locale) => listed(locale, names));
  return toEach(groupNotJoined, group, about, ["coordinator"], (reader) => ({
    ...{ pair: group.pair, what, who: who[reader.to.locale] },
  }));
}

const emptySeat = {
  ...{ seat: 0, name: "", others: { fi: "", sv: "", en: "" }, onlookers: [] as Receiver[] },
};

async function isOpen(
  { params: { admissionId } }: Queued<{ admissionId: string }>,
  tx: Tx,
): Promise<boolean> {
  return (await tx.admission.count({ where: { id: admissionId, endedAt: null, agreedAt: null } })) > 0;
}
