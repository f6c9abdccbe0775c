import type { Page } from "@/lib/surveys/definition";

/** Who you are and what you do. */
export const organisation: Page = {
  key: "organisation",
  title: { fi: "Yhdistyksenne", sv: "Er förening", en: "Your association" },
  questions: [
    {
      key: "name",
      kind: "text",
      label: { fi: "Yhdistyksen nimi", sv: "Föreningens namn", en: "Name of the association" },
      required: true,
      seenBy: "group",
      maxLength: 120,
      autocomplete: "organization",
    },
    {
      key: "municipality",
      kind: "text",
      label: { fi: "Paikkakunta tai alue", sv: "Ort eller område", en: "Town or area" },
      hint: {
        fi: "Missä toimitte? Esimerkiksi Espoo, Leppävaara. Jos paikkakuntia on useita, kirjoittakaa ne kaikki, tärkein ensin.",
        sv: "Var är ni verksamma? Till exempel Esbo, Alberga. Om orterna är flera, skriv dem alla, den viktigaste först.",
        en: "Where are you active? For example Espoo, Leppävaara. If there are several places, write them all, the main one first.",
      },
      required: true,
      seenBy: "group",
      maxLength: 80,
      autocomplete: "address-level2",
    },
    {
      key: "businessId",
      kind: "business-id",
      label: { fi: "Y-tunnus", sv: "FO-nummer", en: "Business ID" },
      hint: {
        fi: "Seitsemän numeroa, väliviiva ja tarkistusnumero. Voitte jättää kohdan tyhjäksi.",
        sv: "Sju siffror, bindestreck och en kontrollsiffra. Ni kan lämna fältet tomt.",
        en: "Seven digits, a hyphen and a check digit. You can leave this empty.",
      },
      purpose: {
        fi: "Sen avulla emme sekoita teitä samannimiseen yhdistykseen.",
        sv: "Med hjälp av numret kan vi skilja er från en förening med samma namn.",
        en: "It keeps us from mixing you up with an association of the same name.",
      },
      required: false,
      seenBy: "coordinator",
      maxLength: 9,
    },
    {
      key: "website",
      kind: "url",
      label: { fi: "Verkkosivu", sv: "Webbplats", en: "Website" },
      required: false,
      seenBy: "group",
      maxLength: 200,
      autocomplete: "url",
    },
    {
      key: "description",
      kind: "long-text",
      label: {
        fi: "Kertokaa toiminnastanne 2–3 lauseella",
        sv: "Berätta om er verksamhet med 2–3 meningar",
        en: "Tell us what you do in two or three sentences",
      },
      hint: {
        fi: "Mitä teette, kenelle ja kenen voimin? Kirjoittakaa niin kuin kertoisitte uudelle naapurille.",
        sv: "Vad gör ni, för vem och med vems krafter? Skriv som om ni berättade för en ny granne.",
        en: "What do you do, for whom, and who does it? Write it as you’d tell a new neighbour.",
      },
      required: true,
      seenBy: "group",
      maxLength: 600,
    },
  ],
};
