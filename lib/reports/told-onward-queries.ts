import { onwardTexts } from "@/lib/documents/reported-loading";
import { stillQuotable } from "@/lib/feedback/quoted-loading";
import { askedToApprove } from "@/lib/insights/rules";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { openToAll } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

/** A sentence that anybody at all may read, and the association that lets its name stand under it. */
export type ToldOnward = { text: string; by: string | null };

/** Whose sentences: of programmes of these formats, of one convener or of all. */
type Whose = { formats: readonly string[]; convenerId?: string };

/** One sentence alone would stand out: whoever has read it knows that one person said it. */
const fewest = 2;
const mostShown = 4;
/** So many of the newest are looked through on a page that everybody opens. */
const mostRead = 100;

/**
 * What others have said and let be told onward, for public pages; the one query that decides it, and it does not matter who asks.
 * A sentence has to have passed everything there is to pass: its programme is open to all; of feedback, its writer let it be quoted,
 * a coordinator has read it for names and found none, and where a name stands under it, whoever has that name, or comes from there,
 * still takes part; of a group, all who were asked have approved it, the group came about, and none of them has withdrawn; so it is with
 * what is meant for it in what a group has written. What does not any more is not shown any more. Fewer than two are none.
 */
export async function listToldOnward(viewer: Viewer, whose: Whose): Promise<ToldOnward[]> {
  const programme = {
    state: { in: openToAll },
    format: { in: [...whose.formats] },
    ...(whose.convenerId ? { convenerId: whose.convenerId } : {}),
  };
  const [quotes, insights, written] = await read(viewer, (db) =>
    Promise.all([
      consentedQuotes(db, programme),
      approvedInsights(db, programme),
      // No page shows more than a few of them.
      onwardTexts(db, programme, mostRead),
    ]),
  );
  const parts = written.map((text) => ({ text, by: null }));
  const all = new Map([...parts, ...insights, ...quotes].map((told) => [told.text, told]));
  const told = [...all.values()].sort(namedFirst);
  return told.length < fewest ? [] : told.slice(0, mostShown);
}

/** Those with a name first; the order of the rest says nothing of whose they are or when they were written. */
function namedFirst(a: ToldOnward, b: ToldOnward): number {
  return Number(b.by !== null) - Number(a.by !== null) || (a.text < b.text ? -1 : 1);
}

async function consentedQuotes(db: Reads, programme: Prisma.ProgrammeWhereInput): Promise<ToldOnward[]> {
  const quotes = await db.freeAnswer.findMany({
    where: {
      programme,
      readAt: { not: null },
      // A sentence with a hole in it held a name.
      AND: [
        { OR: [{ blanked: { isEmpty: true } }, { blanked: { equals: null } }] },
        {
          OR: [
            { consent: "anonymous", quotedAs: null },
            { consent: "named", quotedAs: { not: null } },
          ],
        },
      ],
    },
    orderBy: [{ readAt: "desc" }, { id: "asc" }],
    // No page shows more than a few of them.
    take: mostRead,
    select: { text: true, quotedAs: true, programmeId: true },
  });
  const named = quotes.flatMap(({ quotedAs }) => quotedAs ?? []);
  const may = await stillQuotable(db, programme, named);
  return quotes
    .filter(({ quotedAs, programmeId }) => quotedAs === null || may.has(`${programmeId} ${quotedAs}`))
    .map(({ text, quotedAs }) => ({ text, by: quotedAs }));
}

async function approvedInsights(db: Reads, programme: Prisma.ProgrammeWhereInput): Promise<ToldOnward[]> {
  const insights = await db.insight.findMany({
    where: { group: { programme, state: { in: ["CONFIRMED", "COMPLETED"] } }, approvals: { some: {} } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    // No page shows more than a few of them.
    take: mostRead,
    select: {
      text: true,
      createdAt: true,
      approvals: { select: { enrolmentId: true } },
      // Who has left was asked too.
      group: {
        select: {
          seats: { select: { enrolmentId: true, leftAt: true, enrolment: { select: { state: true } } } },
        },
      },
    },
  });
  return insights
    .filter(({ approvals, createdAt, group }) => {
      const asked = askedToApprove(group.seats, createdAt);
      const stands = ({ enrolmentId, enrolment }: (typeof asked)[number]) =>
        enrolment.state !== "WITHDRAWN" && approvals.some((one) => one.enrolmentId === enrolmentId);
      return asked.length > 0 && asked.every(stands);
    })
    .map(({ text }) => ({ text, by: null }));
}
