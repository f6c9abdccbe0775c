import type { Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";

type DemoPerson = { name: string; email: string };

export type DemoContact = DemoPerson & { phone: string; locale: Locale };

export type DemoAssociation = {
  key: string;
  name: string;
  contact: DemoContact;
  colleagues: readonly DemoPerson[];
  answers: Answers;
};

/** A fictional association with its whole intake; what is known from its name and contact is not said twice. */
export function demoAssociation(
  association: Omit<DemoAssociation, "contact" | "colleagues"> & {
    contact: Omit<DemoContact, "email">;
    colleagues: readonly string[];
  },
): DemoAssociation {
  const { name, answers } = association;
  const contact = { ...association.contact, email: emailOf(association.contact.name) };
  return {
    ...association,
    contact,
    colleagues: association.colleagues.map((colleague) => ({ name: colleague, email: emailOf(colleague) })),
    answers: {
      name,
      contactName: contact.name,
      email: contact.email,
      phone: contact.phone,
      contactLanguage: contact.locale,
      consent: "yes",
      nextRound: "yes",
      ...answers,
    },
  };
}

/** An address under a domain that is reserved for examples and reaches nobody. */
export function emailOf(name: string): string {
  const local = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z ]/g, "")
    .replaceAll(" ", ".");
  return `${local}@esimerkki.example`;
}
