import { hashOf, mintToken } from "@/lib/auth/tokens";
import { to } from "@/lib/kernel/addresses";
import type { Tx } from "@/lib/kernel/db";

/** The link by which a supervisor answers, made when its mail is sent: until then there is nothing to steal. */
export async function consentPath(tx: Tx, enrolmentId: string): Promise<string | null> {
  const endorsement = await tx.endorsement.findUnique({
    where: { enrolmentId },
    select: { convenerId: true },
  });
  if (!endorsement) return null;
  const token = mintToken();
  await tx.endorsementLink.create({ data: { ...endorsement, enrolmentId, tokenHash: hashOf(token) } });
  return to.consent(token);
}

/** The link by which the supervisor at this address reads what somebody wrote, made when its mail is sent, too. */
export async function reportPath(
  tx: Tx,
  { enrolmentId, documentId, email }: { enrolmentId: string; documentId: string; email: string },
  now: Date,
): Promise<string> {
  const { convenerId } = await tx.endorsement.findUniqueOrThrow({
    where: { enrolmentId },
    select: { convenerId: true },
  });
  const token = mintToken();
  const of = { convenerId, enrolmentId, purpose: "report", documentId, email };
  await tx.endorsementLink.create({ data: { ...of, tokenHash: hashOf(token), createdAt: now } });
  return to.supervisorReport(token);
}
