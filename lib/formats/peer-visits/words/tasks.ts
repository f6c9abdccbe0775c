import type { Overrides } from "@/lib/i18n/overrides";

/** What there is to do in a pair, and its path. */
export const tasks: Overrides<"tasks"> = {
  fi: {
    path: "{seats, plural, =2 {Parin} other {Ryhmän}} polku",
    stations: {
      pair: "{seats, plural, =2 {Pari} other {Ryhmä}}",
      visit: "{n}. vierailu",
      assignment: "Välitehtävä",
    },
    yours: {
      proposal: "Ehdottakaa paria",
      agreement: "Vastatkaa pariehdotukseen",
      talk: "Soittakaa: yhdistys haluaa jutella ensin",
      "propose-times": "Ehdottakaa aikoja {n}. vierailulle",
      vote: "Kertokaa, mitkä ajat sopivat {n}. vierailulle",
      choose: "Valitkaa {n}. vierailun aika",
      place: "Kertokaa vieraille, minne tulla",
      visit: "Merkitkää {n}. vierailu pidetyksi",
      assignment: "Tehkää välitehtävä",
      survey: "Antakaa palautetta {n}. vierailusta",
    },
    about: {
      proposal: "Pari odottaa luonnoksena. Katsokaa se vielä läpi ennen kuin kerrotte yhdistyksille.",
      talk: "Yhdistys haluaa kuulla lisää ennen kuin vastaa.",
      "propose-times":
        "Ehdottakaa pari kolme aikaa, jotka teille sopivat. Muut kertovat, mitkä niistä käyvät heille.",
      place:
        "Olette isäntänä. Osoite, kulkuohjeet ja esteettömyys riittävät; tiedot näkyvät myös kalenterissa.",
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
      "propose-times": "Ajat {n}. vierailulle",
      vote: "Vastaukset {n}. vierailun aikoihin",
      choose: "{n}. vierailun ajan valinta",
      place: "{n}. vierailun paikka",
      visit: "{n}. vierailun kirjaaminen",
      assignment: "Välitehtävä",
      survey: "Palaute {n}. vierailusta",
    },
    who: {
      participants: "vierailulla olleet",
    },
    now: {
      visit: "Seuraavaksi: {n}. vierailu",
      visitAction: "Katso vierailun tiedot",
      done: "Vierailut on pidetty. Kiitos!",
      ended: "Tämä {seats, plural, =2 {pari} other {ryhmä}} on päättynyt",
      endedText:
        "Vierailuja ei enää järjestetä {seats, plural, =2 {tällä parilla} other {tällä ryhmällä}}. Jos jokin jäi askarruttamaan, kysykää koordinaattorilta.",
      partly: "Vierailut ovat ohi. Kiitos!",
      partlyText:
        "Osa vierailuista jäi pitämättä. Tämän sivun kohdassa Ihmiset kerrotaan, mihin asti yhteystiedot näkyvät, jos yhteistyö jatkuu.",
    },
  },
  sv: {
    path: "{seats, plural, =2 {Parets} other {Gruppens}} väg",
    stations: {
      pair: "{seats, plural, =2 {Paret} other {Gruppen}}",
      visit: "Besök {n}",
      assignment: "Mellanuppgift",
    },
    yours: {
      proposal: "Föreslå paret",
      agreement: "Svara på förslaget",
      talk: "Ring upp: föreningen vill prata först",
      "propose-times": "Föreslå tider för besök {n}",
      vote: "Berätta vilka tider som passar för besök {n}",
      choose: "Välj tid för besök {n}",
      place: "Berätta för gästerna vart de ska komma",
      visit: "Markera besök {n} som hållet",
      assignment: "Gör mellanuppgiften",
      survey: "Ge respons på besök {n}",
    },
    about: {
      proposal: "Paret väntar som utkast. Se igenom det innan ni berättar för föreningarna.",
      talk: "Föreningen vill höra mer innan den svarar.",
      "propose-times":
        "Föreslå två eller tre tider som passar er. De andra berättar vilka av dem som går bra.",
      place:
        "Ni är värd. Adress, vägbeskrivning och tillgänglighet räcker; uppgifterna syns också i kalendern.",
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
      "propose-times": "Tider för besök {n}",
      vote: "Svaren på tiderna för besök {n}",
      choose: "Valet av tid för besök {n}",
      place: "Platsen för besök {n}",
      visit: "Att markera besök {n} som hållet",
      assignment: "Mellanuppgiften",
      survey: "Respons på besök {n}",
    },
    who: {
      participants: "de som var med",
    },
    now: {
      visit: "Härnäst: besök {n}",
      visitAction: "Se uppgifterna om besöket",
      done: "Besöken har hållits. Tack!",
      ended: "{seats, plural, =2 {Det här paret} other {Den här gruppen}} har upplösts",
      endedText:
        "Inga fler besök ordnas med {seats, plural, =2 {det här paret} other {den här gruppen}}. Fråga koordinatorn om ni undrar över något.",
      partly: "Besöken är över. Tack!",
      partlyText:
        "Alla besök blev inte av. Under De som är med på den här sidan står det hur länge kontaktuppgifterna visas, om samarbetet fortsätter.",
    },
  },
  en: {
    path: "The {seats, plural, =2 {pair’s} other {group’s}} path",
    stations: {
      pair: "The {seats, plural, =2 {pair} other {group}}",
      visit: "Visit {n}",
      assignment: "Assignment",
    },
    yours: {
      proposal: "Propose the pair",
      agreement: "Answer the proposal",
      talk: "Call them: the association would like to talk first",
      "propose-times": "Propose times for visit {n}",
      vote: "Say which times suit you for visit {n}",
      choose: "Choose the time of visit {n}",
      place: "Tell your guests where to come",
      visit: "Mark visit {n} as held",
      assignment: "Do the assignment",
      survey: "Give feedback on visit {n}",
    },
    about: {
      proposal: "The pair is waiting as a draft. Look through it once more before you tell the associations.",
      talk: "The association would like to hear more before it answers.",
      "propose-times":
        "Propose two or three times that suit you. The others say which of them they can make.",
      place:
        "You’re the host. An address, directions and whether there are steps will do; they also go into the calendar.",
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
      "propose-times": "Times for visit {n}",
      vote: "Answers about the times of visit {n}",
      choose: "Choosing the time of visit {n}",
      place: "The place of visit {n}",
      visit: "Marking visit {n} as held",
      assignment: "The assignment",
      survey: "Feedback on visit {n}",
    },
    who: {
      participants: "those who came",
    },
    now: {
      visit: "Next: visit {n}",
      visitAction: "See the details of the visit",
      done: "The visits are done. Thank you!",
      ended: "This {seats, plural, =2 {pair} other {group}} has ended",
      endedText:
        "There will be no more visits with this {seats, plural, =2 {pair} other {group}}. If anything is on your mind, ask the coordinator.",
      partly: "The visits are over. Thank you!",
      partlyText:
        "Not all of the visits took place. In case this leads to something more, People on this page says until when contact details are shown.",
    },
  },
};
