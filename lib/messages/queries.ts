import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { draftsOf, messagesOf } from "@/lib/messages/access";
import { listChosen, type OfProgramme, programmeFor } from "@/lib/messages/choosing-queries";
import { fromOf } from "@/lib/messages/mails";
import {
  type Message,
  messageFor,
  type Receiving,
  receiverIds,
  receiving,
} from "@/lib/messages/message-loading";
import type { Filters } from "@/lib/messages/schema";
import { subjectOf } from "@/lib/messages/written";
import { namesAt } from "@/lib/people/known-as-tx";
import type { EmailState } from "@/prisma/client/client";

/** What became of the mails of a message. */
export type Counts = { waiting: number; held: number; sent: number; failed: number };

/** A message as a line of a list. */
export type MessageRow = {
  id: string;
  subject: string;
  by: string | null;
  at: Date;
  receivers: number;
  /** Null of a draft. */
  counts: Counts | null;
};

/** A page of a programme's messages, what was saved last first: drafts, and what has been sent. */
export async function listMessages(
  viewer: Viewer,
  programmeId: string,
  page: number,
): Promise<{ rows: MessageRow[]; pages: number }> {
  return read(viewer, async (db) => {
    const where = { programmeId, AND: messagesOf(viewer) };
    const total = await db.message.count({ where });
    const rows = await db.message.findMany({
      where,
      select: {
        ...{ id: true, convenerId: true, words: true, madeById: true, savedAt: true, dispatchId: true },
        dispatch: { select: { madeById: true, madeAt: true } },
        _count: { select: { receivers: { where: { leftOut: false } } } },
      },
      orderBy: [{ savedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * onPage,
      take: onPage,
    });
    const by = (row: (typeof rows)[number]) => row.dispatch?.madeById ?? row.madeById;
    const people = rows.flatMap((row) => by(row) ?? []);
    const names = await namesAt(db, rows[0]?.convenerId ?? "", people, rows[0]?.convenerId);
    const counts = await countsOf(
      db,
      rows.flatMap(({ dispatchId }) => dispatchId ?? []),
    );
    const listed = rows.map((row) => ({
      ...{ id: row.id, subject: subjectOf(row.words), receivers: row._count.receivers },
      by: names.get(by(row) ?? "") ?? null,
      at: row.dispatch?.madeAt ?? row.savedAt,
      counts: row.dispatchId ? (counts.get(row.dispatchId) ?? none) : null,
    }));
    return { rows: listed, pages: Math.max(1, Math.ceil(total / onPage)) };
  });
}

/** A draft with those who would get it now, and who has come since they were chosen; null where it is none of the viewer's. */
export async function getDraft(viewer: Viewer, id: string): Promise<Draft | null> {
  return read(viewer, async (db) => {
    const message = await messageFor(db, viewer, id);
    if (!message || message.dispatchId) return null;
    const programme = await programmeFor(db, viewer, message.programmeId);
    const from = await fromOf(db, message.convenerId, viewer.userId ?? "");
    return { message, programme, from, ...(await receiving(db, message, programme)) };
  });
}

export type Draft = Receiving & {
  message: Message;
  programme: OfProgramme;
  from: Awaited<ReturnType<typeof fromOf>>;
};

/** Who would be found today by what the receivers of a draft were found by, and was not shown then. */
export async function listCome(
  viewer: Viewer,
  { id, programmeId, chosen }: Message,
  now: Date,
): Promise<string[]> {
  const shown = await read(viewer, (db) =>
    db.messageReceiver.findMany({
      where: { messageId: id, message: draftsOf(viewer) },
      select: { userId: true },
    }),
  );
  const known = new Set(shown.map(({ userId }) => userId));
  const { people } = await listChosen(viewer, programmeId, chosen, now, known);
  return people.map(({ name }) => name);
}

/** Whom the filters find who does not get a draft yet. */
export async function listToAdd(viewer: Viewer, { id, programmeId }: Message, filters: Filters, now: Date) {
  const already = await read(viewer, (db) => receiverIds(db, viewer, id));
  return listChosen(viewer, programmeId, filters, now, new Set(already));
}

/** What has been sent: to whom, what became of each mail, and who sent it; null where it is none of the viewer's, or a draft. */
export async function getSentMessage(viewer: Viewer, id: string, page: number) {
  return read(viewer, async (db) => {
    const message = await messageFor(db, viewer, id);
    if (!message?.dispatchId) return null;
    const { dispatchId, convenerId } = message;
    const dispatch = await db.dispatch.findFirstOrThrow({
      where: { id: dispatchId },
      select: { madeAt: true, madeById: true, leavesAt: true, leftAt: true },
    });
    const where = { dispatchId };
    const rows = await db.email.findMany({
      where,
      select: { id: true, toName: true, toAddress: true, state: true, locale: true },
      orderBy: [{ toName: "asc" }, { id: "asc" }],
      skip: (page - 1) * onPage,
      take: onPage,
    });
    const total = await db.email.count({ where });
    const names = await namesAt(db, convenerId, dispatch.madeById ? [dispatch.madeById] : []);
    return {
      ...{ message, rows, total, page, pages: Math.max(1, Math.ceil(total / onPage)) },
      ...{ sentAt: dispatch.madeAt, leavesAt: dispatch.leftAt ? null : dispatch.leavesAt },
      by: names.get(dispatch.madeById ?? "") ?? null,
      counts: (await countsOf(db, [dispatchId])).get(dispatchId) ?? none,
    };
  });
}

const onPage = 50;

const none: Counts = { waiting: 0, held: 0, sent: 0, failed: 0 };

const countedAs: Record<EmailState, keyof Counts | null> = {
  ...{ WAITING: "waiting", UNCERTAIN: "waiting", HELD: "held", SENT: "sent", FAILED: "failed" },
  SUPERSEDED: null,
} as const;

async function countsOf(db: Reads, dispatchIds: readonly string[]): Promise<Map<string, Counts>> {
  const rows = await db.email.groupBy({
    by: ["dispatchId", "state"],
    where: { dispatchId: { in: [...dispatchIds] } },
    _count: true,
  });
  const counts = new Map<string, Counts>();
  for (const { dispatchId, state, _count } of rows) {
    const as = countedAs[state];
    const before = counts.get(dispatchId ?? "") ?? none;
    if (dispatchId && as) counts.set(dispatchId, { ...before, [as]: before[as] + _count });
  }
  return counts;
}
