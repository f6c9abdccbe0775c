import type { Overrides } from "@/lib/i18n/overrides";

/** The coordinator’s board of pairs. */
export const board: Overrides<"board"> = {
  fi: {
    nav: { matching: "Parien teko", groups: "Parit" },
    title: "Parit",
    caption: "Parit ja vaiheet",
    summary: "{all, plural, one {# pari} other {# paria}}, joista jumissa {stuck}",
    columns: { pair: "Pari" },
    stations: { assignment: "Välitehtävä" },
    cell: {
      agreed:
        "{n, plural, =0 {{all, plural, =2 {kumpikaan} other {kukaan}} ei ole vielä vastannut} other {{n}/{all} vastannut kyllä}}",
    },
    enrolments: {
      label: "Ilman paria",
      unpaired: "{n, plural, one {# hyväksytty odottaa paria} other {# hyväksyttyä odottaa paria}}",
    },
    empty: {
      title: "Ei vielä pareja",
      text: "Kun teette pareja, näette tässä jokaisen parin vaiheet, ketä odotetaan ja mistä lähtien.",
      action: "Tee pareja",
      none: "Rajauksella ei löytynyt pareja.",
      ended: "Tässä ohjelmassa ei ollut pareja.",
    },
    group: {
      path: "Parin vaiheet",
      participantView: "Parin oma sivu",
      changeLead:
        "Uusi fasilitaattori saa viestin, ja sovitut vierailut siirtyvät hänen kalenteriinsa. Hän näkee sen, mitä tästä lähtien kirjoitetaan, ei aiempaa. Vaihdosta kerrotaan myös entiselle fasilitaattorille ja yhdistyksille.",
      changed: "Parin tiedot on tallennettu.",
      dissolve: "Pura pari",
      dissolved: "Pari on purettu. Yhdistykset voi yhdistää uudelleen.",
    },
    dissolution: {
      title: "Puretaanko pari?",
      told: "Yhdistysten yhteyshenkilöille kerrotaan, ettei pari toteudu. Syytä ei kerrota.",
      draft: "Paria ei ole vielä ehdotettu, joten kenellekään ei lähetetä viestiä.",
      again: "Yhdistykset voi yhdistää uudelleen.",
      submit: "Pura pari",
      back: "Älä pura",
    },
    tasks: {
      proposal: "Parin ehdottaminen",
      agreement: "Vastaus pariehdotukseen",
      assignment: "Välitehtävä",
    },
  },
  sv: {
    nav: { matching: "Bilda par", groups: "Par" },
    title: "Par",
    caption: "Par och steg",
    summary: "{all, plural, one {# par} other {# par}}, varav {stuck} har fastnat",
    columns: { pair: "Par" },
    stations: { assignment: "Mellanuppgift" },
    cell: { agreed: "{n, plural, =0 {ingen har svarat än} other {{n}/{all} har svarat ja}}" },
    enrolments: {
      label: "Utan partner",
      unpaired: "{n, plural, one {# godkänd väntar på en partner} other {# godkända väntar på en partner}}",
    },
    empty: {
      title: "Inga par ännu",
      text: "När ni bildar par ser ni här varje pars steg, vem som väntas och sedan när.",
      action: "Bilda par",
      none: "Inga par motsvarar urvalet.",
      ended: "Det fanns inga par i det här programmet.",
    },
    group: {
      path: "Parets steg",
      participantView: "Parets egen sida",
      changeLead:
        "Den nya facilitatorn får ett meddelande, och de avtalade besöken flyttas till hens kalender. Hen ser det som skrivs från och med nu, inte det tidigare. Även den tidigare facilitatorn och föreningarna får veta om bytet.",
      changed: "Parets uppgifter har sparats.",
      dissolve: "Upplös paret",
      dissolved: "Paret är upplöst. Föreningarna kan få nya partner.",
    },
    dissolution: {
      title: "Ska paret upplösas?",
      told: "Föreningarnas kontaktpersoner får veta att besöken inte blir av. Orsaken berättas inte.",
      draft: "Paret har inte föreslagits ännu, så ingen får något meddelande.",
      again: "Föreningarna kan få nya partner.",
      submit: "Upplös paret",
      back: "Upplös inte",
    },
    tasks: { proposal: "Att föreslå paret", agreement: "Svar på förslaget", assignment: "Mellanuppgiften" },
  },
  en: {
    nav: { matching: "Pairing", groups: "Pairs" },
    title: "Pairs",
    caption: "Pairs and steps",
    summary: "{all, plural, one {# pair} other {# pairs}}, {stuck} of them stuck",
    columns: { pair: "Pair" },
    stations: { assignment: "Assignment" },
    cell: { agreed: "{n, plural, =0 {no answer yet} other {{n}/{all} said yes}}" },
    enrolments: {
      label: "Without a partner",
      unpaired:
        "{n, plural, one {# accepted association is waiting for a partner} other {# accepted associations are waiting for a partner}}",
    },
    empty: {
      title: "No pairs yet",
      text: "As you make pairs, you’ll see the steps of each here, who we’re waiting for and since when.",
      action: "Make pairs",
      none: "No pairs match.",
      ended: "There were no pairs in this programme.",
    },
    group: {
      path: "The pair’s steps",
      participantView: "The pair’s own page",
      changeLead:
        "The new facilitator gets a message, and the agreed visits move to their calendar. They see what is written from now on, not what was written before. The former facilitator and the associations are told of the change too.",
      changed: "The pair’s details have been saved.",
      dissolve: "Dissolve the pair",
      dissolved: "The pair has been dissolved. The associations can be paired with others.",
    },
    dissolution: {
      title: "Dissolve the pair?",
      told: "The associations’ contact people are told that it isn’t going ahead. They aren’t told why.",
      draft: "The pair hasn’t been proposed yet, so nobody gets a message.",
      again: "The associations can be paired with others.",
      submit: "Dissolve the pair",
      back: "Keep the pair",
    },
    tasks: {
      proposal: "Proposing the pair",
      agreement: "Answer to the proposal",
      assignment: "The assignment",
    },
  },
};
