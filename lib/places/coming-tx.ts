import { recordAll } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { type Ask, orRefused } from "@/lib/kernel/together";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { nameKey } from "@/lib/organisations/names";
import { isOffered } from "@/lib/places/access";
import { asksOf, type OwnPlaces, ownPlaces } from "@/lib/places/loading";
import {
  agencyOf,
  bareRowsOf,
  type Guest,
  guestsAt,
  lockPlaces,
  needsOf,
  noPlace,
  type PlacedMeeting,
  rowsOf,
  whoGaveUp,
} from "@/lib/places/locking-tx";
import { queuedMail, takenMail } from "@/lib/places/mails";
import { numberFor, type Row, settle, whyNotLeave, whyNotSignUp } from "@/lib/places/rules";
import type { SignUp } from "@/lib/places/schema";
import { placeStates } from "@/lib/places/states";

/** What somebody has got, as the page says it. */
export type Got = { meetingId: string; got: "taken" | "queued" | "given-up" | "handed-on" | "confirmed" };

type Coming = Ask<SignUp & { now: Date }>;
/** Somebody who comes, and who has signed them up where it was not they themselves. */
type Came = { ask: Coming; guest: Guest; row: Row; by?: string };

/**
 * Signs up all who ask at one moment, each after those before them: what they need to know is read once, all is decided here, and what they
 * have got is written in one statement of each kind, so that many wait hardly longer than one.
 */
export async function comeIn(tx: Tx, asks: readonly Coming[]): Promise<(Got | Refused)[]> {
  const meetingId = asks[0]?.input.meetingId ?? "";
  const meeting = await lockPlaces(tx, meetingId);
  const userIds = asks.map(({ viewer }) => userIdOf(viewer));
  const guests = await guestsAt(tx, meeting, userIds);
  const own = await ownPlaces(tx, userIds);
  const rows = new Map<string, Row>();
  for (const row of await bareRowsOf(tx, meetingId)) rows.set(row.participantId, row);
  const came: Came[] = [];
  const answers = asks.map((ask) =>
    orRefused(() => {
      const guest = guests.get(userIdOf(ask.viewer));
      if (!guest || guest instanceof Refused) throw guest ?? new Refused("not-found");
      const had = rows.get(guest.id);
      const row = had ?? arrival(ask, guest, meeting, own, [...rows.values()]);
      if (!had) came.push({ ask, guest, row });
      rows.set(guest.id, row);
      return { meetingId, got: row.state === "TAKEN" ? ("taken" as const) : ("queued" as const) };
    }),
  );
  await write(tx, meeting, came);
  return answers;
}

/**
 * Signs up these people, one after the other, as if each had pressed. Where a colleague did it (`by`) each is told who, and says by
 * themselves whether they come. Who has a place already, or waits, stays as they are. Returns how many have a place now, and how many wait.
 */
export async function bringIn(
  tx: Tx,
  meeting: PlacedMeeting,
  { viewer, by, now }: { viewer: Viewer; by?: string; now: Date },
  guests: readonly Guest[],
): Promise<{ taken: number; queued: number }> {
  const own = await ownPlaces(
    tx,
    guests.map(({ userId }) => userId),
  );
  const rows = new Map<string, Row>();
  for (const row of await bareRowsOf(tx, meeting.id)) rows.set(row.participantId, row);
  const came: Came[] = [];
  for (const guest of guests) {
    if (rows.has(guest.id)) continue;
    const input = { meetingId: meeting.id, assistants: 0, overlaps: "yes", comes: "yes", now } as const;
    const row = arrival({ viewer, input }, guest, meeting, own, [...rows.values()]);
    came.push({ ask: { viewer, input }, guest, row, ...(by === undefined ? {} : { by }) });
    rows.set(guest.id, row);
  }
  await write(tx, meeting, came);
  const taken = guests.filter(({ id }) => rows.get(id)?.state === "TAKEN").length;
  return { taken, queued: guests.length - taken };
}

/** Takes a place that was freed shortly before a meeting for the first of those who press at one moment; the others stay in the queue. */
export async function takeIn(
  tx: Tx,
  asks: readonly Ask<{ meetingId: string; now: Date }>[],
): Promise<(Got | Refused)[]> {
  const meetingId = asks[0]?.input.meetingId ?? "";
  const meeting = await lockPlaces(tx, meetingId);
  const rows = await rowsOf(tx, meetingId);
  const before = await whoGaveUp(
    tx,
    meetingId,
    asks.map(({ viewer }) => userIdOf(viewer)),
  );
  const moved: (() => Promise<void>)[] = [];
  const answers = asks.map(({ viewer, input: { now } }) =>
    orRefused((): Got => {
      const at = rows.findIndex(({ participant }) => participant.userId === userIdOf(viewer));
      const own = rows[at];
      if (!own) throw noPlace(before, viewer);
      refuseIf(whyNotLeave(meeting, now));
      if (own.state === "TAKEN") return { meetingId, got: "taken" };
      const isAsked = own.askedAt !== null && meeting.state === "SCHEDULED";
      const number = isAsked ? numberFor(own.id, rows, meeting, now) : null;
      if (number === null) return { meetingId, got: "queued" };
      rows[at] = { ...own, state: "TAKEN", number };
      moved.push(async () => {
        await move(tx, viewer, placeStates, own, "take", { number, askedAt: null }, { meeting: meetingId });
        await sayComing(tx, meeting, [{ userId: own.participant.userId, saidAt: now }]);
        await queue(tx, [{ ...takenMail(meeting, own.participant, own), causedBy: userIdOf(viewer) }]);
      });
      return { meetingId, got: "taken" };
    }),
  );
  for (const one of moved) await one();
  return answers;
}

/** What somebody who comes now gets, by the rules of the queue; thrown is why they cannot. */
function arrival(
  { input: { now, remote, ...said } }: Coming,
  guest: Guest,
  meeting: PlacedMeeting,
  own: OwnPlaces,
  rows: readonly Row[],
): Row {
  if (!isOffered(meeting)) throw new Refused("not-found");
  refuseIf(whyNotSignUp(meeting, meeting.group.state, now));
  if (remote && !meeting.remoteWelcome) throw new Refused("place-not-remote");
  const theirs = own.filter(({ participant }) => participant.userId === guest.userId);
  const asks = asksOf(theirs, meeting);
  const open = (["overlaps", "comes"] as const).flatMap((field) => {
    const refusal = asks[field];
    return refusal && !said[field] ? [{ field, refusal }] : [];
  });
  if (open.length > 0) throw new RefusedFields(open);
  const agency = agencyOf(guest, meeting);
  const row: Row = {
    ...{ id: guest.id, state: "WAITING", number: null, askedAt: null, remote: remote === "yes" },
    ...{ turn: Math.max(0, ...rows.map(({ turn }) => turn)) + 1, agency: agency && nameKey(agency) },
  };
  const all = [...rows, row];
  const number = row.remote
    ? numberFor(row.id, all, meeting, now)
    : (settle(all, meeting, now, row.id).promoted.find(({ id }) => id === row.id)?.number ?? null);
  return number === null ? row : { ...row, state: "TAKEN", number };
}

/** Writes down who has come and what they have got, and tells each of them. The database gives them their turns, in this order. */
async function write(tx: Tx, meeting: PlacedMeeting, came: readonly Came[]): Promise<void> {
  const { id: meetingId, convenerId, capacity } = meeting;
  const made = await tx.place.createManyAndReturn({
    data: came.map(({ ask: { input }, guest, row: { state, number, remote } }) => ({
      ...{ convenerId, meetingId, participantId: guest.id, capacity, state, number, remote },
      ...{ assistants: input.assistants, agency: agencyOf(guest, meeting), since: input.now },
      needs: input.needs === undefined ? needsOf(guest, meeting) : input.needs,
    })),
    select: { id: true, participantId: true },
  });
  const ids = new Map(made.map(({ id, participantId }) => [participantId, id]));
  const told = came.map(({ ask: { viewer }, guest, row, by }) => ({
    ...{
      viewer,
      guest,
      ...(by === undefined ? {} : { by }),
      place: { id: ids.get(guest.id) ?? "", remote: row.remote },
      hasPlace: row.state === "TAKEN",
    },
  }));
  await recordAll(
    tx,
    told.map(({ viewer, place: { id }, hasPlace }) => ({
      ...{ viewer, action: hasPlace ? "place.take" : "place.queue", facts: { meeting: meetingId } },
      subject: { type: "place", id, convenerId },
    })),
  );
  const here = came.filter(({ row, by }) => row.state === "TAKEN" && !by);
  await sayComing(
    tx,
    meeting,
    here.map(({ guest, ask }) => ({ userId: guest.userId, saidAt: ask.input.now })),
  );
  await queue(
    tx,
    told.map(({ viewer, guest, by, place, hasPlace }) => ({
      ...(hasPlace ? takenMail : queuedMail)(meeting, guest, place, by),
      causedBy: userIdOf(viewer),
    })),
  );
}

/** Who takes a place by themselves says with it that they come. */
async function sayComing(
  tx: Tx,
  { id: meetingId, convenerId }: PlacedMeeting,
  said: readonly { userId: string; saidAt: Date }[],
): Promise<void> {
  const data = said.map((one) => ({ convenerId, meetingId, coming: true, ...one }));
  await tx.rsvp.createMany({ data, skipDuplicates: true });
}
