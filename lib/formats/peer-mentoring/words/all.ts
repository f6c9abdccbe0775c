import type { Words } from "@/lib/i18n/overrides";

/** What peer mentoring says otherwise than the platform: who guides leads, and who takes part is a member. */
export const words: Words = {
  emails: {
    fi: {
      subjects: {
        "facilitator-away": "Vetäjä ei pääse tapaamiseen: {time}",
        "survey-asked":
          "{step, select, early {Kysely ennen kuin aloitatte: {other}} closing {Loppukysely: {other}} other {Miten työssä menee nyt? {other}}}",
      },
      facts: { facilitator: "Vetäjä" },
      leads: {
        "facilitator-away": "{who} kertoi, ettei pääse vetämään tapaamista, joka on {time}.",
        "group-confirmed":
          "Ryhmänne on koossa ({programme}): {other}.{reader, select, facilitator { Te vedätte.} other {{guided, select, yes { Vetäjä on {facilitator}.} other {}}}}",
        "group-proposed":
          "Löysimme teille ryhmän ohjelmassa {programme}: {other}. Päivät, ihmiset ja vetäjä ovat tässä. Jos jokin ei sovi, etsimme toisen.",
        "survey-asked":
          "{step, select, early {Aloitatte pian. Kertokaa sitä ennen, miten työssä menee: vastaus annetaan nimettömänä.} closing {Tapaamiset on nyt pidetty. Kiitos! Kertokaa vielä, mitä niistä jäi käteen.} other {Ennen alkua kysyimme, miten työssä menee. Kertokaa nyt, miten siellä on: vastaus annetaan nimettömänä.}}",
      },
    },
    sv: {
      subjects: {
        "facilitator-away": "Ledaren kan inte komma till mötet: {time}",
        "survey-asked":
          "{step, select, early {En enkät innan ni börjar: {other}} closing {Avslutande enkät: {other}} other {Hur har ni det på jobbet nu? {other}}}",
      },
      facts: { facilitator: "Ledare" },
      leads: {
        "facilitator-away": "{who} kan inte komma och leda mötet som är {time}.",
        "group-confirmed":
          "Er grupp är klar ({programme}): {other}.{reader, select, facilitator { Ni leder den.} other {{guided, select, yes { Ledare är {facilitator}.} other {}}}}",
        "group-proposed":
          "Vi hittade en grupp åt er i programmet {programme}: {other}. Här finns dagarna, människorna och ledaren. Om något inte passar söker vi en annan.",
        "survey-asked":
          "{step, select, early {Ni börjar snart. Berätta före det hur ni har det på jobbet: svaret ges anonymt.} closing {Mötena har nu hållits. Tack! Berätta till sist vad de gav er.} other {Före starten frågade vi hur ni har det på jobbet. Berätta nu hur det är: svaret ges anonymt.}}",
      },
    },
    en: {
      subjects: {
        "facilitator-away": "Your leader can’t come to the meeting: {time}",
        "survey-asked":
          "{step, select, early {A survey before you begin: {other}} closing {The closing survey: {other}} other {How is work now? {other}}}",
      },
      facts: { facilitator: "Leader" },
      leads: {
        "facilitator-away": "{who} can’t come to lead the meeting on {time}.",
        "group-confirmed":
          "Your group is together ({programme}): {other}.{reader, select, facilitator { You lead it.} other {{guided, select, yes { The leader is {facilitator}.} other {}}}}",
        "group-proposed":
          "We’ve found you a group in {programme}: {other}. The dates, the people and the leader are here. If something doesn’t suit you, we’ll look for another.",
        "survey-asked":
          "{step, select, early {You begin soon. Tell us before that how work is going: the answer is anonymous.} closing {The meetings have now been held. Thank you! Tell us what you got out of them.} other {Before the start we asked how work was going. Tell us how it is now: the answer is anonymous.}}",
      },
    },
  },
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
  programmes: {
    fi: { public: { facilitators: "Vetäjät ja tekninen tuki" } },
    sv: { public: { facilitators: "Ledare och tekniska värdar" } },
    en: { public: { facilitators: "Leaders and technical hosts" } },
  },
  proposals: {
    fi: { facts: { facilitator: "Vetäjä" } },
    sv: { facts: { facilitator: "Ledare" } },
    en: { facts: { facilitator: "Leader" } },
  },
  tasks: {
    fi: { who: { facilitator: "vetäjä {name}" } },
    sv: { who: { facilitator: "ledare {name}" } },
    en: { who: { facilitator: "leader {name}" } },
  },
};
