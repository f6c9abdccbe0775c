import { asksWhoCame, monthsOf } from "@/lib/formats/asked";
import { answeredSurveys, followedBy, type Occurrence, stepsFor } from "@/lib/formats/occurrences";
import type { Format, Step, SurveyStep } from "@/lib/formats/recipe";
import type { Shape } from "@/lib/formats/shape";
import { assignmentOpenMails } from "@/lib/groups/assignment-mails";
import type { GroupReceivers } from "@/lib/groups/receivers-tx";
import { type GroupReader, type Part, readersOf } from "@/lib/groups/to-each";
import type { Reads, Tx } from "@/lib/kernel/db";
import type { EmailDraft } from "@/lib/mail/draft";
import { askPeople } from "@/lib/meetings/asking-tx";
import { ofThoseWhoCome } from "@/lib/meetings/told-tx";
import { askYearly } from "@/lib/meetings/yearly-tx";
import { dayAfter, dayIn } from "@/lib/time/days";

/** A meeting that has been held, and what opens after it needs to know. */
export type Held = {
  group: GroupReceivers;
  meeting: { id: string; step: string; timeZone: string; hostEnrolmentId: string | null };
  /** All meetings of the group, by their keys. */
  meetings: readonly { step: string; startsAt: Date | null }[];
  /** The users who came. */
  came: ReadonlySet<string>;
  now: Date;
};

type Place = { groupId: string; meetingId: string };

/** What comes of a step when the meeting that it is about or comes after has been held. */
type Opening<S extends Step> = {
  /** Opens it; returns the mails that tell of it. */
  open: (tx: Tx, at: Occurrence<S>, held: Held) => Promise<EmailDraft[]>;
  /** Opens it for who is written down later as having come. */
  openFor: (tx: Tx, at: Occurrence<S>, held: Held) => Promise<EmailDraft[]>;
  /** Closes it where the meeting was not held after all; or for these, who were not there. */
  close: (tx: Tx, at: Occurrence<S>, place: Place, userIds?: readonly string[]) => Promise<void>;
  /** Whether something was done that closing it would destroy. */
  isBegun: (db: Reads, at: Occurrence<S>, place: Place) => Promise<boolean>;
};

const nothing = {
  open: async () => [],
  openFor: async () => [],
  close: async () => {},
  isBegun: async () => false,
};

/** Of every kind of step: one that is missing does not compile. A meeting waits for no other to be held, a document for whoever writes it, and a technical check is before them all. */
const openings: { [K in Step["kind"]]: Opening<Extract<Step, { kind: K }>> } = {
  meeting: nothing,
  document: nothing,
  check: nothing,
  assignment: {
    ...nothing,
    open: async (_tx, { key, step, before }, { group, meeting, meetings }) => {
      const next = meetings.find((one) => one.step === before)?.startsAt;
      const due = next ? dayAfter(dayIn(next, meeting.timeZone), -step.due.days) : null;
      return assignmentOpenMails(group, key, due);
    },
  },
  survey: {
    open: askThem,
    // Whom else it asks has been asked, wherever they were.
    openFor: async (tx, at, held) => (asksWhoCame(at.step) ? askThem(tx, at, held) : []),
    close: async (tx, { step, about }, { groupId }, userIds) => {
      if (userIds && !asksWhoCame(step)) return;
      await tx.unanswered.deleteMany({ where: { groupId, step: step.key, about, ...only(userIds) } });
    },
    // Fewer are still asked than were. Who it was, nothing tells.
    isBegun: async (db, { step, about }, { groupId, meetingId }) => {
      if (!asksWhoCame(step)) return hasOtherAnswers(db, { groupId, meetingId, step, about });
      const were = await db.attendance.findMany({
        where: { meetingId, asked: true },
        select: { participant: { select: { userId: true } } },
      });
      const asked = new Set(were.map(({ participant }) => participant.userId)).size;
      return (await db.unanswered.count({ where: { groupId, step: step.key, about } })) < asked;
    },
  },
};

/** Opens what a format asks for when a meeting has been held. Returns the mails that tell of it. */
export async function openAfter(tx: Tx, format: Format, held: Held): Promise<EmailDraft[]> {
  const own = await eachAfter(format, held.group, held.meeting.step, (of, at) => of.open(tx, at, held));
  return [...own, ...(await askYearly(tx, format, held, thoseWhoCame(held)))];
}

/** Opens it for those who are written down later as having come. */
export async function openForThem(tx: Tx, format: Format, held: Held): Promise<EmailDraft[]> {
  const own = await eachAfter(format, held.group, held.meeting.step, (of, at) => of.openFor(tx, at, held));
  return [...own, ...(await askYearly(tx, format, held, thoseWhoCame(held)))];
}

/** Closes what was opened after a meeting: for everybody where it was not held after all, or for these. */
export async function closeAfter(
  tx: Tx,
  format: Format,
  group: Shape & { id: string },
  meeting: { id: string; step: string },
  userIds?: readonly string[],
): Promise<void> {
  // What it was asked about may have been more, by the format of that time.
  const ofOthers = answeredSurveys(format).filter((step) => userIds && !asksWhoCame(step));
  const step = { notIn: ofOthers.map(({ key }) => key) };
  const where = { groupId: group.id, about: meeting.step, step, ...only(userIds) };
  await tx.unanswered.deleteMany({ where });
  const place = { groupId: group.id, meetingId: meeting.id };
  await eachAfter(format, group, meeting.step, async (of, at) => {
    await of.close(tx, at, place, userIds);
    return [];
  });
}

/** Whether anybody has done something of what was opened after a meeting. */
export async function isBegunAfter(
  db: Reads,
  format: Format,
  group: Shape & { id: string },
  meeting: { id: string; step: string },
): Promise<boolean> {
  const place = { groupId: group.id, meetingId: meeting.id };
  const begun = await eachAfter(format, group, meeting.step, async (of, at) => [
    await of.isBegun(db, at, place),
  ]);
  return begun.includes(true);
}

/** What comes months later is asked by the clock. */
function opensThen({ step }: Occurrence): boolean {
  return step.kind !== "survey" || monthsOf(step) === 0;
}

/** Asks a kind of step about each of a group's that a meeting opens, one after the other. */
async function eachAfter<T>(
  format: Format,
  shape: Shape,
  meeting: string,
  ask: (of: Opening<Step>, at: Occurrence) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (const at of stepsFor(format, shape).filter(opensThen))
    if (followedBy(at) === meeting) all.push(...(await ask(openings[at.step.kind] as Opening<Step>, at)));
  return all;
}

function askThem(tx: Tx, { step, about }: Occurrence<SurveyStep>, held: Held): Promise<EmailDraft[]> {
  const { group, meeting, now } = held;
  return askPeople(tx, group, { step, about, meeting }, whomItAsks(step, held), now);
}

/** All who take part in a group, whether they have come yet or not, with an address. */
export function thoseWhoTakePart(group: GroupReceivers): GroupReader[] {
  return withAddress(ofThoseWhoCome(group), ["contact", "participant"]);
}

/** The contacts of a group with an address. */
export function contactsOf(group: GroupReceivers): GroupReader[] {
  return withAddress(group, ["contact"]);
}

/** Those with an address who came, of all who may have. */
export function thoseWhoCame({ group, came }: Pick<Held, "group" | "came">): GroupReader[] {
  return withAddress(group, ["contact", "participant"]).filter(({ to }) => came.has(to.userId as string));
}

function withAddress(group: GroupReceivers, parts: readonly Part[]): GroupReader[] {
  return readersOf(group, parts).filter(({ to }) => to.userId);
}

/** Those with an address whom a survey asks when a meeting has been held. */
function whomItAsks({ asked }: SurveyStep, held: Held): GroupReader[] {
  const { group, meeting } = held;
  switch (asked) {
    case "those-who-came":
      return thoseWhoCame(held);
    case "participants":
      return thoseWhoTakePart(group);
    case "contacts":
      return contactsOf(group);
    case "host":
      return contactsOf(group).filter(({ seat }) => seat?.enrolmentId === meeting.hostEnrolmentId);
  }
}

/** Whether somebody has answered what is asked of others than those who came: in their name, or as one who is not asked any more. */
async function hasOtherAnswers(
  db: Reads,
  { groupId, meetingId, step, about }: Place & { step: SurveyStep; about: string | null },
): Promise<boolean> {
  const place = { groupId, step: step.key, about };
  if ((await db.namedAnswer.count({ where: place })) > 0) return true;
  if (step.asked !== "participants") return false;
  const { heldAt } = await db.meeting.findFirstOrThrow({
    where: { id: meetingId },
    select: { heldAt: true },
  });
  const were = await db.participant.count({
    where: {
      ...{ leftAt: null, takesPart: true },
      joinedAt: { lte: heldAt ?? new Date(0) },
      enrolment: { seats: { some: { groupId, leftAt: null } } },
    },
  });
  return (await db.unanswered.count({ where: place })) < were;
}

function only(userIds: readonly string[] | undefined) {
  return userIds ? { userId: { in: [...userIds] } } : {};
}
