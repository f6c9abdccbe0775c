import type { Page, Question, SurveyDefinition } from "@/lib/surveys/definition";

/** The keys of the questions for the contact's address and number. */
export type Reached = { email: string; phone?: string };

/**
 * A survey as a coordinator asks it on the phone: after the address it may be ticked that there is none. Then nobody is written to,
 * and the number is needed.
 */
export function askedByPhone(definition: SurveyDefinition, contact: Reached): SurveyDefinition {
  const asked = definition.pages.some(({ questions }) => questions.some((one) => isAddress(one, contact)));
  if (!asked) return definition;
  return {
    ...definition,
    pages: definition.pages.map((page) => onPhone(page, contact)),
    ...(definition.short ? { short: [...definition.short, noneOf(contact)] } : {}),
  };
}

/** Where it is kept that somebody has no e-mail address. */
function noneOf({ email }: Reached): string {
  return `${email}.none`;
}

function onPhone(page: Page, contact: Reached): Page {
  if (!page.questions.some((question) => isAddress(question, contact))) return page;
  const none = noneOf(contact);
  const questions = page.questions.flatMap((question): Question[] => {
    if (isAddress(question, contact))
      return [
        { ...question, unless: none },
        { ...withoutAddress, key: none },
      ];
    return [
      question.key === contact.phone ? { ...question, purpose: whyNumber, neededWith: none } : question,
    ];
  });
  return { ...page, questions };
}

function isAddress(question: Question, { email }: Reached): boolean {
  return question.key === email && question.required;
}

const whyNumber = {
  fi: "Jotta teille voi soittaa, jos jokin asia selviää puhumalla nopeammin. Jos sähköpostia ei ole, numero tarvitaan.",
  sv: "För att man ska kunna ringa er om något går snabbare att reda ut i samtal. Utan e-post behövs numret.",
  en: "So that you can be called if something is quicker to sort out by talking. Without e-mail the number is needed.",
};

const withoutAddress = {
  kind: "consent",
  label: { fi: "Ei sähköpostia", sv: "Ingen e-post", en: "No e-mail" },
  hint: {
    fi: "Silloin yhteyshenkilölle ei lähde yhtään viestiä: te soitatte hänelle jokaisesta asiasta. Puhelinnumero tarvitaan.",
    sv: "Då får kontaktpersonen inga meddelanden: ni ringer om allt. Telefonnumret behövs.",
    en: "Then the contact person gets no messages at all: you call them about everything. The phone number is needed.",
  },
  statement: {
    fi: "Yhteyshenkilöllä ei ole sähköpostia",
    sv: "Kontaktpersonen har ingen e-post",
    en: "The contact person has no e-mail",
  },
  required: false,
  seenBy: "guides",
} as const;
