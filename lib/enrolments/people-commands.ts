import {
  add,
  type Coming,
  handOver,
  leave,
  putInPlace,
  rejoin,
  setContact,
} from "@/lib/enrolments/participants-tx";
import type { Comings, Welcome } from "@/lib/enrolments/replacing-tx";
import type {
  ContactChange,
  HandOver,
  NewParticipant,
  ParticipantId,
  PutInPlace,
} from "@/lib/enrolments/schema";
import { write } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/** Adds a colleague, who hears of it by mail. Returns the participant's id. */
export function addParticipant(
  viewer: Viewer,
  newcomer: NewParticipant,
  now: Date,
  joined: Coming,
): Promise<string> {
  return write(viewer, (tx) => add(tx, viewer, newcomer, now, joined));
}

/** Corrects somebody's address, or puts another person into their place: the old address ends here. Returns the participant's id. */
export function replaceParticipant(
  viewer: Viewer,
  change: PutInPlace,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<string> {
  return write(viewer, (tx) => putInPlace(tx, viewer, change, now, comings));
}

/** Takes somebody out; it can be undone. The last contact cannot leave. */
export function removeParticipant(
  viewer: Viewer,
  participant: ParticipantId,
  now: Date,
  left: Coming,
): Promise<string> {
  return write(viewer, (tx) => leave(tx, viewer, participant, now, left));
}

/** Takes back a removal. */
export function restoreParticipant(
  viewer: Viewer,
  participant: ParticipantId,
  now: Date,
  joined: Coming,
): Promise<string> {
  return write(viewer, (tx) => rejoin(tx, viewer, participant, now, joined));
}

/** Makes somebody a contact, or a participant only. */
export function changeContact(
  viewer: Viewer,
  change: ContactChange,
  now: Date,
  welcome: Welcome,
): Promise<string> {
  return write(viewer, (tx) => setContact(tx, viewer, change, now, welcome));
}

/** A contact hands their task over to the next. Returns the enrolment's id. */
export function handOverContact(
  viewer: Viewer,
  change: HandOver,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<string> {
  return write(viewer, (tx) => handOver(tx, viewer, change, now, comings));
}
