import { record } from "@/lib/kernel/activity";
import { type Tx, write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { writeTogether } from "@/lib/kernel/together";
import { userIdOf, type Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { comeIn, type Got, takeIn } from "@/lib/places/coming-tx";
import { freePlaces, leave, uninviting } from "@/lib/places/leaving-tx";
import { agencyOf, lockPlaces, noPlace, rowsOf, whoGaveUp } from "@/lib/places/locking-tx";
import { handedOnMails } from "@/lib/places/mails";
import { whyNotLeave } from "@/lib/places/rules";
import type { Colleague, OwnPlace, SignUp } from "@/lib/places/schema";
import { standIn } from "@/lib/places/standing-in-tx";
import { placeStates } from "@/lib/places/states";

/**
 * Signs the viewer up to a meeting: they have a place, or wait in its queue. That the last place went to somebody else at the same moment
 * is no refusal: they wait. Who has signed up already stays as they are.
 */
export function signUp(viewer: Viewer, sheet: SignUp, now: Date): Promise<Got> {
  return writeTogether(sheet.meetingId, viewer, { ...sheet, now }, comeIn);
}

/** Takes the place that was freed shortly before a meeting, for one of those who were asked; who presses second stays in the queue. */
export function takeFreed(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<Got> {
  return writeTogether(meetingId, viewer, { meetingId, now }, takeIn);
}

/** Gives up one's place, or one's turn in the queue; the queue moves. */
export function giveUp(viewer: Viewer, { meetingId }: OwnPlace, now: Date): Promise<Got> {
  return write(viewer, async (tx) => {
    const { meeting, own } = await findOwn(tx, viewer, meetingId);
    refuseIf(whyNotLeave(meeting, now));
    await freePlaces(tx, viewer, meeting, [own.id], now);
    return { meetingId, got: "given-up" };
  });
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
    await queue(tx, handedOnMails(told, { from: own.participant, by: guest, place: own }, place.id));
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
    const where = { meetingId_userId: { meetingId, userId } };
    const before = await tx.rsvp.findUnique({ where, select: { coming: true } });
    if (before?.coming) return { meetingId, got: "confirmed" };
    const said = { coming: true, saidAt: now };
    await tx.rsvp.upsert({ where, create: { convenerId, meetingId, userId, ...said }, update: said });
    await tx.place.update({ where: { id: own.id }, data: { confirmBy: null } });
    await record(tx, viewer, "place.confirm", subjectOf(own), { meeting: meetingId });
    return { meetingId, got: "confirmed" };
  });
}

/** Somebody's own live place, of a locked meeting. */
async function findOwn(tx: Tx, viewer: Viewer, meetingId: string) {
  const meeting = await lockPlaces(tx, meetingId);
  const rows = await rowsOf(tx, meetingId);
  const own = rows.find(({ participant }) => participant.userId === viewer.userId);
  if (!own) throw noPlace(await whoGaveUp(tx, meetingId, [userIdOf(viewer)]), viewer);
  return { meeting, rows, own };
}

function subjectOf({ id, convenerId }: { id: string; convenerId: string }) {
  return { type: "place" as const, id, convenerId };
}
