import { type ReportedDocument, reportedDocuments } from "@/lib/documents/reported-loading";
import type { Format } from "@/lib/formats/recipe";
import { formatOf } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { askedToApprove } from "@/lib/insights/rules";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { programmesCoordinatedBy } from "@/lib/programmes/access";
import { type Answered, loadAnswered } from "@/lib/reports/answered-loading";
import { heldDays, type ReportedDay } from "@/lib/reports/days-loading";
import { countHeld, type Held } from "@/lib/reports/held-loading";
import { livingNetworks } from "@/lib/reports/networks-loading";
import type { EnrolmentState, GroupState } from "@/prisma/client/client";

/** Numbers computed for people: what a programme has done and what was said of it, as far as that may be shown. */
export type Report = Answered &
  Omit<Held, "hours" | "personHours"> & {
    format: Format;
    enrolments: Partial<Record<EnrolmentState, number>>;
    /** Enrolments that have been sent, one of each that were joined into one; what was only begun is none. */
    enrolled: number;
    /** The same by the parts of the format. */
    parts: Partial<Record<string, number>>;
    groups: Partial<Record<GroupState, number>>;
    needs: { key: string; count: number }[];
    offers: { key: string; count: number }[];
    /** What the pairs talked about. */
    talked: { key: string; count: number }[];
    insights: string[];
    /** What the days of rounds came to; none where the format has none, or none has been held. */
    days: ReportedDay[];
    /** What was written together and the format wants told. */
    documents: ReportedDocument[];
    /** Networks that grew from it and go on, and how many are in them; nothing else is told of them. */
    goingOn: { networks: number; people: number };
  };

type Reported = {
  id: string;
  format: string;
  convenerId: string;
  timeZone: string;
  themes: readonly { key: string; label: Localised }[];
};

/** The report of a programme that the viewer coordinates. */
export function getReport(viewer: Viewer, programme: Reported, now: Date): Promise<Report> {
  const own = { id: programme.id, ...programmesCoordinatedBy(viewer) };
  return read(viewer, async (db) => {
    const may = await db.programme.count({ where: own });
    if (may === 0) throw new Error("a report is asked for by somebody who does not coordinate the programme");
    const format = formatOf(programme.format);
    const held = { group: { programmeId: programme.id } };
    const days = await heldDays(db, { ...programme, held }, now);
    const [counts, visits, themes, surveys, insights, documents, goingOn] = await Promise.all([
      countStates(db, programme.id),
      countHeld(db, { ...programme, held }, days),
      countThemes(db, programme),
      loadAnswered(db, programme, now),
      approvedInsights(db, programme.id),
      reportedDocuments(db, programme.id, format),
      livingNetworks(db, programme.id),
    ]);
    return { format, ...counts, ...visits, ...themes, ...surveys, insights, days, documents, goingOn };
  });
}

async function countStates(db: Reads, programmeId: string) {
  const [enrolments, sent, groups] = await Promise.all([
    db.enrolment.groupBy({ by: ["state"], where: { programmeId }, _count: true }),
    db.enrolment.groupBy({
      by: ["part"],
      where: { programmeId, submittedAt: { not: null }, joinedIntoId: null },
      _count: true,
    }),
    db.group.groupBy({ by: ["state"], where: { programmeId }, _count: true }),
  ]);
  return {
    enrolments: Object.fromEntries(enrolments.map(({ state, _count }) => [state, _count])),
    enrolled: sent.reduce((sum, { _count }) => sum + _count, 0),
    parts: Object.fromEntries(sent.map(({ part, _count }) => [part, _count])),
    groups: Object.fromEntries(groups.map(({ state, _count }) => [state, _count])),
  };
}

async function countThemes(db: Reads, { id, themes }: Reported) {
  const [enrolments, talked] = await Promise.all([
    db.enrolment.findMany({
      where: { programmeId: id, state: { in: ["SUBMITTED", "ACCEPTED", "WAITLISTED"] } },
      select: { needs: true, offers: true },
    }),
    db.group.groupBy({
      by: ["theme"],
      where: { programmeId: id, state: { in: ["CONFIRMED", "COMPLETED"] }, theme: { not: null } },
      _count: true,
    }),
  ]);
  const count = (of: (one: (typeof enrolments)[number]) => string[]) =>
    ranked(
      themes.map(({ key }) => ({ key, count: enrolments.filter((one) => of(one).includes(key)).length })),
    );
  return {
    needs: count(({ needs }) => needs),
    offers: count(({ offers }) => offers),
    talked: ranked(talked.map(({ theme, _count }) => ({ key: theme ?? "", count: _count }))),
  };
}

function ranked(rows: { key: string; count: number }[]) {
  return rows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** Sentences that every side of their pair has approved, in an order that says nothing of the pairs. */
async function approvedInsights(db: Reads, programmeId: string): Promise<string[]> {
  const insights = await db.insight.findMany({
    where: { group: { programmeId } },
    select: {
      text: true,
      createdAt: true,
      approvals: { select: { enrolmentId: true } },
      group: { select: { seats: { select: { enrolmentId: true, leftAt: true } } } },
    },
  });
  return insights
    .filter(({ approvals, createdAt, group }) =>
      askedToApprove(group.seats, createdAt).every(({ enrolmentId }) =>
        approvals.some((one) => one.enrolmentId === enrolmentId),
      ),
    )
    .map(({ text }) => text)
    .sort((a, b) => a.localeCompare(b, "fi"));
}
