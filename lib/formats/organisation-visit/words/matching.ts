import type { Overrides } from "@/lib/i18n/overrides";

/** Making groups of associations. */
export const matching: Overrides<"matching"> = {
  fi: {
    byHand: {
      many: "Odottavia on niin monta, ettei niitä valita listasta. Etsikää yhdistys nimellä ja avatkaa se: sivulla näkyvät kaikki, joiden kanssa se voi tulla samaan ryhmään.",
      lead: "Valitkaa kahdesta neljään yhdistystä. Ne isännöivät vierailut tässä järjestyksessä.",
    },
    draft: {
      assignment: "Itsearvio",
      done: {
        drafted: "Ryhmä on luonnoksena. Yhdistykset eivät vielä tiedä siitä.",
      },
      proposeLead:
        "Jokainen yhdistys saa viestin ja {days, plural, one {# päivän} other {# päivää}} aikaa vastata. Fasilitaattori saa tiedon, jos sellainen on.",
      message: "Sananne kaikille yhdistyksille",
    },
    drafts: {
      lead: "Yhdistykset eivät näe luonnoksia. Kun ehdotatte, jokainen saa viestin ja aikaa vastata.",
    },
    empty: {
      "take-in": {
        what: "Varasijalla on yhdistyksiä. Kun otatte niitä mukaan, muodostatte ryhmiä tässä.",
      },
    },
    walls: {
      "rather-not": {
        what: "{a} tai {b} on kertonut, ettei halua vierailla toisen luona. Tätä ei kerrota heille. Puhukaa heidän kanssaan ennen kuin jatkatte.",
      },
    },
  },
  sv: {
    byHand: {
      many: "Det är så många som väntar att de inte kan väljas ur en lista. Sök föreningen med namn och öppna den: sidan visar alla som den kan bilda grupp med.",
      lead: "Välj två till fyra föreningar. De är värdar för besöken i den här ordningen.",
    },
    draft: {
      assignment: "Självvärdering",
      done: {
        drafted: "Gruppen finns som utkast. Föreningarna vet ännu inte om den.",
      },
      proposeLead:
        "Varje förening får ett meddelande och {days, plural, one {# dag} other {# dagar}} på sig att svara. En eventuell facilitator får veta det.",
      message: "Några ord till alla föreningar",
    },
    drafts: {
      lead: "Föreningarna ser inte utkasten. När ni lägger fram förslaget får var och en ett meddelande och tid att svara.",
    },
    empty: {
      "take-in": {
        what: "Det finns föreningar på reservplats. När ni tar med dem bildar ni grupper här.",
      },
    },
    walls: {
      "rather-not": {
        what: "En av dem ({a} eller {b}) har berättat att den helst inte vill besöka den andra. Det får ingen av dem veta. Tala med dem innan ni fortsätter.",
      },
    },
  },
  en: {
    byHand: {
      many: "There are too many waiting to choose from a list. Find the association by name and open it: its page shows everybody it could be grouped with.",
      lead: "Choose two to four associations. They host the visits in this order.",
    },
    draft: {
      assignment: "Self-assessment",
      done: {
        drafted: "The group is in draft. The associations don’t know about it yet.",
      },
      proposeLead:
        "Each association gets a message and {days, plural, one {# day} other {# days}} to answer. The facilitator is told, if there is one.",
      message: "A word from you to all the associations",
    },
    drafts: {
      lead: "The associations don’t see drafts. When you propose, each of them gets a message and time to answer.",
    },
    empty: {
      "take-in": {
        what: "There are associations on the waiting list. When you take some in, you put groups together here.",
      },
    },
    walls: {
      "rather-not": {
        what: "One of them ({a} or {b}) has said that they’d rather not visit the other. Neither is told. Talk to them before you go on.",
      },
    },
  },
};
