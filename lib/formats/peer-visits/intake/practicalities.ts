import { months, place } from "@/lib/formats/peer-visits/intake/choices";
import type { Page } from "@/lib/surveys/definition";

/** When, where and how; and the leave to use the answers. */
export const practicalities: Page = {
  key: "practicalities",
  title: {
    fi: "Ajat, paikka ja suostumus",
    sv: "Tider, plats och samtycke",
    en: "Times, place and consent",
  },
  intro: {
    fi: "Karkea arvio riittää. Tarkat päivät sovitte myöhemmin parinne kanssa.",
    sv: "En grov uppskattning räcker. De exakta dagarna kommer ni överens om senare med er partner.",
    en: "A rough idea is enough. You’ll agree the exact days later with your partner.",
  },
  questions: [
    {
      key: "headcount",
      kind: "choice",
      label: {
        fi: "Montako teistä osallistuisi vierailuille?",
        sv: "Hur många av er skulle delta i besöken?",
        en: "How many of you would take part in the visits?",
      },
      options: [
        { key: "1-2", label: { fi: "1–2", sv: "1–2", en: "1–2" } },
        { key: "3-5", label: { fi: "3–5", sv: "3–5", en: "3–5" } },
        { key: "6-8", label: { fi: "6–8", sv: "6–8", en: "6–8" } },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "times",
      kind: "choices",
      label: { fi: "Mitkä ajat sopivat teille?", sv: "Vilka tider passar er?", en: "Which times suit you?" },
      options: [
        { key: "weekday-daytime", label: { fi: "Arkipäivä", sv: "Vardag på dagen", en: "Weekday daytime" } },
        { key: "weekday-evening", label: { fi: "Arki-ilta", sv: "Vardagskväll", en: "Weekday evening" } },
        { key: "weekend", label: { fi: "Viikonloppu", sv: "Veckoslut", en: "Weekend" } },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "months",
      kind: "choices",
      label: {
        fi: "Mitkä kuukaudet sopivat teille?",
        sv: "Vilka månader passar er?",
        en: "Which months suit you?",
      },
      options: months,
      required: false,
      seenBy: "group",
    },
    {
      key: "remote",
      kind: "choice",
      label: {
        fi: "Voitteko osallistua etäyhteydellä?",
        sv: "Kan ni delta på distans?",
        en: "Can you take part online?",
      },
      options: [
        { key: "yes", label: { fi: "Kyllä", sv: "Ja", en: "Yes" } },
        { key: "if-need-be", label: { fi: "Tarvittaessa", sv: "Vid behov", en: "If need be" } },
        { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "hosting",
      kind: "choice",
      label: {
        fi: "Missä voitte ottaa vieraat vastaan?",
        sv: "Var kan ni ta emot gäster?",
        en: "Where can you receive guests?",
      },
      options: [
        { key: "own", label: { fi: "Omassa tilassa", sv: "I en egen lokal", en: "At our own place" } },
        {
          key: "borrowed",
          label: { fi: "Lainatilassa", sv: "I en lånad lokal", en: "In a borrowed place" },
        },
        {
          key: "none",
          label: {
            fi: "Meillä ei ole tilaa, tarvitsemme apua",
            sv: "Vi har ingen lokal och behöver hjälp",
            en: "We have no place and need help",
          },
        },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "access",
      kind: "choices",
      label: { fi: "Millainen tila on?", sv: "Hurdan är lokalen?", en: "What’s the place like?" },
      hint: {
        fi: "Jos teillä on tila mielessä, valitkaa kaikki, mikä pitää paikkansa.",
        sv: "Om ni har en lokal i tankarna, välj allt som stämmer.",
        en: "If you have a place in mind, choose everything that’s true of it.",
      },
      options: place,
      required: false,
      seenBy: "group",
    },
    {
      key: "accessNeeds",
      kind: "choices",
      label: {
        fi: "Mitä tarvitsette, kun olette vieraina?",
        sv: "Vad behöver ni när ni är gäster?",
        en: "What do you need when you’re the guests?",
      },
      hint: {
        fi: "Valitkaa vain se, mitä ilman joku ei pääsisi mukaan.",
        sv: "Välj bara det som någon inte kan delta utan.",
        en: "Choose only what somebody couldn’t take part without.",
      },
      options: place,
      required: false,
      seenBy: "group",
    },
    {
      key: "interpretation",
      kind: "text",
      label: {
        fi: "Tarvitsetteko tulkkausta tai muuta apua osallistumiseen?",
        sv: "Behöver ni tolkning eller annan hjälp för att kunna delta?",
        en: "Do you need interpreting or other help to take part?",
      },
      hint: {
        fi: "Esimerkiksi viittomakielen tulkkausta. Älkää kirjoittako ihmisten nimiä.",
        sv: "Till exempel teckenspråkstolkning. Skriv inte personers namn.",
        en: "For example sign language interpreting. Please don’t write people’s names.",
      },
      purpose: {
        fi: "Kysymme, jotta kaikki pääsevät mukaan keskusteluun.",
        sv: "Vi frågar för att alla ska kunna delta i samtalet.",
        en: "We ask so that everybody can join in the conversation.",
      },
      required: false,
      seenBy: "guides",
      maxLength: 300,
    },
    {
      key: "diets",
      kind: "text",
      label: {
        fi: "Mitä tarjoiluissa pitää ottaa huomioon?",
        sv: "Vad ska man ta hänsyn till i serveringen?",
        en: "What should we keep in mind about food and drink?",
      },
      hint: {
        fi: "Kertokaa vain, mitä ei voi tarjota ja kuinka monelle. Älkää kirjoittako nimiä.",
        sv: "Berätta bara vad som inte kan serveras och för hur många. Skriv inte namn.",
        en: "Just say what can’t be served, and to how many. Please don’t write names.",
      },
      purpose: {
        fi: "Kysymme, jotta kahvipöydässä on jokaiselle jotain.",
        sv: "Vi frågar för att det ska finnas något för alla på kaffebordet.",
        en: "We ask so that there’s something for everybody to eat and drink.",
      },
      required: false,
      seenBy: "guides",
      maxLength: 300,
    },
    {
      key: "children",
      kind: "choice",
      label: {
        fi: "Tuleeko mukaan lapsia?",
        sv: "Kommer det barn med?",
        en: "Will there be children with you?",
      },
      options: [
        { key: "yes", label: { fi: "Kyllä", sv: "Ja", en: "Yes" } },
        { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
      ],
      required: false,
      seenBy: "group",
    },
    {
      key: "consent",
      kind: "consent",
      label: { fi: "Suostumus", sv: "Samtycke", en: "Consent" },
      statement: {
        fi: "Vastauksiamme saa käyttää vierailuparin etsimiseen ja vierailujen järjestämiseen.",
        sv: "Våra svar får användas för att söka en partner åt oss och för att ordna besöken.",
        en: "Our answers may be used to find us a partner and to arrange the visits.",
      },
      hint: {
        fi: "Voitte peruuttaa suostumuksenne perumalla ilmoittautumisen sen sivulla tai kirjoittamalla järjestäjälle. Tietosuojaseloste kertoo, miten käsittelemme tietojanne.",
        sv: "Ni kan återta samtycket genom att återta anmälan på dess sida eller skriva till arrangören. Dataskyddsbeskrivningen berättar hur vi behandlar era uppgifter.",
        en: "You can withdraw your consent by withdrawing your enrolment on its page, or by writing to the convener. The privacy notice says how we handle your details.",
      },
      required: true,
      seenBy: "coordinator",
    },
    {
      key: "nextRound",
      kind: "choice",
      label: {
        fi: "Jos paria ei nyt löydy, saammeko kutsua teidät seuraavalle kierrokselle?",
        sv: "Om vi inte hittar en partner nu, får vi bjuda in er till nästa omgång?",
        en: "If we don’t find you a partner now, may we invite you to the next round?",
      },
      options: [
        { key: "yes", label: { fi: "Kyllä", sv: "Ja", en: "Yes" } },
        { key: "no", label: { fi: "Ei", sv: "Nej", en: "No" } },
      ],
      required: false,
      seenBy: "coordinator",
    },
  ],
};
