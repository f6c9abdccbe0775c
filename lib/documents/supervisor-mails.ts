import { hashOf } from "@/lib/auth/tokens";
import { type Reading, readBySupervisor } from "@/lib/documents/supervisor-loading";
import { receiverOf, toldOf } from "@/lib/endorsements/mails";
import { reportPath } from "@/lib/endorsements/minting-tx";
import { filed, type OfEnrolment } from "@/lib/enrolments/mails";
import type { DocumentTemplate } from "@/lib/formats/documents";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft } from "@/lib/mail/draft";

type OfReport = OfEnrolment & { documentId: string; round: number; title: string };

/** To the supervisor of whoever wrote a document: all have approved it, and the link to read it. What stands in it is in no mail. */
export const supervisorReport = defineMail<OfReport>()({
  name: "supervisor-report",
  readers: ["visitor"],
  reason: "consent",
  path: () => "/",
  calendar: null,
  look: async ({ params: { enrolmentId, documentId }, toAddress }, tx, { now }) => ({
    path: await reportPath(tx, { enrolmentId, documentId, email: toAddress }, now),
  }),
  still: async ({ params, toAddress }, tx) => {
    const { documentId: id, round } = params;
    const isLast = (await tx.document.count({ where: { id, round } })) > 0;
    return isLast && (await readBySupervisor(tx, params))?.supervisor.email === toAddress;
  },
});

/** The mail to somebody's supervisor, once for each address and each time that all have approved the document. */
export function reportMail(
  reading: Reading,
  { id, round, template }: { id: string; round: number; template: DocumentTemplate },
): EmailDraft {
  const { supervisor, locale } = reading;
  const about = [id, round, reading.id, hashOf(supervisor.email).slice(0, 12)];
  const params = { ...toldOf(reading), documentId: id, round, title: template.title[locale] };
  return supervisorReport.to(receiverOf(supervisor, locale), about, params, filed(reading));
}
