import { documentFacts, documentFields as fields } from "@/lib/documents/facts";
import type { DocumentState } from "@/lib/documents/states";
import type { Loaded } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of a group's documents for its page: how far they are, not what they say. */
export const documentFields = { documents: { select: fields } } as const satisfies Prisma.GroupSelect;

type Row = Prisma.GroupGetPayload<{ select: typeof documentFields }>;

type LightRow = [
  step: string,
  about: string | null,
  state: DocumentState,
  round: number,
  changedAt: string,
  approvedBy: string[],
  heardAt: string | null,
];

/** How far the documents of a group are. */
export const document: Loaded<"document", Row, LightRow[]> = {
  facts: ({ documents }, { seatOf }) => documents.map((one) => documentFacts(one, seatOf)),
  light: Prisma.sql`(select json_agg(json_build_array(d.step, d.about, d.state, d.round, d."changedAt", array(
      select a."enrolmentId" from "DocumentApproval" a
      where a."convenerId" = d."convenerId" and a."documentId" = d.id and a.round = d.round), (
      select v."heardAt" from "DocumentVersion" v
      where v."convenerId" = d."convenerId" and v."documentId" = d.id and v.round = d.round)))
    from "Document" d where d."groupId" = g.id)`,
  lightFacts: (rows, { seatOf }) =>
    rows.map(([step, about, state, round, changedAt, approvedBy, heardAt]) => ({
      ...{ step, about, state, round, approvedBy: approvedBy.map(seatOf) },
      changedAt: new Date(changedAt),
      heardAt: heardAt === null ? null : new Date(heardAt),
    })),
};
