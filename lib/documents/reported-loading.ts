import { openParts } from "@/lib/documents/sealing";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import type { Reads } from "@/lib/kernel/db";

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
      versions: {
        where: { approvedAt: { not: null } },
        orderBy: { round: "desc" },
        // The one that is read now.
        take: 1,
        select: { sealed: true },
      },
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
