import { type Instant, type Loaded, moment } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of a group's assignments for its page: how far they are, not what they say. */
export const assignmentFields = {
  submissions: { select: { step: true, enrolmentId: true, handedInAt: true } },
} as const satisfies Prisma.GroupSelect;

type Row = Prisma.GroupGetPayload<{ select: typeof assignmentFields }>;

/** How far the assignments of a group are. */
export const assignment: Loaded<
  "assignment",
  Row,
  [step: string, enrolmentId: string, handedInAt: Instant][]
> = {
  facts: ({ submissions }, { seatOf }) =>
    submissions.map(({ step, enrolmentId, handedInAt }) => ({ step, seat: seatOf(enrolmentId), handedInAt })),
  light: Prisma.sql`(select json_agg(json_build_array(b.step, b."enrolmentId", b."handedInAt"))
    from "Submission" b where b."groupId" = g.id)`,
  lightFacts: (rows, { seatOf }) =>
    rows.map(([step, enrolmentId, handedInAt]) => ({
      ...{ step, seat: seatOf(enrolmentId), handedInAt: moment(handedInAt) },
    })),
};
