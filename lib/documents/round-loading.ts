import { allStruck, openBox, ownMark } from "@/lib/documents/box";
import type { FoundRound } from "@/lib/documents/finding";
import { askedIn } from "@/lib/documents/people";
import { isCorrectedFirst, writesIt } from "@/lib/documents/rules";
import { openAnswer, openCorrection, openParts } from "@/lib/documents/sealing";
import { type Sentence, sentencesIn, sentencesOf, without } from "@/lib/documents/sentences";
import type { Reads } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";

/** What went round, as somebody reads it who corrects it or writes it. */
export type RoundToRead = {
  sentAt: Date;
  heardAt: Date | null;
  /** Part by part; null where this installation's key does not open it. `own`: struck by this very browser, and still to be put back. */
  parts: { key: string; sentences: (Sentence & { own: boolean })[] }[] | null;
  /** The text without what was struck, for whoever writes it. */
  text: Record<string, string> | null;
  /** Of so many who were asked so many have said that they have read it. */
  asked: number;
  readBy: number;
  /** The viewer has said so. */
  hasRead: boolean;
  /** What was struck, for whoever writes, when the readers have been heard. */
  struck: { part: string; text: string }[];
  /** All of them for whoever writes and for the host that it goes to first, their own for whoever made them. */
  corrections: ReadCorrection[];
};

export type ReadCorrection = {
  id: string;
  round: number;
  by: string | null;
  part: string;
  sentence: string;
  why: string;
  source: string;
  mistake: boolean;
  taken: boolean | null;
  answer: string | null;
};

/** What went round last. What has been struck stands there for nobody but whoever struck it, until all who read have been heard. */
export async function readRound(
  db: Reads,
  viewer: Viewer,
  found: FoundRound,
  browser: string,
): Promise<RoundToRead | null> {
  const { row, group, template, standing, writers } = found;
  const version = row.versions.find(({ round }) => round === row.round);
  if (!version) return null;
  const place = { id: row.id, groupId: group.id };
  const writes = writesIt(standing, writers);
  const { sealed } = await db.documentVersion.findFirstOrThrow({
    where: { documentId: row.id, round: row.round },
    select: { sealed: true },
  });
  const words = openParts(place, sealed);
  const kept = await db.documentBox.findFirst({ where: { documentId: row.id }, select: { sealed: true } });
  const box = kept ? openBox(place, kept.sealed) : null;
  const struck = new Set(version.heardAt ? (box?.struck ?? []) : []);
  const userId = userIdOf(viewer);
  const isOwn = (mark: string) =>
    browser !== "" &&
    (box?.strikes ?? []).some(([of, own]) => of === mark && own === ownMark(browser, userId, row.id, mark));
  const asked = askedIn(found);
  return {
    ...{ sentAt: version.sentAt, heardAt: version.heardAt },
    // Who corrects it reads it while it goes round, and afterwards what became of what they said.
    parts:
      !writes && row.state !== "SENT"
        ? []
        : words &&
          template.parts.map(({ key }) => ({
            key,
            sentences: sentencesOf(words[key] ?? "")
              .filter(({ mark }) => !struck.has(mark))
              .map((one) => ({ ...one, own: isOwn(one.mark) })),
          })),
    text: writes && words ? without(words, struck) : null,
    asked: asked.length,
    readBy: asked.filter((one) => box?.read.includes(one.userId)).length,
    hasRead: box?.read.includes(userId) ?? false,
    struck:
      writes && words && box && version.heardAt ? sentencesIn(words, allStruck({ ...box, strikes: [] })) : [],
    corrections: await correctionsOf(db, viewer, found, writes || isCorrectedFirst(found.at.step)),
  };
}

async function correctionsOf(
  db: Reads,
  viewer: Viewer,
  { row, group, seats }: FoundRound,
  all: boolean,
): Promise<ReadCorrection[]> {
  const rows = await db.documentRemark.findMany({
    where: { documentId: row.id, ...(all ? {} : { saidById: userIdOf(viewer) }) },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { id: true, round: true, saidById: true, sealed: true, taken: true, answerSealed: true },
  });
  if (rows.length === 0) return [];
  const place = { id: row.id, groupId: group.id };
  const [participants, guides] = await Promise.all([
    db.participant.findMany({
      where: { enrolmentId: { in: seats.map(({ enrolmentId }) => enrolmentId) } },
      orderBy: { id: "asc" },
      select: { userId: true, user: { select: { name: true } } },
    }),
    db.groupFacilitator.findMany({
      where: { groupId: group.id },
      orderBy: { userId: "asc" },
      select: { userId: true, user: { select: { name: true } } },
    }),
  ]);
  const nameOf = (userId: string | null) =>
    [...guides, ...participants].find((one) => one.userId === userId)?.user.name ?? null;
  return rows.flatMap(({ id, round, saidById, sealed, taken, answerSealed }) => {
    const said = openCorrection(place, sealed);
    const answer = answerSealed ? openAnswer(place, answerSealed) : null;
    return said ? [{ id, round, by: nameOf(saidById), ...said, taken, answer }] : [];
  });
}
