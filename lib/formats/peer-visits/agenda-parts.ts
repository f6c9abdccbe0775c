import type { AgendaItem } from "@/lib/formats/recipe";

/** They know each other by now. */
export const arrivalAgain: AgendaItem = {
  minutes: 15,
  key: "arrival",
  title: { fi: "Saapuminen ja kahvi", sv: "Ankomst och kaffe", en: "Arrival and coffee" },
  what: {
    fi: "Jutellaan vapaasti. Nyt tunnemme jo toisemme.",
    sv: "Vi pratar fritt. Nu känner vi redan varandra.",
    en: "Chat freely. By now you know each other.",
  },
};

/** What has happened since the last visit. */
export const checkIn: AgendaItem = {
  minutes: 15,
  key: "check-in",
  title: { fi: "Kuulumiset", sv: "Sedan sist", en: "Since last time" },
  what: {
    fi: "Millä mielellä kukin on, ja mitä on tapahtunut edellisen vierailun jälkeen? Palautetaan pelisäännöt mieleen.",
    sv: "Hur känns det och vad har hänt sedan förra besöket? Vi påminner om spelreglerna.",
    en: "How is everybody, and what has happened since the last visit? A quick reminder of the ground rules.",
  },
  readAloud: true,
};

/** Those who were guests so far are the hosts. */
export const theirTurn: AgendaItem = {
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
    en: "Now it’s the others’ turn: what they do and for whom, what they’re proud of and what’s hard.",
  },
};

/** In the middle of every visit. */
export const pause: AgendaItem = {
  minutes: 10,
  key: "break",
  title: { fi: "Tauko", sv: "Paus", en: "Break" },
  what: {
    fi: "Kahvia, ilmaa ja hetki jaloitteluun.",
    sv: "Kaffe, luft och en stund att sträcka på benen.",
    en: "Coffee, fresh air and a moment to stretch your legs.",
  },
};

/** The theme, or working together. */
export const themeAgain: AgendaItem = {
  minutes: 35,
  key: "theme",
  title: { fi: "Aihe jatkuu", sv: "Ämnet fortsätter", en: "More on the topic" },
  what: {
    fi: "Jatketaan aiheesta tai puhutaan yhteistyöstä: mitä hyötyä siitä olisi, mikä arvo on kullekin ehdoton, mikä olisi ensimmäinen askel?",
    sv: "Vi fortsätter med ämnet eller talar om samarbete: vilken nytta skulle det ge, vilket värde är viktigast för var och en och vad kunde vara första steget?",
    en: "Carry on with the topic, or talk about working together: what good would it do, what would each side never compromise on, and what would be the first step?",
  },
};

/** Who does what. */
export const decisions: AgendaItem = {
  minutes: 10,
  key: "decisions",
  title: { fi: "Sovitaan", sv: "Vi kommer överens", en: "What we agree" },
  what: {
    fi: "Kuka tekee mitä ja mihin mennessä? Sekin on hyvä päätös, ettei sovita mitään.",
    sv: "Vem gör vad och när ska det vara klart? Det är också ett bra beslut att inte komma överens om något.",
    en: "Who does what, and by when? Agreeing on nothing is a good decision too.",
  },
};

/** What may be told to others. */
export const onward: AgendaItem = {
  minutes: 10,
  key: "onward",
  title: {
    fi: "Mitä saa kertoa eteenpäin",
    sv: "Vad som får berättas vidare",
    en: "What we may share",
  },
  what: {
    fi: "Kirjoitetaan yhdessä pari lausetta, jotka kaikki hyväksyvät.",
    sv: "Vi skriver tillsammans några meningar som alla godkänner.",
    en: "Write a few sentences together that everybody approves.",
  },
};

/** Before everybody goes home. */
export const feedback: AgendaItem = {
  minutes: 5,
  key: "feedback",
  title: { fi: "Palaute", sv: "Respons", en: "Feedback" },
  what: {
    fi: "Jokainen vastaa palautekyselyyn omalla puhelimellaan ennen kotimatkaa.",
    sv: "Var och en svarar på responsenkäten med sin egen telefon före hemresan.",
    en: "Everybody answers the feedback survey on their own phone before going home.",
  },
};

/** What the guests want to know. */
export const questions: AgendaItem = {
  minutes: 10,
  key: "questions",
  title: { fi: "Vieraiden kysymykset", sv: "Gästernas frågor", en: "The guests’ questions" },
  what: {
    fi: "Ensin etukäteen lähetetyt kysymykset, sitten ne, jotka heräsivät matkan varrella.",
    sv: "Först de frågor som har skickats på förhand, sedan de som har väckts efter hand.",
    en: "First the questions sent in beforehand, then any that have come up since.",
  },
};
