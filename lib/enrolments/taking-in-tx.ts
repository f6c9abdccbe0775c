import { mailFacts } from "@/lib/enrolments/loading";
import { decidedMails } from "@/lib/enrolments/mails";
import { lockEnrolment } from "@/lib/enrolments/replacing-tx";
import { isProven, whyNotDecide } from "@/lib/enrolments/rules";
import { seatInWhole } from "@/lib/enrolments/seating-tx";
import { hasPlace } from "@/lib/enrolments/second-answers-tx";
import { enrolmentStates } from "@/lib/enrolments/states";
import { partOf, seatedPart } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";

/**
 * Takes in what has been sent, where its part is taken in at once: not before its address is proven, for who has a place already is
 * not taken in again, and a stranger who sends under another's address would see from that who takes part. Such a second answer waits
 * for a coordinator.
 */
export async function takeIn(tx: Tx, viewer: Viewer, id: string, now: Date): Promise<void> {
  await lockEnrolment(tx, id);
  const found = await tx.enrolment.findUnique({
    where: { id },
    select: {
      ...{ id: true, convenerId: true, state: true, version: true, source: true, part: true },
      participants: { where: { leftAt: null }, select: { isContact: true, acceptedAt: true } },
      programme: { select: { format: true, state: true } },
    },
  });
  if (!found) return;
  const { programme, part, ...sent } = found;
  if (partOf(formatOf(programme.format), part).accepted !== "at-once" || sent.state !== "SUBMITTED") return;
  if (!isProven(sent) || whyNotDecide({ ...sent, programme, liveGroup: null }, "accept")) return;
  if (await hasPlace(tx, id)) return;
  await move(tx, viewer, enrolmentStates, sent, "accept", { decidedAt: now }, { from: sent.state });
  await seatInWhole(tx, id, now);
  // Whom the meeting of all is for gets a place there at once; one who cannot waits in its queue.
  if (seatedPart(formatOf(programme.format)) === null)
    await tx.$executeRaw`select graphile_worker.add_job('place-who-is-in', job_key := 'place-who-is-in:in')`;
  await queue(tx, decidedMails(await mailFacts(tx, id), "accept"));
}
