import type { Overrides } from "@/lib/i18n/overrides";

/** Mails that are held for a while. */
export const dispatches: Overrides<"dispatches"> = {
  fi: {
    decision: {
      emptyHint: "Joku muu ehti päättää ennen teitä, tai yhdistys on vetäytynyt.",
    },
    unseen: {
      accept: "Yhdistykset näkevät päätöksen vasta, kun viesti lähtee.",
      decline: "Yhdistykset näkevät päätöksen vasta, kun viesti lähtee.",
      propose: "Yhdistykset eivät näe ehdotusta ennen kuin se lähtee.",
      waitlist: "Yhdistykset näkevät päätöksen vasta, kun viesti lähtee.",
    },
    what: {
      decline:
        "{n, plural, one {Tieto siitä, ettei mukaan pääse,} other {Tieto # yhdistykselle siitä, ettei mukaan pääse,}}",
    },
  },
  sv: {
    decision: {
      emptyHint: "Någon annan hann före, eller så har föreningen dragit sig ur.",
    },
    unseen: {
      accept: "Föreningarna ser beslutet först när meddelandet skickas.",
      decline: "Föreningarna ser beslutet först när meddelandet skickas.",
      propose: "Föreningarna ser inte förslaget förrän det skickas.",
      waitlist: "Föreningarna ser beslutet först när meddelandet skickas.",
    },
    what: {
      decline:
        "{n, plural, one {Beskedet om att föreningen inte kommer med} other {Besked till # föreningar om att de inte kommer med}}",
    },
  },
  en: {
    decision: {
      emptyHint: "Somebody else got there first, or the association has withdrawn.",
    },
    unseen: {
      accept: "The associations see the decision only when the message goes out.",
      decline: "The associations see the decision only when the message goes out.",
      propose: "The associations don’t see the proposal until it goes out.",
      waitlist: "The associations see the decision only when the message goes out.",
    },
    what: {
      decline: "{n, plural, one {Declined enrolment} other {# declined enrolments}}",
    },
  },
};
