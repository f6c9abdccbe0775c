import { dayFields } from "@/lib/meetings/days";
import { isPlaced } from "@/lib/meetings/rules";
import type { MeetingState } from "@/lib/meetings/states";
import { sidesOf } from "@/lib/meetings/votes";
import type { OptionFacts } from "@/lib/steps/facts";
import { type Company, type Instant, type Loaded, moment } from "@/lib/steps/loaded";
import { Prisma } from "@/prisma/client/client";

/** What is read of a group's meetings for its page. */
export const meetingFields = {
  meetings: {
    orderBy: { ordinal: "asc" },
    select: {
      id: true,
      step: true,
      state: true,
      hostEnrolmentId: true,
      startsAt: true,
      endsAt: true,
      days: dayFields,
      changedAt: true,
      hostAwayAt: true,
      address: true,
      remoteLink: true,
      options: {
        orderBy: { startsAt: "asc" },
        select: {
          id: true,
          startsAt: true,
          createdAt: true,
          votes: { select: { userId: true, value: true } },
        },
      },
    },
  },
} as const satisfies Prisma.GroupSelect;

type Row = Company & Prisma.GroupGetPayload<{ select: typeof meetingFields }>;

type LightRow = [
  id: string,
  step: string,
  hostEnrolmentId: string | null,
  state: MeetingState,
  startsAt: Instant,
  endsAt: Instant,
  changedAt: string,
  placed: boolean,
  options: [createdAt: string, answered: number[]][] | null,
  hostAwayAt: Instant,
  days: [startsAt: string, endsAt: string, cancelledAt: Instant][] | null,
];

/** The meetings of a group; light, of the votes it tells which seats have answered. */
export const meeting: Loaded<"meeting", Row, LightRow[]> = {
  facts: (row, { seatOf }) =>
    row.meetings.map(({ hostEnrolmentId, options, address, remoteLink, days, ...own }) => ({
      ...own,
      ...(days.length > 1 && {
        days: days.map(({ startsAt, endsAt, cancelledAt }) => ({ startsAt, endsAt, cancelledAt })),
      }),
      hostSeat: seatOf(hostEnrolmentId) || null,
      placed: isPlaced({ address, remoteLink }),
      options: options.map(({ votes, ...option }) => ({ ...option, ...sidesOf(row, votes) })),
    })),
  light: Prisma.sql`(select json_agg(json_build_array(m.id, m.step, m."hostEnrolmentId", m.state, m."startsAt", m."endsAt", m."changedAt",
    coalesce(m.address, m."remoteLink", '') <> '', case when m.state = 'PROPOSED' then (
      select json_agg(json_build_array(o."createdAt", array(
        select s.seat from "Vote" v join "Participant" p on p."userId" = v."userId" and p."leftAt" is null
          join "Seat" s on s."enrolmentId" = p."enrolmentId" and s."groupId" = g.id and s."leftAt" is null
        where v."timeOptionId" = o.id
        union select 0 from "GroupFacilitator" f left join "Vote" v on v."userId" = f."userId" and v."timeOptionId" = o.id
        where f."groupId" = g.id and f.busy
        having count(*) > 0 and count(distinct f."roleKey") = count(distinct f."roleKey") filter (where v."userId" is not null))))
      from "TimeOption" o where o."meetingId" = m.id) end, m."hostAwayAt",
      (select json_agg(json_build_array(d."startsAt", d."endsAt", d."cancelledAt") order by d.number) from "MeetingDay" d
        where d."meetingId" = m.id having count(*) > 1)) order by m.ordinal)
    from "Meeting" m where m."groupId" = g.id)`,
  lightFacts: (rows, { seatOf, guided }) =>
    rows.map(([id, step, host, state, startsAt, endsAt, changedAt, placed, options, hostAwayAt, days]) => ({
      ...{ id, step, hostSeat: seatOf(host) || null, state, placed },
      startsAt: moment(startsAt),
      endsAt: moment(endsAt),
      hostAwayAt: moment(hostAwayAt),
      ...(days && {
        days: days.map(([since, until, cancelledAt]) => ({
          ...{ startsAt: new Date(since), endsAt: new Date(until), cancelledAt: moment(cancelledAt) },
        })),
      }),
      changedAt: new Date(changedAt),
      options: (options ?? []).map(([createdAt, answered]) =>
        lightOption(new Date(createdAt), answered, guided),
      ),
    })),
};

function lightOption(createdAt: Date, answered: readonly number[], guided: boolean): OptionFacts {
  const seats = Object.fromEntries(answered.filter((seat) => seat > 0).map((seat) => [seat, "YES" as const]));
  return {
    id: "",
    startsAt: createdAt,
    createdAt,
    seats,
    facilitator: answered.includes(0) ? "YES" : guided ? undefined : null,
  };
}
