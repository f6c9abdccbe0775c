import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a visit, and the times that are found together. */
export const meetings: Overrides<"meetings"> = {
  fi: {
    times: {
      back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivu",
      chooseLead:
        "Ajan voi valita, kun kaikki yhdistykset ja fasilitaattori ovat vastanneet kyllä tai tarvittaessa. Sen jälkeen lähetämme kaikille kalenterikutsun.",
      leadEnded:
        "{seats, plural, =2 {Tämä pari} other {Tämä ryhmä}} on päättynyt, eikä uusia aikoja enää sovita.",
    },
    page: {
      back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivu",
    },
    move: { lead: "Sattuuhan näitä. Valitkaa kumpi sopii tilanteeseenne." },
  },
  sv: {
    times: {
      back: "{seats, plural, =2 {Parets} other {Gruppens}} sida",
      chooseLead:
        "En tid kan väljas när alla föreningar och facilitatorn har svarat ja eller vid behov. Därefter skickar vi en kalenderinbjudan till alla.",
      leadEnded:
        "{seats, plural, =2 {Det här paret} other {Den här gruppen}} har avslutats, och inga nya tider bestäms längre.",
    },
    page: { back: "{seats, plural, =2 {Parets} other {Gruppens}} sida" },
    move: { lead: "Sådant händer. Välj det som passar er situation." },
  },
  en: {
    times: {
      back: "Back to the {seats, plural, =2 {pair’s} other {group’s}} page",
      chooseLead:
        "You can choose a time once every association and the facilitator have said yes or if need be. We then send everybody a calendar invitation.",
      leadEnded: "This {seats, plural, =2 {pair} other {group}} has ended, so no more times will be agreed.",
    },
    page: {
      back: "Back to the {seats, plural, =2 {pair’s} other {group’s}} page",
    },
    move: { lead: "These things happen. Choose whichever fits." },
  },
};
