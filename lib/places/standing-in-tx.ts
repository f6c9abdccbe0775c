import { beginningFields, createDraft, startOf } from "@/lib/enrolments/beginning-tx";
import { partOf } from "@/lib/formats/parts";
import { formatOf } from "@/lib/formats/registry";
import type { Tx } from "@/lib/kernel/db";
import type { Viewer } from "@/lib/kernel/viewer";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import { type Guest, guestFields } from "@/lib/places/locking-tx";
import type { Answers } from "@/lib/surveys/definition";

/**
 * A colleague as one who takes part: beside who sends them where an organisation has enrolled; where who sends them has enrolled for
 * themselves, in an enrolment of their own, which is taken in with the name and the workplace alone.
 */
export async function standIn(
  tx: Tx,
  viewer: Viewer,
  participantId: string,
  colleague: { name: string; email: string },
  now: Date,
): Promise<Guest> {
  const sender = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    select: {
      convenerId: true,
      locale: true,
      enrolment: {
        select: {
          ...{ id: true, part: true, personId: true, programmeId: true },
          response: { select: { answers: true } },
          programme: { select: beginningFields },
        },
      },
    },
  });
  const { convenerId, locale, enrolment } = sender;
  const user = await findOrCreateUser(tx, {
    ...colleague,
    locale: locale === "sv" || locale === "en" ? locale : "fi",
  });
  const typed = typedOf(user, viewer, now);
  const enrolmentId = enrolment.personId
    ? await ownEnrolment(tx, enrolment, { ...colleague, id: user.id, locale }, now)
    : enrolment.id;
  return tx.participant.upsert({
    where: { enrolmentId_userId: { enrolmentId, userId: user.id } },
    create: { convenerId, enrolmentId, userId: user.id, isContact: enrolment.personId !== null, ...typed },
    update: { leftAt: null },
    select: guestFields,
  });
}

type Sender = {
  part: string;
  programmeId: string;
  response: { answers: Answers } | null;
  programme: Parameters<typeof createDraft>[1]["programme"];
};

/** The enrolment of a person in the same part, taken in with what is known of them where they have none. */
async function ownEnrolment(
  tx: Tx,
  { part, programmeId, response, programme }: Sender,
  { id: personId, name, email, locale }: { id: string; name: string; email: string; locale: string },
  now: Date,
): Promise<string> {
  const where = { programmeId, part, personId, state: "ACCEPTED" as const };
  const there = await tx.enrolment.findFirst({ where, select: { id: true } });
  if (there) return there.id;
  const { reads } = partOf(formatOf(programme.format), part);
  const workplace = reads.workplace ? response?.answers[reads.workplace] : undefined;
  const answers: Answers = {
    ...(reads.workplace && workplace !== undefined ? { [reads.workplace]: workplace } : {}),
    ...(reads.contact ? { [reads.contact.name]: name, [reads.contact.email]: email } : {}),
    [reads.name]: name,
  };
  const id = await createDraft(tx, await startOf(tx, programme, part), { locale, short: false }, answers);
  const data = { part, name, personId, state: "ACCEPTED" as const, submittedAt: now, decidedAt: now };
  await tx.enrolment.update({ where: { id }, data });
  return id;
}
