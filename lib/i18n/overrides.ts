import type { Locale } from "@/lib/i18n/locales";
import type { Messages } from "@/lib/i18n/translator";

/**
 * Namespaces of which formats say some messages otherwise: the platform speaks of groups, meetings and participants, a format of
 * what these are in it. Whoever asks for one of them says for which format.
 */
export type OfFormat =
  | "activity"
  | "assignments"
  | "briefs"
  | "board"
  | "checks"
  | "companies"
  | "dispatches"
  | "documents"
  | "emails"
  | "enrolments"
  | "errors"
  | "exports"
  | "facilitation"
  | "groups"
  | "home"
  | "insights"
  | "matching"
  | "meetings"
  | "notes"
  | "orders"
  | "pages"
  | "places"
  | "programmes"
  | "proposals"
  | "refusals"
  | "reports"
  | "states"
  | "surveys"
  | "tasks";

/** Some messages of a tree, by the keys that they have there. */
type Some<Tree> = { readonly [Key in keyof Tree]?: Tree[Key] extends string ? string : Some<Tree[Key]> };

/** The messages of one namespace that a format says otherwise, in every language. */
export type Overrides<N extends OfFormat> = Readonly<Record<Locale, Some<Messages[N]>>>;

/** All messages that a format says otherwise, by namespace. */
export type Words = { readonly [N in OfFormat]?: Overrides<N> };

/** A format, as far as its words go. */
export type Worded = { readonly words: Words };

/** What one says beside what others say too; its own where both say the same otherwise. */
export function together(shared: Words, own: Words): Words {
  return laidOver(shared, own) as Words;
}

type Tree = { readonly [key: string]: string | Tree | undefined };

/** A tree of messages in which some are said otherwise. */
export function laidOver(messages: Tree, said: Tree): Tree {
  const others = Object.entries(said).map(([key, text]) => {
    const before = messages[key];
    return [key, typeof text === "object" && typeof before === "object" ? laidOver(before, text) : text];
  });
  return { ...messages, ...Object.fromEntries(others) };
}
