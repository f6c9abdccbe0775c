import type { SurveyDefinition } from "@/lib/surveys/definition";

/** Who a reader is, and what they read. */
export const intake: SurveyDefinition = {
  key: "intake",
  title: { fi: "Ilmoittautuminen lukupiiriin", sv: "Anmälan till läsecirkeln", en: "Join a reading circle" },
  intro: {
    fi: "Kertokaa, kuka olette ja mitä luette. Kirjaa ei tarvitse olla luettuna.",
    sv: "Berätta vem ni är och vad ni läser. Ni behöver inte ha läst något färdigt.",
    en: "Tell us who you are and what you read. You needn’t have finished anything.",
  },
  minutes: { full: 1 },
  pages: [
    {
      key: "you",
      title: { fi: "Te", sv: "Ni", en: "You" },
      questions: [
        {
          ...{ key: "fullName", kind: "text", maxLength: 80, required: true, seenBy: "group" },
          label: { fi: "Nimenne", sv: "Ert namn", en: "Your name" },
          autocomplete: "name",
        },
        {
          ...{ key: "address", kind: "email", maxLength: 200, required: true, seenBy: "guides" },
          label: { fi: "Sähköpostiosoitteenne", sv: "Er e-postadress", en: "Your email address" },
          purpose: {
            fi: "Siihen tulevat kutsut ja muistutukset.",
            sv: "Dit kommer kallelser och påminnelser.",
            en: "Invitations and reminders are sent there.",
          },
          autocomplete: "email",
        },
        {
          ...{ key: "book", kind: "text", maxLength: 200, required: false, seenBy: "group" },
          label: { fi: "Mitä luette nyt?", sv: "Vad läser ni nu?", en: "What are you reading now?" },
        },
      ],
    },
  ],
};
