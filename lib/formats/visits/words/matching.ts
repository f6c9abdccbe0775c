import type { Overrides } from "@/lib/i18n/overrides";

/** Making groups of associations. */
export const matching: Overrides<"matching"> = {
  fi: {
    byHand: {
      find: "Etsi yhdistystä",
      first: "Ensimmäinen yhdistys",
      second: "Toinen yhdistys",
      legend: "Ketkä vierailevat toistensa luona?",
    },
    draft: {
      hostsFirst: "Isännöi ensimmäisen vierailun",
      themeHint: "Näkyy ehdotuksessa. Vierailuilla voi puhua muustakin.",
      hostsSecond: "Isännöi toisen vierailun",
      third: "Isännöi kolmannen vierailun",
    },
    walls: {
      "no-shared-language": {
        what: "{a} ja {b} eivät ole nimenneet yhteistä kieltä. Vierailu tarvitsee tulkin.",
      },
      "same-contact": {
        what: "Yhdistyksillä {a} ja {b} on sama yhteyshenkilö. Kysykää häneltä, onko kyse yhdestä vai kahdesta yhdistyksestä, ennen kuin jatkatte.",
      },
      "same-organisation": {
        title: "Sama yhdistys kahdesti",
        what: "{a} ja {b} näyttävät samalta yhdistykseltä. Yhdistäkää vastaukset ilmoittautumisissa, tai merkitkää ne siellä kahdeksi eri yhdistykseksi.",
      },
    },
  },
  sv: {
    byHand: {
      find: "Sök en förening",
      first: "Första föreningen",
      second: "Andra föreningen",
      legend: "Vilka ska besöka varandra?",
    },
    draft: {
      hostsFirst: "Värd för det första besöket",
      themeHint: "Syns i förslaget. På besöken kan de tala om annat också.",
      hostsSecond: "Värd för det andra besöket",
      third: "Värd för det tredje besöket",
    },
    walls: {
      "no-shared-language": {
        what: "{a} och {b} har inte nämnt något gemensamt språk. Besöket behöver en tolk.",
      },
      "same-contact": {
        what: "{a} och {b} har samma kontaktperson. Fråga henne eller honom om det är en förening eller två, innan ni går vidare.",
      },
      "same-organisation": {
        title: "Samma förening två gånger",
        what: "{a} och {b} ser ut att vara samma förening. Slå ihop svaren bland anmälningarna, eller märk dem där som två olika föreningar.",
      },
    },
  },
  en: {
    byHand: {
      find: "Find an association",
      first: "First association",
      second: "Second association",
      legend: "Who will visit each other?",
    },
    draft: {
      hostsFirst: "Hosts the first visit",
      themeHint: "Shown in the proposal. On the visits they can talk about other things too.",
      hostsSecond: "Hosts the second visit",
      third: "Hosts the third visit",
    },
    walls: {
      "no-shared-language": {
        what: "{a} and {b} haven’t named a language in common. The visit would need an interpreter.",
      },
      "same-contact": {
        what: "{a} and {b} have the same contact person. Ask them whether this is one association or two before you go on.",
      },
      "same-organisation": {
        title: "The same association twice",
        what: "{a} and {b} look like the same association. Join the answers on the page of enrolments, or mark them there as two different associations.",
      },
    },
  },
};
