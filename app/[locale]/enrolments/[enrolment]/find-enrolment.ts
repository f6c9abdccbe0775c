import { notFound } from "next/navigation";
import { cache } from "react";
import { currentViewer, signedInViewer } from "@/lib/auth/gate";
import { getEnrolment, type WholeEnrolment } from "@/lib/enrolments/queries";
import { to } from "@/lib/kernel/addresses";

/** The enrolment of the address, once a request: who is not known is asked to sign in, what one may not see does not exist. */
export const findEnrolment = cache(async (id: string): Promise<WholeEnrolment> => {
  const viewer = await currentViewer();
  const enrolment = await getEnrolment(viewer, id);
  if (enrolment) return enrolment;
  if (viewer.kind === "visitor") await signedInViewer(to.enrolment(id));
  notFound();
});
