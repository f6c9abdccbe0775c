import type { Overrides } from "@/lib/i18n/overrides";

/** The page of a pair. */
export const groups: Overrides<"groups"> = {
  fi: {
    cycle: "Kierros vaihe vaiheelta",
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
    },
  },
  sv: {
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
    },
  },
  en: {
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
    },
  },
};
