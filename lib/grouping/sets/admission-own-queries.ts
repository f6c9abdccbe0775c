import { mainPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { answeredBy, whyNotTakeIn } from "@/lib/grouping/sets/admission-rules";
import { faceFields, faceOf } from "@/lib/groups/faces";
import { read } from "@/lib/kernel/db";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { stageOf } from "@/lib/surveys/sight";
import { hasPassed } from "@/lib/time/deadline";

/** What an enrolment was last asked, for whoever answers for it. */
export type OwnAdmission = NonNullable<Awaited<ReturnType<typeof getOwnAdmission>>>;

/**
 * The same: while it is open who is in the group, or would come, as a proposal shows them, who guides it and its dates; of the group's own
 * writing nothing. What is over shows nobody any more.
 */
export async function getOwnAdmission(viewer: Viewer, enrolmentId: string, now: Date) {
  const found = await read(viewer, (db) =>
    db.admission.findFirst({
      where: { enrolmentId, enrolment: answeredBy(viewer) },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, asks: true, groupId: true, answerByOn: true, agreedAt: true, endedAt: true },
        ...{ endedBecause: true, fromGroup: { select: { seats } } },
        enrolment: { select: faceFields },
        group: { select: group },
      },
    }),
  );
  if (!found) return null;
  const { programme, meetings, facilitators, ...into } = found.group;
  const format = formatOf(programme.format);
  const { reads } = mainPart(format);
  const isLet = found.asks === "let";
  const coming = isLet ? (found.fromGroup?.seats.length ?? 0) : (found.fromGroup?.seats.length ?? 1);
  const day = { day: found.answerByOn, now, zone: programme.timeZone };
  const isOpen = !found.endedAt && !hasPassed(day) && into.state === "CONFIRMED";
  const shown = isOpen ? ((isLet ? found.fromGroup?.seats : into.seats) ?? []) : [];
  const toCome = meetings.filter(
    ({ state, startsAt }) =>
      state === "UNSCHEDULED" ||
      state === "PROPOSED" ||
      (state === "SCHEDULED" && startsAt && startsAt > now),
  );
  return {
    ...{ id: found.id, groupId: found.groupId, format, programme, isLet, isOpen },
    isUnion: found.fromGroup !== null,
    answerByOn: found.answerByOn,
    isAnswered: found.agreedAt !== null,
    because: found.endedBecause,
    why: isOpen ? whyNotTakeIn(format, { ...into, meetings }, coming) : null,
    faces: shown.map((seat) => faceOf(reads, seat, found, stageOf("PROPOSED"))),
    guides: isOpen ? facilitators.map(({ role, user }) => ({ role, name: user.name })) : [],
    meetings: isOpen ? toCome : [],
  };
}

/** What somebody's own enrolments are asked and can still answer, the nearest day first. */
export async function listOwnAdmissions(viewer: Viewer, now: Date) {
  const found = await read(viewer, (db) =>
    db.admission.findMany({
      where: {
        ...{ endedAt: null, agreedAt: null, group: { state: "CONFIRMED" } },
        enrolment: { participants: { some: { userId: userIdOf(viewer), isContact: true, leftAt: null } } },
      },
      orderBy: [{ answerByOn: "asc" }, { id: "asc" }],
      select: {
        ...{ enrolmentId: true, asks: true, answerByOn: true },
        fromGroup: { select: { seats: { where: { leftAt: null }, select: { seat: true } } } },
        group: {
          select: {
            ...{ state: true, meetings: { select: { state: true } } },
            seats: { where: { leftAt: null }, select: { seat: true } },
            programme: { select: { name: true, format: true, timeZone: true } },
          },
        },
      },
    }),
  );
  return found.flatMap(({ enrolmentId, asks, fromGroup, answerByOn, group: { programme, ...into } }) => {
    const format = formatOf(programme.format);
    const answerBy = { day: answerByOn, now, zone: programme.timeZone };
    if (hasPassed(answerBy) || whyNotTakeIn(format, into, fromGroup?.seats.length ?? 1)) return [];
    const asked = { isLet: asks === "let", isUnion: fromGroup !== null };
    return [{ ...asked, enrolmentId, programme: programme.name, format, answerBy }];
  });
}

const seats = {
  where: { leftAt: null },
  orderBy: { seat: "asc" },
  select: { seat: true, agreedAt: true, enrolment: { select: faceFields } },
} as const;

const group = {
  ...{ state: true, seats },
  facilitators: { select: { role: true, user: { select: { name: true } } } },
  meetings: {
    orderBy: { ordinal: "asc" },
    select: { id: true, step: true, kind: true, state: true, startsAt: true, endsAt: true, timeZone: true },
  },
  programme: {
    select: {
      ...{ name: true, slug: true, format: true, timeZone: true, themes: true },
      convener: { select: { name: true } },
    },
  },
} as const;
