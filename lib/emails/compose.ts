import { enrolmentPath, mintSignIn, personalPath } from "@/lib/auth/minting";
import type { Tx } from "@/lib/db";
import { answerSheets } from "@/lib/emails/answer-sheets";
import type { CalendarFacts, EmailParams, TemplateName } from "@/lib/emails/draft";
import type { Letter } from "@/lib/emails/letter";
import { type Extras, letterFor } from "@/lib/emails/templates";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import type { Answers, SurveyDefinition } from "@/lib/surveys/definition";
import type { Theme } from "@/lib/surveys/rules";

/** A row of the outbox, as far as its words need it. */
export type StoredEmail = {
  key: string;
  convenerId: string | null;
  toUserId: string | null;
  toAddress: string;
  toName: string;
  locale: string;
  template: string;
  params: unknown;
};

/** A mail with its words, ready to be put on paper. */
export type Composed = {
  letter: Letter;
  locale: Locale;
  receiver: string;
  sender: { name: string; replyTo: string | null };
  calendar: {
    method: "REQUEST" | "CANCEL";
    facts: CalendarFacts;
    about: { programme: string; other: string; host: string };
  } | null;
};

/**
 * Finds the words of a mail at the moment it is sent: its links are made now, and what must not lie in the outbox is read now.
 * Null when there is nothing to send any more, such as a sign-in for an address that is nobody's.
 */
export async function compose(tx: Tx, email: StoredEmail, now: Date): Promise<Composed | null> {
  const template = email.template as TemplateName;
  const params = email.params as EmailParams[TemplateName];
  const locale = isLocale(email.locale) ? email.locale : defaultLocale;
  const found = await lookUp(tx, template, params, locale, now);
  if (!found) return null;
  const letter = letterFor(template, params, locale, found.extras);
  if (letter.action)
    letter.action.path = found.path ?? (await personalPath(tx, email.toUserId, letter.action.path, now));
  const sender = await senderOf(tx, email.convenerId);
  return {
    letter,
    locale,
    receiver: found.receiver ?? email.toName,
    sender,
    calendar: calendarOf(template, params),
  };
}

type Found = { extras: Extras; path?: string; receiver?: string };

async function lookUp(
  tx: Tx,
  template: TemplateName,
  params: object,
  locale: Locale,
  now: Date,
): Promise<Found | null> {
  if (template === "sign-in") return signIn(tx, params as EmailParams["sign-in"], now);
  if (template === "enrolment-link") return draft(tx, params as EmailParams["enrolment-link"], now);
  if (template === "enrolment-submitted")
    return copyOfAnswers(tx, params as EmailParams["enrolment-submitted"], locale);
  if (template === "survey-asked") return askedAbout(tx, params as EmailParams["survey-asked"]);
  return { extras: {} };
}

async function signIn(tx: Tx, { requestId }: EmailParams["sign-in"], now: Date): Promise<Found | null> {
  const minted = await mintSignIn(tx, requestId, now);
  return minted && { extras: { code: minted.code }, path: minted.path, receiver: minted.name };
}

async function draft(
  tx: Tx,
  { enrolmentId }: EmailParams["enrolment-link"],
  now: Date,
): Promise<Found | null> {
  const select = { programme: { select: { slug: true } } };
  const enrolment = await tx.enrolment.findUnique({ where: { id: enrolmentId }, select });
  if (!enrolment) return null;
  const draftPath = `/programmes/${enrolment.programme.slug}/enrolment/continue`;
  return { extras: { draftPath }, path: await enrolmentPath(tx, enrolmentId, draftPath, now) };
}

async function copyOfAnswers(
  tx: Tx,
  { enrolmentId }: EmailParams["enrolment-submitted"],
  locale: Locale,
): Promise<Found> {
  const enrolment = await tx.enrolment.findUnique({
    where: { id: enrolmentId },
    select: {
      response: { select: { answers: true } },
      survey: { select: { definition: true } },
      programme: { select: { themes: true } },
    },
  });
  if (!enrolment?.response) return { extras: {} };
  const definition = enrolment.survey.definition as unknown as SurveyDefinition;
  const themes = enrolment.programme.themes as unknown as Theme[];
  const answers = answerSheets(definition, enrolment.response.answers as Answers, themes, locale);
  return { extras: { answers } };
}

async function askedAbout(tx: Tx, { groupId, about }: EmailParams["survey-asked"]): Promise<Found> {
  if (!about) return { extras: {} };
  const meeting = await tx.meeting.findUnique({
    where: { groupId_step: { groupId, step: about } },
    select: { id: true },
  });
  return { extras: meeting ? { meetingId: meeting.id } : {} };
}

async function senderOf(tx: Tx, convenerId: string | null): Promise<Composed["sender"]> {
  const select = { senderName: true, replyTo: true };
  const convener = convenerId ? await tx.convener.findUnique({ where: { id: convenerId }, select }) : null;
  return convener
    ? { name: convener.senderName, replyTo: convener.replyTo }
    : { name: "Kylässä", replyTo: null };
}

/** A time that is agreed or changed is a request; one that no longer holds takes the request back. */
function calendarOf(template: TemplateName, params: object): Composed["calendar"] {
  const { calendar, programme, other, host } = params as EmailParams["meeting-cancelled"];
  if (!template.startsWith("meeting-") || !calendar?.startsAt) return null;
  const method = template === "meeting-scheduled" || template === "meeting-changed" ? "REQUEST" : "CANCEL";
  return { method, facts: calendar, about: { programme, other, host } };
}
