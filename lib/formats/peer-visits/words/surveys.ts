import type { Overrides } from "@/lib/i18n/overrides";

/** Surveys of associations in pairs, and who sees what is answered. */
export const surveys: Overrides<"surveys"> = {
  fi: {
    start: {
      free: {
        body: "Kerrotte, mitä etsitte ja mitä voitte tarjota. Luemme vastauksenne ja otamme teihin yhteyttä. Päätätte mukaan lähtemisestä vasta, kun ehdotamme paria.",
      },
      seen: {
        eye: "Silmä: vastaus näytetään myös parille, kun sitä ehdotetaan.",
      },
    },
    review: {
      freeBody:
        "Saatte kuittauksen sähköpostiin. Otamme teihin yhteyttä, ja päätätte vasta sitten, kun ehdotamme paria.",
    },
    answering: {
      anonymous: {
        body: "Vastausta ei yhdistetä teihin: se suljetaan ilman nimeä ja avataan vasta muiden vastausten joukossa. Luvut näkyvät erissä, joissa on vähintään {answers} vastausta vähintään {groups} parista. Siksi vastausta ei voi lähettämisen jälkeen muuttaa eikä hakea takaisin.",
      },
      back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
      notAsked: {
        body: "Palautetta kysytään niiltä, jotka olivat vierailulla.",
      },
    },
    named: {
      title: "Vielä yhdistyksen puolesta: {name}",
    },
    seenBy: {
      group: "Näkee: pari ja fasilitaattori",
    },
    sees: {
      proposed: "pari, kun sitä ehdotetaan",
      agreed: "pari, kun kaikki ovat vastanneet kyllä",
    },
  },
  sv: {
    start: {
      free: {
        body: "Ni berättar vad ni söker och vad ni kan erbjuda. Vi läser era svar och hör av oss. Ni bestämmer er först när vi föreslår en partner.",
      },
      seen: {
        eye: "Öga: svaret visas också för partnern när vi föreslår er för varandra.",
      },
    },
    review: {
      freeBody:
        "Ni får en bekräftelse per e-post. Vi hör av oss, och ni bestämmer er först när vi föreslår en partner.",
    },
    answering: {
      anonymous: {
        body: "Svaret kopplas inte till er: det försluts utan namn och öppnas först bland de andras svar. Siffrorna visas i omgångar med minst {answers} svar från minst {groups} par. Därför kan ni inte ändra svaret eller ta tillbaka det när det har skickats.",
      },
      back: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
      notAsked: {
        body: "Vi frågar dem som var med på besöket. Den avslutande enkäten besvaras av kontaktpersonerna när besöken har hållits.",
      },
    },
    named: {
      title: "Ännu för föreningens del: {name}",
    },
    seenBy: {
      group: "Syns för: båda föreningarna och facilitatorn",
    },
    sees: {
      proposed: "partnern när ni föreslås för varandra",
      agreed: "partnern när alla har sagt ja",
    },
  },
  en: {
    start: {
      free: {
        body: "Tell us what you’re looking for and what you can offer. We’ll read your answers and get in touch. You decide only when we suggest a partner.",
      },
      seen: {
        eye: "Eye: the answer is also shown to your partner once we suggest you to each other.",
      },
    },
    review: {
      freeBody:
        "You’ll get a receipt by e-mail. We’ll be in touch, and you decide only when we suggest a partner.",
    },
    answering: {
      anonymous: {
        body: "Your answer isn’t linked to you: it is sealed without a name and opened only among other people’s answers. The figures appear in batches of at least {answers} answers from at least {groups} pairs. That’s why you can’t change an answer or take it back once you’ve sent it.",
      },
      back: "To the {seats, plural, =2 {pair’s} other {group’s}} page",
      notAsked: {
        body: "We ask for feedback from those who were at the visit. The closing survey goes to the contact people once the visits have been held.",
      },
    },
    named: {
      title: "And for the association: {name}",
    },
    seenBy: {
      group: "Seen by: both associations and the facilitator",
    },
    sees: {
      proposed: "your partner once we suggest you to each other",
      agreed: "your partner once everybody has said yes",
    },
  },
};
