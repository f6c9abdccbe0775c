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
};

/** What is read of a group's documents to know how far they are. */
export const documentFields = {
  step: true,
  about: true,
  state: true,
  round: true,
  changedAt: true,
  versions: { select: { round: true, approvals: { select: { enrolmentId: true } } } },
} as const satisfies Prisma.DocumentSelect;

type Rounds = {
  round: number;
  versions: readonly { round: number; approvals: readonly { enrolmentId: string }[] }[];
};
type Row = Omit<DocumentFacts, "approvedBy"> & Rounds;

/** How far a document is, by the seats of its group. */
export function documentFacts(
  { versions, ...document }: Row,
  seatOf: (enrolmentId: string) => number,
): DocumentFacts {
  return { ...document, approvedBy: approversOf({ ...document, versions }).map(seatOf) };
}

/** The enrolments that have approved what was sent round last. */
export function approversOf({ round, versions }: Rounds): string[] {
  const approvals = versions.find((one) => one.round === round)?.approvals ?? [];
  return approvals.map(({ enrolmentId }) => enrolmentId);
}
