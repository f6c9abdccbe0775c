import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a group whose members visit each other. */
export const groups: Overrides<"groups"> = {
  fi: {
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
