import { mayActFor, mayDecide } from "@/lib/enrolments/access";
import { loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { returnedMails } from "@/lib/enrolments/reopening-mails";
import { enrolmentStates } from "@/lib/enrolments/states";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import { queue } from "@/lib/mail/outbox";
import { nameOfActor } from "@/lib/people/known-as-tx";
import { whyNotChangeProgramme } from "@/lib/programmes/rules";
import type { Undoer } from "@/lib/undo/undoers";

/**
 * Takes back that an association has stepped aside: its answer waits for a decision again. A group that was taken apart stays so, for
 * the others in it have been told and may have found another.
 */
export const takeBackWithdrawal: Undoer<"enrolment-withdrawn"> = async (
  tx,
  viewer,
  { before: { enrolmentId } },
) => {
  const enrolment = await loadEnrolment(tx, viewer, enrolmentId);
  if (!mayActFor(enrolment.standing) && !mayDecide(enrolment.standing)) throw new Refused("not-allowed");
  if (enrolment.state !== "WITHDRAWN") throw new Refused("undo-overtaken");
  refuseIf(whyNotChangeProgramme(enrolment.programme));
  const data = { withdrawnAt: null, reason: null };
  await move(tx, viewer, enrolmentStates, enrolment, "rejoin", data);
  const by = await nameOfActor(tx, viewer, enrolment.convenerId, enrolmentId);
  await queue(tx, returnedMails(await mailFacts(tx, enrolmentId), by ?? ""));
};
