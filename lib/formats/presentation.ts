import type { Localised } from "@/lib/i18n/locales";

/** A format told to somebody who has never heard of it: what the public page, the front page and "new programme" show. */
export type Presentation = {
  /** For whom it is, in a sentence. */
  audience: Localised;
  /** What it is, in a few facts, each with its picture. */
  facts: readonly (Titled & {
    icon: "calendar" | "clock" | "house" | "lock" | "mail" | "people" | "quote";
  })[];
  /** What happens, from the answer to the last meeting. */
  story: readonly Titled[];
  notFor?: {
    title: Localised;
    items: readonly { key: string; text: Localised }[];
    instead: Localised;
    selfCheck?: SelfCheck;
  };
  questions: readonly { key: string; question: Localised; answer: Localised }[];
};

/** What somebody may ask themselves, answered on the page alone: any of it says that something else would help them better now. */
export type SelfCheck = {
  title: Localised;
  lead: Localised;
  items: readonly { key: string; text: Localised }[];
  found: Localised;
};

type Titled = { key: string; title: Localised; text: Localised };
