import type { Words } from "@/lib/i18n/overrides";

/** What somebody who takes part in a series writes to its trainer. */
export const briefs: NonNullable<Words["briefs"]> = {
  fi: {
    readers:
      "{count, plural, =0 {Ryhmällä ei ole vielä kouluttajaa: kun hän on selvillä, tallentakaa tämä uudelleen, jotta hän voi lukea sen.} one {Tämän lukee vain {names}, ja hän näkee nimenne.} other {Tämän lukevat vain {names}, ja he näkevät nimenne.}}",
    missed: {
      title: "Kouluttaja on vaihtunut",
      text: "Uusi kouluttaja ei voi lukea, mitä kirjoititte ennen häntä. Jos haluatte, että hän lukee sen, tallentakaa se uudelleen.",
    },
    fold: {
      text: "Voitte kirjoittaa ennen tapaamista jotain, minkä vain kouluttaja lukee. Se on vapaaehtoista.",
      written: "Olette kirjoittaneet kouluttajalle. Vain hän lukee sen.",
    },
    read: {
      forOthers:
        "{count, plural, one {# viesti on kirjoitettu ennen teitä} other {# viestiä on kirjoitettu ennen teitä}} toiselle kouluttajalle. Kirjoittajat näkevät, että voivat tallentaa sen uudelleen teille.",
    },
  },
  sv: {
    readers:
      "{count, plural, =0 {Gruppen har ännu ingen utbildare: när någon är utsedd, spara det här på nytt så att hen kan läsa det.} one {Det här läses bara av {names}, som ser ert namn.} other {Det här läses bara av {names}, som ser ert namn.}}",
    missed: {
      title: "Utbildaren har bytts",
      text: "Den nya utbildaren kan inte läsa det ni skrev tidigare. Om ni vill att hen läser det, spara det på nytt.",
    },
    fold: {
      text: "I förväg kan ni skriva något som bara utbildaren läser. Det är frivilligt.",
      written: "Ni har skrivit till utbildaren. Bara hen läser det.",
    },
    read: {
      forOthers:
        "{count, plural, one {# meddelande skrevs} other {# meddelanden skrevs}} till en annan utbildare före er. De som skrev ser att de kan spara det på nytt till er.",
    },
  },
  en: {
    readers:
      "{count, plural, =0 {The group has no trainer yet: once there is one, save this again so that they can read it.} one {Only {names} reads this, and sees your name.} other {Only {names} read this, and see your name.}}",
    missed: {
      title: "The trainer has changed",
      text: "The new trainer can’t read what you wrote earlier. If you’d like them to, save it again.",
    },
    fold: {
      text: "Before the meeting you can write something that only the trainer reads. It’s optional.",
      written: "You’ve written to the trainer. Only they read it.",
    },
    read: {
      forOthers:
        "{count, plural, one {# message was} other {# messages were}} written to another trainer before you. Their writers see that they can save it again for you.",
    },
  },
};

/** The mail that asks for it. */
export const briefMails: NonNullable<Words["emails"]> = {
  fi: {
    subjects: { "brief-asked": "Haluatteko kirjoittaa kouluttajalle etukäteen? {programme}" },
    leads: {
      "brief-asked":
        "Pian tavataan. Jos haluatte tuoda ryhmään jonkin oman tilanteen tai kouluttajan ({guide}) olisi hyvä tietää jotain etukäteen, kirjoittakaa se hänelle tästä.",
    },
    nexts: {
      "brief-asked":
        "Tämä on vapaaehtoista, emmekä muistuta. Vain kouluttaja lukee, mitä kirjoitatte, ja yhdessä ollessanne kerrotte itse sen, minkä haluatte.",
    },
  },
  sv: {
    subjects: { "brief-asked": "Vill ni skriva till utbildaren i förväg? {programme}" },
    leads: {
      "brief-asked":
        "Snart möts vi. Om ni vill ta upp en egen situation i gruppen, eller om utbildaren ({guide}) behöver veta något i förväg, kan ni skriva det till hen här.",
    },
    nexts: {
      "brief-asked":
        "Det är frivilligt, och vi påminner inte. Bara utbildaren läser det ni skriver, och tillsammans med de andra berättar ni själva det ni vill.",
    },
  },
  en: {
    subjects: { "brief-asked": "Would you like to write to the trainer beforehand? {programme}" },
    leads: {
      "brief-asked":
        "We’ll meet soon. If you’d like to bring a situation of your own to the group, or there’s something the trainer ({guide}) should know beforehand, write it to them here.",
    },
    nexts: {
      "brief-asked":
        "This is optional, and we won’t remind you. Only the trainer reads what you write, and when you’re together you tell what you want to yourself.",
    },
  },
};
