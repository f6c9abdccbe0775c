import { saveAnswers } from "@/lib/enrolments/commands";
import { changeContact, handOverContact, replaceParticipant } from "@/lib/enrolments/people-commands";
import type { PageAnswers, Saved } from "@/lib/enrolments/saving-tx";
import type { ContactChange, HandOver, PutInPlace } from "@/lib/enrolments/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { comingsAt } from "@/lib/meetings/comings";
import { contactReceivedMail as welcome } from "@/lib/tasks/contact-mails";

/** Corrects an address or puts another into somebody's place; the visits to come go from the one calendar to the other. */
export function replaceInVisits(viewer: Viewer, change: PutInPlace, now: Date): Promise<string> {
  return replaceParticipant(viewer, change, now, { ...comingsAt(now), welcome });
}

/** Saves a page of answers that were sent before; where it names another contact, the visits to come go with it. */
export function saveSentAnswers(viewer: Viewer, save: PageAnswers, now: Date): Promise<Saved> {
  return saveAnswers(viewer, save, now, { ...comingsAt(now), welcome });
}

/** A contact hands over to the next, who is told what waits. */
export function handOverTask(viewer: Viewer, change: HandOver, now: Date): Promise<string> {
  return handOverContact(viewer, change, now, { ...comingsAt(now), welcome });
}

/** Makes somebody a contact, who is told what waits; or a participant only. */
export function changeContactTask(viewer: Viewer, change: ContactChange, now: Date): Promise<string> {
  return changeContact(viewer, change, now, welcome);
}
