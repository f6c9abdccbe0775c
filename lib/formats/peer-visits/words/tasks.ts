import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a pair, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    path: "{seats, plural, =2 {Parin} other {Ryhmän}} polku",
    stations: {
      pair: "{seats, plural, =2 {Pari} other {Ryhmä}}",
      assignment: "Välitehtävä",
    },
    yours: {
      proposal: "Ehdottakaa paria",
      agreement: "Vastatkaa pariehdotukseen",
      assignment: "Tehkää välitehtävä",
    },
    about: {
      proposal: "Pari odottaa luonnoksena. Katsokaa se vielä läpi ennen kuin kerrotte yhdistyksille.",
      "propose-times":
        "Ehdottakaa pari kolme aikaa, jotka teille sopivat. Muut kertovat, mitkä niistä käyvät heille.",
      visit: "Rastittakaa, ketkä tulivat. Sen jälkeen palaute ja välitehtävä avautuvat.",
      assignment:
        "Noin 20 minuuttia. {seats, plural, =2 {Toinen yhdistys näkee} other {Muut näkevät}} vastauksenne vasta, kun {seats, plural, =2 {molemmat} other {kaikki}} ovat valmiita.",
      survey: "Kolme kysymystä, noin minuutti. Vastausta ei yhdistetä teihin.",
      closing:
        "Millaisia vierailut olivat? Noin neljä minuuttia. Palaute annetaan ilman nimeä; yhteyshenkilö vastaa lisäksi yhdistyksen puolesta.",
    },
    action: {
      proposal: "Avaa pari",
      talk: "Avaa pari",
      assignment: "Avaa välitehtävä",
    },
    theirs: {
      proposal: "Pariehdotus",
      agreement: "Vastaus pariehdotukseen",
      assignment: "Välitehtävä",
    },
    now: {
      ended: "Tämä {seats, plural, =2 {pari} other {ryhmä}} on päättynyt",
      endedText:
        "Vierailuja ei enää järjestetä {seats, plural, =2 {tällä parilla} other {tällä ryhmällä}}. Jos jokin jäi askarruttamaan, kysykää koordinaattorilta.",
    },
  },
  sv: {
    path: "{seats, plural, =2 {Parets} other {Gruppens}} väg",
    stations: {
      pair: "{seats, plural, =2 {Paret} other {Gruppen}}",
      assignment: "Mellanuppgift",
    },
    yours: {
      proposal: "Föreslå paret",
      agreement: "Svara på förslaget",
      assignment: "Gör mellanuppgiften",
    },
    about: {
      proposal: "Paret väntar som utkast. Se igenom det innan ni berättar för föreningarna.",
      "propose-times":
        "Föreslå två eller tre tider som passar er. De andra berättar vilka av dem som går bra.",
      visit: "Kryssa för vilka som kom. Därefter öppnas responsen och mellanuppgiften.",
      assignment:
        "Ungefär 20 minuter. {seats, plural, =2 {Den andra föreningen} other {De andra}} ser ert svar först när {seats, plural, =2 {båda} other {alla}} är klara.",
      survey: "Tre frågor, ungefär en minut. Svaret kopplas inte till er.",
      closing:
        "Hurdana var besöken? Ungefär fyra minuter. Responsen ges utan namn; kontaktpersonen svarar dessutom för föreningens del.",
    },
    action: {
      proposal: "Öppna paret",
      talk: "Öppna paret",
      assignment: "Öppna uppgiften",
    },
    theirs: {
      proposal: "Förslaget om en partner",
      agreement: "Svaret på förslaget",
      assignment: "Mellanuppgiften",
    },
    now: {
      ended: "{seats, plural, =2 {Det här paret} other {Den här gruppen}} har upplösts",
      endedText:
        "Inga fler besök ordnas med {seats, plural, =2 {det här paret} other {den här gruppen}}. Fråga koordinatorn om ni undrar över något.",
    },
  },
  en: {
    path: "The {seats, plural, =2 {pair’s} other {group’s}} path",
    stations: {
      pair: "The {seats, plural, =2 {pair} other {group}}",
      assignment: "Assignment",
    },
    yours: {
      proposal: "Propose the pair",
      agreement: "Answer the proposal",
      assignment: "Do the assignment",
    },
    about: {
      proposal: "The pair is waiting as a draft. Look through it once more before you tell the associations.",
      "propose-times":
        "Propose two or three times that suit you. The others say which of them they can make.",
      visit: "Tick who came. That opens the feedback and the assignment.",
      assignment:
        "About 20 minutes. {seats, plural, =2 {Your partner sees} other {The others see}} your answer only when {seats, plural, =2 {both} other {all}} are ready.",
      survey: "Three questions, about a minute. Your answers aren’t linked to you.",
      closing:
        "What were the visits like? About four minutes. Feedback is given without a name; the contact person also answers for the association.",
    },
    action: {
      proposal: "Open the pair",
      talk: "Open the pair",
      assignment: "Open the assignment",
    },
    theirs: {
      proposal: "Our proposal of a partner",
      agreement: "An answer to the proposal",
      assignment: "The assignment",
    },
    now: {
      ended: "This {seats, plural, =2 {pair} other {group}} has ended",
      endedText:
        "There will be no more visits with this {seats, plural, =2 {pair} other {group}}. If anything is on your mind, ask the coordinator.",
    },
  },
};
