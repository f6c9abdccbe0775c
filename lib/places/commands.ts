import { factsOf } from "@/lib/enrolments/facts";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { nameKey } from "@/lib/organisations/names";
import { asksOf, ownPlaces } from "@/lib/places/loading";
import {
  bareRowsOf,
  type Guest,
  guestAt,
  lockPlaces,
  type PlacedMeeting,
  type PlaceRow,
  rowsOf,
} from "@/lib/places/locking-tx";
import { givenUpMail, handedOnMails, queuedMail, takenMail } from "@/lib/places/mails";
import { oneByOne } from "@/lib/places/one-by-one";
import { numberFor, settle, whyNotLeave, whyNotSignUp } from "@/lib/places/rules";
import type { Colleague, OwnPlace, SignUp } from "@/lib/places/schema";
import { moveQueue } from "@/lib/places/settling-tx";
import { standIn } from "@/lib/places/standing-in-tx";
import { placeStates } from "@/lib/places/states";

/** What somebody has got, as the page says it. */
export type Got = { meetingId: string; got: "taken" | "queued" | "given-up" | "handed-on" | "confirmed" };

/**
 * Signs the viewer up to a meeting: they have a place, or wait in its queue. That the last place went to somebody else at the same moment
 * is no refusal: they wait. Who has signed up already stays as they are.
 */
export function signUp(viewer: Viewer, sheet: SignUp, now: Date): Promise<Got> {
  const { meetingId } = sheet;
  const work = async (tx: Tx): Promise<Got> => {
    const guest = await guestAt(tx, viewer, meetingId);
    await askFirst(tx, viewer, sheet);
    const meeting = await lockPlaces(tx, meetingId);
    refuseIf(whyNotSignUp(meeting, meeting.group.state, now));
    if (sheet.remote && !meeting.remoteWelcome) throw new Refused("place-not-remote");
    const before = await bareRowsOf(tx, meetingId);
    const had = before.find(({ participantId }) => participantId === guest.id);
    if (had) return { meetingId, got: had.state === "TAKEN" ? "taken" : "queued" };
    const { needs, assistants } = sheet;
    const row = await enqueue(tx, meeting, guest, { needs, assistants, remote: sheet.remote === "yes" }, now);
    const rows = [...before, row];
    const number = row.remote
      ? numberFor(row.id, rows, meeting, now)
      : settle(rows, meeting, now, row.id).promoted.find(({ id }) => id === row.id)?.number;
    if (!number) {
      await record(tx, viewer, "place.queue", subjectOf(row), { meeting: meetingId });
      await queue(tx, [queuedMail(meeting, guest, row.id)]);
      return { meetingId, got: "queued" };
    }
    await move(tx, viewer, placeStates, row, "take", { number }, { meeting: meetingId });
    await queue(tx, [takenMail(meeting, guest, row.id)]);
    return { meetingId, got: "taken" };
  };
  return oneByOne(meetingId, () => write(viewer, work));
}

/** Takes the place that was freed shortly before a meeting, for one of those who were asked; who presses second stays in the queue. */
export function takeFreed(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<Got> {
  return write(viewer, async (tx) => {
    const { meeting, rows, own } = await findOwn(tx, viewer, meetingId);
    refuseIf(whyNotLeave(meeting, now));
    if (own.state === "TAKEN") return { meetingId, got: "taken" };
    const number = own.askedAt ? numberFor(own.id, rows, meeting, now) : null;
    if (number === null || meeting.state !== "SCHEDULED") return { meetingId, got: "queued" };
    await move(tx, viewer, placeStates, own, "take", { number, askedAt: null }, { meeting: meetingId });
    await queue(tx, [takenMail(meeting, own.participant, own.id)]);
    return { meetingId, got: "taken" };
  });
}

/** Gives up one's place, or one's turn in the queue; the queue moves. */
export function giveUp(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<Got> {
  return write(viewer, async (tx) => {
    const { meeting, rows, own } = await findOwn(tx, viewer, meetingId);
    refuseIf(whyNotLeave(meeting, now));
    await leave(tx, viewer, meeting, own, now);
    const rest = rows.filter(({ id }) => id !== own.id);
    await moveQueue(tx, viewer, { ...meeting, sequence: meeting.sequence + 2 }, rest, now);
    return { meetingId, got: "given-up" };
  });
}

/** Gives somebody's place up in a transaction that says why, without moving the queue. */
async function leave(
  tx: Tx,
  viewer: Viewer,
  meeting: PlacedMeeting,
  own: PlaceRow,
  now: Date,
): Promise<void> {
  const gone = { number: null, givenUpAt: now, needs: null };
  await move(tx, viewer, placeStates, own, "giveUp", gone, { meeting: meeting.id });
  if (own.state !== "TAKEN") return;
  const told = await uninviting(tx, meeting);
  await tx.rsvp.deleteMany({ where: { meetingId: meeting.id, userId: own.participant.userId } });
  await queue(tx, [givenUpMail(told, own.participant, own.id)]);
}

/** Sends a colleague in one's stead: the place and what was said of needs go over, the queue stays as it is. */
export function sendColleague(viewer: Viewer, colleague: Colleague, now: Date): Promise<Got> {
  return write(viewer, async (tx) => {
    const { meetingId } = colleague;
    const { meeting, rows, own } = await findOwn(tx, viewer, meetingId);
    refuseIf(whyNotLeave(meeting, now));
    if (own.state !== "TAKEN") throw new Refused("changed-by-someone-else");
    const guest = await standIn(tx, viewer, own.participantId, colleague, now);
    const theirs = rows.find(({ participant }) => participant.userId === guest.userId);
    if (theirs?.state === "TAKEN")
      throw new RefusedFields([{ field: "email", refusal: { code: "place-had-already" } }]);
    if (theirs) await leave(tx, viewer, meeting, theirs, now);
    const { number, turn, remote, assistants } = own;
    const gone = { number: null, givenUpAt: now, needs: null };
    await move(tx, viewer, placeStates, own, "giveUp", gone, { meeting: meetingId });
    const place = await tx.place.create({
      data: {
        ...{ convenerId: own.convenerId, meetingId, participantId: guest.id, state: "TAKEN", number, turn },
        ...{ capacity: meeting.capacity, remote, assistants, needs: colleague.needs ?? own.needs },
        ...{ agency: agencyOf(guest, meeting), since: now, insteadOfId: own.id },
      },
      select: { id: true, convenerId: true },
    });
    await record(tx, viewer, "place.handOn", subjectOf(place), { meeting: meetingId, insteadOf: own.id });
    await tx.rsvp.deleteMany({ where: { meetingId, userId: own.participant.userId } });
    const told = await uninviting(tx, meeting);
    await queue(tx, handedOnMails(told, { from: own.participant, by: guest, placeId: own.id }, place.id));
    return { meetingId, got: "handed-on" };
  });
}

/** After a meeting has been moved: one's place carries over, and one says that one comes then. */
export function confirmPlace(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<Got> {
  return write(viewer, async (tx) => {
    const { meeting, own } = await findOwn(tx, viewer, meetingId);
    refuseIf(whyNotLeave(meeting, now));
    if (own.state !== "TAKEN" || meeting.state !== "SCHEDULED") throw new Refused("changed-by-someone-else");
    const { convenerId } = meeting;
    const userId = userIdOf(viewer);
    const said = { coming: true, saidAt: now };
    await tx.rsvp.upsert({
      where: { meetingId_userId: { meetingId, userId } },
      create: { convenerId, meetingId, userId, ...said },
      update: said,
    });
    await record(tx, viewer, "place.confirm", subjectOf(own), { meeting: meetingId });
    return { meetingId, got: "confirmed" };
  });
}

/**
 * A calendar entry leaves one person's calendar under a sequence of its own, and a later invitation of the same person is newer. Returns
 * the meeting as that mail tells it.
 */
export async function uninviting(tx: Tx, meeting: PlacedMeeting): Promise<PlacedMeeting> {
  await tx.meeting.update({ where: { id: meeting.id }, data: { sequence: { increment: 2 } } });
  return { ...meeting, sequence: meeting.sequence + 1 };
}

/** Somebody's own live place, of a locked meeting. */
async function findOwn(tx: Tx, viewer: Viewer, meetingId: string) {
  const meeting = await lockPlaces(tx, meetingId);
  const rows = await rowsOf(tx, meetingId);
  const own = rows.find(({ participant }) => participant.userId === viewer.userId);
  // Given up before, or by another browser of theirs: there is nothing to give up any more.
  if (!own)
    throw new Refused((await hadOne(tx, viewer, meetingId)) ? "changed-by-someone-else" : "not-found");
  return { meeting, rows, own };
}

async function hadOne(tx: Tx, viewer: Viewer, meetingId: string): Promise<boolean> {
  return (await tx.place.count({ where: { meetingId, participant: { userId: userIdOf(viewer) } } })) > 0;
}

/** Asks what somebody may not have seen: that another meeting of theirs is then, that they did not come the last two times. */
async function askFirst(tx: Tx, viewer: Viewer, { meetingId, ...said }: SignUp): Promise<void> {
  const own = await ownPlaces(tx, userIdOf(viewer));
  if (own.length === 0) return;
  const select = { id: true, startsAt: true, endsAt: true };
  const asks = asksOf(own, await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select }));
  const open = (["overlaps", "comes"] as const).flatMap((field) => {
    const refusal = asks[field];
    return refusal && !said[field] ? [{ field, refusal }] : [];
  });
  if (open.length > 0) throw new RefusedFields(open);
}

async function enqueue(
  tx: Tx,
  meeting: PlacedMeeting,
  guest: Guest,
  said: { needs: string | null; assistants: number; remote: boolean },
  now: Date,
): Promise<PlaceRow> {
  const { id: meetingId, capacity } = meeting;
  const { id: participantId, convenerId, userId, user, enrolment } = guest;
  const agency = agencyOf(guest, meeting);
  const data = { convenerId, meetingId, participantId, capacity, agency, since: now, ...said };
  const { id, turn } = await tx.place.create({ data, select: { id: true, turn: true } });
  return {
    ...{ id, convenerId, participantId, state: "WAITING", turn, number: null, askedAt: null, ...said },
    ...{ agency: agency && nameKey(agency), participant: { userId, enrolmentId: enrolment.id, user } },
  };
}

/** Of which organisation somebody comes: the one that has enrolled, or where they have said that they work. */
function agencyOf({ enrolment }: Guest, { group }: PlacedMeeting): string | null {
  if (enrolment.organisation) return enrolment.organisation.name;
  const { reads } = partOf(formatOf(group.programme.format), enrolment.part);
  return factsOf(reads, enrolment.response?.answers ?? {}).workplace || null;
}

function subjectOf({ id, convenerId }: { id: string; convenerId: string }) {
  return { type: "place" as const, id, convenerId };
}
