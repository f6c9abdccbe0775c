import type { Overrides } from "@/lib/i18n/overrides";

/** A programme of visits, for everybody and for its coordinators. */
export const programmes: Overrides<"programmes"> = {
  fi: {
    public: {
      closed: {
        MATCHING: "Vastausaika on päättynyt, ja etsimme nyt pareja.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "Ohjelma on yksi kierros vertaisvierailuja. Suurin osa on valmiina: tarkistakaa päivät ja valitkaa fasilitaattorit.",
      },
      waits: {
        toPair: "{n, plural, one {# ilman paria} other {# ilman paria}}",
        drafts: "{n, plural, one {# ehdottamatta} other {# ehdottamatta}}",
      },
      form: {
        answerDays: "Aika vastata pariehdotukseen",
      },
      facilitators: {
        lead: "Näiltä ihmisiltä voitte pyytää parin fasilitointia. Uusi fasilitaattori saa kutsun, ja hänelle voi nimetä parin, kun hän on hyväksynyt sen.",
        pairs: "Pareja nyt",
      },
      next: {
        closeSignUp: {
          title: "Sulkekaa ilmoittautuminen, kun on aika tehdä parit",
        },
        start: {
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
      cancellation: {
        groups: "Katso parit",
      },
    },
  },
  sv: {
    public: {
      closed: {
        MATCHING: "Svarstiden har gått ut, och nu bildar vi paren.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "Ett program är en omgång besök mellan föreningar. Det mesta är ifyllt: kontrollera dagarna och välj facilitatorer.",
      },
      waits: {
        toPair: "{n, plural, one {# utan partner} other {# utan partner}}",
        drafts: "{n, plural, one {# ej föreslaget par} other {# ej föreslagna par}}",
      },
      form: {
        answerDays: "Tid att svara på ett förslag",
      },
      facilitators: {
        lead: "De här personerna kan ni be facilitera ett par. En ny facilitator får en inbjudan och kan utses för ett par när hen har tackat ja.",
        pairs: "Par nu",
      },
      next: {
        closeSignUp: {
          title: "Stäng anmälan när det är dags att bilda par",
        },
        start: {
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
      cancellation: {
        groups: "Se paren",
      },
    },
  },
  en: {
    public: {
      closed: {
        MATCHING: "The survey has closed, and we’re now pairing associations.",
      },
    },
    manage: {
      list: {
        emptyHint:
          "A programme is one round of peer visits. Most of it is filled in for you: check the dates and choose the facilitators.",
      },
      waits: {
        toPair: "{n, plural, one {# without a partner} other {# without a partner}}",
        drafts: "{n, plural, one {# not yet proposed} other {# not yet proposed}}",
      },
      form: {
        answerDays: "Time to answer a proposal",
      },
      facilitators: {
        lead: "The people you can ask to facilitate a pair. Somebody new gets an invitation, and can be named for a pair once they have accepted it.",
        pairs: "Pairs now",
      },
      next: {
        closeSignUp: {
          title: "Close sign-up when it’s time to make the pairs",
        },
        start: {
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
      cancellation: {
        groups: "See the pairs",
      },
    },
  },
};
