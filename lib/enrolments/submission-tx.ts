import { mayFinish } from "@/lib/enrolments/access";
import { columnsOf, type EnrolmentFacts, factsOf, introducedBy, wishRows } from "@/lib/enrolments/facts";
import { type LoadedEnrolment, loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { submittedMails } from "@/lib/enrolments/mails";
import { whyNotSubmit } from "@/lib/enrolments/rules";
import { tellOfSecond } from "@/lib/enrolments/second-answers-tx";
import { enrolmentStates } from "@/lib/enrolments/states";
import { takeIn } from "@/lib/enrolments/taking-in-tx";
import type { Tx } from "@/lib/kernel/db";
import { move } from "@/lib/kernel/move";
import { Refused, refuseIf } from "@/lib/kernel/refusals";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { forgetOrphan, identifyOrganisation } from "@/lib/organisations/commands";
import { organisationsOfNames } from "@/lib/organisations/queries";
import { businessIdOf, meant } from "@/lib/organisations/rules";
import { findOrCreateUser, typedOf } from "@/lib/people/commands";
import type { Answers } from "@/lib/surveys/definition";
import { answersBeside } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn } from "@/lib/surveys/rules";
import { answersSchema } from "@/lib/surveys/schema";

type Place = Pick<LoadedEnrolment, "id" | "convenerId" | "locale" | "of" | "reads" | "company">;

/** Sends a draft inside the transaction; of the browsers that hold it only the one with this key goes on holding it. */
export async function submit(
  tx: Tx,
  viewer: Viewer,
  id: string,
  keyHash: string | null,
  now: Date,
): Promise<string> {
  const enrolment = await loadEnrolment(tx, viewer, id);
  if (!mayFinish(enrolment.standing)) throw new Refused("not-allowed");
  const questions = pagesOf(enrolment.definition, enrolment.short).flatMap(questionsOn);
  const read = answersSchema(questions, enrolment.themes).safeParse(enrolment.answers);
  refuseIf(whyNotSubmit({ ...enrolment, missing: read.success ? 0 : read.error.issues.length }, now));
  if (!read.success) return id;
  await submitAnswers(
    tx,
    viewer,
    enrolment,
    { ...answersBeside(questions, enrolment.answers), ...read.data },
    now,
  );
  await endWaysIn(tx, id, keyHash, now);
  return id;
}

/** A draft's mailed links, and the keys of the browsers that did not send it, open nothing that has been sent. */
async function endWaysIn(tx: Tx, enrolmentId: string, keyHash: string | null, now: Date): Promise<void> {
  const kept = keyHash ?? "";
  await tx.link.updateMany({ where: { enrolmentId, expiresAt: { gt: now } }, data: { expiresAt: now } });
  await tx.enrolmentKey.deleteMany({ where: { enrolmentId, keyHash: { not: kept } } });
  await tx.enrolment.updateMany({
    where: { id: enrolmentId, keyHash: { not: kept } },
    data: { keyHash: null },
  });
}

/** Brings complete answers in, from the web or from a phone call, and queues the receipt. */
async function submitAnswers(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  answers: Answers,
  now: Date,
) {
  const { columns } = await applyAnswers(tx, viewer, enrolment, answers);
  await move(
    tx,
    viewer,
    enrolmentStates,
    enrolment,
    "submit",
    { ...columns, submittedAt: now, savedAt: now },
    { source: enrolment.source },
  );
  await queue(tx, submittedMails(await mailFacts(tx, enrolment.id)));
  await tellOfSecond(tx, enrolment.id);
  await takeIn(tx, viewer, enrolment.id, now);
}

/**
 * Makes of the answers what the rest of the house works with: the organisation or the person, the contact, the wishes, and the columns
 * that lists and matching read. Returns what belongs into the enrolment's row. A person's contact is the person.
 */
export async function applyAnswers(tx: Tx, viewer: Viewer, enrolment: Place, answers: Answers) {
  const facts = factsOf(enrolment.reads, answers);
  const organisationId = enrolment.of === "person" ? null : await whoseAnswer(tx, enrolment, facts);
  await writeWishes(tx, enrolment, facts);
  const contact = await writeContact(tx, viewer, enrolment, facts);
  const columns = { ...columnsOf(facts), organisationId, personId: null };
  if (enrolment.of !== "person") return { columns, contact };
  if (!contact) throw new Refused("enrolment-incomplete");
  const inId_id = { inId: enrolment.id, id: contact.user.id };
  const { name } = await tx.personInEnrolment.findUniqueOrThrow({
    where: { inId_id },
    select: { name: true },
  });
  return { columns: { ...columns, personId: contact.user.id, name }, contact };
}

/** Whose the answer is. As long as it says the same of itself, that stays as it is: a coordinator may have said otherwise. */
async function whoseAnswer(
  tx: Tx,
  { id, convenerId }: Place,
  { name, municipality, website, ...facts }: EnrolmentFacts,
): Promise<string> {
  const before = await tx.enrolment.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      municipality: true,
      organisation: { select: { id: true, businessId: true, checkedAt: true } },
    },
  });
  const businessId = businessIdOf(facts.businessId);
  const own = before.organisation;
  const says = own && before.name === name && before.municipality === municipality;
  if (says && (businessId === null || businessId === own.businessId || own.checkedAt)) return own.id;
  const organisationId = await identifyOrganisation(
    tx,
    { convenerId, name, municipality, businessId, website: website || null },
    { enrolmentId: id, organisationId: own?.id ?? null },
  );
  if (own && own.id !== organisationId) {
    await tx.enrolment.update({ where: { id }, data: { organisationId } });
    await forgetOrphan(tx, own.id);
  }
  return organisationId;
}

/**
 * Wishes as rows, linked to the convener's organisations where the name can mean one only; written anew each time, but what a
 * coordinator has said of a name stays.
 */
export async function writeWishes(
  tx: Tx,
  { id, convenerId }: Pick<Place, "id" | "convenerId">,
  facts: EnrolmentFacts,
): Promise<void> {
  const wishes = wishRows(facts);
  const known = await organisationsOfNames(
    tx,
    convenerId,
    wishes.map(({ name }) => name),
  );
  const before = await tx.wish.findMany({ where: { enrolmentId: id } });
  await tx.wish.deleteMany({ where: { enrolmentId: id } });
  await tx.wish.createMany({
    data: wishes.map((wish) => {
      const settled = before.find(
        ({ kind, name, settledAt }) => settledAt && kind === wish.kind && name === wish.name,
      );
      return {
        ...wish,
        convenerId,
        enrolmentId: id,
        organisationId: settled ? settled.organisationId : (meant(wish.name, known)?.id ?? null),
        settledAt: settled?.settledAt ?? null,
        settledById: settled?.settledById ?? null,
      };
    }),
  });
}

/** Where a contact names those who take part, there are as many places as its part has at most, until the contact says fewer. */
async function openCompany(
  tx: Tx,
  company: { convenerId: string; enrolmentId: string; capacity: number },
): Promise<void> {
  await tx.company.createMany({ data: [company], skipDuplicates: true });
}

/**
 * The person to talk to takes part as a contact; one who was named before stays until somebody removes them. Null where there is no
 * address: whoever takes part is written to.
 */
async function writeContact(tx: Tx, viewer: Viewer, enrolment: Place, { contact }: EnrolmentFacts) {
  if (!contact?.email) return null;
  const { id, convenerId } = enrolment;
  const role = contact.role || "other";
  const user = await findOrCreateUser(tx, introducedBy(contact, enrolment));
  const place = { enrolmentId_userId: { enrolmentId: id, userId: user.id } };
  const before = await tx.participant.findUnique({ where: place, select: { id: true, leftAt: true } });
  const { acceptedAt, ...as } = typedOf(user, viewer);
  const typed = { ...as, acceptedAt };
  const { company } = enrolment;
  if (company) await openCompany(tx, { convenerId, enrolmentId: id, capacity: company.most });
  await tx.participant.upsert({
    where: place,
    create: {
      convenerId,
      enrolmentId: id,
      userId: user.id,
      isContact: true,
      role,
      takesPart: !company,
      ...typed,
    },
    update: { isContact: true, role, leftAt: null, ...(before?.leftAt ? typed : as) },
  });
  return { user, isNew: before === null || before.leftAt !== null };
}
