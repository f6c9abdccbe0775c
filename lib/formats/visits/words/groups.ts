import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a group whose members visit each other. */
export const groups: Overrides<"groups"> = {
  fi: {
    done: {
      cancelled:
        "Vierailu on peruttu, ja kerroimme siitä kaikille. Jos mieli muuttuu, voitte palauttaa sen vierailun sivulta.",
    },
    visit: {
      cancelled: "Vierailu on peruttu.",
      open: "Vierailun tiedot",
      over: "Vierailua ei järjestetty.",
    },
    people: {
      reach: {
        ahead:
          "Yhteystiedot näkyvät tässä vielä {days} päivää sen jälkeen, kun vierailut ja kyselyt ovat ohi.",
        over: "Vierailujen päättymisestä on yli {days} päivää, joten yhteystiedot eivät enää näy tässä. Jos haluatte ottaa yhteyttä toisiinne, koordinaattori auttaa.",
      },
    },
  },
  sv: {
    done: {
      cancelled:
        "Besöket är inställt och vi har berättat det för alla. Om ni ändrar er kan ni ta tillbaka det på besökets sida.",
    },
    visit: {
      cancelled: "Besöket är inställt.",
      open: "Besökets uppgifter",
      over: "Besöket blev inte av.",
    },
    people: {
      reach: {
        ahead: "Kontaktuppgifterna visas här ännu {days} dagar efter att besöken och enkäterna är över.",
        over: "Det har gått över {days} dagar sedan besöken avslutades, så kontaktuppgifterna visas inte längre här. Om ni vill kontakta varandra hjälper koordinatorn er.",
      },
    },
    cycle: "Besöken steg för steg",
  },
  en: {
    done: {
      cancelled:
        "The visit has been cancelled, and we’ve told everybody. If you change your minds, you can bring it back on the visit’s page.",
    },
    visit: {
      cancelled: "The visit has been cancelled.",
      open: "Details of the visit",
      over: "The visit didn’t take place.",
    },
    people: {
      reach: {
        ahead: "Contact details stay here for {days} days after the visits and surveys are over.",
        over: "The visits ended over {days} days ago, so contact details are no longer shown here. If you want to get in touch with each other, the coordinator can help.",
      },
    },
    cycle: "Your visits, step by step",
  },
};
