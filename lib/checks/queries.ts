import { mayHoldCheck } from "@/lib/checks/commands";
import { freeOf, queueOf, spanOf, whyNotAnswerCheck } from "@/lib/checks/rules";
import { agendaOf, checkSteps } from "@/lib/formats/occurrences";
import { formatOf } from "@/lib/formats/registry";
import { groupsVisibleTo, standingFields, standingIn } from "@/lib/groups/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * A technical check as somebody of its group sees it: when and how, which places are free, and what they have said; of the others only
 * who holds it learns names. Null where there is none that they may see, or where its group has not come about yet.
 */
export async function getCheck(viewer: Viewer, groupId: string, key: string, now: Date) {
  const group = await read(viewer, (db) =>
    db.group.findFirst({
      where: { AND: [{ id: groupId, confirmedAt: { not: null } }, groupsVisibleTo(viewer)] },
      select: fields(key),
    }),
  );
  const check = group?.checks[0];
  if (!group || !check) return null;
  const format = formatOf(group.programme.format);
  const at = checkSteps(format, group).find((one) => one.key === key);
  if (!at) return null;
  const { step } = at;
  const standing = standingIn(viewer, group);
  const people = group.seats.flatMap(({ enrolment }) =>
    enrolment.participants.filter((one) => one.takesPart),
  );
  const holds = mayHoldCheck(standing);
  const own = check.places.find(({ participant }) => participant.userId === viewer.userId);
  const { startsAt } = check;
  const nameOf = (userId: string) => people.find((one) => one.userId === userId)?.user.name ?? "";
  const phoneOf = (userId: string) => people.find((one) => one.userId === userId)?.user.phone ?? null;
  return {
    ...{ groupId, step, format, standing, holds, zone: group.programme.timeZone },
    programme: group.programme.name,
    state: group.state,
    startsAt,
    endsAt: check.endsAt,
    remoteLink: check.remoteLink,
    phone: check.phone,
    agenda: agendaOf(format, { step: step.key, kind: step.key }),
    /** By whom it is held. */
    hosts: group.facilitators.filter(({ role }) => role === step.heldBy).map(({ user }) => user.name),
    takesPart: people.some(({ userId }) => userId === viewer.userId),
    whyNot: whyNotAnswerCheck(group.state, check, now),
    own: own && {
      ...{ number: own.number, knows: own.knows },
      ...(startsAt && own.number ? spanOf(startsAt, own.number, step.minutes) : {}),
      turn: queueOf(check.places).indexOf(own) + 1,
    },
    free: startsAt
      ? freeOf(check.places, step.places).map((number) => ({
          number,
          ...spanOf(startsAt, number, step.minutes),
        }))
      : [],
    /** For whoever holds it alone: each place with who has it, those who wait, who needs none, and who has not said. */
    list: holds
      ? {
          places: check.places
            .flatMap((place) =>
              place.number && startsAt ? [{ ...place, number: place.number, startsAt }] : [],
            )
            .sort((one, other) => one.number - other.number)
            .map(({ id, number, finding, participant, startsAt: begins }) => ({
              ...{
                id,
                number,
                finding,
                name: nameOf(participant.userId),
                phone: phoneOf(participant.userId),
              },
              ...spanOf(begins, number, step.minutes),
            })),
          waiting: queueOf(check.places).map(({ participant }) => nameOf(participant.userId)),
          knowing: check.places
            .filter(({ knows }) => knows)
            .map(({ participant }) => nameOf(participant.userId)),
          silent: people
            .filter(({ userId }) => check.places.every(({ participant }) => participant.userId !== userId))
            .map(({ user }) => user.name),
        }
      : null,
    suggested: suggestion(group.meetings.find((one) => one.step === at.before)?.startsAt ?? null, now),
  };
}

export type CheckPage = NonNullable<Awaited<ReturnType<typeof getCheck>>>;

/** The time that is suggested: that of the first meeting, a week before; where that is past, none. */
function suggestion(meeting: Date | null, now: Date): Date | null {
  const before = meeting && new Date(meeting.getTime() - 7 * 24 * 60 * 60 * 1000);
  return before && before > now ? before : null;
}

const user = { select: { name: true, phone: true } } as const;

function fields(key: string) {
  return {
    ...standingFields,
    programme: { select: { ...standingFields.programme.select, name: true, timeZone: true } },
    facilitators: { select: { ...standingFields.facilitators.select, user } },
    seats: {
      where: { leftAt: null },
      orderBy: { seat: "asc" },
      select: {
        ...standingFields.seats.select,
        enrolment: {
          select: {
            participants: {
              where: { leftAt: null },
              select: { userId: true, isContact: true, takesPart: true, user },
            },
          },
        },
      },
    },
    meetings: { select: { step: true, startsAt: true } },
    checks: {
      where: { step: key },
      select: {
        ...{ startsAt: true, endsAt: true, remoteLink: true, phone: true },
        places: {
          orderBy: { since: "asc" },
          select: {
            ...{ id: true, number: true, knows: true, since: true, finding: true },
            participant: { select: { userId: true } },
          },
        },
      },
    },
  } as const;
}
