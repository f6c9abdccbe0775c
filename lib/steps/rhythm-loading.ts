import type { RhythmFacts } from "@/lib/steps/facts";
import { type Company, type Instant, moment } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of the rhythms that a group votes on, for its page. */
export const rhythmFacts = {
  rhythms: {
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { createdAt: true, votes: { select: { userId: true } } },
  },
} as const satisfies Prisma.GroupSelect;

type Row = {
  seats: readonly {
    seat: number;
    enrolment: { participants: readonly { userId: string; takesPart: boolean }[] };
  }[];
} & Pick<Company, "facilitators"> & {
    rhythms: readonly { createdAt: Date; votes: readonly { userId: string }[] }[];
  };

/** Whose answers to the rhythms of a group are missing; null where none are proposed. */
export function rhythmsOf({ rhythms, seats, facilitators }: Row): RhythmFacts | null {
  if (rhythms.length === 0) return null;
  const busy = facilitators.filter((one) => one.busy);
  const answered = (people: readonly { userId: string }[]) =>
    rhythms.every(({ votes }) => votes.some((vote) => people.some(({ userId }) => userId === vote.userId)));
  return {
    count: rhythms.length,
    since: new Date(Math.max(...rhythms.map(({ createdAt }) => createdAt.getTime()))),
    silent: seats.flatMap(({ seat, enrolment }) =>
      enrolment.participants
        .filter((one) => one.takesPart && !answered([one]))
        .map(({ userId }) => ({ userId, seat })),
    ),
    silentRoles: [...new Set(busy.map(({ role }) => role))].filter(
      (role) => !answered(busy.filter((one) => one.role === role)),
    ),
  };
}

/** The same as JSON of each group `g`, for the board. */
export const lightRhythms = Prisma.sql`(select json_build_array(count(*)::int, max(r."createdAt"),
    coalesce((select json_agg(json_build_array(p."userId", s.seat)) from "Seat" s
      join "Participant" p on p."enrolmentId" = s."enrolmentId" and p."leftAt" is null and p."takesPart"
      where s."groupId" = g.id and s."leftAt" is null and exists (select from "Rhythm" q where q."groupId" = g.id and not exists (
        select from "RhythmVote" v where v."rhythmId" = q.id and v."userId" = p."userId"))), '[]'),
    coalesce((select json_agg(distinct f."roleKey") from "GroupFacilitator" f join "Rhythm" q on q."groupId" = f."groupId"
      where f."groupId" = g.id and f.busy and not exists (select from "RhythmVote" v
        join "GroupFacilitator" o on o."userId" = v."userId" and o."groupId" = g.id and o.busy and o."roleKey" = f."roleKey"
        where v."rhythmId" = q.id)), '[]'))
  from "Rhythm" r where r."groupId" = g.id having count(*) > 0)`;

export type LightRhythms =
  | [count: number, since: Instant, silent: [userId: string, seat: number][], silentRoles: string[]]
  | null;

/** The facts that the board reads. */
export function rhythmsFrom(light: LightRhythms): RhythmFacts | null {
  if (!light) return null;
  const [count, since, silent, silentRoles] = light;
  return {
    ...{ count, silentRoles, since: moment(since) ?? new Date(0) },
    silent: silent.map(([userId, seat]) => ({ userId, seat })),
  };
}
