import type { Overrides } from "@/lib/i18n/overrides";

/** Making groups of associations. */
export const matching: Overrides<"matching"> = {
  fi: {
    byHand: {
      many: "Odottavia on niin monta, ettei niitä valita listasta. Etsikää yhdistys nimellä ja avatkaa se: sivulla näkyvät kaikki, joiden kanssa se voi tulla samaan ryhmään.",
    },
    draft: {
      assignment: "Itsearvio",
      done: {
        drafted: "Ryhmä on luonnoksena. Yhdistykset eivät vielä tiedä siitä.",
      },
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
    },
    draft: {
      assignment: "Självvärdering",
      done: {
        drafted: "Gruppen finns som utkast. Föreningarna vet ännu inte om den.",
      },
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
    },
    draft: {
      assignment: "Self-assessment",
      done: {
        drafted: "The group is in draft. The associations don’t know about it yet.",
      },
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
