import type { Answers } from "@/lib/surveys/definition";

/**
 * What forty people said of last year's visits, in no order: the first half about the first visits, the rest about the second.
 * Each row is the nine ratings in the survey's order ("?": cannot say, "-": left out), a space and the recommendation.
 */
const scores = [
  "5543552?4 9",
  "5454552?5 10",
  "4433443?4 7",
  "554455??5 9",
  "5555553?5 10",
  "433-342?3 6",
  "5444544?4 8",
  "544455??3 8",
  "5545554?5 10",
  "4443443?4 8",
  "5544552?5 9",
  "344?543?2 6",
  "5555555?5 10",
  "5453554?4 9",
  "4-44544?5 8",
  "544555??4 9",
  "4323432?3 5",
  "5544554?4 -",
  "5454555?5 10",
  "443454??4 8",
  "554555445 9",
  "555555555 10",
  "544455434 8",
  "554555545 10",
  "433343323 6",
  "545555455 9",
  "454454?44 9",
  "555555545 10",
  "443444334 7",
  "554555455 10",
  "4344552?4 8",
  "545555555 10",
  "?44454444 9",
  "555545445 9",
  "443344234 7",
  "554555554 10",
  "545455444 9",
  "5555555-5 10",
  "344453445 8",
  "554555455 -",
];

const best: Readonly<Record<number, string>> = {
  0: "Kahvipöytä. Siinä selvisi enemmän kuin vuoden sähköposteissa.",
  1: "Se, että meiltä kysyttiin eikä meitä neuvottu.",
  3: "Näimme, ettei muillakaan ole kaikki valmista.",
  4: "Kierros tiloissa. Yksi kaappi ja sen päällä lappu, jossa lukee, kenen vuoro on.",
  6: "Att höra att andra kämpar med samma sak.",
  8: "Rauha. Kukaan ei katsonut kelloa, ja silti pysyimme ajassa.",
  10: "Puhuimme asiasta, josta emme omassa hallituksessa ole saaneet puhuttua.",
  12: "Isännät kertoivat myös siitä, mikä oli mennyt pieleen.",
  13: "Ihmiset.",
  15: "Facilitatorn lät tystnaden vara.",
  18: "Etukäteen lähetetyt kysymykset. Niihin oli oikeasti mietitty vastaukset.",
  20: "Nyt tunsimme jo toisemme ja pääsimme suoraan asiaan.",
  21: "Välitehtävät vierekkäin seinällä. Samat huolet eri sanoin.",
  22: "Nuoret vapaaehtoiset puhuivat ensin.",
  23: "Saimme valmiin tarkistuslistan mukaan kotiin.",
  25: "Vi skrattade mycket.",
  27: "Sovimme yhdestä pienestä asiasta ja päivästä.",
  29: "Tuntui, että työtämme arvostetaan.",
  31: "Se, että sai olla myös vieraana.",
  33: "Heidän tapansa ottaa uusi ihminen vastaan ovella.",
  35: "Toisen kierroksen kysymys: mitä ette itse huomaa itsestänne?",
  37: "Löysimme kaksi yhteistä vapaaehtoista.",
  39: "Se, että matkan jälkeen oli enemmän intoa kuin ennen sitä.",
};

const change: Readonly<Record<number, string>> = {
  2: "Aloituskierros venyi. Siihen riittäisi yksi kysymys.",
  5: "Meitä oli vain kaksi ja heitä kahdeksan. Se jännitti.",
  7: "Vierailu alkoi kuudelta, ja töistä ehti juuri ja juuri.",
  9: "Lite mer tid för det fria samtalet.",
  11: "Paikkaa oli vaikea löytää pimeässä. Ovella voisi olla kyltti.",
  16: "Aiheita oli liikaa. Yksi olisi riittänyt.",
  19: "Tauko saisi olla pidempi.",
  24: "Välitehtävä tuli kiireiseen aikaan.",
  26: "Olisi ollut hyvä saada pari päivää aiemmin tieto siitä, ketkä tulevat.",
  28: "Kolmaskin vierailu kelpaisi.",
  30: "Etäyhteys pätki. Kannattaa kokeilla sitä ennen alkua.",
  34: "Päätöksille jäi liian vähän aikaa.",
  38: "En mitään.",
};

const greetings: Readonly<Record<number, string>> = {
  1: "Kiitos, että huomasit hiljaiset.",
  6: "Tack för att du höll tiden utan att det märktes.",
  12: "Kysymyksesi jäivät soimaan päähän. Hyvällä tavalla.",
  16: "Olisin toivonut, että olisit keskeyttänyt yhden pitkän puheenvuoron.",
  21: "Tuntui turvalliselta. Kiitos!",
  27: "Kiitos kärsivällisyydestä päivien kanssa.",
  35: "Terveisiä koko porukalta. Tule käymään muutenkin.",
};

const quotes: Readonly<Record<number, readonly [string, "no" | "anonymous" | "named"]>> = {
  4: ["Menimme katsomaan muita ja näimme itsemme.", "named"],
  8: ["Kaksi ja puoli tuntia, ja saimme ajatuksia puoleksi vuodeksi.", "anonymous"],
  12: ["Lähtekää kylään. Pahimmassa tapauksessa saatte hyvät kahvit.", "named"],
  15: ["Man märker vad man kan först när någon frågar.", "named"],
  18: ["En tiennyt, että tavallinen torstaimme on jonkun mielestä näkemisen arvoinen.", "anonymous"],
  21: ["Kerrankin kukaan ei myynyt meille mitään.", "anonymous"],
  23: ["Saimme parin, jolle voi soittaa.", "named"],
  25: ["Vi for dit som främlingar och kom hem med en gemensam kalender.", "named"],
  29: ["Tärkeintä oli kuulla, ettemme ole ainoat.", "anonymous"],
  32: ["Tätä ei tarvitse laittaa minnekään, mutta oli hieno ilta.", "no"],
  35: ["Hyvä kysymys on parempi tuliainen kuin hyvä neuvo.", "named"],
  39: ["Yhdistys näyttää erilaiselta, kun sen esittelee vieraalle.", "anonymous"],
};

const ratingKeys = [
  null,
  null,
  "ideas",
  "support",
  "confidential",
  "facilitation",
  "fit",
  "assignment",
  "arrangements",
] as const;

/** Forty answers to the surveys after the visits, ready to be stored. */
export const feedbackAnswers: readonly { about: "visit-1" | "visit-2"; answers: Answers }[] = scores.map(
  (row, index) => ({ about: index < 20 ? "visit-1" : "visit-2", answers: answersOf(row, index) }),
);

function answersOf(row: string, index: number): Answers {
  const [ratings = "", recommend = "-"] = row.split(" ");
  const [quote, quoteConsent] = quotes[index] ?? [];
  const answers: Record<string, string | undefined> = {
    ...Object.fromEntries(
      ratingKeys.flatMap((key, position) => (key ? [[key, rating(ratings[position])]] : [])),
    ),
    recommend: recommend === "-" ? undefined : recommend,
    best: best[index],
    change: change[index],
    greetings: greetings[index],
    quote,
    quoteConsent,
  };
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function rating(mark: string | undefined): string | undefined {
  if (mark === undefined || mark === "-") return undefined;
  return mark === "?" ? "unknown" : mark;
}
