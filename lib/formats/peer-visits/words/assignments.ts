import type { Overrides } from "@/lib/i18n/overrides";

/** The assignment between two visits. */
export const assignments: Overrides<"assignments"> = {
  fi: {
    eyebrow: "Välitehtävä, enintään {minutes} min",
    back: "{seats, plural, =2 {Parin} other {Ryhmän}} sivulle",
    sealed: {
      body: "{seats, plural, =2 {Pari ja fasilitaattori näkevät tekstinne vasta, kun molemmat vastaukset on palautettu.} other {Muut ja fasilitaattori näkevät tekstinne vasta, kun kaikki kolme vastausta on palautettu.}} Koordinaattori ei näe niitä koskaan.",
    },
    done: {
      revealed:
        "{seats, plural, =2 {Molemmat} other {Kaikki}} ovat palauttaneet vastauksensa, ja ne ovat nyt luettavissa. Kerroimme siitä kaikille.",
    },
    form: {
      otherWaits:
        "{other} {seats, plural, =2 {on jo palauttanut vastauksensa} other {ovat jo palauttaneet vastauksensa}}. Kun palautatte omanne, {seats, plural, =2 {molemmat} other {kaikki}} avautuvat heti, eikä vastausta voi enää muuttaa.",
    },
    answers: {
      title: "{seats, plural, =2 {Molempien} other {Kaikkien}} vastaukset",
    },
    locked: {
      title: "Välitehtävä avautuu, kun ensimmäinen vierailu on pidetty",
    },
    over: {
      body: "Kun aika loppui, vastauksista puuttui ainakin yksi, joten ne jäävät sinetöidyiksi. Voitte kertoa ajatuksistanne vierailulla.",
    },
    facilitator:
      "Näette vastaukset, kun {seats, plural, =2 {molemmat} other {kaikki}} ovat palauttaneet ne. Siihen asti näette vain, kuka on valmis.",
    coordinator:
      "Vastaukset ovat {seats, plural, =2 {parin} other {ryhmän}} ja fasilitaattorin. Te näette vain, onko ne palautettu.",
    sheet: {
      open: "Avaa arkki toiseen vierailuun",
      eyebrow: "Toinen vierailu",
      print: "Arkki mahtuu A4:lle. Tulostakaa se selaimen tulostustoiminnolla ja ottakaa mukaan vierailulle.",
      waitingTitle:
        "Arkki avautuu, kun {seats, plural, =2 {molemmat} other {kaikki}} ovat palauttaneet vastauksensa",
      waitingBody:
        "Tällä sivulla ovat silloin {seats, plural, =2 {molempien} other {kaikkien}} vastaukset vierekkäin, valmiina toiseen vierailuun.",
    },
  },
  sv: {
    eyebrow: "Mellanuppgift, högst {minutes} min",
    back: "Till {seats, plural, =2 {parets} other {gruppens}} sida",
    sealed: {
      body: "{seats, plural, =2 {Er partner och facilitatorn ser er text först när båda svaren har lämnats in.} other {De andra och facilitatorn ser er text först när alla tre svaren har lämnats in.}} Koordinatorn ser dem aldrig.",
    },
    done: {
      revealed:
        "{seats, plural, =2 {Båda} other {Alla}} har lämnat in sina svar, och de kan nu läsas. Vi har meddelat alla.",
    },
    form: {
      otherWaits:
        "{other} har redan lämnat in {seats, plural, =2 {sitt svar} other {sina svar}}. När ni lämnar in ert öppnas {seats, plural, =2 {båda} other {alla}} genast, och svaret kan inte längre ändras.",
    },
    answers: {
      title: "{seats, plural, =2 {Bådas} other {Allas}} svar",
    },
    locked: {
      title: "Mellanuppgiften öppnas när det första besöket har hållits",
    },
    over: {
      body: "När tiden gick ut saknades åtminstone ett svar, så svaren förblir förseglade. Ni kan berätta om era tankar vid besöket.",
    },
    facilitator:
      "Ni ser svaren när {seats, plural, =2 {båda} other {alla}} har lämnat in dem. Till dess ser ni bara vem som är klar.",
    coordinator:
      "Svaren är {seats, plural, =2 {parets} other {gruppens}} och facilitatorns. Ni ser bara om de har lämnats in.",
    sheet: {
      open: "Öppna arket för det andra besöket",
      eyebrow: "Andra besöket",
      print:
        "Arket ryms på en A4. Skriv ut det med webbläsarens utskriftsfunktion och ta det med till besöket.",
      waitingTitle: "Arket öppnas när {seats, plural, =2 {båda} other {alla}} har lämnat in sina svar",
      waitingBody:
        "Då finns {seats, plural, =2 {bådas} other {allas}} svar bredvid varandra på den här sidan, färdiga för det andra besöket.",
    },
  },
  en: {
    eyebrow: "Assignment between the visits, {minutes} min at most",
    back: "To the {seats, plural, =2 {pair’s} other {group’s}} page",
    sealed: {
      body: "{seats, plural, =2 {Your partner and the facilitator see what you’ve written only when both answers are in.} other {The others and the facilitator see what you’ve written only when all three answers are in.}} The coordinator never sees them.",
    },
    done: {
      revealed:
        "{seats, plural, =2 {Both} other {All}} answers are in, and you can now read them. We’ve told everybody.",
    },
    form: {
      otherWaits:
        "{other} {seats, plural, =2 {has} other {have}} already handed in. When you do, {seats, plural, =2 {both} other {all}} answers open at once and yours can no longer be changed.",
    },
    answers: {
      title: "{seats, plural, =2 {Both} other {All}} answers",
    },
    locked: {
      title: "The assignment opens after the first visit",
    },
    over: {
      body: "At least one answer was missing when the time ran out, so the answers stay sealed. You can share your thoughts at the visit.",
    },
    facilitator:
      "You’ll see the answers when {seats, plural, =2 {both} other {all}} are in. Until then you see only who is ready.",
    coordinator:
      "The answers are for the {seats, plural, =2 {pair} other {group}} and its facilitator. You see only whether they have been handed in.",
    sheet: {
      open: "Open the sheet for the second visit",
      eyebrow: "Second visit",
      print: "The sheet fits on one A4 page. Print it from your browser and bring it to the visit.",
      waitingTitle: "The sheet opens when {seats, plural, =2 {both} other {all}} answers are in",
      waitingBody:
        "{seats, plural, =2 {Both} other {All}} answers will then be side by side on this page, ready for the second visit.",
    },
  },
};
