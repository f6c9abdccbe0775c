import type { Localised } from "@/lib/i18n/locales";
import type { Option, Question, SeenBy } from "@/lib/surveys/definition";

/** A text in the three languages. */
export function said(fi: string, sv: string, en: string): Localised {
  return { fi, sv, en };
}

/** A claim that is answered by a number from 1 to 5, seen only among numbers. */
export function claim(key: string, label: Localised): Question {
  return { key, kind: "rating", label, required: false, seenBy: "totals" };
}

/** A question answered in words. */
export function inWords(
  key: string,
  label: Localised,
  seenBy: SeenBy,
  more: { maxLength?: number; hint?: Localised; purpose?: Localised; required?: boolean } = {},
): Question {
  return { key, kind: "long-text", label, required: false, seenBy, maxLength: 1000, ...more };
}

/** A question of which one answer is chosen. */
export function oneOf(
  key: string,
  label: Localised,
  seenBy: SeenBy,
  options: readonly Option[],
  more: { hint?: Localised; required?: boolean } = {},
): Question {
  return { key, kind: "choice", label, options, required: false, seenBy, ...more };
}

/** What claims are answered with. */
export const fromOneToFive: Localised = said(
  "1 = täysin eri mieltä, 5 = täysin samaa mieltä",
  "1 = helt av annan åsikt, 5 = helt av samma åsikt",
  "1 = strongly disagree, 5 = strongly agree",
);

/** The question to which address somebody is written, and what for. */
export function emailOf(label: Localised, purpose: Localised): Question {
  return {
    ...{
      key: "email",
      kind: "email",
      required: true,
      seenBy: "guides",
      maxLength: 254,
      autocomplete: "email",
    },
    ...{ label, purpose },
  };
}

/** The question whether a sentence may be quoted: not at all, without a name, or with the one that is said here. */
export function quoteConsent(named: Localised): Question {
  return oneOf(
    "quoteConsent",
    said("Saako lausetta lainata?", "Får meningen citeras?", "May we quote it?"),
    "quote",
    [
      { key: "no", label: said("Ei", "Nej", "No") },
      { key: "anonymous", label: said("Kyllä, nimettömänä", "Ja, anonymt", "Yes, anonymously") },
      { key: "named", label: named },
    ],
  );
}

/** The question in which language somebody is written to. */
export function languageOf(key: string): Question {
  return oneOf(
    key,
    said(
      "Millä kielellä kirjoitamme?",
      "På vilket språk ska vi skriva?",
      "Which language shall we write in?",
    ),
    "guides",
    [
      { key: "fi", label: said("Suomeksi", "På finska", "Finnish") },
      { key: "sv", label: said("Ruotsiksi", "På svenska", "Swedish") },
      { key: "en", label: said("Englanniksi", "På engelska", "English") },
    ],
  );
}
