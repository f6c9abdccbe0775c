import { briefMails, briefs } from "@/lib/formats/meeting-series/words/briefs";
import type { Words } from "@/lib/i18n/overrides";

/** What a series says otherwise than the platform: who leads is a trainer, who enrols is an orderer, and what is proposed is an offer. */
export const words: Words = {
  briefs,
  emails: briefMails,
  board: {
    fi: { nav: { matching: "Tilaukset" } },
    sv: { nav: { matching: "Beställningar" } },
    en: { nav: { matching: "Orders" } },
  },
  groups: {
    fi: {
      notes: { title: "Kouluttajan muistiinpanot", text: "Näette vain te ja tämän sarjan muut kouluttajat." },
      people: { facilitator: "Kouluttaja" },
    },
    sv: {
      notes: { title: "Utbildarens anteckningar", text: "Syns bara för er och seriens andra utbildare." },
      people: { facilitator: "Utbildare" },
    },
    en: {
      notes: {
        title: "The trainer’s notes",
        text: "Only you and the other trainers of this series see them.",
      },
      people: { facilitator: "Trainer" },
    },
  },
  home: {
    fi: {
      enrolment: {
        ACCEPTED: "Pyyntönne on luettu. Teemme siitä tarjouksen ja lähetämme sen yhteyshenkilölle.",
      },
      facilitating: "Sarjat, joita ohjaatte",
    },
    sv: {
      enrolment: {
        ACCEPTED: "Vi har läst er förfrågan. Vi gör en offert och skickar den till kontaktpersonen.",
      },
      facilitating: "Serier som ni leder",
    },
    en: {
      enrolment: {
        ACCEPTED: "We’ve read your request. We’ll make an offer and send it to the contact person.",
      },
      facilitating: "Series you lead",
    },
  },
  meetings: {
    fi: {
      times: {
        facilitator: "Kouluttaja",
        whyNot: { taken: "Aika ehdittiin varata: kouluttajalla on silloin toinen tapaaminen." },
      },
      page: { facilitator: "Kouluttaja" },
    },
    sv: {
      times: {
        facilitator: "Utbildare",
        whyNot: { taken: "Tiden är inte längre ledig: utbildaren har en annan träff då." },
      },
      page: { facilitator: "Utbildare" },
    },
    en: {
      times: {
        facilitator: "Trainer",
        whyNot: { taken: "The time is no longer free: the trainer has another meeting then." },
      },
      page: { facilitator: "Trainer" },
    },
  },
  pages: {
    fi: {
      front: {
        title: "Tilatkaa vertaistapaamisten sarja",
        lead: "Samassa tilanteessa olevat auttavat toisiaan. Kouluttaja ohjaa ja kirjaa, oma asiantuntijanne pysyy asiassa, ja saatte loppuraportin.",
        what: "Mikä vertaistapaamisten sarja on?",
      },
    },
    sv: {
      front: {
        title: "Beställ en serie kollegiala träffar",
        lead: "De som är i samma situation hjälper varandra. En utbildare leder och antecknar, er egen sakkunniga håller sig till saken, och ni får en slutrapport.",
        what: "Vad är en serie av kollegiala träffar?",
      },
    },
    en: {
      front: {
        title: "Order a series of peer meetings",
        lead: "People in the same situation help each other. A trainer leads and writes, your own expert stays with the matter, and you get a final report.",
        what: "What is a series of peer meetings?",
      },
    },
  },
  programmes: {
    fi: {
      public: {
        answer: "Pyytäkää tarjous",
        facilitators: "Kouluttajat",
        minutes:
          "Tarjouspyyntö vie noin {full} minuuttia.{short, plural, =0 {} other {}} Se ei vielä sido mihinkään.",
        closed: { RUNNING: "Sarjoja on käynnissä. Uudesta voi pyytää tarjouksen milloin vain." },
      },
      manage: {
        list: {
          emptyHint:
            "Ohjelmaan tulevat kaikki tilaukset. Suurin osa on valmiina: tarkistakaa hinnat ja valitkaa kouluttajat.",
        },
        next: { open: { what: "Ohjelma tulee näkyviin etusivulle, ja järjestöt voivat pyytää tarjouksia." } },
      },
    },
    sv: {
      public: {
        answer: "Be om en offert",
        facilitators: "Utbildare",
        minutes:
          "Offertförfrågan tar ungefär {full} minuter.{short, plural, =0 {} other {}} Den binder er inte ännu.",
        closed: { RUNNING: "Serier pågår. En offert för en ny kan begäras när som helst." },
      },
      manage: {
        list: {
          emptyHint:
            "Alla beställningar kommer till programmet. Det mesta är ifyllt: kontrollera priserna och välj utbildare.",
        },
        next: { open: { what: "Programmet syns på startsidan, och organisationer kan be om offerter." } },
      },
    },
    en: {
      public: {
        answer: "Ask for an offer",
        facilitators: "Trainers",
        minutes:
          "The request takes about {full} minutes.{short, plural, =0 {} other {}} It doesn’t commit you to anything yet.",
        closed: { RUNNING: "Series are under way. You can ask for an offer for a new one at any time." },
      },
      manage: {
        list: {
          emptyHint:
            "All orders come to the programme. Most of it is filled in for you: check the prices and choose the trainers.",
        },
        next: {
          open: { what: "The programme appears on the front page, and organisations can ask for offers." },
        },
      },
    },
  },
  surveys: {
    fi: {
      review: {
        freeBody:
          "Saatte kuittauksen sähköpostiin. Teemme tarjouksen, ja päätätte vasta sitten, kun olette lukeneet sen.",
      },
      seenBy: { facilitator: "Näkee: vain kouluttaja", group: "Näkee: ryhmä ja kouluttaja" },
      sees: { facilitator: "kouluttaja" },
      start: {
        free: {
          body: "Kerrotte, keitä varten sarja olisi ja mihin toivotte sen auttavan. Teemme tarjouksen, ja päätätte vasta sen luettuanne.",
        },
      },
    },
    sv: {
      review: {
        freeBody:
          "Ni får en bekräftelse per e-post. Vi gör en offert, och ni bestämmer er först när ni har läst den.",
      },
      seenBy: { facilitator: "Syns för: bara utbildaren", group: "Syns för: gruppen och utbildaren" },
      sees: { facilitator: "utbildaren" },
      start: {
        free: {
          body: "Ni berättar vem serien är för och vad ni hoppas att den hjälper med. Vi gör en offert, och ni bestämmer er först när ni har läst den.",
        },
      },
    },
    en: {
      review: {
        freeBody:
          "You’ll get a receipt by e-mail. We’ll make an offer, and you decide only when you’ve read it.",
      },
      seenBy: { facilitator: "Only the trainer sees this", group: "Seen by: the group and the trainer" },
      sees: { facilitator: "the trainer" },
      start: {
        free: {
          body: "Tell us whom the series is for and what you hope it will help with. We’ll make an offer, and you decide only when you’ve read it.",
        },
      },
    },
  },
  tasks: {
    fi: { who: { facilitator: "kouluttaja {name}" } },
    sv: { who: { facilitator: "utbildare {name}" } },
    en: { who: { facilitator: "trainer {name}" } },
  },
};
