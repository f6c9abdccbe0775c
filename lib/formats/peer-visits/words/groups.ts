import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a pair. */
export const groups: Overrides<"groups"> = {
  fi: {
    done: {
      cancelled:
        "Vierailu on peruttu, ja kerroimme siitä kaikille. Jos mieli muuttuu, voitte palauttaa sen vierailun sivulta.",
    },
    cycle: "Kierros vaihe vaiheelta",
    visit: {
      at: "{n}. vierailu, isäntänä {host}",
      atHome: "{n}. vierailu, teidän luonanne",
      cancelled: "Vierailu on peruttu.",
      open: "Vierailun tiedot",
      over: "Vierailua ei järjestetty.",
    },
    assignment: {
      locked: "Välitehtävä avautuu, kun ensimmäinen vierailu on pidetty. Se vie noin {minutes}.",
      open: "{seats, plural, =2 {Kumpikin} other {Jokainen}} vastaa omalla tahollaan. Näette toistenne vastaukset, kun {seats, plural, =2 {molemmat} other {kaikki}} ovat valmiita.",
      allIn:
        "{seats, plural, =2 {Molemmat} other {Kaikki}} ovat valmiita, ja voitte lukea toistenne vastaukset.",
    },
    feedback: {
      text: "Kun vierailu on pidetty, jokainen mukana ollut saa lyhyen palautekyselyn. Lopuksi yhteyshenkilöt vastaavat loppukyselyyn.",
    },
    onward: {
      text: "Lauseet, jotka {seats, plural, =2 {molemmat} other {kaikki}} hyväksyvät kerrottaviksi muille.",
    },
    people: {
      later:
        "Ihmisten nimet ja yhteystiedot näkyvät, kun {seats, plural, =2 {molemmat} other {kaikki}} ovat vastanneet kyllä.",
      ended:
        "{seats, plural, =2 {Pari} other {Ryhmä}} on päättynyt, joten yhteystiedot eivät enää näy tässä.",
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
    cycle: "Besöken steg för steg",
    visit: {
      at: "Besök {n}, värd {host}",
      atHome: "Besök {n}, hos er",
      cancelled: "Besöket är inställt.",
      open: "Besökets uppgifter",
      over: "Besöket blev inte av.",
    },
    assignment: {
      locked: "Mellanuppgiften öppnas när det första besöket har hållits. Den tar ungefär {minutes}.",
      open: "{seats, plural, =2 {Båda} other {Alla}} svarar på sitt håll. Ni ser varandras svar när {seats, plural, =2 {båda} other {alla}} är klara.",
      allIn: "{seats, plural, =2 {Båda} other {Alla}} är klara, och ni kan läsa varandras svar.",
    },
    feedback: {
      text: "När ett besök har hållits får alla som var med en kort responsenkät. Till sist svarar kontaktpersonerna på den avslutande enkäten.",
    },
    onward: {
      text: "Meningar som {seats, plural, =2 {båda} other {alla}} godkänner och som får berättas för andra.",
    },
    people: {
      later: "Namn och kontaktuppgifter visas när {seats, plural, =2 {båda} other {alla}} har svarat ja.",
      ended:
        "{seats, plural, =2 {Paret} other {Gruppen}} har avslutats, så kontaktuppgifterna visas inte längre här.",
      reach: {
        ahead: "Kontaktuppgifterna visas här ännu {days} dagar efter att besöken och enkäterna är över.",
        over: "Det har gått över {days} dagar sedan besöken avslutades, så kontaktuppgifterna visas inte längre här. Om ni vill kontakta varandra hjälper koordinatorn er.",
      },
    },
  },
  en: {
    done: {
      cancelled:
        "The visit has been cancelled, and we’ve told everybody. If you change your minds, you can bring it back on the visit’s page.",
    },
    cycle: "Your visits, step by step",
    visit: {
      at: "Visit {n}, hosted by {host}",
      atHome: "Visit {n}, at your place",
      cancelled: "The visit has been cancelled.",
      open: "Details of the visit",
      over: "The visit didn’t take place.",
    },
    assignment: {
      locked: "The assignment opens after the first visit. It takes about {minutes}.",
      open: "{seats, plural, =2 {Each of you answers separately} other {Each of you answers separately}}. You see each other’s answers when {seats, plural, =2 {both} other {all}} are ready.",
      allIn:
        "{seats, plural, =2 {Both of you} other {All of you}} are done, and you can read each other’s answers.",
    },
    feedback: {
      text: "After each visit, everybody who came gets a short feedback survey. At the end, the contact people answer a closing survey.",
    },
    onward: {
      text: "Sentences that {seats, plural, =2 {both} other {all}} of you are happy to share with others.",
    },
    people: {
      later:
        "You’ll see people’s names and contact details once {seats, plural, =2 {both} other {all}} have said yes.",
      ended:
        "This {seats, plural, =2 {pair} other {group}} has ended, so contact details are no longer shown here.",
      reach: {
        ahead: "Contact details stay here for {days} days after the visits and surveys are over.",
        over: "The visits ended over {days} days ago, so contact details are no longer shown here. If you want to get in touch with each other, the coordinator can help.",
      },
    },
  },
};
