import { formatOf } from "@/lib/formats/registry";
import { getCandidates } from "@/lib/grouping/pairs/candidate-queries";
import {
  atTheTimeOf,
  mayBeOne,
  placesLeft,
  takesNewcomers,
  whyNotTakeIn,
} from "@/lib/grouping/sets/admission-rules";
import { listToAsk } from "@/lib/grouping/sets/short-queries";
import { groupsCoordinatedBy } from "@/lib/groups/access";
import { isTooFew } from "@/lib/groups/rules";
import { type Reads, read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Of those who wait so many are named on a page: who has waited longest first. */
const mostNamed = 12;

/** Those who were asked into a group, one by one or as another group. */
export type Asked = {
  id: string;
  /** Who was asked, or the group that would come. */
  names: string[];
  isGroup: boolean;
  answerByOn: Date;
  /** Of how many whose yes it takes. */
  said: { yes: number; of: number };
  /** Null while it is open. */
  because: string | null;
};

/** Another group of the programme, and who is in it. */
export type OtherGroup = { id: string; names: string[] };

/** A confirmed group, for whoever coordinates it: how much room it has, who may be asked into it, which groups may be joined with it, and whom it has asked. */
export type Admitting = NonNullable<Awaited<ReturnType<typeof getAdmitting>>>;

/** The same; null where nobody can come into such a group, and for everybody else. */
export async function getAdmitting(viewer: Viewer, groupId: string, now: Date) {
  const found = await read(viewer, async (db) => {
    const group = await db.group.findFirst({
      where: { id: groupId, AND: groupsCoordinatedBy(viewer) },
      select: {
        ...{ ...fields, programmeId: true, predicted: true },
        admissions: { orderBy: [{ askedAt: "asc" }, { id: "asc" }], select: asking },
      },
    });
    if (!group || !takesNewcomers(formatOf(group.programme.format))) return null;
    const others = await db.group.findMany({
      where: { programmeId: group.programmeId, state: "CONFIRMED", id: { not: groupId } },
      select: fields,
      orderBy: { confirmedAt: "asc" },
    });
    // An enrolment is asked one thing at a time.
    const open = await db.admission.findMany({
      where: { programmeId: group.programmeId, endedAt: null },
      select: { enrolmentId: true },
    });
    const asked = new Set(open.map(({ enrolmentId }) => enrolmentId));
    return { group, others, leaving: await leavesTo(db, groupId), busy: asked };
  });
  if (!found) return null;
  const { group, others, leaving, busy } = found;
  const format = formatOf(group.programme.format);
  const closed = whyNotTakeIn(format, group, 1);
  const asked = askedOf(group.admissions);
  const isBusy = (of: Loaded) => idsOf(of).some((id) => busy.has(id));
  const isAsking = asked.some(({ because }) => !because);
  const free = { ...group, format, closed, asked, leaving, left: placesLeft(format, group) };
  if (closed || group.state !== "CONFIRMED") return { ...free, askable: [], unitable: [], into: [] };
  const into = isTooFew(format, fewOf(group))
    ? others.filter((other) => !whyNotTakeIn(format, other, group.seats.length)).map(namedAs)
    : [];
  // While it is asked whether it is joined with another, nobody else is asked.
  if (leaving || isBusy(group)) return { ...free, askable: [], unitable: [], into };
  const few = others.filter(
    (other) =>
      isTooFew(format, fewOf(other)) && !isBusy(other) && placesLeft(format, group) >= other.seats.length,
  );
  const askable = await askableFor(viewer, group, busy, now);
  const unitable = isAsking ? [] : await unitableWith(viewer, group, few, now);
  return { ...free, askable, unitable: unitable.map(namedAs), into };
}

/** Who may be asked into a group: in the order in which they have waited, nothing stands between any of them and those in it, or asked. */
async function askableFor(viewer: Viewer, group: Loaded & Receiving, busy: ReadonlySet<string>, now: Date) {
  const open = group.admissions.filter(({ endedAt }) => !endedAt);
  const all = { seats: [...group.seats, ...open] };
  // Who has been in it, or has said no to it, is not asked again.
  const gone = new Set([
    ...(await seatedEver(viewer, group.id)),
    ...group.admissions
      .filter(({ endedBecause, fromGroupId }) => endedBecause === "declined" && !fromGroupId)
      .map(({ enrolmentId }) => enrolmentId),
  ]);
  return listToAsk(viewer, group.programmeId, all, all.seats.length + mostNamed, now, (waiting) =>
    atTheTimeOf(group.predicted, waiting).filter(
      ({ id, contacts }) => !gone.has(id) && !busy.has(id) && contacts.length > 0,
    ),
  );
}

/** Of other groups with too few those of whom nothing stands between anybody and those of this one. */
async function unitableWith(viewer: Viewer, group: Loaded & Receiving, few: readonly Loaded[], now: Date) {
  const ids = [...idsOf(group), ...few.flatMap(idsOf)];
  if (few.length === 0) return [];
  const { members } = await getCandidates(viewer, group.programmeId, ids, now);
  const known = (of: Loaded) => members.filter(({ id }) => idsOf(of).includes(id));
  const own = known(group);
  return few.filter((other) => {
    const theirs = known(other);
    const whole = own.length === group.seats.length && theirs.length === other.seats.length;
    return whole && mayBeOne(own, theirs);
  });
}

function seatedEver(viewer: Viewer, groupId: string): Promise<string[]> {
  // With those who have left: they are not asked again.
  return read(viewer, async (db) =>
    (await db.seat.findMany({ where: { groupId }, select: { enrolmentId: true } })).map(
      (one) => one.enrolmentId,
    ),
  );
}

/** The group into which all of this one are asked at the moment. */
async function leavesTo(db: Reads, groupId: string): Promise<OtherGroup | null> {
  const open = await db.admission.findFirst({
    where: { fromGroupId: groupId, endedAt: null },
    select: { group: { select: fields } },
  });
  return open && namedAs(open.group);
}

function askedOf(rows: readonly Row[]): Asked[] {
  const together = Map.groupBy(rows, (row) =>
    row.fromGroupId ? `${row.fromGroupId} ${row.askedAt.toISOString()}` : row.id,
  );
  return [...together.values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const coming = those.filter(({ asks }) => asks === "come");
    return {
      ...{ id: first.id, isGroup: first.fromGroupId !== null, answerByOn: first.answerByOn },
      names: coming.map(({ enrolment }) => enrolment.name),
      said: { yes: those.filter(({ agreedAt }) => agreedAt).length, of: those.length },
      because: first.endedBecause,
    };
  });
}

const idsOf = ({ seats }: Pick<Loaded, "seats">) => seats.map(({ enrolmentId }) => enrolmentId);

function namedAs({ id, seats }: Pick<Loaded, "id" | "seats">): OtherGroup {
  return { id, names: seats.map(({ enrolment }) => enrolment.name) };
}

/** A group as the rule of too few reads it: its own count of seats, and with how few it has been said to go on. */
export function fewOf<G extends Pick<Loaded, "fewAccepted">>(group: G) {
  return { ...group, company: { taking: 0, gone: 0, accepted: group.fewAccepted } };
}

/** What is read of a group to say whether others can come into it, or it into another. */
const fields = {
  ...{ id: true, convenerId: true, state: true, version: true, size: true, fewAccepted: true },
  programme: { select: { format: true, answerDays: true, timeZone: true } },
  meetings: { select: { state: true } },
  seats: {
    where: { leftAt: null },
    orderBy: { seat: "asc" },
    select: { seat: true, enrolmentId: true, enrolment: { select: { name: true } } },
  },
} as const;

const asking = {
  ...{ id: true, enrolmentId: true, fromGroupId: true, asks: true, askedAt: true, answerByOn: true },
  ...{ agreedAt: true, endedAt: true, endedBecause: true, enrolment: { select: { name: true } } },
} as const;

type Row = {
  id: string;
  enrolmentId: string;
  fromGroupId: string | null;
  asks: string;
  askedAt: Date;
  answerByOn: Date;
  agreedAt: Date | null;
  endedAt: Date | null;
  endedBecause: string | null;
  enrolment: { name: string };
};
type Loaded = {
  id: string;
  fewAccepted: number | null;
  seats: { enrolmentId: string; enrolment: { name: string } }[];
};
type Receiving = { programmeId: string; predicted: unknown; admissions: Row[] };
