import type { Overrides } from "@/lib/i18n/overrides";

/** The report of a programme. */
export const reports: Overrides<"reports"> = {
  fi: {
    associations: {
      lead: "Mitä yhdistykset vastasivat omalla nimellään kolme kuukautta vierailujen jälkeen: miten kokeiluille kävi ja onko yhteyttä pidetty. Vastaukset näkevät koordinaattori ja ryhmän fasilitaattori, jos sellainen on.",
      title: "Miten kävi vierailujen jälkeen",
    },
    insights: {
      lead: "Lauseet, jotka ryhmän kaikki yhdistykset ovat hyväksyneet.",
    },
    method: {
      counts:
        "Ilmoittautumiset, ryhmät ja vierailut lasketaan ohjelman tiedoista. Ilmoitettu osallistuja lasketaan ihmisiin kerran, vaikka hän olisi ollut monella vierailulla. Ennalta ilmoittamatta tulleet lasketaan jokaiselta vierailulta erikseen.",
    },
    predictions: {
      lead: "Kun ryhmät muodostettiin, jokainen sai pisteitä siitä, miten hyvin yhdistykset sopivat toisilleen. Tässä pisteitä verrataan siihen, mitä vierailuista sanottiin.",
      soon: "Kun ryhmät, joille on laskettu pisteet, ovat vierailleet ja antaneet palautetta, näette tästä, olivatko paljon pisteitä saaneet ryhmät tyytyväisempiä kuin vähän pisteitä saaneet.",
    },
  },
  sv: {
    associations: {
      lead: "Vad föreningarna svarade i eget namn tre månader efter besöken: hur det gick med det som de prövade och om de har hållit kontakten. Svaren syns för koordinatorn och en eventuell facilitator för gruppen.",
      title: "Hur det gick efter besöken",
    },
    insights: {
      lead: "Meningar som alla föreningar i gruppen har godkänt.",
    },
    method: {
      counts:
        "Anmälningar, grupper och besök räknas ur programmets uppgifter. En anmäld deltagare räknas en gång, även om hen har varit med på flera besök. De som kom utan att vara anmälda räknas för varje besök.",
    },
    predictions: {
      lead: "När grupperna bildades fick varje grupp poäng för hur väl föreningarna passade varandra. Här jämförs poängen med vad som sades om besöken.",
      soon: "När grupper som har fått poäng har besökt varandra och gett respons ser ni här om grupper med många poäng var nöjdare än grupper med få.",
    },
  },
  en: {
    associations: {
      lead: "What associations answered in their own name three months after the visits: what became of the things they tried, and whether they’ve kept in touch. The coordinator sees this, and so does the group’s facilitator if there is one.",
      title: "How it went after the visits",
    },
    insights: {
      lead: "Sentences that every association of a group has approved.",
    },
    method: {
      counts:
        "Enrolments, groups and visits are counted from the programme’s records. A participant who was signed up is counted once, even after several visits. People who came along without signing up are counted at each visit.",
    },
    predictions: {
      lead: "When the groups were made, each got points for how well the associations suited each other. Here the points are compared with what people said about the visits.",
      soon: "Once groups with points have visited each other and given feedback, you’ll see here whether those with many points were happier than those with few.",
    },
  },
};
