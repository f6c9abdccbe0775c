import type { Overrides } from "@/lib/i18n/overrides";

/** The report of a programme of pairs. */
export const reports: Overrides<"reports"> = {
  fi: {
    summary: {
      groups:
        "{agreed, plural, =0 {Pareja ei ole vielä sovittu.} one {On sovittu # pari, ja se {completed, plural, =0 {on vielä kesken} other {on päättänyt vierailunsa}}.} other {On sovittu # paria, ja niistä {completed} on päättänyt vierailunsa.}}",
    },
    numbers: {
      groups: "Pareja sovittu",
    },
    themes: {
      groups: "Mistä parit puhuivat",
    },
    feedback: {
      answers:
        "{answers, plural, one {# vastaus} other {# vastausta}}, {groups, plural, one {# pari} other {# paria}}",
      tooFew:
        "Luvut tulevat erissä, joissa on vähintään {answers} vastausta vähintään {groups} parista, ja viimeiset, kun kysely on sulkeutunut. Näin kenenkään vastausta ei voi päätellä.",
      few: "Kysely on sulkeutunut. Lukuja näytetään vain, kun vastauksia on vähintään {answers} vähintään {groups} parista. Näin kenenkään vastausta ei voi päätellä.",
    },
    predictions: {
      lead: "Kun parit muodostettiin, jokainen sai pisteitä siitä, miten hyvin yhdistykset sopivat toisilleen. Tässä pisteitä verrataan siihen, mitä vierailuista sanottiin.",
      soon: "Kun parit, joille on laskettu pisteet, ovat vierailleet ja antaneet palautetta, näette tästä, olivatko paljon pisteitä saaneet parit tyytyväisempiä kuin vähän pisteitä saaneet.",
      tooFew:
        "Vertailu tehdään kerran, kun kysely on sulkeutunut. Se näytetään, kun kummallakin puolella on vähintään {answers} vastausta vähintään {groups} parista eikä luvuista voi laskea, mitä yksittäinen pari vastasi.",
      total: {
        raise: "Pisteytys osui: paljon pisteitä saaneet parit olivat tyytyväisempiä.",
        lower: "Pisteet eivät erottaneet tyytyväisiä pareja muista.",
        reversed: "Pisteytys osui väärin päin: vähän pisteitä saaneet parit olivat tyytyväisempiä.",
      },
      factor: {
        reversed: "Tästä vähän pisteitä saaneet parit olivat tyytyväisempiä. Painoa voi laskea.",
      },
      caution:
        "Muutama pari ei todista paljon, ja ero voi johtua muustakin. Muuttakaa painoja vähän kerrallaan ja katsokaa ensi vuonna uudelleen.",
    },
    insights: {
      lead: "Lauseet, jotka parin kaikki yhdistykset ovat hyväksyneet.",
    },
    method: {
      counts:
        "Ilmoittautumiset, parit ja vierailut lasketaan ohjelman tiedoista. Ilmoitettu osallistuja lasketaan ihmisiin kerran, vaikka hän olisi ollut monella vierailulla. Ennalta ilmoittamatta tulleet lasketaan jokaiselta vierailulta erikseen.",
      threshold:
        "Vastaukset lasketaan mukaan erissä. Jokaisessa erässä, jonka verran jokin luku muuttuu, on vähintään {answers} vastausta vähintään {groups} parista. Viimeinen erä tulee, kun kysely on sulkeutunut.",
      predictions:
        "Pisteitä verrataan palautteeseen jakamalla parit kahtia: kokonaispisteissä keskimmäisen parin kohdalta, muissa sen mukaan, saiko pari vähintään puolet kohdan pisteistä. Jako jätetään pois, jos siitä ja muista luvuista voisi laskea jotakin alle {answers} vastauksesta tai alle {groups} parista.",
    },
    associations: {
      lead: "Mitä yhdistykset vastasivat omalla nimellään vierailujen jälkeen: kuka haluaa uuden parin, mitä voisi parantaa. Vain koordinaattori näkee ne, ja osan myös parin fasilitaattori.",
    },
  },
  sv: {
    summary: {
      groups:
        "{agreed, plural, =0 {Inga par har avtalats ännu.} one {# par har avtalats, och det {completed, plural, =0 {är inte färdigt än} other {har avslutat sina besök}}.} other {# par har avtalats, och {completed} av dem har avslutat sina besök.}}",
    },
    numbers: {
      groups: "Avtalade par",
    },
    themes: {
      groups: "Vad paren talade om",
    },
    feedback: {
      answers: "{answers, plural, one {# svar} other {# svar}}, {groups, plural, one {# par} other {# par}}",
      tooFew:
        "Siffrorna kommer i omgångar med minst {answers} svar från minst {groups} par, och de sista när enkäten har stängts. Så kan ingen sluta sig till vad någon har svarat.",
      few: "Enkäten har stängts. Siffror visas bara när det finns minst {answers} svar från minst {groups} par. Så kan ingen lista ut vad någon har svarat.",
    },
    predictions: {
      lead: "När paren bildades fick varje par poäng för hur väl föreningarna passade varandra. Här jämförs poängen med vad som sades om besöken.",
      soon: "När par som har fått poäng har besökt varandra och gett respons ser ni här om par med många poäng var nöjdare än par med få.",
      tooFew:
        "Jämförelsen görs en gång, när enkäten har stängts. Den visas när det på båda sidor finns minst {answers} svar från minst {groups} par och siffrorna inte avslöjar vad ett enskilt par svarade.",
      total: {
        raise: "Poängen stämde: par med många poäng var nöjdare.",
        lower: "Poängen skilde inte nöjda par från andra.",
        reversed: "Poängen slog fel: par med få poäng var nöjdare.",
      },
      factor: {
        reversed: "Par som fick få poäng för det här var nöjdare. Vikten kan sänkas.",
      },
      caution:
        "Några få par bevisar inte mycket, och skillnaden kan bero på annat. Ändra vikterna lite i taget och se efter igen nästa år.",
    },
    insights: {
      lead: "Meningar som alla föreningar i paret har godkänt.",
    },
    method: {
      counts:
        "Anmälningar, par och besök räknas ur programmets uppgifter. En anmäld deltagare räknas en gång, även om hen har varit med på flera besök. De som kom utan att vara anmälda räknas för varje besök.",
      threshold:
        "Svaren räknas in i omgångar. Varje omgång som ändrar en siffra har minst {answers} svar från minst {groups} par. Den sista omgången kommer när enkäten har stängts.",
      predictions:
        "Poängen jämförs med responsen genom att paren delas i två: för de sammanlagda poängen vid det mittersta paret, för de andra efter om paret fick minst hälften av poängen. En delning lämnas bort om den och de andra siffrorna kunde avslöja något om färre än {answers} svar eller färre än {groups} par.",
    },
    associations: {
      lead: "Vad föreningarna svarade i eget namn efter besöken: vem vill ha en ny partner, vad kunde bli bättre. Bara koordinatorn ser svaren, en del av dem även parets facilitator.",
    },
  },
  en: {
    summary: {
      groups:
        "{agreed, plural, =0 {No pairs have been agreed yet.} one {# pair has been agreed, and it {completed, plural, =0 {is still under way} other {has finished its visits}}.} other {# pairs have been agreed, and {completed} of them have finished their visits.}}",
    },
    numbers: {
      groups: "Pairs agreed",
    },
    themes: {
      groups: "What the pairs talked about",
    },
    feedback: {
      answers:
        "{answers, plural, one {# answer} other {# answers}}, {groups, plural, one {# pair} other {# pairs}}",
      tooFew:
        "The figures come in batches of at least {answers} answers from at least {groups} pairs, and the last ones when the survey has closed. That way nobody can work out what anybody answered.",
      few: "The survey has closed. Figures are shown only when there are at least {answers} answers from at least {groups} pairs. That way nobody’s answer can be worked out.",
    },
    predictions: {
      lead: "When the pairs were made, each got points for how well the associations suited each other. Here the points are compared with what people said about the visits.",
      soon: "Once pairs with points have visited each other and given feedback, you’ll see here whether those with many points were happier than those with few.",
      tooFew:
        "The comparison is made once, when the survey has closed. It is shown if each side has at least {answers} answers from at least {groups} pairs and the figures don’t give away what a single pair answered.",
      total: {
        raise: "The points were right: pairs with many points were happier.",
        lower: "The points didn’t tell happy pairs from the rest.",
        reversed: "The points were the wrong way round: pairs with few points were happier.",
      },
      factor: {
        reversed: "Pairs with few points for this were happier. You could lower its weight.",
      },
      caution:
        "A few pairs don’t prove much, and the difference may come from something else. Change the weights a little at a time, and look again next year.",
    },
    insights: {
      lead: "Sentences that every association of a pair has approved.",
    },
    method: {
      counts:
        "Enrolments, pairs and visits are counted from the programme’s records. A participant who was signed up is counted once, even after several visits. People who came along without signing up are counted at each visit.",
      threshold:
        "Answers are counted in batches. Every batch that changes a figure holds at least {answers} answers from at least {groups} pairs. The last batch comes when the survey has closed.",
      predictions:
        "Points are compared with feedback by splitting the pairs in two: for total points at the middle pair, for the others by whether the pair got at least half of the points. A split is left out if it and the other figures would give away anything about fewer than {answers} answers or fewer than {groups} pairs.",
    },
    associations: {
      lead: "What associations answered in their own name after the visits: who would like a new partner, what could be better. Only the coordinator sees this, and the pair’s facilitator some of it.",
    },
  },
};
