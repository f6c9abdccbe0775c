import type { Overrides } from "@/lib/i18n/overrides";

/** The report of a programme of visits. */
export const reports: Overrides<"reports"> = {
  fi: {
    associations: {
      empty: "Yksikään yhdistys ei ole vielä vastannut omalla nimellään.",
      title: "Mitä yhdistykset toivovat",
    },
    feedback: {
      recommend: "Suosittelisin vierailua muille (0–10)",
      title: "Palaute vierailuista",
    },
    numbers: {
      associations: "Yhdistyksiä vierailuilla",
      groupsDetail: "joista {completed} päättänyt vierailunsa",
      people: "Ihmisiä vierailuilla",
      unconfirmed:
        "{n, plural, one {# vierailulta} other {# vierailulta}} osallistujia ei ole vielä vahvistettu",
      visits: "Vierailuja pidetty",
    },
    summary: {
      done: "{visits, plural, =0 {Vierailuja ei ole vielä pidetty.} one {On pidetty # vierailu{people, plural, =0 {} one {, jolla oli # ihminen} other {, jolla oli # ihmistä}}.} other {On pidetty # vierailua{people, plural, =0 {} one {, joilla oli # ihminen} other {, joilla oli # ihmistä}}.}}",
      groups:
        "{agreed, plural, =0 {Ryhmiä ei ole vielä sovittu.} one {On sovittu # ryhmä, ja se {completed, plural, =0 {on vielä kesken} other {on päättänyt vierailunsa}}.} other {On sovittu # ryhmää, ja niistä {completed} on päättänyt vierailunsa.}}",
    },
    themes: {
      both: "Mitä yhdistykset etsivät ja tarjoavat",
      title: "Mitä etsittiin ja tarjottiin",
      unit: "{n, plural, one {# yhdistys} other {# yhdistystä}}",
    },
    visits: {
      empty: "Vielä ei ole pidetty vierailuja.",
      title: "Pidetyt vierailut kuukausittain",
    },
    words: {
      lead: "Palautteen omat sanat, sanasta sanaan ja ilman nimeä. Lukekaa jokainen kerran ja poistakaa ihmisten ja yhdistysten nimet. Nämä eivät tule raporttiin eivätkä vienteihin, paitsi lauseet, joita kirjoittaja antoi lainata. Niistä ne, joista ei tarvinnut poistaa mitään, voivat näkyä myös julkisilla sivuilla.",
    },
  },
  sv: {
    associations: {
      empty: "Ingen förening har ännu svarat i eget namn.",
      title: "Vad föreningarna önskar",
    },
    feedback: {
      recommend: "Skulle rekommendera ett besök för andra (0–10)",
      title: "Respons på besöken",
    },
    numbers: {
      associations: "Föreningar på besök",
      groupsDetail: "varav {completed} har avslutat sina besök",
      people: "Personer på besök",
      unconfirmed: "för {n, plural, one {# besök} other {# besök}} har deltagarna inte bekräftats än",
      visits: "Hållna besök",
    },
    summary: {
      done: "{visits, plural, =0 {Inga besök har hållits ännu.} one {# besök har hållits{people, plural, =0 {} one {, med # person} other {, med # personer}}.} other {# besök har hållits{people, plural, =0 {} one {, med # person} other {, med # personer}}.}}",
      groups:
        "{agreed, plural, =0 {Inga grupper har avtalats ännu.} one {# grupp har avtalats, och den {completed, plural, =0 {är inte färdig än} other {har avslutat sina besök}}.} other {# grupper har avtalats, och {completed} av dem har avslutat sina besök.}}",
    },
    themes: {
      both: "Vad föreningarna söker och erbjuder",
      title: "Vad som söktes och erbjöds",
      unit: "{n, plural, one {# förening} other {# föreningar}}",
    },
    visits: {
      empty: "Inga besök har hållits ännu.",
      title: "Hållna besök per månad",
    },
    words: {
      lead: "Responsens egna ord, ord för ord och utan namn. Läs varje text en gång och ta bort namn på människor och föreningar. Texterna kommer inte med i rapporten eller exporterna, utom de meningar som skribenten har låtit citera. De av dem som inget behövde tas bort ur kan synas också på offentliga sidor.",
    },
  },
  en: {
    associations: {
      empty: "No association has answered in its own name yet.",
      title: "What associations would like",
    },
    feedback: {
      recommend: "Would recommend a visit to others (0–10)",
      title: "Feedback on the visits",
    },
    numbers: {
      associations: "Associations on visits",
      groupsDetail: "{completed} of them have finished their visits",
      people: "People on visits",
      unconfirmed: "for {n, plural, one {# visit} other {# visits}} nobody has confirmed yet who came",
      visits: "Visits held",
    },
    summary: {
      done: "{visits, plural, =0 {No visits have been held yet.} one {# visit has been held{people, plural, =0 {} one {, with # person} other {, with # people}}.} other {# visits have been held{people, plural, =0 {} one {, with # person} other {, with # people}}.}}",
      groups:
        "{agreed, plural, =0 {No groups have been agreed yet.} one {# group has been agreed, and it {completed, plural, =0 {is still under way} other {has finished its visits}}.} other {# groups have been agreed, and {completed} of them have finished their visits.}}",
    },
    themes: {
      both: "What associations look for and offer",
      title: "What associations looked for and offered",
      unit: "{n, plural, one {# association} other {# associations}}",
    },
    visits: {
      empty: "No visits have been held yet.",
      title: "Visits held, month by month",
    },
    words: {
      lead: "The feedback’s own words, word for word and without names. Read each text once and take out the names of people and associations. None of it goes into the report or the exports, except sentences whose writers let them be quoted. Those from which nothing had to be taken out may stand on public pages too.",
    },
  },
};
