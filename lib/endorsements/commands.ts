import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { askAt } from "@/lib/endorsements/clock-commands";
import { type Asked, askedOf, asking } from "@/lib/endorsements/finding";
import { answeredMails } from "@/lib/endorsements/mails";
import { type Answer, whyNotAskAnew, whyNotEndorse, whyNotTakeBack } from "@/lib/endorsements/rules";
import type { Endorsing, TakingBack } from "@/lib/endorsements/schema";
import { mayDecide } from "@/lib/enrolments/access";
import { loadEnrolment } from "@/lib/enrolments/loading";
import type { EnrolmentId } from "@/lib/enrolments/schema";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/** What becomes of the group of somebody whose supervisor takes their yes back; nouns to the right of this one know. True where they were told. */
export type EndsGroup = (tx: Tx, enrolmentId: string, now: Date) => Promise<boolean>;

/**
 * A supervisor answers by the link in their mail, without an account. The link and all others that they were sent are spent with it: of
 * two who press at once one has answered. Looking at the page changes nothing, so that mail scanners may look as often as they like.
 */
export function endorse(
  viewer: Viewer,
  { token, endorses: answer, words }: Endorsing,
  now: Date,
): Promise<void> {
  return write(viewer, async (tx) => {
    const asked = await findByLink(tx, token);
    refuseIf(whyNotEndorse({ ...asked.endorsement, state: asked.state }));
    await say(tx, viewer, asked, answer, answer === "yes" ? null : words, now);
    await queue(tx, await answeredMails(tx, asked, answer));
  });
}

/**
 * A supervisor takes their yes back, by the link of their receipt: the group that there is ends before any meeting to come, and those in it
 * are told that it cannot be now, and neither whose supervisor it was nor why. Why is for those who coordinate.
 */
export function takeBackEndorsement(
  viewer: Viewer,
  { token, words }: TakingBack,
  now: Date,
  ends: EndsGroup,
): Promise<void> {
  return write(viewer, async (tx) => {
    const asked = await findByLink(tx, token);
    const isOver = asked.seats.some(({ group }) => group.state === "COMPLETED");
    refuseIf(whyNotTakeBack({ ...asked.endorsement, state: asked.state, isOver }));
    await say(tx, viewer, asked, "taken-back", words, now);
    const told = await ends(tx, asked.id, now);
    await queue(tx, await answeredMails(tx, asked, "taken-back", !told));
  });
}

/** A coordinator asks the supervisor again whom the answers name: who said no, took a yes back or said nothing. Returns the enrolment's id. */
export function askSupervisorAnew(viewer: Viewer, { enrolmentId }: EnrolmentId, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const { standing } = await loadEnrolment(tx, viewer, enrolmentId);
    if (!mayDecide(standing)) throw new Refused("not-allowed");
    await tx.$queryRaw`select id from "Enrolment" where id = ${enrolmentId}::uuid for update`;
    const asked = askedOf(
      await tx.enrolment.findUniqueOrThrow({ where: { id: enrolmentId }, select: asking }),
    );
    refuseIf(whyNotAskAnew(asked.endorsement, asked.state));
    if (!asked.supervisor) throw new Refused("enrolment-incomplete");
    await askAt(tx, viewer, asked, asked.supervisor, now);
    return enrolmentId;
  });
}

type Found = Asked & { endorsement: NonNullable<Asked["endorsement"]> };

/** What a link asks about, locked. */
async function findByLink(tx: Tx, token: string): Promise<Found> {
  if (!looksLikeToken(token)) throw new Refused("consent-link-spent");
  const tokenHash = hashOf(token);
  const where = { tokenHash, purpose: "consent" };
  const link = await tx.endorsementLink.findFirst({ where, select: { enrolmentId: true } });
  if (!link) throw new Refused("consent-link-spent");
  const { enrolmentId: id } = link;
  await tx.$queryRaw`select id from "Enrolment" where id = ${id}::uuid for update`;
  // Of those who press at once each reads what the one before has done.
  if ((await tx.endorsementLink.count({ where })) === 0) throw new Refused("consent-link-spent");
  const asked = askedOf(await tx.enrolment.findUniqueOrThrow({ where: { id }, select: asking }));
  const { endorsement } = asked;
  if (!endorsement) throw new Refused("consent-link-spent");
  return { ...asked, endorsement };
}

async function say(
  tx: Tx,
  viewer: Viewer,
  { id: enrolmentId, convenerId }: Asked,
  answer: Answer,
  words: string | null,
  now: Date,
): Promise<void> {
  await tx.endorsementLink.deleteMany({ where: { enrolmentId, purpose: "consent" } });
  await tx.endorsement.update({ where: { enrolmentId }, data: { answer, words, answeredAt: now } });
  await record(
    tx,
    viewer,
    answer === "taken-back" ? "enrolment.take-back-consent" : "enrolment.endorse",
    { type: "enrolment", id: enrolmentId, convenerId },
    { answer },
  );
}
