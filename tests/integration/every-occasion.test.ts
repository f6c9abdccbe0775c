import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Action, occasions, type Unlogged } from "@/lib/emails/occasions";
import { emptyDatabase } from "../support/database";
import { groupOccasions } from "../support/occasions/groups";
import { meetingOccasions } from "../support/occasions/meetings";
import { bringAbout, type Occasion } from "../support/occasions/occasion";
import { writingOccasions } from "../support/occasions/writing";
import { closeDatabase } from "../support/world";

type Event = Action | Unlogged;

const listed: Partial<Record<Event, Occasion>> = {
  ...groupOccasions,
  ...meetingOccasions,
  ...writingOccasions,
};

/** Events that have no exact list yet: a new event may not come here, and one that gets its list must leave. */
const unlisted: readonly Event[] = [
  "asked.address-change",
  "asked.enrolment-link",
  "asked.sign-in",
  "clock.reminders",
  "convener.add",
  "convener.add-coordinator",
  "convener.change",
  "convener.remove-coordinator",
  "dispatch.leave",
  "dispatch.undo",
  "email.send-again",
  "enrolment.accept",
  "enrolment.add-participant",
  "enrolment.begin",
  "enrolment.change",
  "enrolment.correct-address",
  "enrolment.decline",
  "enrolment.discard",
  "enrolment.join",
  "enrolment.make-contact",
  "enrolment.move",
  "enrolment.remove-participant",
  "enrolment.reopen",
  "enrolment.replace-participant",
  "enrolment.restore-participant",
  "enrolment.settle-name",
  "enrolment.submit",
  "enrolment.tell-unpaired",
  "enrolment.undecide",
  "enrolment.unmake-contact",
  "enrolment.waitlist",
  "enrolment.withdraw",
  "group.takeBack",
  "organisation.add",
  "organisation.add-name",
  "organisation.add-visit",
  "organisation.change",
  "organisation.merge",
  "organisation.remove-name",
  "organisation.remove-visit",
  "organisation.tell-apart",
  "pairing.change",
  "pairing.keep",
  "pairing.redo",
  "pairing.remove",
  "pairing.undo",
  "programme.add-facilitator",
  "programme.cancel",
  "programme.change",
  "programme.close",
  "programme.closeSignUp",
  "programme.draft",
  "programme.open",
  "programme.remove-facilitator",
  "programme.reopenSignUp",
  "programme.start",
  "programme.weigh",
  "report.export",
  "undo.enrolment-moved",
  "undo.enrolments-joined",
  "undo.organisation-changed",
  "undo.organisation-name-removed",
  "undo.organisations-merged",
  "undo.own-part-ended",
  "undo.participant-replaced",
  "undo.past-visit-removed",
  "user.change-address",
  "user.sign-out-everywhere",
  "user.update",
];

beforeEach(emptyDatabase);
afterAll(closeDatabase);

describe("D1: every event with exactly who gets which mail", () => {
  it("D1: each event of the product is brought about here, or is known to have no list yet", () => {
    expect([...Object.keys(listed), ...unlisted].sort()).toEqual(Object.keys(occasions).sort());
  });

  it.each(Object.keys(listed) as Event[])("D1: %s", async (event) => {
    const occasion = listed[event] as Occasion;
    const { told, actions } = await bringAbout(occasion);
    expect(told).toEqual(occasion.told);
    if (!/^(asked|clock)\./.test(event)) expect(actions).toContain(event);
  });
});
