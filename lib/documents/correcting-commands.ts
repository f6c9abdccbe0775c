import { type Box, ownMark, withoutStrike, withReader, withStrike } from "@/lib/documents/box";
import { boxOf, putBox, wordsOf } from "@/lib/documents/box-tx";
import {
  documentOf,
  type FoundRound,
  findDocument,
  findRound,
  subjectOf,
  told,
} from "@/lib/documents/finding";
import { correctedMails } from "@/lib/documents/mails";
import { correctsIt, personOf } from "@/lib/documents/people";
import { publishRound } from "@/lib/documents/publishing-tx";
import { isCorrectedFirst, passingOf, writesIt } from "@/lib/documents/rules";
import type { CorrectionAnswered, CorrectionSaid, RoundRead, SentenceStruck } from "@/lib/documents/schema";
import { sealAnswer, sealCorrection } from "@/lib/documents/sealing";
import { isCorrected, sendBack } from "@/lib/documents/sending-tx";
import { sentencesOf } from "@/lib/documents/sentences";
import { documentStates } from "@/lib/documents/states";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer, withoutReceipt } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/**
 * Strikes a sentence of what went round: nobody gives a reason, and nobody learns who it was. What is written is the box, sealed anew,
 * and nothing else: no receipt, no activity, no mail; the same happens when somebody only says that they have read it.
 */
export function strikeSentence(viewer: Viewer, struck: SentenceStruck, browser: string): Promise<string> {
  return press(viewer, struck, async (tx, found, box) => {
    const sentence = await sentenceOf(tx, found, struck);
    return withStrike(box, sentence.mark, mark(viewer, found, browser, struck));
  });
}

/** Puts back what the same browser struck, until the readers have been heard. */
export function putBackSentence(viewer: Viewer, struck: SentenceStruck, browser: string): Promise<string> {
  return press(viewer, struck, async (_, found, box) => {
    const version = found.row.versions.find(({ round }) => round === found.row.round);
    if (version?.heardAt) throw new Refused("changed-by-someone-else");
    return withoutStrike(box, struck.about.mark, mark(viewer, found, browser, struck));
  });
}

/** Says that one has read what went round. */
export function markRead(viewer: Viewer, read: RoundRead): Promise<string> {
  return press(viewer, read, async (_, __, box) => withReader(box, userIdOf(viewer)));
}

/** Says with one's name what is wrong in a sentence, and where that can be looked up; whoever writes it is told that somebody has. */
export function correctSentence(viewer: Viewer, said: CorrectionSaid, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findAsked(tx, viewer, said);
    const { group, row, seats, standing, writers } = found;
    const { convenerId, id: groupId } = group;
    const { part } = said.about;
    const { text } = await sentenceOf(tx, found, said);
    const own = seats.find(({ seat }) => standing.seats.includes(seat));
    const { why, source, mistake } = said;
    await tx.documentRemark.create({
      data: {
        ...{ convenerId, groupId, documentId: row.id, round: row.round },
        ...{ enrolmentId: own?.enrolmentId ?? null, saidById: viewer.userId, saidAt: now },
        sealed: sealCorrection({ groupId, id: row.id }, { part, sentence: text, why, source, mistake }),
      },
    });
    await record(tx, viewer, "document.correct", subjectOf(found), told(found));
    // They are told of all of it at once, when it is sent back.
    if (isCorrectedFirst(found.at.step)) return groupId;
    const guides = group.facilitators.filter(({ role }) => writers.roles.includes(role));
    const to = { seats: writers.seats, guides: guides.map(({ userId }) => userId), by: viewer.userId };
    await queue(tx, correctedMails(await receiversOf(tx, groupId), documentOf(found), to, now));
    return groupId;
  });
}

/** Sends back what has been corrected before all approve: whoever writes it takes that in, or says why not, and sends it round again. */
export function sendCorrections(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findAsked(tx, viewer, read);
    if (!isCorrectedFirst(found.at.step)) throw new Refused("not-allowed");
    if (!(await isCorrected(tx, found.row))) throw new Refused("changed-by-someone-else");
    await sendBack(tx, viewer, found, now);
    return read.groupId;
  });
}

/** Whoever writes takes a correction, or says why not; whoever made it reads that on the page. */
export function answerCorrection(viewer: Viewer, answered: CorrectionAnswered): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findDocument(tx, viewer, answered);
    const { row, standing, writers, group } = found;
    if (!row) throw new Refused("not-found");
    if (!writesIt(standing, writers)) throw new Refused("not-allowed");
    const place = { groupId: group.id, id: row.id };
    const { count } = await tx.documentRemark.updateMany({
      where: { id: answered.correctionId, documentId: row.id },
      data: { taken: answered.decision === "yes", answerSealed: sealAnswer(place, answered.answer) },
    });
    if (count === 0) throw new Refused("not-found");
    await record(tx, viewer, "document.answer", subjectOf({ ...found, row }), told(found));
    return answered.groupId;
  });
}

/** Publishes what went round: whoever it is for can read it, without what was struck until this moment. */
export function publishDocument(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, read);
    if (!writesIt(found.standing, found.writers)) throw new Refused("not-allowed");
    await publishRound(tx, viewer, found, now);
    return read.groupId;
  });
}

/** Opens what has been published to be written on; until it is published again its readers read it as it was. */
export function reopenDocument(viewer: Viewer, read: RoundRead, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const found = await findRound(tx, viewer, read);
    if (!writesIt(found.standing, found.writers) || passingOf(found.at.step) === "all-approve")
      throw new Refused("not-allowed");
    const moving = { ...found.row, convenerId: found.group.convenerId };
    await move(tx, viewer, documentStates, moving, "reopen", { changedAt: now }, told(found));
    return read.groupId;
  });
}

/** One press of somebody who corrects: the box is opened, changed and sealed anew. */
function press(
  viewer: Viewer,
  read: RoundRead,
  change: (tx: Tx, found: FoundRound, box: Box) => Promise<Box>,
): Promise<string> {
  return write(withoutReceipt(viewer), async (tx) => {
    const found = await findAsked(tx, viewer, read);
    if (passingOf(found.at.step) !== "no-objection") throw new Refused("not-allowed");
    const place = { id: found.row.id, groupId: found.group.id };
    const box = await boxOf(tx, place);
    if (!box) throw new Refused("changed-by-someone-else");
    await putBox(tx, found.group.convenerId, place, await change(tx, found, box));
    return read.groupId;
  });
}

/** What went round, for somebody who is asked to correct it, while it goes round. */
async function findAsked(tx: Tx, viewer: Viewer, read: RoundRead): Promise<FoundRound> {
  const found = await findRound(tx, viewer, read);
  const { standing, at, row, writers } = found;
  const asked = correctsIt(personOf(standing, writers.hosts), at.step) && !writesIt(standing, writers);
  if (!asked) throw new Refused("not-allowed");
  if (row.state === "APPROVED") throw new Refused("document-published");
  const isOver = isCorrectedFirst(at.step) && !found.waits;
  if (row.state !== "SENT" || isOver) throw new Refused("changed-by-someone-else");
  return found;
}

/** The sentence of what went round that somebody has read: at its place, in its words. */
async function sentenceOf(tx: Tx, { row, group }: FoundRound, { about: at }: Pick<SentenceStruck, "about">) {
  const parts = await wordsOf(tx, { id: row.id, groupId: group.id }, row.round);
  const sentence = sentencesOf(parts[at.part] ?? "")[at.index];
  if (sentence?.mark !== at.mark) throw new Refused("changed-by-someone-else");
  return sentence;
}

function mark(viewer: Viewer, { row }: FoundRound, browser: string, struck: SentenceStruck): string {
  return ownMark(browser, userIdOf(viewer), row.id, struck.about.mark);
}
