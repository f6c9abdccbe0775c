import { allStruck, emptyBox, heard } from "@/lib/documents/box";
import { boxOf, putBox, struckIn, wordsOf } from "@/lib/documents/box-tx";
import { documentOf, type FoundRound, told } from "@/lib/documents/finding";
import type { Found } from "@/lib/documents/loading";
import { publishedMails, readyMails, toCorrectMails } from "@/lib/documents/mails";
import { namedIn } from "@/lib/documents/naming-loading";
import { askedIn, everybodyIn, isWriter, readsIt } from "@/lib/documents/people";
import { isHeard, passingOf, whyNotPublish } from "@/lib/documents/rules";
import { openParts, sealParts } from "@/lib/documents/sealing";
import { marksOf, sentencesIn, without } from "@/lib/documents/sentences";
import { documentStates } from "@/lib/documents/states";
import { receiversOf } from "@/lib/groups/receivers-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

type Parts = Record<string, string>;
type Place = { id: string; groupId: string };

/** What has just been sent goes to those who correct it; nobody has read it yet. What was struck once does not go round again. */
export async function goRound(
  tx: Tx,
  found: Found,
  { id, round, parts }: { id: string; round: number; parts: Parts },
  now: Date,
): Promise<void> {
  const { group, at } = found;
  const struck = await struckIn(tx, group.id);
  if ([...marksOf(parts)].some((mark) => struck.has(mark))) throw new Refused("document-struck");
  const place = { id, groupId: group.id };
  if (passingOf(at.step) === "no-objection") {
    const box = await boxOf(tx, place);
    await putBox(tx, group.convenerId, place, { ...(box ?? emptyBox), read: [] });
  }
  const asked = askedIn(found).map(({ userId }) => userId);
  await queue(
    tx,
    toCorrectMails(await receiversOf(tx, group.id), { ...documentOf(found), round }, asked, now),
  );
}

/** Publishes what has gone round, without what somebody has struck. */
export async function publishRound(tx: Tx, viewer: Viewer, found: FoundRound, now: Date): Promise<void> {
  const { row, group, at, phase } = found;
  const version = row.versions.find((one) => one.round === row.round);
  if (!version) throw new Refused("changed-by-someone-else");
  const { timeZone } = group.programme;
  refuseIf(
    whyNotPublish(passingOf(at.step), phase, {
      ...{ state: row.state, unheard: 0 },
      heard: isHeard(at.step, version, { now, timeZone }),
    }),
  );
  await passed(tx, viewer, found, now);
}

/** What has gone round passes as it is, without what somebody has struck. */
async function passed(tx: Tx, viewer: Viewer, found: FoundRound, now: Date): Promise<void> {
  const { row, group } = found;
  const { id, round, state } = row;
  const parts = await wordsOf(tx, { id, groupId: group.id }, round);
  await pass(tx, viewer, found, { id, round, state, parts }, now);
  const where = { convenerId: group.convenerId, documentId: id, round };
  await tx.documentVersion.updateMany({ where: { ...where, heardAt: null }, data: { heardAt: now } });
  await tx.documentVersion.updateMany({ where, data: { approvedAt: now } });
}

/** Publishes what is being written as a version of its own. */
export async function publishWriting(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  { id, parts }: { id: string; parts: Parts },
  now: Date,
): Promise<void> {
  const { group, at, phase } = found;
  const { convenerId } = group;
  const place = { id, groupId: group.id };
  const passing = passingOf(at.step);
  const unheard = passing === "no-objection" ? await unheardIn(tx, found, place, parts) : 0;
  refuseIf(whyNotPublish(passing, phase, { state: "WRITING", heard: false, unheard }));
  const round = (found.row?.round ?? 0) + 1;
  await tx.documentVersion.create({
    data: {
      ...{ convenerId, documentId: id, round, sentAt: now, sentById: viewer.userId },
      ...{ sealed: sealParts(place, parts), heardAt: now, approvedAt: now },
    },
  });
  await pass(tx, viewer, found, { id, round, state: "WRITING", parts }, now);
}

/**
 * Those who correct it have been heard: what they struck is out for good, and whoever writes it is told how much that is. Where nobody
 * struck or corrected anything, and it names nobody whom it may not, it is published there and then.
 */
export async function hear(tx: Tx, viewer: Viewer, found: FoundRound, now: Date): Promise<void> {
  const { row, group, writers } = found;
  const { id, round } = row;
  const { convenerId } = group;
  const place = { id, groupId: group.id };
  const { count } = await tx.documentVersion.updateMany({
    where: { convenerId, documentId: id, round, heardAt: null },
    data: { heardAt: now },
  });
  if (count === 0) return;
  const box = heard((await boxOf(tx, place)) ?? emptyBox);
  await putBox(tx, convenerId, place, box);
  const struck = new Set(box.struck);
  const words = await wordsOf(tx, place, round);
  const cut = sentencesIn(words, struck).length;
  await cutEverywhere(tx, found, struck, { id, round });
  await record(tx, viewer, "document.heard", { type: "document", id, convenerId }, told(found));
  const corrected = await tx.documentRemark.count({
    where: { documentId: id, round, OR: [{ taken: null }, { taken: true }] },
  });
  if (cut === 0 && corrected === 0 && (await namedIn(tx, found, words)).length === 0) {
    await passed(tx, viewer, found, now);
    return;
  }
  const guides = group.facilitators.filter(({ role }) => writers.roles.includes(role));
  const written = { seats: writers.seats, guides: guides.map(({ userId }) => userId), by: null };
  await queue(tx, readyMails(await receiversOf(tx, group.id), documentOf(found), written, cut));
}

/** It has passed: what stands there now is what was struck by nobody, in it and in all that the group has published. */
async function pass(
  tx: Tx,
  viewer: Viewer,
  found: Found,
  {
    id,
    round,
    state,
    parts,
  }: { id: string; round: number; state: "WRITING" | "SENT" | "APPROVED"; parts: Parts },
  now: Date,
): Promise<void> {
  const { group, at, writers } = found;
  const { convenerId } = group;
  const place = { id, groupId: group.id };
  await refuseWhatGoesRound(tx, place, parts);
  const box = await boxOf(tx, place);
  const struck = new Set([...(await struckIn(tx, group.id)), ...(box ? allStruck(box) : [])]);
  await move(
    tx,
    viewer,
    documentStates,
    { id, convenerId, state },
    "publish",
    { round, changedAt: now, sealed: sealParts(place, without(parts, struck)) },
    told(found),
  );
  if (box) await putBox(tx, convenerId, place, heard(box));
  await cutEverywhere(tx, found, struck);
  const { reads } = at.step;
  const people = everybodyIn(group, writers).filter(
    (one) => isWriter(one, writers, group) || readsIt(one, reads ?? ["group"]),
  );
  const readers = people.map(({ userId }) => userId).filter((userId) => userId !== viewer.userId);
  const receivers = await receiversOf(tx, group.id);
  const coordinators = reads?.includes("coordinators") ?? false;
  await queue(tx, publishedMails(receivers, { ...documentOf(found), round }, { readers, coordinators }));
}

/** Takes sentences out of everything of the group's but one round, which whoever writes still reads to know what was struck. */
async function cutEverywhere(
  tx: Tx,
  { group }: Found,
  struck: ReadonlySet<string>,
  but?: { id: string; round: number },
): Promise<void> {
  if (struck.size === 0) return;
  const documents = await tx.document.findMany({
    where: { groupId: group.id },
    orderBy: { id: "asc" },
    select: { id: true, sealed: true, versions: { select: { round: true, sealed: true } } },
  });
  for (const { id, sealed, versions } of documents) {
    const place = { id, groupId: group.id };
    const cut = (text: string) => {
      const parts = openParts(place, text);
      if (!parts) throw new Refused("documents-locked");
      return [...marksOf(parts)].some((mark) => struck.has(mark))
        ? sealParts(place, without(parts, struck))
        : null;
    };
    const draft = cut(sealed);
    if (draft)
      await tx.document.updateMany({ where: { id }, data: { sealed: draft, version: { increment: 1 } } });
    for (const version of versions) {
      if (id === but?.id && version.round === but.round) continue;
      const words = cut(version.sealed);
      const where = { documentId: id, round: version.round };
      if (words) await tx.documentVersion.updateMany({ where, data: { sealed: words } });
    }
  }
}

/** Another document may not publish what still goes round in this one: what is struck there would be told by what is missing here. */
async function refuseWhatGoesRound(tx: Tx, { id, groupId }: Place, parts: Parts): Promise<void> {
  const others = await tx.document.findMany({
    where: { groupId, state: "SENT", id: { not: id }, box: { isNot: null } },
    select: { id: true, versions: { orderBy: { round: "desc" }, take: 1 } },
  });
  const own = marksOf(parts);
  for (const other of others)
    for (const { sealed, heardAt } of other.versions) {
      const words = heardAt ? null : openParts({ id: other.id, groupId }, sealed);
      if (words && [...marksOf(words)].some((mark) => own.has(mark))) throw new Refused("document-unread");
    }
}

/** How many sentences nobody has had their days for. */
async function unheardIn(tx: Tx, { row }: Found, place: Place, parts: Parts): Promise<number> {
  const known = new Set<string>();
  for (const { round, heardAt } of row?.versions ?? [])
    if (heardAt) for (const mark of marksOf(await wordsOf(tx, place, round))) known.add(mark);
  return [...marksOf(parts)].filter((mark) => !known.has(mark)).length;
}
