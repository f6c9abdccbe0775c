import type { Localised } from "@/lib/i18n/locales";
import { to } from "@/lib/kernel/addresses";
import { always, defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";

/** A programme will not be: to the contacts of those who had enrolled, and to those who were to facilitate. */
export const programmeCancelled = defineMail<{
  programme: string;
  convener: string;
  programmeId: string;
  enrolmentId: string | null;
  organisation: string;
  reader: "contact" | "facilitator";
}>()({
  name: "programme-cancelled",
  readers: ["contact", "facilitator"],
  reason: ({ reader }) => (reader === "facilitator" ? "facilitator" : "enrolment"),
  path: ({ enrolmentId }) => (enrolmentId ? to.enrolment(enrolmentId) : to.home()),
  calendar: null,
  still: async ({ params: { programmeId: id } }, tx) =>
    (await tx.programme.count({ where: { id, state: "CANCELLED" } })) > 0,
});

/** Whom the cancelling of a programme concerns. */
export type Concerned = {
  programme: { id: string; convenerId: string; name: Localised; convener: string };
  enrolments: readonly { id: string; name: string; contacts: readonly Receiver[] }[];
  facilitators: readonly Receiver[];
};

/** To everybody whom it concerns, once for each enrolment. */
export function cancelledProgrammeMails({ programme, enrolments, facilitators }: Concerned): EmailDraft[] {
  const { id, convenerId, name, convener } = programme;
  const about = (to: Receiver) => ({ programme: name[to.locale], convener, programmeId: id });
  const filed = { convenerId, programmeId: id };
  return [
    ...enrolments.flatMap(({ id: enrolmentId, name: organisation, contacts }) =>
      contacts.map((to) =>
        programmeCancelled.to(
          to,
          [id, enrolmentId],
          { ...about(to), enrolmentId, organisation, reader: "contact" },
          { ...filed, enrolmentId },
        ),
      ),
    ),
    ...facilitators.map((to) =>
      programmeCancelled.to(
        to,
        [id, "facilitator"],
        { ...about(to), enrolmentId: null, organisation: "", reader: "facilitator" },
        filed,
      ),
    ),
  ];
}

/** To a new facilitator: what they can do, where, and who added them. */
export const facilitatorAdded = defineMail<{
  programme: string;
  programmeId: string;
  convener: string;
  by: string;
}>()({
  name: "facilitator-added",
  readers: ["facilitator"],
  reason: "invitation",
  path: () => to.home(),
  calendar: null,
  still: async ({ params: { programmeId }, toUserId }, tx) =>
    !toUserId || (await tx.programmeFacilitator.count({ where: { programmeId, userId: toUserId } })) > 0,
});

/** To the coordinators: somebody whom they asked to facilitate has said yes or no. */
export const invitationAnswered = defineMail<{
  programme: string;
  slug: string;
  convener: string;
  person: string;
  decision: "yes" | "no";
}>()({
  name: "invitation-answered",
  readers: ["coordinator"],
  reason: "coordinator",
  path: ({ slug }) => to.manage.facilitators(slug),
  calendar: null,
  still: always,
});
