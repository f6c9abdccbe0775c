import type { Page, Question, SurveyDefinition } from "@/lib/surveys/definition";

/** Where it is kept that somebody has no e-mail address. */
const noAddress = "email.none";

/**
 * A survey as a coordinator asks it on the phone: after the address it may be ticked that there is none. Then nobody is written to,
 * and the number is needed.
 */
export function askedByPhone(definition: SurveyDefinition): SurveyDefinition {
  const asked = definition.pages.some(({ questions }) => questions.some(isAddress));
  if (!asked) return definition;
  return {
    ...definition,
    pages: definition.pages.map(onPhone),
    ...(definition.short ? { short: [...definition.short, noAddress] } : {}),
  };
}

function onPhone(page: Page): Page {
  if (!page.questions.some(isAddress)) return page;
  const questions = page.questions.flatMap((question): Question[] => {
    if (isAddress(question)) return [{ ...question, unless: noAddress }, withoutAddress];
    return [question.key === "phone" ? { ...question, purpose: whyNumber, neededWith: noAddress } : question];
  });
  return { ...page, questions };
}

function isAddress(question: Question): boolean {
  return question.key === "email" && question.required;
}

const whyNumber = {
  fi: "Jotta teille voi soittaa, jos jokin asia selviää puhumalla nopeammin. Jos sähköpostia ei ole, numero tarvitaan.",
  sv: "För att man ska kunna ringa er om något går snabbare att reda ut i samtal. Utan e-post behövs numret.",
  en: "So that you can be called if something is quicker to sort out by talking. Without e-mail the number is needed.",
};

const withoutAddress: Question = {
  key: noAddress,
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
};
