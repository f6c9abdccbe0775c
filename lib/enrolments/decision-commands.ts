import { heldFor, holdItem } from "@/lib/dispatches/holding-tx";
import { mayDecide } from "@/lib/enrolments/access";
import { loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { decidedMails } from "@/lib/enrolments/mails";
import { reopenedMails } from "@/lib/enrolments/reopening-mails";
import { whyNotDecide, whyNotReopen } from "@/lib/enrolments/rules";
import type { Decision, Declining } from "@/lib/enrolments/schema";
import { seatInWhole } from "@/lib/enrolments/seating-tx";
import { refuseSecondPlace } from "@/lib/enrolments/second-answers-tx";
import { enrolmentStates } from "@/lib/enrolments/states";
import { takeIn } from "@/lib/enrolments/taking-in-tx";
import { write } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Held, queue } from "@/lib/mail/outbox";

/** A coordinator takes an enrolment in: it may be paired. */
export function acceptEnrolment(
  viewer: Viewer,
  { enrolmentId }: Decision,
  now: Date,
  held: Held = null,
): Promise<string> {
  return decide(viewer, enrolmentId, "accept", { decidedAt: now, reason: null }, held, now);
}

/** The address of an enrolment is proven: one of a part that is taken in at once is taken in. */
export function takeInProven(viewer: Viewer, { enrolmentId }: Decision, now: Date): Promise<void> {
  return write(viewer, (tx) => takeIn(tx, viewer, enrolmentId, now));
}

/** A coordinator asks an enrolment to wait; its contacts are told. */
export function waitlistEnrolment(
  viewer: Viewer,
  { enrolmentId }: Decision,
  now: Date,
  held: Held = null,
): Promise<string> {
  return decide(viewer, enrolmentId, "waitlist", { decidedAt: now }, held, now);
}

/** A coordinator says that it is not possible this time; the reason stays with the coordinators. */
export function declineEnrolment(
  viewer: Viewer,
  { enrolmentId, reason }: Declining,
  now: Date,
  held: Held = null,
): Promise<string> {
  return decide(viewer, enrolmentId, "decline", { decidedAt: now, reason }, held, now);
}

/** A coordinator opens a declined enrolment again: it waits for a decision, and its contacts are told so. */
export function reopenEnrolment(viewer: Viewer, { enrolmentId }: Decision, now: Date): Promise<string> {
  return write(viewer, async (tx) => {
    const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
    if (!mayDecide(enrolment.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotReopen(enrolment));
    const held = await heldFor(tx, enrolmentId, ["decline"]);
    if (held) throw new Refused("mail-is-held");
    const data = { decidedAt: null, reason: null, savedAt: now };
    await move(tx, viewer, enrolmentStates, enrolment, "reopen", data);
    await queue(tx, reopenedMails(await mailFacts(tx, enrolmentId)));
    return enrolmentId;
  });
}

async function decide(
  viewer: Viewer,
  id: string,
  event: "accept" | "waitlist" | "decline",
  data: Record<string, unknown>,
  held: Held,
  now: Date,
): Promise<string> {
  return write(viewer, async (tx) => {
    const enrolment = await loadEnrolment(tx, viewer, id);
    if (!mayDecide(enrolment.standing)) throw new Refused("not-allowed");
    refuseIf(whyNotDecide(enrolment, event));
    if (event === "accept") await refuseSecondPlace(tx, id);
    await move(tx, viewer, enrolmentStates, enrolment, event, data, { from: enrolment.state });
    if (event === "accept") await seatInWhole(tx, id, now);
    const { state, decidedAt, reason } = enrolment;
    await holdItem(tx, held, id, { state, decidedAt: decidedAt?.toISOString() ?? null, reason });
    await queue(tx, decidedMails(await mailFacts(tx, id), event), held);
    return id;
  });
}
