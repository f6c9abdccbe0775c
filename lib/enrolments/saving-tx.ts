import { mayEditAnswers } from "@/lib/enrolments/access";
import { isContactKey } from "@/lib/enrolments/contact-answers-tx";
import { columnsOf, factsOf, roomIn } from "@/lib/enrolments/facts";
import { type LoadedEnrolment, loadEnrolment, mailFacts } from "@/lib/enrolments/loading";
import { type Comings, refuseOverseer, replaceContact, type Welcome } from "@/lib/enrolments/replacing-tx";
import { whyNotEditAnswers } from "@/lib/enrolments/rules";
import type { PageSave } from "@/lib/enrolments/schema";
import { raiseRoom } from "@/lib/enrolments/seating-tx";
import { applyAnswers } from "@/lib/enrolments/submission-tx";
import { nameOf, tellContacts, tellCorrected, tellReplaced } from "@/lib/enrolments/telling-tx";
import { record } from "@/lib/kernel/activity";
import type { Tx } from "@/lib/kernel/db";
import { Refused, RefusedFields, refuseIf } from "@/lib/kernel/refusals";
import { isUnchanged } from "@/lib/kernel/unchanged";
import type { Viewer } from "@/lib/kernel/viewer";
import { queue } from "@/lib/mail/outbox";
import { receiver } from "@/lib/people/receiver";
import { whyNotPossible } from "@/lib/surveys/dates";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import { answersBeside, pageMark } from "@/lib/surveys/page-mark";
import { pagesOf, questionsOn, type SurveyPage } from "@/lib/surveys/rules";
import { answersSchema, saveableAnswers } from "@/lib/surveys/schema";

export type PageAnswers = PageSave & { values: Record<string, unknown> };

/** Where a saved page leads: the key of the next page, "review", the page that mails a link, or null: there is none before the first. */
export type Saved = { enrolmentId: string; programme: string; isDraft: boolean; next: string | null };

/**
 * Saves a page inside the transaction. A form that was shown before somebody changed the page's answers, in another tab or on
 * another device, is refused: it would take back what it has never seen.
 */
export async function savePage(
  tx: Tx,
  viewer: Viewer,
  save: PageAnswers,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<Saved> {
  const enrolment = await loadEnrolment(tx, viewer, save.enrolmentId);
  if (!mayEditAnswers(enrolment.standing, enrolment.state)) throw new Refused("not-allowed");
  refuseIf(whyNotEditAnswers(enrolment, now, enrolment.standing));
  const isDraft = enrolment.state === "DRAFT";
  const pages = pagesOf(enrolment.definition, isDraft && enrolment.short);
  const place = pages.findIndex((page) => page.key === save.page);
  const page = pages[place];
  if (!page) throw new Refused("not-found");
  const questions = questionsOn(page);
  if (isDraft && save.was !== pageMark(questions, enrolment.answers))
    throw new Refused("changed-by-someone-else");
  const back = isDraft && save.move !== "next";
  if (isDraft && (save.move === "short" || save.move === "full"))
    await tx.enrolment.update({ where: { id: enrolment.id }, data: { short: save.move === "short" } });
  const past = back
    ? []
    : questions.flatMap((question) =>
        question.kind === "dates"
          ? whyNotPossible(
              question,
              { values: save.values, before: enrolment.answers },
              enrolment.programme.timeZone,
              now,
            )
          : [],
      );
  const read = back
    ? saveableAnswers(questions, enrolment.themes, save.values)
    : answersSchema(questions, enrolment.themes).parse(save.values);
  if (past.length > 0) throw new RefusedFields(past);
  const answers = { ...answersBeside(questions, enrolment.answers), ...read };
  const saved = {
    enrolmentId: enrolment.id,
    programme: enrolment.programme.slug,
    isDraft,
    next: nextOf(save, pages, place, enrolment.definition),
  };
  if (
    !isDraft &&
    save.version === enrolment.answersVersion &&
    isUnchanged({ answers: enrolment.answers }, { answers })
  )
    return saved;

  const { count } = await tx.response.updateMany({
    where: { enrolmentId: enrolment.id, version: isDraft ? enrolment.answersVersion : save.version },
    data: { answers, version: { increment: 1 } },
  });
  if (count !== 1) throw new Refused("changed-by-someone-else");
  if (isDraft)
    await tx.enrolment.updateMany({
      where: { id: enrolment.id, state: "DRAFT" },
      data: { ...columnsOf(factsOf(enrolment.reads, answers)), savedAt: now },
    });
  else await applyAnswersChange(tx, viewer, enrolment, answers, now, comings);
  return saved;
}

function nextOf(
  { move, to }: PageSave,
  pages: readonly SurveyPage[],
  place: number,
  definition: SurveyDefinition,
): string | null {
  if (move === "short" || move === "full")
    return samePlace(pages[place], pagesOf(definition, move === "short"));
  if (move === "link") return "link";
  if (move === "later") return null;
  if (move === "back") return pages[place - 1]?.key ?? null;
  return to === "review" ? "review" : (pages[place + 1]?.key ?? "review");
}

/** The page of the other path that asks what this one does; the first where none does. */
function samePlace(page: SurveyPage | undefined, others: readonly SurveyPage[]): string {
  const asked = page ? questionsOn(page).map(({ key }) => key) : [];
  const same = others.find((other) => questionsOn(other).some(({ key }) => asked.includes(key)));
  return (same ?? others[0])?.key ?? "review";
}

/** The keys of the answers that are not what they were. */
function changedFields(before: Answers, after: Answers): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).sort();
}

/** What has been sent before goes where it went then; a new contact is told that they take part. */
async function applyAnswersChange(
  tx: Tx,
  viewer: Viewer,
  enrolment: LoadedEnrolment,
  answers: Answers,
  now: Date,
  comings: Comings & { welcome: Welcome },
): Promise<void> {
  const successor = await replaceContact(tx, viewer, enrolment, answers, now, comings);
  const { columns, contact } = await applyAnswers(tx, viewer, enrolment, answers);
  await tx.enrolment.update({
    where: { id: enrolment.id },
    data: { ...columns, savedAt: now, version: { increment: 1 } },
  });
  await raiseRoom(tx, enrolment.id, {
    before: roomIn(enrolment.reads, enrolment.answers),
    after: roomIn(enrolment.reads, answers),
  });
  const fields = changedFields(enrolment.answers, answers);
  const subject = { type: "enrolment" as const, id: enrolment.id, convenerId: enrolment.convenerId };
  await record(tx, viewer, "enrolment.change", subject, { fields });
  if (successor)
    await tellReplaced(tx, viewer, enrolment, { ...successor, isContact: true }, comings.welcome, now);
  else if (contact?.isNew) {
    await refuseOverseer(tx, enrolment, contact.user.id);
    const facts = await mailFacts(tx, enrolment.id);
    const by = await nameOf(tx, viewer, enrolment);
    await queue(tx, [comings.welcome(facts, receiver(contact.user), by, now)]);
    await tellContacts(tx, viewer, enrolment.id, { userId: contact.user.id }, now);
  }
  const { contact: isOwn, holder } = enrolment.standing;
  const told = successor ? fields.filter((key) => !isContactKey(enrolment.reads, key)) : fields;
  if (!isOwn && !holder) await tellCorrected(tx, viewer, enrolment, told, now);
}
