import type { Overrides } from "@/lib/i18n/overrides";

/** Making pairs of associations. Over 250 lines because each message stands here in three languages. */
export const matching: Overrides<"matching"> = {
  fi: {
    title: "Parien teko",
    waiting:
      "{n, plural, =0 {Kukaan ei odota paria.} one {# yhdistys odottaa paria.} other {# yhdistystä odottaa paria.}}",
    empty: {
      decide: {
        title: "Täällä tehdään parit",
        what: "Kun olette hyväksyneet ilmoittautumisia, ehdotamme tässä pareja ja kerromme, miksi juuri ne.",
      },
      "take-in": {
        title: "Kukaan hyväksytyistä ei odota paria",
        what: "Varasijalla on yhdistyksiä. Kun otatte niitä mukaan, ehdotamme tässä pareja.",
      },
      follow: {
        title: "Kaikki hyväksytyt ovat pareissa",
        what: "Parien sivulla näette, ketkä ovat vastanneet, ja ketä odotetaan.",
        action: "Katso parit",
      },
      invite: {
        title: "Täällä tehdään parit",
        what: "Kun yhdistyksiä on ilmoittautunut ja olette hyväksyneet ne, ehdotamme tässä pareja.",
      },
      closed: {
        what: "Pareja ei enää tehdä. Raportti ja parit ovat yhä käytössänne.",
      },
      cancelled: {
        what: "Pareja ei tehdä. Ilmoittautumiset ovat tallessa.",
      },
    },
    happened: {
      tellLeft:
        "{n, plural, one {Yksi jäi ilman paria: kertokaa sille} other {# jäi ilman paria: kertokaa heille}}",
      drafted:
        "{n, plural, one {# pari on luonnoksena. Valitkaa sille fasilitaattori ja ehdottakaa.} other {# paria on luonnoksena. Valitkaa niille fasilitaattorit ja ehdottakaa.}}",
      lost: "{n, plural, one {Yksi pari jäi tekemättä: joku muu ehti juuri tehdä parin toisesta sen yhdistyksestä.} other {# paria jäi tekemättä: joku muu ehti juuri tehdä parin jostakin niiden yhdistyksestä.}}",
      undone: "Luonnos on purettu. Molemmat odottavat taas paria.",
      lostProposals:
        "{n, plural, one {Yhden parin ehti joku muu juuri muuttaa tai ehdottaa.} other {# paria ehti joku muu juuri muuttaa tai ehdottaa.}}",
    },
    drafts: {
      title: "{n, plural, one {Luonnos, # pari} other {Luonnokset, # paria}}",
      lead: "Yhdistykset eivät näe luonnoksia. Kun ehdotatte, kumpikin saa viestin ja vastausajan.",
      pair: "Pari",
      load: "{name} ({n, plural, =0 {ei pareja} one {# pari} other {# paria}})",
    },
    byHand: {
      title: "Tehkää pari käsin",
      lead: "Ensimmäinen isännöi ensimmäisen vierailun. Kolmas on parittomaksi jäänyttä varten.",
      submit: "Tee pari käsin",
      many: "Odottavia on niin monta, ettei niitä valita listasta. Etsikää yhdistys nimellä parijaosta ja avatkaa se: sivulla näkyvät kaikki, joiden kanssa sen voi yhdistää.",
    },
    confirmation: {
      title: "Tehdäänkö pari silti?",
      submit: "Tee pari silti",
      back: "Palaa tekemättä paria",
    },
    walls: {
      "rather-not": {
        title: "Luottamuksellinen toive on tätä paria vastaan",
      },
      "tried-before": {
        title: "Tätä paria on jo ehdotettu",
      },
      "met-before": {
        title: "He ovat jo vierailleet toistensa luona",
        what: "{a} ja {b} ovat tavanneet kolmen vuoden sisällä, eivätkä molemmat ole toivoneet sitä uudelleen.",
      },
    },
    draft: {
      title: "Luonnos parista",
      propose: "Ehdotus parille",
      proposeLead:
        "Kumpikin saa viestin ja {days, plural, one {# päivän} other {# päivää}} aikaa vastata. Fasilitaattori saa tiedon.",
      facilitatorHint: "Suluissa, montako paria hänellä on nyt tässä ohjelmassa.",
      message: "Sananne molemmille",
      assignment: "Välitehtävä",
      done: {
        drafted: "Pari on luonnoksena. Yhdistykset eivät vielä tiedä siitä.",
      },
    },
    undo: {
      lead: "Paria ei ole vielä ehdotettu, joten kenellekään ei lähde viestiä. Molemmat jäävät odottamaan paria.",
    },
    unpaired: {
      title: "Kerro ilman paria jääneille",
      nobody: "Kukaan hyväksytyistä ei odota paria",
      back: "Palaa pareihin",
      planned: "Suunnitelmassa kaikille löytyy pari",
      waiting:
        "{n, plural, one {Yksi yhdistys odottaa} other {# yhdistystä odottaa}} vielä, että luonnostelette ja ehdotatte parit. Siksi kenellekään ei tarvitse kertoa mitään.",
    },
    unaccepted: {
      what: "Fasilitaattorin voi valita parille, kun hän on hyväksynyt kutsun omalla sivullaan. Luonnokset säilyvät sillä välin, ja voitte myös valita jonkun toisen.",
    },
  },
  sv: {
    title: "Bilda par",
    waiting:
      "{n, plural, =0 {Ingen väntar på en partner.} one {# förening väntar på en partner.} other {# föreningar väntar på en partner.}}",
    empty: {
      decide: {
        title: "Här bildas paren",
        what: "När ni har godkänt anmälningar föreslår vi par här och berättar varför just de.",
      },
      "take-in": {
        title: "Ingen av de godkända väntar på en partner",
        what: "Det finns föreningar på reservplats. När ni tar med dem föreslår vi par här.",
      },
      follow: {
        title: "Alla godkända är i par",
        what: "På parens sida ser ni vilka som har svarat och vem som väntas.",
        action: "Se paren",
      },
      invite: {
        title: "Här bildas paren",
        what: "När föreningar har anmält sig och ni har godkänt dem föreslår vi par här.",
      },
      closed: {
        what: "Inga fler par bildas. Rapporten och paren finns kvar.",
      },
      cancelled: {
        what: "Inga par bildas. Anmälningarna finns kvar.",
      },
    },
    happened: {
      tellLeft:
        "{n, plural, one {En blev utan partner: berätta för den} other {# blev utan partner: berätta för dem}}",
      drafted:
        "{n, plural, one {# par finns som utkast. Välj facilitator och föreslå det.} other {# par finns som utkast. Välj facilitatorer och föreslå dem.}}",
      lost: "{n, plural, one {Ett par blev inte bildat: någon annan hann före med en av föreningarna.} other {# par blev inte bildade: någon annan hann före med någon av föreningarna.}}",
      undone: "Utkastet har lösts upp. Båda väntar igen på en partner.",
      lostProposals:
        "{n, plural, one {Ett par hann någon annan just ändra eller föreslå.} other {# par hann någon annan just ändra eller föreslå.}}",
    },
    drafts: {
      title: "{n, plural, one {Utkast, # par} other {Utkast, # par}}",
      lead: "Föreningarna ser inte utkasten. När ni lägger fram förslaget får var och en ett meddelande och tid att svara.",
      pair: "Par",
      load: "{name} ({n, plural, =0 {inga par} one {# par} other {# par}})",
    },
    byHand: {
      title: "Bilda ett par för hand",
      lead: "Den första är värd för det första besöket. Den tredje är för en förening som annars skulle bli utan partner.",
      submit: "Bilda paret för hand",
      many: "Det är så många som väntar att de inte kan väljas ur en lista. Sök föreningen med namn i parindelningen och öppna den: sidan visar alla som den kan bilda par med.",
    },
    confirmation: {
      title: "Ska paret bildas ändå?",
      submit: "Bilda paret ändå",
      back: "Gå tillbaka utan att bilda paret",
    },
    walls: {
      "rather-not": {
        title: "Ett konfidentiellt önskemål talar mot det här paret",
      },
      "tried-before": {
        title: "Det här paret har redan föreslagits",
      },
      "met-before": {
        title: "De har redan besökt varandra",
        what: "{a} och {b} har träffats inom tre år, och inte båda har önskat det på nytt.",
      },
    },
    draft: {
      title: "Utkast till par",
      propose: "Förslaget till föreningarna",
      proposeLead:
        "Föreningarna får ett meddelande och {days, plural, one {# dag} other {# dagar}} på sig att svara. Facilitatorn får veta det.",
      facilitatorHint: "Inom parentes hur många par hen har nu i det här programmet.",
      message: "Några ord till båda",
      assignment: "Mellanuppgift",
      done: {
        drafted: "Paret finns som utkast. Föreningarna vet ännu inte om det.",
      },
    },
    undo: {
      lead: "Paret har inte föreslagits ännu, så ingen får något meddelande. Båda fortsätter att vänta på en partner.",
    },
    unpaired: {
      title: "Berätta för dem som blev utan partner",
      nobody: "Ingen av de godkända väntar på en partner",
      back: "Tillbaka till paren",
      planned: "I planen finns en partner åt alla",
      waiting:
        "{n, plural, one {En förening väntar} other {# föreningar väntar}} ännu på att ni skissar och föreslår paren. Därför behöver ingen meddelas nu.",
    },
    unaccepted: {
      what: "Ni kan välja en facilitator för ett par när hen har tackat ja på Min sida. Utkasten sparas under tiden, och ni kan också välja någon annan.",
    },
  },
  en: {
    title: "Pairing",
    waiting:
      "{n, plural, =0 {Nobody is waiting for a partner.} one {# association is waiting for a partner.} other {# associations are waiting for a partner.}}",
    empty: {
      decide: {
        title: "This is where you make the pairs",
        what: "Once you’ve accepted enrolments, we suggest pairs here and say why.",
      },
      "take-in": {
        title: "None of those accepted is waiting for a partner",
        what: "There are associations on the waiting list. When you take some in, we suggest pairs here.",
      },
      follow: {
        title: "Everybody accepted is in a pair",
        what: "The pairs’ page shows who has answered and who is awaited.",
        action: "See the pairs",
      },
      invite: {
        title: "This is where you make the pairs",
        what: "Once associations have enrolled and you’ve accepted them, we suggest pairs here.",
      },
      closed: {
        what: "No more pairs are made. You still have the report and the pairs.",
      },
      cancelled: {
        what: "No pairs are made. The enrolments are kept.",
      },
    },
    happened: {
      tellLeft:
        "{n, plural, one {One was left without a partner: tell them} other {# were left without a partner: tell them}}",
      drafted:
        "{n, plural, one {# pair is in draft. Choose a facilitator and propose it.} other {# pairs are in draft. Choose facilitators and propose them.}}",
      lost: "{n, plural, one {One pair wasn’t made: somebody else had just paired one of its associations.} other {# pairs weren’t made: somebody else had just paired one of their associations.}}",
      undone: "The draft has been undone. Both are waiting for a partner again.",
      lostProposals:
        "{n, plural, one {Somebody else had just changed or proposed one pair.} other {Somebody else had just changed or proposed # pairs.}}",
    },
    drafts: {
      title: "{n, plural, one {Draft, # pair} other {Drafts, # pairs}}",
      lead: "The associations don’t see drafts. When you propose, each of them gets a message and time to answer.",
      pair: "Pair",
      load: "{name} ({n, plural, =0 {no pairs} one {# pair} other {# pairs}})",
    },
    byHand: {
      title: "Make a pair by hand",
      lead: "The first one hosts the first visit. The third place is for an association that would otherwise be left without a partner.",
      submit: "Make the pair by hand",
      many: "There are too many waiting to choose from a list. Find the association by name in the pairing and open it: its page shows everybody it could be paired with.",
    },
    confirmation: {
      title: "Make the pair anyway?",
      submit: "Make the pair anyway",
      back: "Go back without making the pair",
    },
    walls: {
      "rather-not": {
        title: "A confidential wish speaks against this pair",
      },
      "tried-before": {
        title: "This pair has already been proposed",
      },
      "met-before": {
        title: "They have already visited each other",
        what: "{a} and {b} have met within the last three years, and they haven’t both asked to meet again.",
      },
    },
    draft: {
      title: "Draft pair",
      propose: "The proposal",
      proposeLead:
        "The associations get a message and {days, plural, one {# day} other {# days}} to answer. The facilitator is told.",
      facilitatorHint: "In brackets, how many pairs they have in this programme now.",
      message: "A word from you to both",
      assignment: "Assignment between the visits",
      done: {
        drafted: "The pair is in draft. The associations don’t know about it yet.",
      },
    },
    undo: {
      lead: "The pair hasn’t been proposed yet, so nobody gets a message. Both go on waiting for a partner.",
    },
    unpaired: {
      title: "Tell those without a partner",
      nobody: "None of those accepted is waiting for a partner",
      back: "Back to the pairs",
      planned: "In the plan there’s a partner for everybody",
      waiting:
        "{n, plural, one {One association is} other {# associations are}} still waiting for you to draft and propose the pairs, so there’s nothing to tell anybody yet.",
    },
    unaccepted: {
      what: "You can choose a facilitator for a pair once they have accepted on their own page. The drafts are kept meanwhile, and you can also choose somebody else.",
    },
  },
};
