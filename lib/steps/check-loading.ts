import type { CheckFacts } from "@/lib/steps/facts";
import { type Instant, type Loaded, moment } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of a group's technical checks for its page: whose answers are missing, not what they say. */
export const checkFields = {
  checks: {
    select: {
      ...{ step: true, startsAt: true, endsAt: true, changedAt: true },
      places: { select: { participant: { select: { userId: true } } } },
    },
  },
} as const satisfies Prisma.GroupSelect;

type Row = Prisma.GroupGetPayload<{ select: typeof checkFields }> & {
  seats: readonly {
    seat: number;
    enrolment: { participants: readonly { userId: string; takesPart: boolean }[] };
  }[];
};

type LightRow = [
  step: string,
  startsAt: Instant,
  endsAt: Instant,
  changedAt: string,
  silent: [userId: string, seat: number][],
];

/** The technical checks of a group. */
export const check: Loaded<"check", Row, LightRow[]> = {
  facts: ({ checks, seats }) =>
    checks.map(({ places, ...own }): CheckFacts => {
      const said = new Set(places.map(({ participant }) => participant.userId));
      return {
        ...own,
        silent: seats.flatMap(({ seat, enrolment }) =>
          enrolment.participants
            .filter(({ userId, takesPart }) => takesPart && !said.has(userId))
            .map(({ userId }) => ({ userId, seat })),
        ),
      };
    }),
  light: Prisma.sql`(select json_agg(json_build_array(c.step, c."startsAt", c."endsAt", c."changedAt",
      coalesce((select json_agg(json_build_array(p."userId", s.seat) order by s.seat) from "Seat" s
        join "Participant" p on p."enrolmentId" = s."enrolmentId" and p."leftAt" is null and p."takesPart"
        where s."groupId" = g.id and s."leftAt" is null and not exists (
          select from "CheckPlace" k join "Participant" o on o.id = k."participantId"
          where k."checkId" = c.id and o."userId" = p."userId")), '[]')))
    from "TechCheck" c where c."groupId" = g.id)`,
  lightFacts: (rows) =>
    rows.map(([step, startsAt, endsAt, changedAt, silent]) => ({
      ...{ step, startsAt: moment(startsAt), endsAt: moment(endsAt), changedAt: new Date(changedAt) },
      silent: silent.map(([userId, seat]) => ({ userId, seat })),
    })),
};
