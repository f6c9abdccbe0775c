import { isHeld } from "@/lib/dispatches/rules";
import { emailsVisibleTo, outboxesOf } from "@/lib/emails/access";
import { definitionOf } from "@/lib/emails/registry";
import type { EmailFilter, emailStates } from "@/lib/emails/schema";
import { subjectOf, type Wording } from "@/lib/emails/templates";
import { searchWords } from "@/lib/i18n/folding";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { formatsOf } from "@/lib/programmes/words-tx";
import type { Prisma } from "@/prisma/client/client";

type EmailState = (typeof emailStates)[number];

export type OutboxRow = {
  id: string;
  subject: string;
  template: string;
  toName: string;
  toAddress: string;
  state: EmailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  groupId: string | null;
  enrolmentId: string | null;
  /** Why it is held, or was. */
  heldFor: string | null;
  /** What can be done about it: trying it again, letting it go or, where it no longer holds and there is one, today's letter. */
  offers: "again" | "release" | "today" | null;
  /** When a mail that is held will leave; null for all others. */
  leavesAt: Date | null;
};

export type Outbox = {
  rows: OutboxRow[];
  total: number;
  page: number;
  pages: number;
  counts: Record<OutboxRow["state"], number>;
};

const rowsOnPage = 50;

/** The mails of a coordinator's programmes, newest first or as they are sorted, with how many are waiting, sent and failed. */
export async function listEmails(viewer: Viewer, filter: EmailFilter): Promise<Outbox> {
  return read(viewer, async (db) => {
    const visible = await visibleEmails(viewer, db);
    const where: Prisma.EmailWhereInput = { AND: [visible, filtered(filter)] };
    const stated: Prisma.EmailWhereInput = filter.state ? { AND: [where, { state: filter.state }] } : where;
    const [rows, total, groups] = await Promise.all([
      db.email.findMany({
        where: stated,
        include: { dispatch: { select: { leavesAt: true, leftAt: true, undoneAt: true } } },
        orderBy: sorted(filter.sort),
        skip: (filter.page - 1) * rowsOnPage,
        take: rowsOnPage,
      }),
      db.email.count({ where: stated }),
      db.email.groupBy({ by: ["state"], where, _count: true }),
    ]);
    const counts = { WAITING: 0, HELD: 0, SENT: 0, UNCERTAIN: 0, FAILED: 0, SUPERSEDED: 0 };
    for (const group of groups) counts[group.state] = group._count;
    const formats = await formatsOf(db, rows);
    return {
      rows: rows.map((row, at) => outboxRow(row, { locale: viewer.locale, format: formats[at] ?? null })),
      total,
      page: filter.page,
      pages: Math.max(1, Math.ceil(total / rowsOnPage)),
      counts,
    };
  });
}

/** By receiver, by state in the order in which a mail goes through them, or the oldest first. */
function sorted(sort: EmailFilter["sort"]): Prisma.EmailOrderByWithRelationInput[] {
  if (sort === "queued") return [{ createdAt: "asc" }, { id: "asc" }];
  const newest = [{ createdAt: "desc" }, { id: "desc" }] as const;
  if (sort === "to") return [{ toName: "asc" }, { toAddress: "asc" }, ...newest];
  return sort === "state" ? [{ state: "asc" }, ...newest] : [...newest];
}

/** The filter for the mails that somebody may see. */
export async function visibleEmails(viewer: Viewer, db: Reads): Promise<Prisma.EmailWhereInput> {
  const conveners = await db.coordinator.findMany({
    where: outboxesOf(viewer),
    select: { convenerId: true },
  });
  return emailsVisibleTo(
    viewer,
    conveners.map(({ convenerId }) => convenerId),
  );
}

function filtered({ programmeId, groupId, search }: EmailFilter): Prisma.EmailWhereInput {
  return {
    ...(programmeId ? { programmeId } : {}),
    ...(groupId ? { groupId } : {}),
    ...(search ? { AND: searchWords(search).map((word) => ({ search: { contains: word } })) } : {}),
  };
}

type Stored = Omit<OutboxRow, "subject" | "template" | "leavesAt" | "offers"> & {
  template: string;
  params: unknown;
  dispatch: { leavesAt: Date; leftAt: Date | null; undoneAt: Date | null } | null;
};

function outboxRow({ params, ...row }: Stored & Record<string, unknown>, wording: Wording): OutboxRow {
  const {
    id,
    template,
    toName,
    toAddress,
    state,
    attempts,
    lastError,
    createdAt,
    sentAt,
    groupId,
    enrolmentId,
  } = row;
  const mail = definitionOf(template);
  const subject = mail ? subjectOf(mail, params as object, wording) : template;
  return {
    id,
    subject,
    template,
    toName,
    toAddress,
    state,
    attempts,
    lastError,
    createdAt,
    sentAt,
    groupId,
    enrolmentId,
    heldFor: row.heldFor,
    offers: offerOf(row.state, Boolean(mail?.today)),
    leavesAt: row.state === "WAITING" && row.dispatch && isHeld(row.dispatch) ? row.dispatch.leavesAt : null,
  };
}

function offerOf(state: EmailState, hasToday: boolean): OutboxRow["offers"] {
  if (state === "SENT") return null;
  if (state === "HELD") return "release";
  return state !== "SUPERSEDED" ? "again" : hasToday ? "today" : null;
}
