import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What somebody asks for who orders talks: for whom, what for, how many, and where the invoice goes. */
export const request: SurveyDefinition = {
  key: "intake",
  title: { fi: "Tarjouspyyntö", sv: "Offertförfrågan", en: "Ask for an offer" },
  intro: {
    fi: "Kertokaa, mitä toivotte. Tämä ei vielä sido.",
    sv: "Berätta vad ni önskar. Det här är inte bindande ännu.",
    en: "Tell us what you hope for. This does not commit you yet.",
  },
  minutes: { full: 3 },
  pages: [
    {
      key: "order",
      title: { fi: "Tilaus", sv: "Beställning", en: "Order" },
      questions: [
        {
          ...{ key: "union", kind: "text", maxLength: 120, required: true, seenBy: "group" },
          label: { fi: "Organisaationne", sv: "Er organisation", en: "Your organisation" },
        },
        {
          ...{ key: "number", kind: "business-id", maxLength: 20, required: false, seenBy: "coordinator" },
          label: { fi: "Y-tunnus", sv: "FO-nummer", en: "Business ID" },
        },
        {
          ...{ key: "forWhom", kind: "choices", required: true, seenBy: "guides" },
          label: { fi: "Keitä varten?", sv: "För vem?", en: "For whom?" },
          options: [
            {
              key: "stewards",
              label: { fi: "Luottamushenkilöt", sv: "Förtroendevalda", en: "Shop stewards" },
            },
            { key: "chairs", label: { fi: "Puheenjohtajat", sv: "Ordförande", en: "Chairs" } },
          ],
        },
        {
          ...{ key: "aims", kind: "long-text", maxLength: 1000, required: true, seenBy: "guides" },
          label: {
            fi: "Mihin toivotte apua?",
            sv: "Vad hoppas ni få hjälp med?",
            en: "What should it help with?",
          },
        },
        {
          ...{ key: "howMany", kind: "choice", required: true, seenBy: "guides" },
          label: { fi: "Montako tapaamista?", sv: "Hur många möten?", en: "How many meetings?" },
          options: ["3", "4", "5", "6"].map((n) => ({ key: n, label: { fi: n, sv: n, en: n } })),
        },
        {
          ...{ key: "where", kind: "text", maxLength: 200, required: false, seenBy: "guides" },
          label: { fi: "Missä tai etänä?", sv: "Var eller på distans?", en: "Where, or online?" },
        },
        {
          ...{ key: "from", kind: "text", maxLength: 200, required: false, seenBy: "guides" },
          label: { fi: "Milloin voisi alkaa?", sv: "När kunde det börja?", en: "When could it begin?" },
        },
        {
          ...{ key: "invoiceTo", kind: "long-text", maxLength: 400, required: false, seenBy: "coordinator" },
          label: { fi: "Laskutusosoite", sv: "Faktureringsadress", en: "Invoice address" },
        },
        {
          ...{ key: "invoiceMark", kind: "text", maxLength: 120, required: false, seenBy: "coordinator" },
          label: { fi: "Laskun viite", sv: "Fakturans referens", en: "Reference on the invoice" },
        },
      ],
    },
    {
      key: "who",
      title: { fi: "Yhteyshenkilö", sv: "Kontaktperson", en: "Contact" },
      questions: [
        {
          ...{ key: "asker", kind: "text", maxLength: 80, required: true, seenBy: "guides" },
          label: { fi: "Nimenne", sv: "Ert namn", en: "Your name" },
          autocomplete: "name",
        },
        {
          ...{ key: "askerAddress", kind: "email", maxLength: 200, required: true, seenBy: "guides" },
          label: { fi: "Sähköpostiosoitteenne", sv: "Er e-postadress", en: "Your email address" },
          purpose: {
            fi: "Siihen tulee tarjous.",
            sv: "Dit kommer offerten.",
            en: "The offer is sent there.",
          },
          autocomplete: "email",
        },
      ],
    },
  ],
};
