import type { Reads } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { messagesOf } from "@/lib/messages/access";
import { peopleOf } from "@/lib/messages/people-loading";
import { type Candidate, digestOf, gapsIn, type Reading, readings } from "@/lib/messages/receivers";
import type { Filters } from "@/lib/messages/schema";
import type { Written } from "@/lib/messages/written";

/** A message as it is kept. */
export type Message = {
  id: string;
  convenerId: string;
  programmeId: string;
  version: number;
  words: Written;
  chosen: Filters;
  madeById: string | null;
  dispatchId: string | null;
};

/** A message of a programme that the viewer coordinates, or null. */
export function messageFor(db: Reads, viewer: Viewer, id: string): Promise<Message | null> {
  return db.message.findFirst({
    where: { id, AND: messagesOf(viewer) },
    select: {
      ...{ id: true, convenerId: true, programmeId: true, version: true, words: true, chosen: true },
      ...{ madeById: true, dispatchId: true },
    },
  });
}

/** Who would get a message now, and what each of them would read. */
export type Receiving = {
  people: Candidate[];
  read: Reading[];
  /** How many were chosen who have no part in the programme any more. */
  gone: number;
  /** Placeholders that say nothing to somebody. */
  gaps: ReturnType<typeof gapsIn>;
  mark: string;
};

/** Who would get a draft now: those who were chosen and still are in its programme. */
export async function receiving(
  db: Reads,
  message: Message,
  programme: Parameters<typeof readings>[2],
): Promise<Receiving> {
  const ids = await idsFor(db, message.id);
  const people = await peopleOf(db, message.programmeId, ids);
  const read = readings(people, message.words, programme);
  return {
    people,
    read,
    gone: ids.length - people.length,
    gaps: gapsIn(read, message.words),
    mark: digestOf(read, message.words),
  };
}

/** Who has been chosen for a message of the viewer's. */
export async function receiverIds(db: Reads, viewer: Viewer, messageId: string): Promise<string[]> {
  return (await messageFor(db, viewer, messageId)) ? idsFor(db, messageId) : [];
}

async function idsFor(db: Reads, messageId: string): Promise<string[]> {
  const where = { messageId, leftOut: false };
  const rows = await db.messageReceiver.findMany({ where, select: { userId: true } });
  return rows.map(({ userId }) => userId);
}
