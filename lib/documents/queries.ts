import { loadDocument } from "@/lib/documents/loading";
import { approvalsMissing, type Phase, whyNotAnswer, whyNotWrite, writesIt } from "@/lib/documents/rules";
import { openParts, openRemark } from "@/lib/documents/sealing";
import type { DocumentState } from "@/lib/documents/states";
import type { DocumentTemplate } from "@/lib/formats/documents";
import { ordinalIn } from "@/lib/formats/occurrences";
import type { Format } from "@/lib/formats/recipe";
import type { Localised } from "@/lib/i18n/locales";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { dayAfter, dayIn } from "@/lib/time/days";

/** The words of a document by its parts; null where this installation's key does not open them. */
export type Parts = Readonly<Record<string, string>> | null;

/** What the house knows of what a document is about. */
export type Known = { startsAt: Date | null; place: string | null; came: number; theme: Localised | null };

export type ReadDocument = {
  groupId: string;
  format: Format;
  template: DocumentTemplate;
  timeZone: string;
  /** Which of the group's meetings it is about; 0 where it is about the whole. */
  n: number;
  seats: { seat: number; name: string; written: boolean; approved: boolean }[];
  phase: Phase;
  state: DocumentState;
  version: number;
  round: number;
  /** The last day for approving what has been sent round. */
  answerBy: string | null;
  /** What is being written, for whoever writes it. */
  draft: { parts: Parts; savedAt: Date | null } | null;
  /** What stands in a document that nobody has begun. */
  given: Known | null;
  /** What has been sent round, for those who approve and those who guide. */
  sent: { parts: Parts; sentAt: Date } | null;
  /** What was approved last, for the group. */
  approved: { parts: Parts; approvedAt: Date } | null;
  /** What was asked to be changed in what went round last, for whoever writes it. */
  remarks: { by: string | null; text: string | null; saidAt: Date }[];
  mayWrite: boolean;
  mayApprove: boolean;
  mayAskChange: boolean;
  mayTakeBack: boolean;
};

/**
 * A group's document with what the viewer may read of it; null where there is none to be seen. The only way to a document's words:
 * those that may not be read are not even fetched.
 */
export function readDocument(viewer: Viewer, groupId: string, address: string): Promise<ReadDocument | null> {
  return read(viewer, async (db) => {
    const found = await loadDocument(db, viewer, groupId, address);
    if (!found?.sight.approved) return null;
    const { group, format, template, at, standing, writers, meeting, seats, phase, sight, row } = found;
    const state = row?.state ?? "WRITING";
    const open = whyNotAnswer(phase) === null;
    const writes = writesIt(standing, writers);
    const missing = approvalsMissing({ state, approvedBy: found.approvedBy }, seats);
    const place = { id: row?.id ?? "", groupId };
    const last = row?.versions.find(({ approvedAt }) => approvedAt !== null);
    const sent = row?.versions.find(({ round }) => round === row.round);
    const words = async (round: number) => openParts(place, await sealedRound(db, place.id, round));
    const mayWrite = writes && whyNotWrite(phase, state) === null;
    const mayApprove = open && missing.some((seat) => standing.contactOf.includes(seat));
    // Whoever has still to read it asks for a change; whoever has agreed to their own text takes it back.
    const mayTakeBack = open && state === "SENT" && writes && !mayApprove;
    const known = {
      ...{ startsAt: meeting?.startsAt ?? null, place: meeting?.placeName ?? null },
      came: (meeting?.attendances.length ?? 0) + (meeting?.walkIns.length ?? 0),
      theme: group.programme.themes.find(({ key }) => key === group.theme)?.label ?? null,
    };
    return {
      ...{ groupId, format, template, phase, state, timeZone: group.programme.timeZone },
      n: ordinalIn(format, group, at.about),
      version: row?.version ?? 0,
      round: row?.round ?? 0,
      seats: seats.map(({ seat, name, written }) => ({
        ...{ seat, name, written },
        approved: found.approvedBy.includes(seat),
      })),
      answerBy:
        state === "SENT" && row
          ? dayAfter(dayIn(row.changedAt, group.programme.timeZone), at.step.days.answer)
          : null,
      draft:
        sight.draft && state === "WRITING"
          ? { parts: row ? await draftOf(db, place) : {}, savedAt: row?.savedAt ?? null }
          : null,
      given: row ? null : known,
      sent: sight.round && state === "SENT" && sent ? { ...sent, parts: await words(sent.round) } : null,
      approved: last?.approvedAt ? { parts: await words(last.round), approvedAt: last.approvedAt } : null,
      remarks: sight.draft && state === "WRITING" && row ? await remarksOf(db, place, row.round, seats) : [],
      mayWrite,
      ...{ mayApprove, mayTakeBack },
      mayAskChange:
        open &&
        state !== "WRITING" &&
        !mayTakeBack &&
        (standing.contactOf.length > 0 || standing.facilitator),
    };
  });
}

async function draftOf(db: Reads, place: { id: string; groupId: string }): Promise<Parts> {
  const { sealed } = await db.document.findFirstOrThrow({
    where: { id: place.id },
    select: { sealed: true },
  });
  return openParts(place, sealed);
}

async function sealedRound(db: Reads, documentId: string, round: number): Promise<string> {
  const { sealed } = await db.documentVersion.findFirstOrThrow({
    where: { documentId, round },
    select: { sealed: true },
  });
  return sealed;
}

async function remarksOf(
  db: Reads,
  place: { id: string; groupId: string },
  round: number,
  seats: readonly { enrolmentId: string; name: string }[],
) {
  const rows = await db.documentRemark.findMany({
    where: { documentId: place.id, round },
    orderBy: [{ saidAt: "asc" }, { id: "asc" }],
    select: { enrolmentId: true, sealed: true, saidAt: true },
  });
  return rows.map(({ enrolmentId, sealed, saidAt }) => ({
    by: seats.find((one) => one.enrolmentId === enrolmentId)?.name ?? null,
    text: openRemark(place, sealed),
    saidAt,
  }));
}
