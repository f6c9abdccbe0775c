import { type EnrolmentMailFacts, filed, type OfEnrolment, told } from "@/lib/enrolments/mails";
import { to } from "@/lib/kernel/addresses";
import { always, defineMail } from "@/lib/mail/define";
import type { EmailDraft, Receiver } from "@/lib/mail/draft";
import { questionsOf, tellKey } from "@/lib/surveys/rules";

/** How somebody's part has ended: by their own hand, by somebody else's, or because the address was not theirs. */
export type HowEnded = "handed-over" | "left" | "removed" | "replaced" | "corrected";

/** To the one whose part has ended: the receipt of who did it, and what becomes of it. A wrong address is opened nothing. */
export const participantLeft = defineMail<OfEnrolment & { how: HowEnded; by: string; to: string }>()({
  name: "participant-left",
  readers: ["leaver"],
  reason: "left",
  path: () => to.home(),
  values: ({ how }) => ({ how: how.replace("-", "_") }),
  calendar: null,
  look: async ({ params: { how } }) => (how === "corrected" ? { path: "/" } : {}),
  still: async ({ params: { enrolmentId }, toUserId }, tx) =>
    !toUserId ||
    (await tx.participant.count({
      where: { enrolmentId, userId: toUserId, leftAt: null, isContact: true },
    })) === 0,
});

/** To those who work with an association: somebody else is to be asked now. */
export const contactChanged = defineMail<OfEnrolment & { from: string; to: string; by: string }>()({
  name: "contact-changed",
  readers: ["coordinator", "facilitator"],
  reason: "coordinator",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  still: always,
});

/** To those who work with an association: somebody who had left the task has it again. */
export const contactBack = defineMail<OfEnrolment & { back: string; by: string }>()({
  name: "contact-back",
  readers: ["coordinator", "facilitator"],
  reason: "coordinator",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  still: always,
});

/** To the contacts: a coordinator has corrected answers; which, is read when it is sent. */
export const answersCorrected = defineMail<OfEnrolment & { by: string; fields: string[] }>()({
  name: "answers-corrected",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.enrolment(enrolmentId),
  calendar: null,
  look: async ({ params: { enrolmentId, fields } }, tx, { locale }) => {
    const enrolment = await tx.enrolment.findUnique({
      where: { id: enrolmentId },
      select: { survey: { select: { definition: true } } },
    });
    if (!enrolment) return null;
    const labels = questionsOf(enrolment.survey.definition)
      .filter((question) => fields.includes(question.key) || fields.includes(tellKey(question)))
      .map(({ label }) => label[locale]);
    return { values: { fields: labels.join(" · ") } };
  },
  values: () => ({ fields: "" }),
  still: always,
});

/** How somebody came into an enrolment, or what became of their part, by another hand than its contacts’. */
type HowBrought = "participant" | "contact" | "corrected";

/** To the contacts: somebody else than they themselves has changed who takes part, and so who reads what they write. */
export const peopleChanged = defineMail<OfEnrolment & { who: string; how: HowBrought; by: string }>()({
  name: "people-changed",
  readers: ["contact"],
  reason: "enrolment",
  path: ({ enrolmentId }) => to.participants(enrolmentId),
  calendar: null,
  still: always,
});

/** To the contacts, but for whoever did it and whom it is about: nobody comes in without their knowing. */
export function peopleChangedMails(
  facts: EnrolmentMailFacts,
  { who, ...said }: { who: Receiver; how: HowBrought; by: string },
  actorId: string | null,
  at: Date,
): EmailDraft[] {
  return facts.contacts
    .filter(({ userId }) => userId !== actorId && userId !== who.userId)
    .map((to) =>
      peopleChanged.to(
        to,
        [facts.id, who.userId ?? "", at.getTime()],
        { ...told(facts, to.locale), ...said, who: who.name },
        filed(facts),
      ),
    );
}

/** To one: your part has ended. */
export function leftReceipt(
  facts: EnrolmentMailFacts,
  to: Receiver,
  said: { how: HowEnded; by: string; to: string },
  at: Date,
): EmailDraft {
  const params = { ...told(facts, to.locale), ...said };
  return participantLeft.to(to, [facts.id, at.getTime()], params, filed(facts));
}

/** To coordinators and facilitators, but for whoever did it: the contact is another now. */
export function contactChangedMails(
  facts: EnrolmentMailFacts,
  said: { from: string; to: string; by: string },
  actorId: string | null,
  at: Date,
): EmailDraft[] {
  return workingWith(facts, actorId).map((to) =>
    contactChanged.to(to, [facts.id, at.getTime()], { ...told(facts, to.locale), ...said }, filed(facts)),
  );
}

/** To the same: the one who had left is the contact again. */
export function contactBackMails(
  facts: EnrolmentMailFacts,
  { to: back, by }: { to: string; by: string },
  actorId: string | null,
  at: Date,
): EmailDraft[] {
  return workingWith(facts, actorId).map((to) =>
    contactBack.to(to, [facts.id, at.getTime()], { ...told(facts, to.locale), back, by }, filed(facts)),
  );
}

function workingWith({ coordinators, facilitators }: EnrolmentMailFacts, actorId: string | null) {
  return [...coordinators, ...facilitators].filter(
    ({ userId }, place, all) => userId !== actorId && all.findIndex((one) => one.userId === userId) === place,
  );
}

/** To the contacts, but for whoever did it: these answers have been corrected. */
export function answersCorrectedMails(
  facts: EnrolmentMailFacts,
  said: { by: string; fields: string[] },
  actorId: string | null,
  at: Date,
): EmailDraft[] {
  return facts.contacts
    .filter(({ userId }) => userId !== actorId)
    .map((to) =>
      answersCorrected.to(to, [facts.id, at.getTime()], { ...told(facts, to.locale), ...said }, filed(facts)),
    );
}
