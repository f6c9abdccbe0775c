import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a group whose members visit each other. */
export const groups: Overrides<"groups"> = {
  fi: {
    done: {
      cancelled:
        "Vierailu on peruttu, ja kerroimme siitä kaikille. Jos mieli muuttuu, voitte palauttaa sen vierailun sivulta.",
    },
    visit: {
      at: "{n}. vierailu, isäntänä {host}",
      atHome: "{n}. vierailu, teidän luonanne",
      cancelled: "Vierailu on peruttu.",
      open: "Vierailun tiedot",
      over: "Vierailua ei järjestetty.",
    },
    assignment: {
      locked: "Itsearvio avautuu, kun kaikki ovat vastanneet kyllä. Se vie noin {minutes}.",
      action: "Avaa itsearvio",
      skipped: "Itsearvio jäi väliin.",
      over: "Itsearvion aika on ohi.",
    },
    feedback: {
      text: "Kun vierailu on pidetty, jokainen mukana ollut saa lyhyen palautekyselyn. Kolmen kuukauden päästä kysymme yhteyshenkilöiltä, miten kävi.",
    },
    people: {
      reach: {
        ahead:
          "Yhteystiedot näkyvät tässä vielä {days} päivää sen jälkeen, kun vierailut ja kyselyt ovat ohi.",
        over: "Vierailujen päättymisestä on yli {days} päivää, joten yhteystiedot eivät enää näy tässä. Jos haluatte ottaa yhteyttä toisiinne, koordinaattori auttaa.",
      },
    },
    cycle: "Vierailut vaihe vaiheelta",
    document: {
      locked: "Kirjoitetaan vierailun jälkeen.",
    },
  },
  sv: {
    done: {
      cancelled:
        "Besöket är inställt och vi har berättat det för alla. Om ni ändrar er kan ni ta tillbaka det på besökets sida.",
    },
    visit: {
      at: "Besök {n}, värd {host}",
      atHome: "Besök {n}, hos er",
      cancelled: "Besöket är inställt.",
      open: "Besökets uppgifter",
      over: "Besöket blev inte av.",
    },
    assignment: {
      locked: "Självvärderingen öppnas när alla har svarat ja. Den tar ungefär {minutes}.",
      action: "Öppna självvärderingen",
      skipped: "Självvärderingen blev inte gjord.",
      over: "Tiden för självvärderingen är ute.",
    },
    feedback: {
      text: "När ett besök har hållits får alla som var med en kort responsenkät. Efter tre månader frågar vi kontaktpersonerna hur det gick.",
    },
    people: {
      reach: {
        ahead: "Kontaktuppgifterna visas här ännu {days} dagar efter att besöken och enkäterna är över.",
        over: "Det har gått över {days} dagar sedan besöken avslutades, så kontaktuppgifterna visas inte längre här. Om ni vill kontakta varandra hjälper koordinatorn er.",
      },
    },
    cycle: "Besöken steg för steg",
    document: {
      locked: "Skrivs efter besöket.",
    },
  },
  en: {
    done: {
      cancelled:
        "The visit has been cancelled, and we’ve told everybody. If you change your minds, you can bring it back on the visit’s page.",
    },
    visit: {
      at: "Visit {n}, hosted by {host}",
      atHome: "Visit {n}, at your place",
      cancelled: "The visit has been cancelled.",
      open: "Details of the visit",
      over: "The visit didn’t take place.",
    },
    assignment: {
      locked: "The self-assessment opens when everybody has said yes. It takes about {minutes}.",
      action: "Open the self-assessment",
      skipped: "The self-assessment was skipped.",
      over: "Time is up for the self-assessment.",
    },
    feedback: {
      text: "After each visit, everybody who came gets a short feedback survey. Three months later we ask the contact people how it went.",
    },
    people: {
      reach: {
        ahead: "Contact details stay here for {days} days after the visits and surveys are over.",
        over: "The visits ended over {days} days ago, so contact details are no longer shown here. If you want to get in touch with each other, the coordinator can help.",
      },
    },
    cycle: "Your visits, step by step",
    document: {
      locked: "Written after the visit.",
    },
  },
};
