import type { DocumentState } from "@/lib/documents/states";
import type { Prisma } from "@/prisma/client/client";

/** What is known of a document without reading it. */
export type DocumentFacts = {
  step: string;
  /** The key of the meeting that it is about. */
  about: string | null;
  state: DocumentState;
  /** How often it has been sent round. */
  round: number;
  changedAt: Date;
  /** The seats that have approved what was sent round last. */
  approvedBy: readonly number[];
  /** When those to whom that went to be corrected had been heard. */
  heardAt: Date | null;
};

/** What is read of a group's documents to know how far they are. */
export const documentFields = {
  step: true,
  about: true,
  state: true,
  round: true,
  changedAt: true,
  versions: { select: { round: true, heardAt: true, approvals: { select: { enrolmentId: true } } } },
} as const satisfies Prisma.DocumentSelect;

/** The version of a document that is read now: the last one that has been approved. */
export const readNow = {
  where: { approvedAt: { not: null } },
  orderBy: { round: "desc" },
  take: 1,
  select: { sealed: true, approvedAt: true },
} as const satisfies Prisma.Document$versionsArgs;

type Rounds = {
  round: number;
  versions: readonly { round: number; approvals: readonly { enrolmentId: string }[] }[];
};
type Row = Omit<DocumentFacts, "approvedBy" | "heardAt"> & {
  versions: readonly (Rounds["versions"][number] & { heardAt: Date | null })[];
};

/** How far a document is, by the seats of its group. */
export function documentFacts(
  { versions, ...document }: Row,
  seatOf: (enrolmentId: string) => number,
): DocumentFacts {
  const heardAt = versions.find(({ round }) => round === document.round)?.heardAt ?? null;
  return { ...document, approvedBy: approversOf({ ...document, versions }).map(seatOf), heardAt };
}

/** The enrolments that have approved what was sent round last. */
export function approversOf({ round, versions }: Rounds): string[] {
  const approvals = versions.find((one) => one.round === round)?.approvals ?? [];
  return approvals.map(({ enrolmentId }) => enrolmentId);
}
