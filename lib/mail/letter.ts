import type { Locale } from "@/lib/i18n/locales";

/** One page of a survey with its answers in words. */
export type AnswerSheet = { title: string; items: { question: string; answer: string }[] };

/** A mail in words, before it becomes text and HTML. Paths are our own, without the language. */
export type Letter = {
  subject: string;
  paragraphs: string[];
  /** Time, place and the like: readable in the mail itself. */
  facts: { term: string; value: string }[];
  action: { label: string; path: string } | null;
  /** What comes after the button: what happens next. */
  next: string[];
  /** A copy of what somebody answered. */
  answers: AnswerSheet[];
  /** Why one gets this mail. */
  reason: string;
};

/** Who writes, to whom, and where we live. */
export type Stationery = {
  locale: Locale;
  origin: string;
  receiver: string;
  sender: string;
  replyTo: string | null;
  /** Whom one can call: a coordinator of the convener. */
  person?: { name: string; phone: string | null } | null;
};
