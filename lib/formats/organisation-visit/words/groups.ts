import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a group whose members visit each other. */
export const groups: Overrides<"groups"> = {
  fi: {
    done: {
      enough:
        "Pidetyt vierailut riittävät, ja kerroimme siitä kaikille. Perutun vierailun voi vielä palauttaa sen omalla sivulla.",
    },
    enough: {
      ask: "Riittääkö yksi vierailu?",
      text: "Loput vierailut voivat jäädä pitämättä, jos sovitte niin yhdessä.",
      title: "Pidetyt vierailut riittävät",
      fallen: "{fallen, plural, one {Yksi vierailu} other {# vierailua}} jää pitämättä.",
      undo: "Jos mieli muuttuu, vierailun voi palauttaa sen omalla sivulla.",
      submit: "Pidetyt vierailut riittävät",
      told: "Kerromme tästä kaikille mukana oleville. Kolmen kuukauden kysely tulee tavalliseen tapaan.",
    },
    assignment: {
      locked: "Itsearvio avautuu, kun kaikki ovat vastanneet kyllä. Se vie noin {minutes}.",
      action: "Avaa itsearvio",
      skipped: "Itsearvio jäi väliin.",
      over: "Itsearvion aika on ohi.",
    },
    feedback: {
      text: "Kun vierailu on pidetty, jokainen mukana ollut saa lyhyen palautekyselyn.",
    },
    cycle: "Vierailut vaihe vaiheelta",
    document: {
      locked: "Kirjoitetaan vierailun jälkeen.",
    },
    later: {
      text: "Kysymme yhteyshenkilöiltä {months, plural, one {kuukauden} other {# kuukauden}} kuluttua viimeisestä vierailusta, miten kävi sille, mitä päätitte kokeilla.",
    },
  },
  sv: {
    done: {
      enough:
        "De besök som har hållits räcker, och vi har berättat det för alla. Ett inställt besök kan ännu tas tillbaka på besökets sida.",
    },
    enough: {
      ask: "Räcker ett besök?",
      text: "De övriga besöken behöver inte hållas om ni kommer överens om det tillsammans.",
      title: "De besök som har hållits räcker",
      fallen: "{fallen, plural, one {Ett besök} other {# besök}} hålls inte.",
      undo: "Om ni ändrar er kan ett besök tas tillbaka på besökets sida.",
      submit: "De besök som har hållits räcker",
      told: "Vi berättar detta för alla som är med. Enkäten efter tre månader kommer som vanligt.",
    },
    assignment: {
      locked: "Självvärderingen öppnas när alla har svarat ja. Den tar ungefär {minutes}.",
      action: "Öppna självvärderingen",
      skipped: "Självvärderingen blev inte gjord.",
      over: "Tiden för självvärderingen är ute.",
    },
    feedback: {
      text: "När ett besök har hållits får alla som var med en kort responsenkät.",
    },
    document: {
      locked: "Skrivs efter besöket.",
    },
    later: {
      text: "Vi frågar kontaktpersonerna {months, plural, one {en månad} other {# månader}} efter det sista besöket hur det gick med det som ni bestämde er för att pröva.",
    },
  },
  en: {
    done: {
      enough:
        "The visits you have had are enough, and we have told everybody. A cancelled visit can still be brought back on its own page.",
    },
    enough: {
      ask: "Is one visit enough?",
      text: "The rest of the visits don’t have to take place if you agree on it together.",
      title: "The visits we have had are enough",
      fallen: "{fallen, plural, one {One visit} other {# visits}} will not take place.",
      undo: "If you change your minds, a visit can be brought back on its own page.",
      submit: "The visits we have had are enough",
      told: "We tell everybody who takes part. The survey after three months comes as usual.",
    },
    assignment: {
      locked: "The self-assessment opens when everybody has said yes. It takes about {minutes}.",
      action: "Open the self-assessment",
      skipped: "The self-assessment was skipped.",
      over: "Time is up for the self-assessment.",
    },
    feedback: {
      text: "After each visit, everybody who came gets a short feedback survey.",
    },
    document: {
      locked: "Written after the visit.",
    },
    later: {
      text: "{months, plural, one {A month} other {# months}} after the last visit we ask the contact people what became of the thing you decided to try.",
    },
  },
};
