import type { Overrides } from "@/lib/i18n/overrides";

/** One’s own page. */
export const home: Overrides<"home"> = {
  fi: {
    groups: "Parinne",
    enrolment: {
      ACCEPTED: "Olette mukana. Etsimme teille paria ja kerromme, kun ehdotus on valmis.",
    },
    facilitatingLead: "Pysähtyneet ensin, sitten ne, joiden vierailu on lähimpänä.",
    columns: {
      pair: "Pari",
    },
    manageLead: "Ilmoittautumiset, parit ja se, mikä on pysähtynyt, ovat koordinaattorin sivuilla.",
    empty: {
      title: "Täällä näkyvät parinne ja tehtävänne",
    },
    invitation: {
      lead: "{convener} toivoo teitä fasilitaattoriksi. Jos suostutte, teille voidaan nimetä pari, ja kirjaudutte siitä lähtien joka kerta uudella linkillä sähköpostistanne. Muuten mikään ei muutu.",
      done: {
        yes: "Kiitos, olette fasilitaattori. Saatte viestin, kun teille nimetään pari.",
      },
    },
  },
  sv: {
    groups: "Era partner",
    enrolment: {
      ACCEPTED: "Ni är med. Vi söker en partner åt er och hör av oss när vi har ett förslag.",
    },
    facilitatingLead: "Först de par där det har stannat av, sedan de vars besök är närmast.",
    columns: {
      pair: "Par",
    },
    manageLead: "Anmälningarna, paren och det som har stannat av finns på koordinatorns sidor.",
    empty: {
      title: "Här syns era partner och era uppgifter",
    },
    invitation: {
      lead: "{convener} hoppas att ni vill vara facilitator. Om ni tackar ja kan ni utses för ett par, och därefter loggar ni in med en ny länk i e-posten varje gång. I övrigt förändras ingenting.",
      done: {
        yes: "Tack, ni är facilitator. Ni får ett meddelande när ni har utsetts för ett par.",
      },
    },
  },
  en: {
    groups: "Your partners",
    enrolment: {
      ACCEPTED:
        "You’re in. We’re looking for a partner for you and will be in touch when we have a suggestion.",
    },
    facilitatingLead: "The ones that have stalled come first, then the ones with the nearest visit.",
    columns: {
      pair: "Pair",
    },
    manageLead: "Enrolments, pairs and anything that has stalled are on the coordinator’s pages.",
    empty: {
      title: "Your partners and tasks will appear here",
    },
    invitation: {
      lead: "{convener} would like you to facilitate. If you say yes, you can be named for a pair, and from then on you sign in with a new link in your e-mail each time. Nothing else changes.",
      done: {
        yes: "Thank you, you are a facilitator. We’ll write to you when you are named for a pair.",
      },
    },
  },
};
