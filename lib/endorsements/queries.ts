import { hashOf, looksLikeToken } from "@/lib/auth/tokens";
import { askedOf, asking } from "@/lib/endorsements/finding";
import { isEndorsed, whyNotAskAnew } from "@/lib/endorsements/rules";
import { enrolmentsVisibleTo, standingFields, standingTo } from "@/lib/enrolments/access";
import { read } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";

/**
 * What the link in a supervisor's mail leads to: who asks, and of their answers the goals alone; null where it has been spent, or leads
 * nowhere any more. Reading it spends nothing.
 */
export async function getConsent(viewer: Viewer, token: string) {
  if (!looksLikeToken(token)) return null;
  const link = await read(viewer, (db) =>
    db.endorsementLink.findFirst({
      where: { tokenHash: hashOf(token), purpose: "consent" },
      select: { endorsement: { select: { enrolment: { select: asking } } } },
    }),
  );
  if (!link) return null;
  const { name, state, format, shown, programme, endorsement } = askedOf(link.endorsement.enrolment);
  if (state !== "ACCEPTED" || !endorsement) return null;
  const { answer } = endorsement;
  if (answer !== null && !isEndorsed(endorsement)) return null;
  return { name, format, shown, programme, supervisor: endorsement.name, answer };
}

/** What the supervisor of an enrolment has said, for its own people and the coordinators; null where nobody is asked, or for others. */
export async function getEndorsement(viewer: Viewer, enrolmentId: string) {
  const row = await read(viewer, (db) =>
    db.enrolment.findFirst({
      where: { id: enrolmentId, AND: enrolmentsVisibleTo(viewer) },
      select: {
        ...{ state: true, convenerId: true, endorsement: true },
        ...standingFields,
      },
    }),
  );
  if (!row?.endorsement) return null;
  const { coordinator, contact } = standingTo(viewer, row);
  if (!coordinator && !contact) return null;
  const { answer, words, name, askedAt, answeredAt } = row.endorsement;
  return {
    ...{ name, askedAt, answeredAt },
    answer: answer as "yes" | "limits" | "not-now" | "taken-back" | null,
    // Why somebody said no is for the coordinators alone.
    words: coordinator || answer === "limits" ? words : null,
    mayAskAnew: coordinator && whyNotAskAnew(row.endorsement, row.state) === null,
  };
}
