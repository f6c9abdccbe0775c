import type { Localised } from "@/lib/i18n/locales";

/**
 * Who may write a document: the contacts of any seat, those of the seat that hosts the meeting, those of the seats that are its guests, or
 * who guides the group in a role.
 */
export type Writer = "contact" | "host" | "guest" | { role: string };

/**
 * Who may say in a document that went round that something in it is wrong: whoever takes part, hosts the meeting, or guides the group in a
 * role. The host alone corrects what all approve, and before anybody else reads it.
 */
export type Corrector = "participant" | "host" | { role: string };

/**
 * Who reads a document once it has passed: the whole group; of it the participants, or the contacts, alone; who guides it in a role;
 * coordinators; by a link, the supervisors of those who wrote it; or, of a booklet, anybody at all, as far as the host whose page it is allows.
 */
export type Reader =
  | "group"
  | "participants"
  | "contacts"
  | "coordinators"
  | "supervisors"
  | "public"
  | { role: string };

/** Written by one of these, sent round, and read by the group from then on. */
export type DocumentStep = {
  kind: "document";
  /** The key of its template, too. */
  key: string;
  /** One of every meeting, of each of a step by its key, or of one, when that has been held; or one of the whole, after a meeting. */
  when: { about: string } | { after: string };
  /**
   * Each host has a page of its own, and those that have passed are put together in a booklet, for all who take part in the programme;
   * with "public" among its readers, for anybody at all those whose host lets its page be published.
   */
  compiled?: true;
  writes: readonly Writer[];
  /** Those to whom it goes round; where this is missing the contacts of every seat, who approve it. What all approve goes to them first. */
  corrects?: readonly Corrector[];
  /**
   * What makes it pass: every seat approves it, which is so where this is missing; nobody objects to a sentence while it may be answered,
   * then it passes by itself at the day, and where somebody does whoever writes it publishes it; or whoever writes it publishes it when
   * they like.
   */
  passes?: "all-approve" | "no-objection" | "author";
  /** Where this is missing, the whole group. */
  reads?: readonly Reader[];
  /**
   * Days for writing it after the meeting, and for answering when it has been sent round; and those after which those who coordinate see
   * that it is stuck, where that is later than its day.
   */
  days: { write: number; answer: number; stuck?: number };
};

/**
 * What the house knows, and writes for whoever begins a document: when and where the meeting was, how long, how many came, the theme;
 * the sentences told onward that the group has written since the meeting; that somebody in a role was not there; the course of all
 * meetings in numbers, with those that were not held; what stands in a part of all that has been passed of another document, meeting by
 * meeting; the totals of a survey, where they may be counted; what the host of the meeting, or the only seat, answered when enrolling,
 * as far as the whole group reads it. Never a name.
 */
export type Given =
  | "meeting"
  | "length"
  | "attendance"
  | "theme"
  | "course"
  | "insights"
  | { absent: string }
  | { answers: readonly string[] }
  | { collected: { document: string; part: string } }
  | { totals: string };

export type DocumentPart = {
  key: string;
  label: Localised;
  hint?: Localised;
  /** What stands there to begin with. */
  given?: Given;
  /** It may be left empty. */
  optional?: true;
  /** It stands in the report of the programme, once the document has passed, where coordinators read it. */
  reported?: true;
  /** It is told onward on public pages, by nobody's name, once all have approved the document; what is longer than a paragraph is not. */
  onward?: true;
};

export type DocumentTemplate = {
  key: string;
  /** What it is called, as it stands in a list: "Muistio", "Minnesanteckningar", "Memo". */
  title: Localised;
  /** The same in a sentence, as what is written: "muistio", "minnesanteckningarna", "the memo". */
  named: Localised;
  /** What it is for, for who writes it. */
  intro: Localised;
  /** Nobody is named in it: whoever writes it is told where it seems to hold the name of somebody in the group. */
  nameless?: true;
  parts: readonly DocumentPart[];
};
