import type { Localised } from "@/lib/i18n/locales";

/**
 * Who will see an answer; `sight` says when. With a name:
 * - coordinator: only the coordinators of the convener
 * - guides: the coordinators and the facilitators of the group
 * - signed: only those who facilitate the group when it is written (`lib/briefs` seals it)
 * - group: the guides, and the others of the group once it has been proposed (the questions marked with an eye)
 * - agreed: the guides, and the others of the group once everybody has said yes
 *
 * Without one:
 * - facilitator: only the facilitators of the group (words addressed to them)
 * - totals: nobody as such; only in numbers of at least five answers from at least three groups
 * - words: the coordinators, word for word, once the survey has closed
 * - quote: the same, and others as far as the one who answers allows
 */
export type SeenBy =
  | "coordinator"
  | "guides"
  | "signed"
  | "group"
  /** What `group` is called in a survey that an app server of the version before writes; to go when none of them runs any more. */
  | "pair"
  | "agreed"
  | "facilitator"
  | "totals"
  | "words"
  | "quote";

export type Option = { key: string; label: Localised };

type Asked = {
  key: string;
  label: Localised;
  /** Always visible below the label. */
  hint?: Localised;
  /** Why a personal detail is asked. */
  purpose?: Localised;
  required: boolean;
  /** The key of a tick on the same page that makes it needless. */
  unless?: string;
  /** The key of a tick on the same page that makes it needed. */
  neededWith?: string;
  seenBy: SeenBy;
};

/**
 * One question. Its answer's shape follows from its kind:
 * text kinds → string; choice, language, rating → string (the option's key, "1"…"5" or "unknown"); score → "0"…"10";
 * choices, themes → string[] (keys; themes in order of importance when ranked); consent → "yes";
 * dates → string[] of days and times of day as they are in the programme's zone ("2027-03-05T17:00"), the first one first;
 * wishes → string[] of organisations' names by position; which of them may be told is a string[] of positions under `<key>.tell`.
 */
export type Question =
  | (Asked & {
      kind: "text" | "long-text" | "email" | "phone" | "url" | "business-id";
      maxLength: number;
      /** HTML's autocomplete token. */
      autocomplete?: string;
    })
  | (Asked & { kind: "choice"; options: readonly Option[] })
  | (Asked & { kind: "choices"; options: readonly Option[]; max?: number })
  | (Asked & { kind: "themes"; max: number; ranked: boolean })
  /** With `of`, they are ticked among the hosts of the programme. */
  | (Asked & { kind: "wishes"; max: number; tellable: boolean; of?: "hosts" })
  | (Asked & { kind: "dates"; least: number; most: number })
  | (Asked & { kind: "rating" })
  | (Asked & { kind: "score" })
  | (Asked & { kind: "consent"; statement: Localised });

export type Page = { key: string; title: Localised; intro?: Localised; questions: readonly Question[] };

/** A survey as data; a programme holds a versioned copy of its format's template. */
export type SurveyDefinition = {
  key: string;
  title: Localised;
  intro: Localised;
  /** About how long it takes, in minutes: the whole and, where there is one, the short path. */
  minutes: { full: number; short?: number };
  pages: readonly Page[];
  /** The keys of the questions of the short path; the rest is asked by phone. */
  short?: readonly string[];
};

export type AnswerValue = string | string[];
export type Answers = Record<string, AnswerValue>;
