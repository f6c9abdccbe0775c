import type { Overrides } from "@/lib/i18n/overrides";

/** A programme of visits, for everybody and for its coordinators. */
export const programmes: Overrides<"programmes"> = {
  fi: {
    manage: {
      details: {
        visits: "Vierailut",
      },
      form: {
        meetingsFromOn: "Vierailuja aikaisintaan",
        meetingsToOn: "Vierailuja viimeistään",
        themesHint: "Yhdistykset valitsevat näistä, mitä etsivät ja mitä tarjoavat.",
      },
      list: {
        visits: "Vierailut",
      },
      next: {
        open: {
          what: "Ohjelma tulee näkyviin etusivulle, ja yhdistykset voivat vastata alkukyselyyn.",
        },
        start: {
          title: "Käynnistäkää vierailut",
        },
      },
    },
    public: {
      closed: {
        RUNNING: "Vierailut ovat käynnissä, eikä mukaan enää voi ilmoittautua.",
      },
      visits: "Vierailut",
    },
  },
  sv: {
    manage: {
      details: {
        visits: "Besök",
      },
      form: {
        meetingsFromOn: "Besök tidigast",
        meetingsToOn: "Besök senast",
        themesHint: "Föreningarna väljer bland dessa vad de söker och vad de erbjuder.",
      },
      list: {
        visits: "Besök",
      },
      next: {
        open: {
          what: "Programmet syns på startsidan, och föreningarna kan svara på den inledande enkäten.",
        },
        start: {
          title: "Sätt i gång besöken",
        },
      },
    },
    public: {
      closed: {
        RUNNING: "Besöken pågår, och det går inte längre att anmäla sig.",
      },
      visits: "Besöken",
    },
  },
  en: {
    manage: {
      details: {
        visits: "Visits",
      },
      form: {
        meetingsFromOn: "Visits from",
        meetingsToOn: "Visits until",
        themesHint: "Associations choose from these what they’re looking for and what they can offer.",
      },
      list: {
        visits: "Visits",
      },
      next: {
        open: {
          what: "The programme appears on the front page, and associations can answer the first survey.",
        },
        start: {
          title: "Start the visits",
        },
      },
    },
    public: {
      closed: {
        RUNNING: "The visits are under way, and sign-up has closed.",
      },
      visits: "Visits",
    },
  },
};
