import type { Loaded } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of a group's surveys for its page: who has not answered yet. */
export const surveyFields = {
  unanswered: { select: { step: true, about: true, userId: true, openUntil: true, askedAt: true } },
} as const satisfies Prisma.GroupSelect;

type Row = Prisma.GroupGetPayload<{ select: typeof surveyFields }>;

type LightRow = [step: string, about: string | null, userId: string, openUntil: string, askedAt: string];

/** Who is still asked; light, without the seat that they are of. */
export const survey: Loaded<"survey", Row, LightRow[]> = {
  facts: ({ unanswered }, { seatOfUser }) =>
    unanswered.map((one) => ({ ...one, seat: seatOfUser(one.userId) })),
  light: Prisma.sql`(select json_agg(json_build_array(u.step, u.about, u."userId", u."openUntil", u."askedAt"))
    from "Unanswered" u where u."groupId" = g.id)`,
  lightFacts: (rows) =>
    rows.map(([step, about, userId, openUntil, askedAt]) => ({
      ...{ step, about, userId, seat: 0 },
      openUntil: new Date(openUntil),
      askedAt: new Date(askedAt),
    })),
};
