import { meetingWords } from "@/lib/formats/meeting-names";
import type { Format } from "@/lib/formats/recipe";
import { nameOnly } from "@/lib/forms/text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { AnyMail, Found } from "@/lib/mail/define";
import type { Letter } from "@/lib/mail/letter";

/** In which language a mail is written, and in whose words: its programme's format, null where it is of none. */
export type Wording = { locale: Locale; format: Pick<Format, "words" | "steps"> | null };

/** One mail in words, from its facts and from what was looked up when it is sent. */
export function letterFor(
  mail: AnyMail,
  params: object,
  { locale, format }: Wording,
  now: Date,
  found: Found = {},
): Letter {
  const t = translator(locale, "emails", format);
  const { facts, values, say } = wordsOf(mail, params, { locale, format }, found.values);
  const stated = [...(mail.facts?.(facts, locale, now) ?? []), ...(found.facts ?? [])];
  if (found.code) stated.push(["code", found.code]);
  const reason = typeof mail.reason === "function" ? mail.reason(facts) : mail.reason;
  const { own } = found;
  return {
    subject: own?.subject ?? say(`subjects.${mail.name}`, values),
    paragraphs: own?.before ?? [say(`leads.${mail.name}`, values)],
    facts: stated.flatMap(([name, value]) =>
      value ? [{ term: t(`facts.${name}`), value: named.includes(name) ? nameOnly(value) : value }] : [],
    ),
    action:
      own && !own.button
        ? null
        : { label: say(`actions.${mail.name}`, values), path: found.leadsTo ?? mail.path(facts) },
    next: own?.after ?? [say(`nexts.${mail.name}`, values)],
    answers: found.answers ?? [],
    reason: say(`reasons.${reason}`, values),
  };
}

/**
 * The same mail for somebody who may know nothing of it: what it is about in our own words, the programme and the link, and nothing that
 * anybody has typed.
 */
export function ownWordsOnly(mail: AnyMail, params: object, { locale, format }: Wording, now: Date): Letter {
  const t = translator(locale, "emails", format);
  const { facts, say, values } = wordsOf(mail, params, { locale, format });
  const { programme = "", convener = "" } = values;
  const own = { programme, convener, kind: mail.confirms ? "receipt" : "other" };
  const stated = mail.confirms ? (mail.facts?.(facts, locale, now) ?? []) : [];
  return {
    subject: mail.confirms ? say(`subjects.${mail.name}`, values) : say("unconfirmed.subject", own),
    paragraphs: [say("unconfirmed.lead", own)],
    facts: stated.flatMap(([name, value]) => (value ? [{ term: t(`facts.${name}`), value }] : [])),
    action: { label: say("unconfirmed.action", own), path: mail.path(facts) },
    next: [say("unconfirmed.next", own)],
    answers: [],
    reason: say("reasons.enrolment", own),
  };
}

/** The subject of a mail, which its stored facts alone say: what is looked up when a mail is sent stands in its text. */
export function subjectOf(mail: AnyMail, params: object, wording: Wording): string {
  const { say, values } = wordsOf(mail, params, wording);
  return say(`subjects.${mail.name}`, values);
}

function wordsOf(mail: AnyMail, params: object, { locale, format }: Wording, found: Found["values"] = {}) {
  const facts = { ...saidLater, ...mail.before, ...params };
  const plain = withoutLinks({ ...flat(facts), ...mail.values?.(facts, locale), ...found });
  const { host, facilitator } = plain;
  const values: typeof plain = {
    ...meetingWords(format, "step" in facts ? String(facts.step) : null, locale, host ? String(host) : null),
    ...{ ...plain, hosted: host ? "yes" : "no", guided: facilitator ? "yes" : "no" },
  };
  const t = translator(locale, "emails", format);
  return {
    facts,
    values,
    say: t,
  };
}

/** What rows that were queued before did not say: they were about pairs, and written to contacts. */
const saidLater = { seats: 2, reader: "contact" };

/** Facts that are the name of somebody. */
const named: readonly string[] = ["host", "facilitator", "who", "away"];
/** Addresses in part, which we write ourselves. */
const masked = ["old", "masked"];

/** What people call themselves and each other stands among our words: what was kept of it before names were looked at too. */
function withoutLinks(values: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === "string" && !masked.includes(key) ? nameOnly(value) : value,
    ]),
  );
}

/** The plain facts among the params, as values for the words. */
function flat(params: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === "string" || typeof value === "number"),
  );
}
