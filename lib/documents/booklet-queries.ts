import { getTies } from "@/lib/auth/ties";
import { readNow } from "@/lib/documents/facts";
import { addressOf } from "@/lib/documents/schema";
import { openParts } from "@/lib/documents/sealing";
import { factsOf } from "@/lib/enrolments/facts";
import type { DocumentTemplate } from "@/lib/formats/documents";
import { readsOf } from "@/lib/formats/parts";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { openToAll, programmesVisibleTo } from "@/lib/programmes/access";
import type { Prisma } from "@/prisma/client/client";

/** The pages of hosts, put together. */
export type Booklet = {
  programme: Localised;
  format: Format;
  template: DocumentTemplate;
  /** The reader takes part, and reads every page that its host has approved. */
  within: boolean;
  pages: { address: string; name: string; municipality: string; parts: Readonly<Record<string, string>> }[];
};

/** The keys of a format's documents that are booklets. */
export function bookletsOf({ steps }: Pick<Format, "steps">): string[] {
  return steps.flatMap((step) => (step.kind === "document" && step.compiled ? [step.key] : []));
}

/**
 * A programme's booklet: those who take part in it, guide or coordinate it read each page that its host has approved, anybody else those
 * that the host lets be published, as its answer says now. Pages of hosts who have left are not in it. Null where there is no such
 * booklet, or no page of it for somebody who only passes by.
 */
export function readBooklet(viewer: Viewer, slug: string, step: string): Promise<Booklet | null> {
  return read(viewer, async (db) => {
    const programme = await db.programme.findFirst({
      where: { slug, AND: programmesVisibleTo(viewer) },
      select: { id: true, name: true, format: true, state: true },
    });
    if (!programme) return null;
    const format = formatOf(programme.format);
    const template = format.documents.find(({ key }) => key === step);
    if (!template || !bookletsOf(format).includes(step)) return null;
    const within = (await db.programme.count({ where: { id: programme.id, AND: isWithin(viewer) } })) > 0;
    const anybody = format.steps.some(
      (one) => one.kind === "document" && one.key === step && one.reads?.includes("public"),
    );
    if (!within && !(anybody && openToAll.includes(programme.state))) return null;
    const all = await pagesOf(db, programme.id, format, step);
    const pages = all.filter(({ published }) => within || published).map(({ published: _, ...page }) => page);
    return within || pages.length > 0
      ? { ...{ programme: programme.name, format, template, within }, pages }
      : null;
  });
}

async function pagesOf(db: Reads, programmeId: string, format: Format, step: string) {
  const documents = await db.document.findMany({
    where: { step, group: { programmeId }, versions: { some: { approvedAt: { not: null } } } },
    select: {
      ...{ id: true, groupId: true, about: true },
      versions: readNow,
      group: {
        select: {
          meetings: { select: { step: true, ordinal: true, hostEnrolmentId: true } },
          seats: {
            where: { leftAt: null },
            select: {
              enrolmentId: true,
              enrolment: {
                select: { name: true, part: true, response: { select: { answers: true } } },
              },
            },
          },
        },
      },
    },
  });
  return documents
    .flatMap(({ id, groupId, about, versions: [version], group }) => {
      const meeting = group.meetings.find((one) => one.step === about);
      const host = group.seats.find(({ enrolmentId }) => enrolmentId === meeting?.hostEnrolmentId)?.enrolment;
      const parts = version && openParts({ id, groupId }, version.sealed);
      if (!meeting || !host || !parts) return [];
      const reads = readsOf(format, host.part);
      const answers = host.response?.answers ?? {};
      const published = reads.published !== undefined && answers[reads.published] === "yes";
      const { municipality } = factsOf(reads, answers);
      const page = { address: addressOf({ step, about }), name: host.name, municipality, parts };
      return [{ at: meeting.ordinal, page: { ...page, published } }];
    })
    .sort((one, other) => one.at - other.at)
    .map(({ page }) => page);
}

/** Programmes in which the viewer takes part, or which they guide or coordinate. */
function isWithin(viewer: Viewer): Prisma.ProgrammeWhereInput {
  if (viewer.kind === "system") return {};
  const userId = userIdOf(viewer);
  return {
    OR: [
      { convener: { coordinators: { some: { userId } } } },
      { facilitators: { some: { userId, acceptedAt: { not: null } } } },
      { groups: { some: { facilitators: { some: { userId } } } } },
      { enrolments: { some: { state: "ACCEPTED", participants: { some: { userId, leftAt: null } } } } },
    ],
  };
}

export type OwnBooklet = Pick<Booklet, "programme" | "format" | "template"> & { slug: string; step: string };

/** The booklets with a page at least of the programmes that the viewer takes part in as one who has no seat there. */
export async function listOwnBooklets(viewer: Viewer): Promise<OwnBooklet[]> {
  const { waiting } = await getTies(viewer);
  if (waiting.length === 0) return [];
  const withBooklet = formatsWith((format) => bookletsOf(format).length > 0);
  const participants = { some: { userId: userIdOf(viewer), leftAt: null } };
  const rows = await read(viewer, (db) =>
    db.programme.findMany({
      where: {
        ...{ format: { in: withBooklet }, state: { in: openToAll } },
        enrolments: { some: { id: { in: waiting }, state: "ACCEPTED", participants } },
        groups: { some: { documents: { some: { versions: { some: { approvedAt: { not: null } } } } } } },
      },
      orderBy: [{ meetingsToOn: "desc" }, { id: "asc" }],
      select: { slug: true, name: true, format: true },
    }),
  );
  return rows.flatMap(({ slug, name: programme, format: key }) => {
    const format = formatOf(key);
    return bookletsOf(format).flatMap((step) => {
      const template = format.documents.find((one) => one.key === step);
      return template ? [{ slug, step, programme, format, template }] : [];
    });
  });
}
