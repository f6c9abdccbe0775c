import { emailOf, inWords, languageOf, oneOf, said } from "@/lib/formats/asking";
import type { SurveyDefinition } from "@/lib/surveys/definition";

/** What an orderer asks for; an offer is made of it. */
export const order: SurveyDefinition = {
  key: "order",
  title: said("Tarjouspyyntö", "Offertförfrågan", "Request for an offer"),
  intro: said(
    "Kertokaa omin sanoin, keitä varten sarja olisi ja missä tilanteessa he ovat. Teemme siitä tarjouksen. Tämä ei vielä sido mihinkään.",
    "Berätta med egna ord vem serien är för och i vilken situation de är. Vi gör en offert utifrån det. Det här binder er inte till något ännu.",
    "Tell us in your own words whom the series is for and what situation they’re in. We’ll make you an offer. This doesn’t commit you to anything yet.",
  ),
  minutes: { full: 5 },
  pages: [
    {
      key: "whom",
      title: said("Kenelle ja mihin", "För vem och varför", "For whom, and why"),
      questions: [
        {
          ...{
            key: "name",
            kind: "text",
            required: true,
            seenBy: "group",
            maxLength: 200,
            autocomplete: "organization",
          },
          label: said("Järjestön nimi", "Organisationens namn", "Name of the organisation"),
        },
        {
          ...{ key: "audience", kind: "choices", required: false, seenBy: "group" },
          label: said("Keitä varten?", "För vem?", "For whom?"),
          options: [
            { key: "stewards", label: said("Luottamushenkilöt", "Förtroendevalda", "Shop stewards") },
            {
              key: "safety",
              label: said("Työsuojeluvaltuutetut", "Arbetarskyddsfullmäktige", "Health and safety delegates"),
            },
            { key: "chairs", label: said("Puheenjohtajat", "Ordförande", "Chairs") },
            { key: "recruiters", label: said("Jäsenhankkijat", "Medlemsvärvare", "Recruiters") },
            {
              key: "employees",
              label: said(
                "Järjestön työntekijät",
                "Organisationens anställda",
                "The organisation’s own staff",
              ),
            },
            { key: "other", label: said("Muut", "Andra", "Others") },
          ],
        },
        inWords(
          "situation",
          said(
            "Millaisessa tilanteessa he ovat nyt?",
            "I vilken situation är de nu?",
            "What situation are they in now?",
          ),
          "guides",
        ),
        inWords(
          "goals",
          said(
            "Mihin toivotte sarjan auttavan?",
            "Vad hoppas ni att serien hjälper med?",
            "What do you hope the series will help with?",
          ),
          "group",
          {
            hint: said("Enintään kolme tavoitetta.", "Högst tre mål.", "Up to three goals."),
          },
        ),
      ],
    },
    {
      key: "how",
      title: said("Montako, missä ja milloin", "Hur många, var och när", "How many, where and when"),
      questions: [
        oneOf(
          "meetings",
          said("Montako tapaamista?", "Hur många träffar?", "How many meetings?"),
          "guides",
          Array.from({ length: 12 }, (_, before) => {
            const count = String(before + 1);
            return { key: count, label: said(count, count, count) };
          }),
          { hint: said("Suosittelemme viittä.", "Vi rekommenderar fem.", "We recommend five.") },
        ),
        oneOf(
          "participants",
          said("Montako osallistujaa?", "Hur många deltagare?", "How many participants?"),
          "guides",
          [
            { key: "4-6", label: said("4–6", "4–6", "4–6") },
            { key: "7-10", label: said("7–10", "7–10", "7–10") },
            { key: "11-14", label: said("11–14", "11–14", "11–14") },
          ],
        ),
        oneOf("where", said("Missä tavataan?", "Var träffas ni?", "Where will you meet?"), "guides", [
          { key: "place", label: said("Paikan päällä", "På plats", "In person") },
          { key: "online", label: said("Etänä", "På distans", "Online") },
          { key: "either", label: said("Kumpi vain käy", "Vilketdera som helst", "Either will do") },
        ]),
        inWords(
          "when",
          said("Milloin voisi alkaa?", "När kunde serien börja?", "When could it begin?"),
          "guides",
          { maxLength: 300 },
        ),
        inWords(
          "expert",
          said(
            "Kuka teiltä olisi asiantuntijana mukana?",
            "Vem hos er kunde vara med som sakkunnig?",
            "Who of yours could join as the expert?",
          ),
          "guides",
          {
            maxLength: 200,
            hint: said(
              "Asiantuntija kuuntelee ja korjaa asiavirheet. Hän ei näe, mitä osallistujat kirjoittavat kouluttajalle.",
              "Den sakkunniga lyssnar och rättar sakfel. Hen ser inte vad deltagarna skriver till utbildaren.",
              "The expert listens and corrects factual errors, and doesn’t see what participants write to the trainer.",
            ),
          },
        ),
      ],
    },
    {
      key: "contact",
      title: said("Yhteystiedot ja lasku", "Kontakt och faktura", "Contact and invoice"),
      questions: [
        {
          ...{
            key: "contactName",
            kind: "text",
            required: true,
            seenBy: "guides",
            maxLength: 100,
            autocomplete: "name",
          },
          label: said("Yhteyshenkilön nimi", "Kontaktpersonens namn", "Name of the contact person"),
          purpose: said(
            "Tiedämme, kenelle tarjous lähtee.",
            "Då vet vi vem offerten går till.",
            "So that we know whom the offer goes to.",
          ),
        },
        emailOf(
          said("Sähköpostiosoite", "E-postadress", "E-mail address"),
          said("Lähetämme tähän tarjouksen.", "Hit skickar vi offerten.", "We’ll send the offer here."),
        ),
        {
          ...{
            key: "phone",
            kind: "phone",
            required: false,
            seenBy: "guides",
            maxLength: 30,
            autocomplete: "tel",
          },
          label: said("Puhelinnumero", "Telefonnummer", "Phone number"),
          purpose: said(
            "Jotta voimme tarkentaa toiveita.",
            "För att vi ska kunna precisera önskemålen.",
            "So that we can go through your wishes.",
          ),
        },
        languageOf("contactLanguage"),
        {
          ...{
            key: "businessId",
            kind: "business-id",
            required: false,
            seenBy: "coordinator",
            maxLength: 20,
          },
          label: said("Y-tunnus", "FO-nummer", "Business ID"),
        },
        inWords(
          "invoice",
          said("Laskutustiedot", "Faktureringsuppgifter", "Invoicing details"),
          "coordinator",
          {
            maxLength: 400,
            hint: said(
              "Laskutusosoite ja viite, jos tiedätte ne jo.",
              "Faktureringsadress och referens, om ni redan har dem.",
              "Invoice address and reference, if you have them already.",
            ),
          },
        ),
        inWords("greetings", said("Terveiset meille", "Hälsning till oss", "Anything else"), "coordinator"),
      ],
    },
  ],
};
