import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";

/** What lists, matching and mails need of an intake's answers; the answers stay the source. */
export function projection(answers: Answers) {
  return {
    name: one(answers.name),
    municipality: one(answers.municipality),
    needs: many(answers.needs),
    offers: many(answers.offers),
    languages: many(answers.workingLanguages),
    nextRound: one(answers.nextRound) === "yes",
  };
}

/** The person to talk to. */
export function contactOf(answers: Answers, otherwise: Locale) {
  const language = one(answers.contactLanguage);
  return {
    email: one(answers.email),
    name: one(answers.contactName),
    phone: one(answers.phone),
    role: one(answers.contactRole) || "other",
    locale: isLocale(language) ? language : otherwise,
  };
}

/** Wishes and "rather not" by rank, as names. */
export function wishesOf(answers: Answers) {
  const tell = many(answers["wishes.tell"]);
  return [
    ...many(answers.wishes).map((name, place) => ({
      kind: "WISH" as const,
      rank: place + 1,
      name,
      mayTell: tell.includes(String(place)),
    })),
    ...many(answers.ratherNot).map((name, place) => ({
      kind: "RATHER_NOT" as const,
      rank: place + 1,
      name,
      mayTell: false,
    })),
  ];
}

function one(value: Answers[string] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

function many(value: Answers[string] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}
