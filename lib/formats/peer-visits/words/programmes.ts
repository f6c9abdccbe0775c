import type { Overrides } from "@/lib/i18n/overrides";

/** A programme of visits, for everybody and for its coordinators. */
export const programmes: Overrides<"programmes"> = {
  fi: {
    public: {
      visits: "Vierailut",
      closed: {
        MATCHING: "Vastausaika on päättynyt, ja etsimme nyt pareja.",
        RUNNING: "Vierailut ovat käynnissä, eikä mukaan enää voi ilmoittautua.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "Ohjelma on yksi kierros vertaisvierailuja. Suurin osa on valmiina: tarkistakaa päivät ja valitkaa fasilitaattorit.",
        visits: "Vierailut",
      },
      waits: {
        toPair: "{n, plural, one {# ilman paria} other {# ilman paria}}",
        drafts: "{n, plural, one {# ehdottamatta} other {# ehdottamatta}}",
      },
      form: {
        meetingsFromOn: "Vierailuja aikaisintaan",
        meetingsToOn: "Vierailuja viimeistään",
        answerDays: "Aika vastata pariehdotukseen",
        themesHint: "Yhdistykset valitsevat näistä, mitä etsivät ja mitä tarjoavat.",
      },
      facilitators: {
        lead: "Näiltä ihmisiltä voitte pyytää parin fasilitointia. Uusi fasilitaattori saa kutsun, ja hänelle voi nimetä parin, kun hän on hyväksynyt sen.",
        pairs: "Pareja nyt",
      },
      next: {
        open: {
          what: "Ohjelma tulee näkyviin etusivulle, ja yhdistykset voivat vastata alkukyselyyn.",
        },
        closeSignUp: {
          title: "Sulkekaa ilmoittautuminen, kun on aika tehdä parit",
        },
        start: {
          title: "Käynnistäkää vierailut",
          what: "Yhdistysten vastaukset lukitaan, ja ohjelma näkyy käynnissä olevana. Pareja voi tehdä vielä tämän jälkeenkin.",
        },
        close: {
          title: "Päättäkää ohjelma, kun kaikki parit ovat valmiit",
        },
      },
      done: {
        closeSignUp: "Ilmoittautuminen on suljettu. Seuraavaksi tehdään parit.",
      },
      work: {
        toPair: "hyväksytty, ilman paria",
        drafts: "paria luonnoksena",
        proposed: "paria ehdotettu, vastaus puuttuu",
        confirmed: "paria matkalla",
        completed: "paria valmiina",
      },
      details: {
        visits: "Vierailut",
      },
      cancellation: {
        groups: "Katso parit",
      },
    },
  },
  sv: {
    public: {
      visits: "Besöken",
      closed: {
        MATCHING: "Svarstiden har gått ut, och nu bildar vi paren.",
        RUNNING: "Besöken pågår, och det går inte längre att anmäla sig.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "Ett program är en omgång besök mellan föreningar. Det mesta är ifyllt: kontrollera dagarna och välj facilitatorer.",
        visits: "Besök",
      },
      waits: {
        toPair: "{n, plural, one {# utan partner} other {# utan partner}}",
        drafts: "{n, plural, one {# ej föreslaget par} other {# ej föreslagna par}}",
      },
      form: {
        meetingsFromOn: "Besök tidigast",
        meetingsToOn: "Besök senast",
        answerDays: "Tid att svara på ett förslag",
        themesHint: "Föreningarna väljer bland dessa vad de söker och vad de erbjuder.",
      },
      facilitators: {
        lead: "De här personerna kan ni be facilitera ett par. En ny facilitator får en inbjudan och kan utses för ett par när hen har tackat ja.",
        pairs: "Par nu",
      },
      next: {
        open: {
          what: "Programmet syns på startsidan, och föreningarna kan svara på den inledande enkäten.",
        },
        closeSignUp: {
          title: "Stäng anmälan när det är dags att bilda par",
        },
        start: {
          title: "Sätt i gång besöken",
          what: "Föreningarnas svar låses och programmet visas som pågående. Par kan bildas också efter det.",
        },
        close: {
          title: "Avsluta programmet när alla par är klara",
        },
      },
      done: {
        closeSignUp: "Anmälan är stängd. Nu är det dags att bilda paren.",
      },
      work: {
        toPair: "godkända, utan partner",
        drafts: "par som utkast",
        proposed: "par föreslagna, svar saknas",
        confirmed: "par i gång",
        completed: "färdiga par",
      },
      details: {
        visits: "Besök",
      },
      cancellation: {
        groups: "Se paren",
      },
    },
  },
  en: {
    public: {
      visits: "Visits",
      closed: {
        MATCHING: "The survey has closed, and we’re now pairing associations.",
        RUNNING: "The visits are under way, and sign-up has closed.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "A programme is one round of peer visits. Most of it is filled in for you: check the dates and choose the facilitators.",
        visits: "Visits",
      },
      waits: {
        toPair: "{n, plural, one {# without a partner} other {# without a partner}}",
        drafts: "{n, plural, one {# not yet proposed} other {# not yet proposed}}",
      },
      form: {
        meetingsFromOn: "Visits from",
        meetingsToOn: "Visits until",
        answerDays: "Time to answer a proposal",
        themesHint: "Associations choose from these what they’re looking for and what they can offer.",
      },
      facilitators: {
        lead: "The people you can ask to facilitate a pair. Somebody new gets an invitation, and can be named for a pair once they have accepted it.",
        pairs: "Pairs now",
      },
      next: {
        open: {
          what: "The programme appears on the front page, and associations can answer the first survey.",
        },
        closeSignUp: {
          title: "Close sign-up when it’s time to make the pairs",
        },
        start: {
          title: "Start the visits",
          what: "The associations’ answers are locked, and the programme is shown as under way. You can still make pairs after this.",
        },
        close: {
          title: "Close the programme when every pair is done",
        },
      },
      done: {
        closeSignUp: "Sign-up is closed. Next, make the pairs.",
      },
      work: {
        toPair: "accepted, without a partner",
        drafts: "pairs in draft",
        proposed: "pairs proposed, awaiting an answer",
        confirmed: "pairs under way",
        completed: "pairs completed",
      },
      details: {
        visits: "Visits",
      },
      cancellation: {
        groups: "See the pairs",
      },
    },
  },
};
