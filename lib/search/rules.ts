import type { EnrolmentState } from "@/lib/enrolments/states";
import type { GroupState } from "@/lib/groups/states";
import { folded } from "@/lib/i18n/folding";
import type { Localised } from "@/lib/i18n/locales";
import type { Address } from "@/lib/kernel/addresses";
import type { MeetingState } from "@/lib/meetings/states";
import { type AskedWord, askedWords, asPhrase } from "@/lib/organisations/search";
import type { ProgrammeState } from "@/lib/programmes/states";

/** What is searched, in the order in which it is shown. */
export const sourceKeys = [
  "enrolments",
  "people",
  "groups",
  "organisations",
  "programmes",
  "meetings",
  "guides",
  "mails",
  "conveners",
] as const;
export type SourceKey = (typeof sourceKeys)[number];

/** From which side somebody searches: what they coordinate and administer, or what they guide. */
export type SearchSide = "manage" | "guiding";

/** How something stands that was found. */
type Stated =
  | { noun: "enrolment"; state: EnrolmentState }
  | { noun: "group"; state: GroupState }
  | { noun: "meeting"; state: MeetingState }
  | { noun: "programme"; state: ProgrammeState };

/** Something that was found: what it is called, what tells it from others like it, and where it is. */
export type Hit = {
  id: string;
  /** Empty for a group that is its whole programme. */
  name: string;
  also: readonly string[];
  programme: { name: Localised; format: string } | null;
  stated: Stated | null;
  when: { at: Date; zone: string } | null;
  /** How many mails have gone, or wait, to this address. */
  mails: number | null;
  at: Address;
};

/** What somebody looks for, read once for all sources, and so many rows of each of which the best are shown. */
export type Asked = { text: string; words: readonly AskedWord[]; phrase: string; most: number };

/** What a search reads of a text at most. */
export const mostLetters = 100;
const mostWords = 8;
const fewestLetters = 2;
const looked = 20;

/** Reads what somebody has typed; null where that is too little to look for. */
export function askedFrom(typed: string | undefined): Asked | null {
  const text = (typed ?? "").slice(0, mostLetters).trim();
  const words = askedWords(text).slice(0, mostWords);
  if (words.every((ways) => ways.every((way) => way.length < fewestLetters))) return null;
  return { text, words, phrase: asPhrase(text), most: looked };
}

/** So many of each source are shown beside the others, and of one alone. */
export const shownOfEach = 6;
export const shownOfOne = 60;

/** What was found, the best first: what is called exactly so, what begins so, what has words that begin so; what has ended comes after. */
export function ranked(hits: readonly Hit[], asked: Asked): Hit[] {
  const { compare } = new Intl.Collator("fi", { numeric: true });
  return hits
    .map((hit) => ({ hit, rank: rankOf(hit, asked), ended: hasEnded(hit.stated) ? 1 : 0 }))
    .sort((a, b) => a.rank - b.rank || a.ended - b.ended || compare(a.hit.name, b.hit.name))
    .map(({ hit }) => hit);
}

function rankOf({ name, also }: Hit, { text, words }: Asked): number {
  const [typed, own] = [text.toLocaleLowerCase("fi"), name.toLocaleLowerCase("fi")];
  if (own === typed || also.some((one) => one.toLocaleLowerCase("fi") === typed)) return 0;
  if (own.startsWith(typed)) return 1;
  const plain = folded(name);
  if (plain.startsWith(folded(text))) return 2;
  const begins = (ways: AskedWord) => ways.some((way) => ` ${plain}`.includes(` ${way}`));
  return words.every(begins) ? 3 : 4;
}

function hasEnded(stated: Stated | null): boolean {
  return stated !== null && ended.includes(stated.state);
}

const ended: readonly string[] = ["DECLINED", "WITHDRAWN", "DISSOLVED", "CANCELLED", "CLOSED"];
