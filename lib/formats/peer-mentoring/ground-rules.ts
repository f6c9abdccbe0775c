import { said } from "@/lib/formats/asking";

/** What everybody in a group agrees to. */
export const groundRules = [
  {
    key: "quiet",
    text: said(
      "Kaikki, mitä puhutaan, jää tähän ryhmään, myös sen päätyttyä.",
      "Allt som sägs stannar i gruppen, också när den är slut.",
      "Everything said stays in this group, also when it is over.",
    ),
  },
  {
    key: "recording",
    text: said(
      "Ei nauhoiteta eikä oteta kuvakaappauksia.",
      "Ingen spelar in eller tar skärmbilder.",
      "Nobody records or takes screenshots.",
    ),
  },
  {
    key: "camera",
    text: said(
      "Kamera toivotaan auki, mutta se ei ole pakko.",
      "Kameran får gärna vara på, men det är inget måste.",
      "The camera is welcome on, but it isn’t a must.",
    ),
  },
  {
    key: "alone",
    text: said(
      "Olen yksin huoneessa. Tulkista ja avustajasta sovitaan.",
      "Jag är ensam i rummet. Om tolk och assistent kommer vi överens.",
      "I’m alone in the room. Interpreters and assistants are agreed on.",
    ),
  },
  { key: "turns", text: said("Puheaika jaetaan.", "Vi delar på taltiden.", "We share the speaking time.") },
  {
    key: "advice",
    text: said(
      "Neuvoja annetaan vain pyydettäessä.",
      "Råd ges bara när någon ber om det.",
      "Advice is given only when asked for.",
    ),
  },
  {
    key: "concern",
    text: said(
      "Jos tulee vakava huoli, vetäjä kertoo, mistä saa apua.",
      "Vid allvarlig oro berättar ledaren var man får hjälp.",
      "If there’s serious concern, the leader tells where to get help.",
    ),
  },
];
