import type { LoadedCompany } from "@/lib/enrolments/company-loading";
import { lead } from "@/lib/formats/leading";
import { to } from "@/lib/kernel/addresses";
import { defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

type OfCompany = { programme: string; convener: string; organisation: string; groupId: string };

/** To an address that somebody typed on the page of a company's link: it is proven by the link in here. */
export const companyAsked = defineMail<OfCompany & { linkId: string }>()({
  name: "company-asked",
  readers: ["visitor"],
  reason: "company",
  path: ({ linkId }) => to.company(linkId),
  calendar: null,
  still: async ({ params: { linkId } }, tx) => (await tx.company.count({ where: { linkId } })) > 0,
});

/** To whoever has come into a company by its link: you have a place. */
export const companyJoined = defineMail<OfCompany & { enrolmentId: string }>()({
  name: "company-joined",
  readers: ["participant"],
  reason: "group",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  still: async ({ params: { enrolmentId }, toUserId }, tx) =>
    (await tx.participant.count({ where: { enrolmentId, userId: toUserId ?? "", leftAt: null } })) > 0,
});

/** To whoever leads a group that has met: somebody new has been named. */
export const companyNewcomer = defineMail<OfCompany & { enrolmentId: string; who: string; newId: string }>()({
  name: "company-newcomer",
  readers: ["facilitator"],
  reason: "facilitator",
  path: ({ groupId }) => to.group(groupId),
  calendar: null,
  still: async ({ params: { enrolmentId, newId } }, tx) =>
    (await tx.participant.count({ where: { enrolmentId, userId: newId, leftAt: null } })) > 0,
});

/** The link by which whoever has this address takes a place. */
export function companyAskedMail(
  company: LoadedCompany,
  linkId: string,
  reader: Receiver,
  at: Date,
): EmailDraft {
  const about = [linkId, at.getTime()];
  return companyAsked.to(reader, about, { ...ofCompany(company, reader), linkId }, filed(company));
}

/** The receipt of a place. */
export function companyJoinedMail(company: LoadedCompany, reader: Receiver, at: Date): EmailDraft {
  const { enrolmentId } = company;
  const about = [enrolmentId, at.getTime()];
  return companyJoined.to(reader, about, { ...ofCompany(company, reader), enrolmentId }, filed(company));
}

/** To those who lead the group: somebody new comes to the meetings that are left. */
export function newcomerMails(
  company: LoadedCompany,
  { id, name }: { id: string; name: string },
  at: Date,
): EmailDraft[] {
  const { enrolmentId, guides } = company;
  const about = [enrolmentId, id, at.getTime()];
  return guides
    .filter(({ role }) => role === lead)
    .map(({ to: reader }) => {
      const facts = { ...ofCompany(company, reader), enrolmentId, who: name, newId: id };
      return companyNewcomer.to(reader, about, facts, filed(company));
    });
}

function ofCompany({ programme, convener, name, groupId }: LoadedCompany, { locale }: Receiver): OfCompany {
  return { programme: programme.name[locale], convener, organisation: name, groupId: groupId ?? "" };
}

/** Under the group: what strangers ask for is counted by enrolment, and a whole company may ask on one morning. */
function filed({ convenerId, programmeId, groupId }: LoadedCompany) {
  return { convenerId, programmeId, ...(groupId ? { groupId } : {}) };
}
