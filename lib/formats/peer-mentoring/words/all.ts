import type { Words } from "@/lib/i18n/overrides";

/** What peer mentoring says otherwise than the platform: who guides leads, and who takes part is a member. */
export const words: Words = {
  groups: {
    fi: {
      notes: { title: "Vetäjän muistiinpanot", text: "Näette vain te ja tämän ryhmän muut vetäjät." },
      people: { facilitator: "Vetäjä" },
    },
    sv: {
      notes: { title: "Ledarens anteckningar", text: "Syns bara för er och gruppens andra ledare." },
      people: { facilitator: "Ledare" },
    },
    en: {
      notes: { title: "The leader’s notes", text: "Only you and the other leaders of this group see them." },
      people: { facilitator: "Leader" },
    },
  },
  home: {
    fi: { facilitating: "Ryhmät, joita vedätte" },
    sv: { facilitating: "Grupper som ni leder" },
    en: { facilitating: "Groups you lead" },
  },
  meetings: {
    fi: { times: { facilitator: "Vetäjä" }, page: { facilitator: "Vetäjä" } },
    sv: { times: { facilitator: "Ledare" }, page: { facilitator: "Ledare" } },
    en: { times: { facilitator: "Leader" }, page: { facilitator: "Leader" } },
  },
  pages: {
    fi: {
      front: {
        title: "Et ole ainoa, joka tekee tätä yksin",
        lead: "Viisi tai kuusi saman alan ihmistä tapaa verkossa seitsemän kertaa. Vetäjä pitää huolta puheenvuoroista, ja kaikki jää ryhmään.",
        what: "Mitä vertaismentorointi on?",
      },
    },
    sv: {
      front: {
        title: "Du är inte den enda som gör det här ensam",
        lead: "Fem eller sex människor i samma slags arbete möts på nätet sju gånger. En ledare ser till att alla får tala, och allt stannar i gruppen.",
        what: "Vad är kollegial mentorering?",
      },
    },
    en: {
      front: {
        title: "You’re not the only one who does this alone",
        lead: "Five or six people in the same kind of work meet online seven times. A leader sees that everybody is heard, and it all stays in the group.",
        what: "What is peer mentoring?",
      },
    },
  },
};
