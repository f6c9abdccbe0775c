import { readNow } from "@/lib/documents/facts";
import { passingOf } from "@/lib/documents/rules";
import { openParts } from "@/lib/documents/sealing";
import { namesIn } from "@/lib/feedback/free-words";
import type { Format } from "@/lib/formats/recipe";
import { formatOf, formatsWith } from "@/lib/formats/registry";
import type { Localised } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";
import type { Prisma } from "@/prisma/client/client";

/** What a group has written together for all to read, as it stands in a report: some parts of a document that has passed. */
export type ReportedDocument = {
  id: string;
  title: Localised;
  parts: { key: string; label: Localised; text: string }[];
};

/**
 * The parts that a format wants in its report, of each document of a programme that has passed and that coordinators read: as they were
 * passed last, without what anybody has struck.
 */
export async function reportedDocuments(
  db: Reads,
  programmeId: string,
  { steps, documents: templates }: Pick<Format, "steps" | "documents">,
): Promise<ReportedDocument[]> {
  const wanted = templates.filter(
    ({ key, parts }) =>
      parts.some(({ reported }) => reported) &&
      steps.some(
        (step) => step.kind === "document" && step.key === key && step.reads?.includes("coordinators"),
      ),
  );
  if (wanted.length === 0) return [];
  const found = await db.document.findMany({
    where: {
      step: { in: wanted.map(({ key }) => key) },
      group: { programmeId },
      versions: { some: { approvedAt: { not: null } } },
    },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, groupId: true, step: true },
      versions: readNow,
    },
  });
  return found.flatMap(({ id, groupId, step, versions: [version] }) => {
    const template = wanted.find(({ key }) => key === step);
    const words = version && openParts({ id, groupId }, version.sealed);
    if (!template || !words) return [];
    const parts = template.parts.flatMap(({ key, label, reported }) => {
      const text = words[key]?.trim();
      return reported && text ? [{ key, label, text }] : [];
    });
    return parts.length > 0 ? [{ id, title: template.title, parts }] : [];
  });
}

/**
 * What groups have written to be told onward and all have approved, the newest first: of documents that nobody is writing on, of groups
 * that came about and that nobody has withdrawn from. What was left empty is nothing, and neither is what is longer than a paragraph or
 * seems to name somebody of the group.
 */
export async function onwardTexts(
  db: Reads,
  programme: Prisma.ProgrammeWhereInput & { format: { in: string[] } },
  take: number,
): Promise<string[]> {
  const keys = formatsWith((format) => onwardParts(format).length > 0);
  const formats = programme.format.in.filter((key) => keys.includes(key));
  if (formats.length === 0) return [];
  const isOf = { group: { programme: { format: { in: formats } } } };
  const found = await db.document.findMany({
    where: {
      ...{ state: "APPROVED", AND: isOf },
      step: { in: formats.flatMap((key) => onwardParts(formatOf(key)).map(({ step }) => step)) },
      group: {
        ...{ programme, state: { in: ["CONFIRMED", "COMPLETED"] } },
        seats: { none: { enrolment: { state: "WITHDRAWN" } } },
      },
    },
    orderBy: [{ changedAt: "desc" }, { id: "asc" }],
    take,
    select: {
      ...{ id: true, groupId: true, step: true },
      versions: readNow,
      group: {
        select: {
          programme: { select: { format: true } },
          seats: {
            where: { leftAt: null },
            select: {
              enrolment: { select: { participants: { select: { user: { select: { name: true } } } } } },
            },
          },
        },
      },
    },
  });
  return found.flatMap(({ id, groupId, step, versions: [version], group }) => {
    const words = version && openParts({ id, groupId }, version.sealed);
    const names = group.seats.flatMap(({ enrolment }) => enrolment.participants.map(({ user }) => user.name));
    return onwardParts(formatOf(group.programme.format))
      .filter((one) => one.step === step)
      .map(({ key }) => words?.[key]?.trim() ?? "")
      .filter((text) => text !== "" && text.length <= paragraph && namesIn(text, names).length === 0);
  });
}

/** The parts of a format's documents that are told onward: of those that all approve alone. */
function onwardParts({ steps, documents }: Pick<Format, "steps" | "documents">) {
  const approved = steps.filter((step) => step.kind === "document" && passingOf(step) === "all-approve");
  return documents
    .filter(({ key }) => approved.some((step) => step.key === key))
    .flatMap(({ key: step, parts }) =>
      parts.filter(({ onward }) => onward).map(({ key }) => ({ step, key })),
    );
}

/** As long as a sentence that a group tells onward may be. */
const paragraph = 300;
