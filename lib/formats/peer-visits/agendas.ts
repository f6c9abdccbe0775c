import type { AgendaItem } from "@/lib/formats/recipe";

/**
 * How each visit goes; both take two and a half hours.
 * Where something is read aloud, it is the ground rules.
 */
export const agendas: Record<"visit-1" | "visit-2", readonly AgendaItem[]> = {
  "visit-1": [
    {
      minutes: 15,
      key: "arrival",
      title: { fi: "Saapuminen ja kahvi", sv: "Ankomst och kaffe", en: "Arrival and coffee" },
      what: {
        fi: "Jutellaan vapaasti. Tälle ajalle ei ole ohjelmaa, ja niin on tarkoituskin.",
        sv: "Fritt prat. Den här stunden har inget program, och det är meningen.",
        en: "Free talk. This time has no programme, on purpose.",
      },
    },
    {
      minutes: 15,
      key: "opening",
      title: { fi: "Aloituskierros", sv: "Öppningsrunda", en: "Opening round" },
      what: {
        fi: "Jokainen kertoo, kuka on, mitä tekee yhdistyksessä ja millä mielellä on juuri nyt. Fasilitaattori lukee pelisäännöt ääneen ja kertoo päivän tavoitteen.",
        sv: "Var och en berättar vem hen är, vad hen gör i föreningen och hur det känns just nu. Facilitatorn läser upp spelreglerna och berättar om dagens mål.",
        en: "Everybody says who they are, what they do in the association and how they feel right now. The facilitator reads the ground rules aloud and tells the aim of the day.",
      },
      readAloud: true,
    },
    {
      minutes: 25,
      key: "host",
      title: {
        fi: "Isännät esittelevät toimintaansa",
        sv: "Värdarna presenterar sin verksamhet",
        en: "The hosts show what they do",
      },
      what: {
        fi: "Kierretään tilat. Isännät kertovat, mitä he käytännössä tekevät ja kenelle, mistä he ovat ylpeitä ja mikä on vaikeaa.",
        sv: "Vi går runt i lokalen. Värdarna berättar vad de gör i praktiken och för vem, vad de är stolta över och vad som är svårt.",
        en: "A walk around the place. The hosts tell what they do in practice and for whom, one thing they are proud of and one that is hard.",
      },
    },
    {
      minutes: 10,
      key: "questions",
      title: { fi: "Vieraiden kysymykset", sv: "Gästernas frågor", en: "The guests’ questions" },
      what: {
        fi: "Ensin etukäteen lähetetyt kysymykset, sitten ne, jotka heräsivät matkan varrella.",
        sv: "Först frågorna som har skickats på förhand, sedan de som har väckts på vägen.",
        en: "First the questions sent beforehand, then those that came up on the way.",
      },
    },
    {
      minutes: 10,
      key: "break",
      title: { fi: "Tauko", sv: "Paus", en: "Break" },
      what: {
        fi: "Kahvia, ilmaa ja hetki jaloitteluun.",
        sv: "Kaffe, luft och en stund att sträcka på benen.",
        en: "Coffee, fresh air and a moment to stretch your legs.",
      },
    },
    {
      minutes: 45,
      key: "theme",
      title: { fi: "Keskustelu aiheesta", sv: "Samtal om ämnet", en: "Talk about the theme" },
      what: {
        fi: "3–5 kysymystä. Ensin kierros, jolla jokainen puhuu, sitten vapaata keskustelua. Myös vieraat kertovat omista kokemuksistaan.",
        sv: "3–5 frågor. Först en runda där alla talar, sedan fritt samtal. Också gästerna berättar om sina egna erfarenheter.",
        en: "Three to five questions. First a round where everybody speaks, then free talk. The guests, too, tell about their own experience.",
      },
    },
    {
      minutes: 20,
      key: "gathering",
      title: { fi: "Koonti", sv: "Sammanfattning", en: "Gathering up" },
      what: {
        fi: "Mitä opin? Mitä vien kotiin? Mitä kysyn ensi kerralla?",
        sv: "Vad lärde jag mig? Vad tar jag med mig hem? Vad frågar jag nästa gång?",
        en: "What did I learn? What do I take home? What will I ask next time?",
      },
    },
    {
      minutes: 10,
      key: "next",
      title: {
        fi: "Välitehtävä ja seuraava vierailu",
        sv: "Mellanuppgiften och nästa besök",
        en: "The assignment and the next visit",
      },
      what: {
        fi: "Fasilitaattori kertoo välitehtävästä. Tarkistetaan seuraavan vierailun päivä. Lopuksi jokainen sanoo yhden sanan siitä, miltä vierailu tuntui.",
        sv: "Facilitatorn berättar om mellanuppgiften. Vi kontrollerar datumet för nästa besök. Till sist säger var och en ett ord om hur besöket kändes.",
        en: "The facilitator explains the assignment. The date of the next visit is checked. At the end everybody says one word about how the visit felt.",
      },
    },
  ],
  "visit-2": [
    {
      minutes: 15,
      key: "arrival",
      title: { fi: "Saapuminen ja kahvi", sv: "Ankomst och kaffe", en: "Arrival and coffee" },
      what: {
        fi: "Jutellaan vapaasti. Nyt tunnemme jo toisemme.",
        sv: "Fritt prat. Nu känner vi redan varandra.",
        en: "Free talk. By now we know each other.",
      },
    },
    {
      minutes: 15,
      key: "check-in",
      title: { fi: "Kuulumiset", sv: "Sedan sist", en: "Since last time" },
      what: {
        fi: "Millä mielellä kukin on, ja mitä on tapahtunut edellisen vierailun jälkeen? Palautetaan pelisäännöt mieleen.",
        sv: "Hur känns det och vad har hänt sedan förra besöket? Vi påminner om spelreglerna.",
        en: "How is everybody, and what has happened since the last visit? A reminder of the ground rules.",
      },
      readAloud: true,
    },
    {
      minutes: 25,
      key: "host",
      title: {
        fi: "Isännät esittelevät toimintaansa",
        sv: "Värdarna presenterar sin verksamhet",
        en: "The hosts show what they do",
      },
      what: {
        fi: "Nyt on toisten vuoro: mitä he tekevät ja kenelle, mistä he ovat ylpeitä ja mikä on vaikeaa.",
        sv: "Nu är det de andras tur: vad gör de och för vem, vad är de stolta över och vad är svårt?",
        en: "Now it is the others’ turn: what they do and for whom, what they are proud of and what is hard.",
      },
    },
    {
      minutes: 25,
      key: "sheet",
      title: {
        fi: "Välitehtävät rinnakkain",
        sv: "Mellanuppgifterna sida vid sida",
        en: "The assignments side by side",
      },
      what: {
        fi: "Luetaan molempien vastaukset rinnakkain. Mikä on samaa, mikä yllättää, mistä haluatte jatkaa?",
        sv: "Vi läser båda svaren sida vid sida. Vad är lika, vad överraskar, vad vill ni tala vidare om?",
        en: "Both answers are read side by side. What is the same, what surprises, what do you want to go on with?",
      },
    },
    {
      minutes: 10,
      key: "break",
      title: { fi: "Tauko", sv: "Paus", en: "Break" },
      what: {
        fi: "Kahvia, ilmaa ja hetki jaloitteluun.",
        sv: "Kaffe, luft och en stund att sträcka på benen.",
        en: "Coffee, fresh air and a moment to stretch your legs.",
      },
    },
    {
      minutes: 35,
      key: "theme",
      title: { fi: "Aihe jatkuu", sv: "Ämnet fortsätter", en: "The theme goes on" },
      what: {
        fi: "Jatketaan aiheesta tai puhutaan yhteistyöstä: mitä hyötyä siitä olisi, mikä arvo on kummallekin ehdoton, mikä olisi ensimmäinen askel?",
        sv: "Vi fortsätter med ämnet eller talar om samarbete: vilken nytta skulle det ge, vilket värde är viktigast för vardera och vad kunde vara första steget?",
        en: "We go on with the theme or talk about working together: what good would it do, which value is beyond question for each, what would be the first step?",
      },
    },
    {
      minutes: 10,
      key: "decisions",
      title: { fi: "Sovitaan", sv: "Vi kommer överens", en: "What we agree" },
      what: {
        fi: "Kuka tekee mitä ja mihin mennessä? Sekin on hyvä päätös, ettei sovita mitään.",
        sv: "Vem gör vad och när ska det vara klart? Det är också ett bra beslut att inte komma överens om något.",
        en: "Who does what, and by when? To agree on nothing is a good decision, too.",
      },
    },
    {
      minutes: 10,
      key: "onward",
      title: {
        fi: "Mitä saa kertoa eteenpäin",
        sv: "Vad som får berättas vidare",
        en: "What may be told onward",
      },
      what: {
        fi: "Kirjoitetaan yhdessä pari lausetta, jotka molemmat hyväksyvät.",
        sv: "Vi skriver tillsammans några meningar som båda godkänner.",
        en: "Together we write a few sentences that both approve.",
      },
    },
    {
      minutes: 5,
      key: "feedback",
      title: { fi: "Palaute", sv: "Respons", en: "Feedback" },
      what: {
        fi: "Jokainen vastaa palautekyselyyn omalla puhelimellaan ennen kotimatkaa.",
        sv: "Var och en svarar på responsenkäten med sin egen telefon före hemresan.",
        en: "Everybody answers the feedback survey on their own phone before going home.",
      },
    },
  ],
};
