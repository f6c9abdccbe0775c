import type { Overrides } from "@/lib/i18n/overrides";

/** Mails that are held for a while. */
export const dispatches: Overrides<"dispatches"> = {
  fi: {
    what: {
      propose: "{n, plural, one {Pariehdotus} other {# pariehdotusta}}",
      "tell-unpaired":
        "{n, plural, one {Viesti yhdelle, joka on ilman paria,} other {Viesti #:lle, jotka ovat ilman paria,}}",
      dissolve: "Tieto parin purkamisesta",
    },
    unseen: {
      dissolve: "Pari puretaan ja vierailut perutaan vasta silloin. Siihen asti mikään ei ole muuttunut.",
      cancel:
        "Ohjelma perutaan vasta silloin. Siihen asti mikään ei ole muuttunut, eikä uusia pareja voi tehdä.",
    },
    proposal: {
      title: "Ehdotetaanko nämä parit?",
      lead: "{n, plural, one {Pari ja sen fasilitaattori saavat viestin.} other {# paria fasilitaattoreineen saa viestin.}} Yhdistyksillä on {days, plural, one {# päivä} other {# päivää}} aikaa vastata.",
      submit: "{n, plural, one {Ehdota paria} other {Ehdota # paria}}",
    },
  },
  sv: {
    what: {
      propose: "{n, plural, one {Parförslaget} other {# parförslag}}",
      "tell-unpaired":
        "{n, plural, one {Meddelandet till en förening utan partner} other {Meddelanden till # föreningar utan partner}}",
      dissolve: "Beskedet om att paret upplöses",
    },
    unseen: {
      dissolve: "Först då upplöses paret och ställs besöken in. Fram till dess har ingenting ändrats.",
      cancel:
        "Först då ställs programmet in. Fram till dess har ingenting ändrats, och nya par kan inte bildas.",
    },
    proposal: {
      title: "Ska de här paren föreslås?",
      lead: "{n, plural, one {Paret och dess facilitator får ett meddelande.} other {# par med sina facilitatorer får ett meddelande.}} Föreningarna har {days, plural, one {# dag} other {# dagar}} på sig att svara.",
      submit: "{n, plural, one {Föreslå paret} other {Föreslå # par}}",
    },
  },
  en: {
    what: {
      propose: "{n, plural, one {Proposed pair} other {# proposed pairs}}",
      "tell-unpaired":
        "{n, plural, one {News for one association without a partner} other {News for # associations without a partner}}",
      dissolve: "News that the pair is being dissolved",
    },
    unseen: {
      dissolve:
        "Only then is the pair dissolved and are its visits cancelled. Until then nothing has changed.",
      cancel:
        "Only then is the programme cancelled. Until then nothing has changed, and no new pairs can be made.",
    },
    proposal: {
      title: "Propose these pairs?",
      lead: "{n, plural, one {The pair and its facilitator get a message.} other {# pairs and their facilitators get a message.}} The associations have {days, plural, one {# day} other {# days}} to answer.",
      submit: "{n, plural, one {Propose the pair} other {Propose # pairs}}",
    },
  },
};
