import type { Overrides } from "@/lib/i18n/overrides";

/** Mails that are held for a while. */
export const dispatches: Overrides<"dispatches"> = {
  fi: {
    proposal: {
      lead: "{n, plural, one {Ryhmän yhdistykset saavat viestin} other {# ryhmän yhdistykset saavat viestin}}, samoin fasilitaattori, jos sellainen on. Yhdistyksillä on {days, plural, one {# päivä} other {# päivää}} aikaa vastata.",
    },
    unseen: {
      dissolve: "Ryhmä puretaan ja vierailut perutaan vasta silloin. Siihen asti mikään ei ole muuttunut.",
    },
  },
  sv: {
    proposal: {
      lead: "{n, plural, one {Gruppens föreningar får ett meddelande} other {Föreningarna i # grupper får ett meddelande}}, liksom facilitatorn om det finns en. Föreningarna har {days, plural, one {# dag} other {# dagar}} på sig att svara.",
    },
    unseen: {
      dissolve: "Först då upplöses gruppen och ställs besöken in. Fram till dess har ingenting ändrats.",
    },
  },
  en: {
    proposal: {
      lead: "{n, plural, one {The associations of the group get a message} other {The associations of # groups get a message}}, and so does the facilitator if there is one. The associations have {days, plural, one {# day} other {# days}} to answer.",
    },
    unseen: {
      dissolve:
        "Only then is the group dissolved and are its visits cancelled. Until then nothing has changed.",
    },
  },
};
