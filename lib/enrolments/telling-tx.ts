import { mailFacts } from "@/lib/enrolments/loading";
import { type EnrolmentMailFacts, participantAddedMail } from "@/lib/enrolments/mails";
import {
  answersCorrectedMails,
  contactBackMails,
  contactChangedMails,
  type HowEnded,
  leftReceipt,
  peopleChangedMails,
} from "@/lib/enrolments/people-mails";
import type { How, Welcome } from "@/lib/enrolments/replacing-tx";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { nameOfActor } from "@/lib/people/known-as-tx";

type Place = { id: string; convenerId: string; name: string };

/** Who follows whom in an enrolment, and whether as its contact. */
export type Replaced = { from: Receiver; to: Receiver; how: How; isContact: boolean };

/** Who makes a change, as those whom it concerns know them: the person, or the association whose browser it is. */
export async function nameOf(tx: Tx, viewer: Viewer, { id, convenerId, name }: Place): Promise<string> {
  return (await nameOfActor(tx, viewer, convenerId, id)) ?? name;
}

/**
 * Tells an enrolment’s contacts who has come in, unless one of them has done it: whoever takes part reads what they write. Those who
 * have come in together (`besides`) know each other.
 */
export async function tellContacts(
  tx: Tx,
  viewer: Viewer,
  enrolmentId: string,
  { userId, how, besides = [] }: { userId: string | null; how?: "corrected"; besides?: readonly string[] },
  now: Date,
): Promise<void> {
  const facts = await mailFacts(tx, enrolmentId);
  const { contacts, participants } = facts;
  const isOwn = contacts.some((one) => one.userId === viewer.userId && one.userId !== userId);
  const who = [...contacts, ...participants].find((one) => one.userId === userId);
  if (!who || isOwn || viewer.enrolmentId === enrolmentId) return;
  const by = await nameOf(tx, viewer, facts);
  const part = contacts.includes(who) ? "contact" : "participant";
  const were = contacts.filter((one) => !one.userId || !besides.includes(one.userId));
  const told = { ...facts, contacts: were };
  await queue(tx, peopleChangedMails(told, { who, how: how ?? part, by }, viewer.userId, now));
}

/** Tells the one who follows, the one before, and, where it is the contact, who works with the association. */
export async function tellReplaced(
  tx: Tx,
  viewer: Viewer,
  enrolment: Place,
  { from, to, how, isContact }: Replaced,
  welcome: Welcome,
  now: Date,
): Promise<void> {
  const facts = await mailFacts(tx, enrolment.id);
  const by = await nameOf(tx, viewer, enrolment);
  const isOwn = from.userId === viewer.userId;
  const ended: HowEnded = how === "correct" ? "corrected" : isOwn ? "handed-over" : "replaced";
  const brought = how === "correct" ? ({ how: "corrected" } as const) : {};
  await tellContacts(tx, viewer, enrolment.id, { userId: to.userId, ...brought }, now);
  await queue(tx, [
    ...received(facts, viewer, { to, isContact }, by, welcome, now),
    leftReceipt(facts, from, { how: ended, by, to: how === "correct" ? "" : to.name }, now),
    ...(isContact && how !== "correct"
      ? contactChangedMails(facts, { from: from.name, to: to.name, by }, viewer.userId, now)
      : []),
  ]);
}

/** Tells one whose part is theirs again; and where they are a contact, who works with the association. */
export async function tellBack(
  tx: Tx,
  viewer: Viewer,
  enrolment: Place,
  back: Pick<Replaced, "to" | "isContact">,
  welcome: Welcome,
  now: Date,
): Promise<void> {
  const facts = await mailFacts(tx, enrolment.id);
  const by = await nameOf(tx, viewer, enrolment);
  await tellContacts(tx, viewer, enrolment.id, { userId: back.to.userId }, now);
  await queue(tx, [
    ...received(facts, viewer, back, by, welcome, now),
    ...(back.isContact ? contactBackMails(facts, { to: back.to.name, by }, viewer.userId, now) : []),
  ]);
}

/** To one who has a part now, unless it is their own doing. */
function received(
  facts: EnrolmentMailFacts,
  { userId }: Viewer,
  { to, isContact }: Pick<Replaced, "to" | "isContact">,
  by: string,
  welcome: Welcome,
  now: Date,
): EmailDraft[] {
  if (to.userId === userId) return [];
  return [isContact ? welcome(facts, to, by, now) : participantAddedMail(facts, to, by, now)];
}

/** Tells one who has left, or was taken out; and where it was a contact, who works with the association. */
export async function tellLeft(
  tx: Tx,
  viewer: Viewer,
  enrolment: Place,
  { from, isContact }: { from: Receiver; isContact: boolean },
  now: Date,
): Promise<void> {
  const facts = await mailFacts(tx, enrolment.id);
  const by = await nameOf(tx, viewer, enrolment);
  const how = from.userId === viewer.userId ? "left" : "removed";
  const to = facts.contacts.map(({ name }) => name).join(", ");
  await queue(tx, [
    leftReceipt(facts, from, { how, by, to: "" }, now),
    ...(isContact ? contactChangedMails(facts, { from: from.name, to, by }, viewer.userId, now) : []),
  ]);
}

/** Tells the contacts which answers a coordinator has corrected. */
export async function tellCorrected(
  tx: Tx,
  viewer: Viewer,
  enrolment: Place,
  fields: string[],
  now: Date,
): Promise<void> {
  if (fields.length === 0) return;
  const by = await nameOf(tx, viewer, enrolment);
  await queue(
    tx,
    answersCorrectedMails(await mailFacts(tx, enrolment.id), { by, fields }, viewer.userId, now),
  );
}
