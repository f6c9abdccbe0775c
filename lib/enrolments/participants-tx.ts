import { mayKeepPeople } from "@/lib/enrolments/access";
import { whyNotNewcomer } from "@/lib/enrolments/company";
import { loadCompany } from "@/lib/enrolments/company-loading";
import { newcomerMails } from "@/lib/enrolments/company-mails";
import { nameInAnswers } from "@/lib/enrolments/contact-answers-tx";
import { type LoadedEnrolment, loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { participantAddedMail } from "@/lib/enrolments/mails";
import { offerOwnPart } from "@/lib/enrolments/own-part-tx";
import {
  type Comings,
  lockEnrolment,
  refuseOverseer,
  replace,
  thingsOf,
  type Welcome,
} from "@/lib/enrolments/replacing-tx";
import { whyNotChangePeople, whyNotLeave } from "@/lib/enrolments/rules";
import type {
  ContactChange,
  HandOver,
  NewParticipant,
  ParticipantId,
  PutInPlace,
} from "@/lib/enrolments/schema";
import { nameOf, tellContacts, tellLeft, tellReplaced } from "@/lib/enrolments/telling-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Receiver } from "@/lib/mail/draft";
import { queue } from "@/lib/mail/outbox";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { endAccess } from "@/lib/people/ending-tx";
import { receiver } from "@/lib/people/receiver";

/** What somebody's coming into a live group, or going, means to its visits; nouns to the right of this one know. */
export type Coming = (
  tx: Tx,
  who: { groupId: string; enrolmentId: string; userId: string; was?: Receiver },
) => Promise<void>;

/** Adds somebody inside the transaction; one who had left comes back. */
export async function add(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, isContact, ...introduced }: NewParticipant,
  now: Date,
  joined: Coming,
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  const company = await loadCompany(tx, { enrolmentId });
  if (company) refuseIf(whyNotNewcomer(company));
  const user = await findOrCreateUser(tx, introduced);
  if (enrolment.participants.some(({ userId }) => userId === user.id))
    throw new Refused("already-a-participant");
  await refuseOverseer(tx, enrolment, user.id);
  // A contact of a company names others, and takes part where they say so.
  const typed = { ...typedOf(user, viewer, now), takesPart: !(company && isContact) };
  const { id } = await tx.participant.upsert({
    where: { enrolmentId_userId: { enrolmentId, userId: user.id } },
    create: { convenerId: enrolment.convenerId, enrolmentId, userId: user.id, isContact, ...typed },
    update: { isContact, leftAt: null, ...typed },
    select: { id: true },
  });
  await log(tx, viewer, enrolment, "add-participant", id);
  // Lock order: visits before mails, here as everywhere, so that there is no deadlock.
  await tell(tx, enrolment, user.id, joined);
  const addedBy = await nameOf(tx, viewer, enrolment);
  await queue(tx, [
    participantAddedMail(await mailFacts(tx, enrolmentId), receiver(user), addedBy, now),
    ...(company && company.held > 0 ? newcomerMails(company, user, now) : []),
  ]);
  await tellContacts(tx, viewer, enrolmentId, { userId: user.id }, now);
  return id;
}

/** Takes somebody out inside the transaction; the row stays, so that it can be undone and attendances keep their person. */
export async function leave(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, participantId }: ParticipantId,
  now: Date,
  left: Coming,
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  refuseIf(whyNotLeave(enrolment.participants, participantId));
  const [gone] = await tx.participant.updateManyAndReturn({
    where: { id: participantId, enrolmentId, leftAt: null },
    data: { leftAt: now },
    select: { userId: true },
  });
  await log(tx, viewer, enrolment, "remove-participant", participantId);
  if (gone) {
    await endAccess(tx, viewer, gone.userId, await thingsOf(tx, enrolmentId));
    await tell(tx, enrolment, gone.userId, left);
    const present = enrolment.participants.find(({ id }) => id === participantId);
    if (!present) return participantId;
    if (gone.userId === viewer.userId) await offerOwnPart(tx, viewer, enrolment, present, true, now);
    const { isContact, user } = present;
    await tellLeft(tx, viewer, enrolment, { from: receiver(user), isContact }, now);
  }
  return participantId;
}

/** Takes somebody back inside the transaction. */
export async function rejoin(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, participantId }: ParticipantId,
  now: Date,
  joined: Coming,
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  const [back] = await tx.participant.updateManyAndReturn({
    where: { id: participantId, enrolmentId, leftAt: { not: null } },
    data: { leftAt: null },
    select: { userId: true },
  });
  if (!back) throw new Refused("not-found");
  await refuseOverseer(tx, enrolment, back.userId);
  await log(tx, viewer, enrolment, "restore-participant", participantId);
  await tell(tx, enrolment, back.userId, joined);
  await tellContacts(tx, viewer, enrolmentId, back, now);
  return participantId;
}

/** Makes somebody a contact or not inside the transaction. */
export async function setContact(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, participantId, contact }: ContactChange,
  now: Date,
  welcome: Welcome,
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  if (contact === "no") refuseIf(whyNotLeave(enrolment.participants, participantId));
  const present = enrolment.participants.find(({ id }) => id === participantId);
  if (!present) throw new Refused("not-found");
  if (present.isContact === (contact === "yes")) return participantId;
  if (contact === "yes") await refuseOverseer(tx, enrolment, present.userId);
  await tx.participant.update({ where: { id: participantId }, data: { isContact: contact === "yes" } });
  await log(tx, viewer, enrolment, contact === "yes" ? "make-contact" : "unmake-contact", participantId);
  const to = receiver(present.user);
  const by = await nameOf(tx, viewer, enrolment);
  if (contact === "yes" && to.userId !== viewer.userId)
    await queue(tx, [welcome(await mailFacts(tx, enrolmentId), to, by, now)]);
  if (contact === "yes") await tellContacts(tx, viewer, enrolmentId, to, now);
  if (contact === "no") await tellLeft(tx, viewer, enrolment, { from: to, isContact: true }, now);
  if (contact === "no" && present.userId === viewer.userId)
    await offerOwnPart(tx, viewer, enrolment, present, false, now);
  return participantId;
}

/** Corrects a participant's address, or puts another person into their place, inside the transaction. */
export async function putInPlace(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, participantId, how, ...introduced }: PutInPlace,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  const place = enrolment.participants.find(({ id }) => id === participantId);
  if (!place) throw new Refused("not-found");
  if (how === "correct" && place.userId === viewer.userId) throw new Refused("own-address");
  const user = await findOrCreateUser(tx, introduced);
  if (user.id === place.userId) throw new Refused("same-address");
  if (how === "correct" && enrolment.participants.some(({ userId }) => userId === user.id))
    throw new Refused("already-a-participant");
  const id = await replace(tx, viewer, enrolment, place, user, how, now, comings);
  await nameInAnswers(tx, enrolment, place.user, introduced, how);
  const { isContact } = place;
  const told = { from: receiver(place.user), to: receiver(user), how, isContact };
  await tellReplaced(tx, viewer, enrolment, told, comings.welcome, now);
  return id;
}

/** A contact hands over to the next: a colleague who takes part already, or somebody new. */
export async function handOver(
  tx: Tx,
  viewer: Viewer,
  { enrolmentId, to, stays, name, email, locale = viewer.locale }: HandOver,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<string> {
  const enrolment = await toChange(tx, viewer, enrolmentId);
  const place = enrolment.participants.find(({ userId }) => userId === viewer.userId);
  if (!place?.isContact) throw new Refused("not-allowed");
  const known = enrolment.participants.find(({ id }) => id === to);
  if (to !== "new" && !known) throw new Refused("not-found");
  const user = known?.user ?? (await findOrCreateUser(tx, { name, email, locale }));
  if (user.id === place.userId) throw new Refused("same-address");
  const how = stays ? "stay" : "succeed";
  await replace(tx, viewer, enrolment, place, user, how, now, comings);
  const successor = receiver(user);
  const named = { email: user.email, name: user.name, locale: successor.locale };
  await nameInAnswers(tx, enrolment, place.user, named, how);
  const told = { from: receiver(place.user), to: successor, how, isContact: true } as const;
  await tellReplaced(tx, viewer, enrolment, told, comings.welcome, now);
  return enrolmentId;
}

/**
 * Locks FOR NO KEY UPDATE, so that two contacts cannot both step down; the weaker lock lets rows that reference the enrolment be
 * inserted, which avoids a deadlock with `holdMeeting`.
 */
async function toChange(tx: Tx, viewer: Viewer, enrolmentId: string): Promise<LoadedEnrolment> {
  await lockEnrolment(tx, enrolmentId);
  const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
  if (!mayKeepPeople(enrolment.standing, enrolment.state)) throw new Refused("not-allowed");
  refuseIf(whyNotChangePeople(enrolment));
  return enrolment;
}

async function tell(
  tx: Tx,
  { id, groupIds }: LoadedEnrolment,
  userId: string,
  coming: Coming,
): Promise<void> {
  for (const groupId of groupIds) await coming(tx, { groupId, enrolmentId: id, userId });
}

function log(
  tx: Tx,
  viewer: Viewer,
  { id, convenerId }: LoadedEnrolment,
  action: string,
  participant: string,
): Promise<void> {
  return record(tx, viewer, `enrolment.${action}`, { type: "enrolment", id, convenerId }, { participant });
}
