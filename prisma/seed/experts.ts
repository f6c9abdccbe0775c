import type { Locale } from "@/lib/i18n/locales";
import type { Answers } from "@/lib/surveys/definition";

/** An expert of a regional council who would like to see how another does it; fictional, as their supervisors are. */
export type DemoExpert = {
  name: string;
  email: string;
  locale: Locale;
  answers: Answers;
  /** What their supervisor has said; null where they have not answered yet. */
  consent: "yes" | "not-now" | null;
};

/** The councils of the eighteen regions of the mainland. */
const councils = [
  ...["Uudenmaan liitto", "Varsinais-Suomen liitto", "Satakuntaliitto", "Hämeen liitto"],
  ...["Pirkanmaan liitto", "Päijät-Hämeen liitto", "Kymenlaakson liitto", "Etelä-Karjalan liitto"],
  ...["Etelä-Savon maakuntaliitto", "Pohjois-Savon liitto", "Pohjois-Karjalan liitto", "Keski-Suomen liitto"],
  ...["Etelä-Pohjanmaan liitto", "Österbottens förbund", "Keski-Pohjanmaan liitto"],
  ...["Pohjois-Pohjanmaan liitto", "Kainuun liitto", "Lapin liitto"],
];

/** What one works with: the topic, the work, what one would like to see of it elsewhere, and what one can show. */
const fields = [
  [
    "development",
    "Vastaan maakuntaohjelmasta.",
    "Miten ohjelma kirjoitetaan niin, että joku lukee sen.",
    "Miten kunnat saadaan samaan pöytään.",
  ],
  [
    "land-use",
    "Teen maakuntakaavaa.",
    "Miten kaavaselostus kerrotaan asukkaille.",
    "Kuulemisen, johon tuli ihmisiä.",
  ],
  [
    "transport",
    "Suunnittelen liikennejärjestelmää.",
    "Miten harvaan asuttu seutu pidetään bussin varrella.",
    "Kysyntäliikenteen kokeilun.",
  ],
  [
    "funding",
    "Päätän hankerahoituksesta.",
    "Miten hakijaa neuvotaan ennen hakemusta.",
    "Arvioinnin kahden silmäparin mallilla.",
  ],
  [
    "foresight",
    "Kokoan ennakointitietoa.",
    "Miten tieto saadaan päätöksiin asti.",
    "Tilannekuvan, joka mahtuu sivulle.",
  ],
  [
    "maps",
    "Hoidan paikkatietoa.",
    "Miten kartat julkaistaan avoimina.",
    "Karttapalvelun, jota kunnat käyttävät.",
  ],
  [
    "climate",
    "Vedän ilmastotyötä.",
    "Miten tiekartta muuttuu teoiksi kunnissa.",
    "Energianeuvonnan, jota jaetaan kylillä.",
  ],
  [
    "vitality",
    "Teen työtä osaajien saamiseksi.",
    "Miten oppilaitokset saadaan mukaan.",
    "Työvoimakartoituksen.",
  ],
  [
    "culture",
    "Vastaan kulttuurista ja hyvinvoinnista.",
    "Miten pieni avustus jaetaan reilusti.",
    "Kulttuurikiertueen kunnissa.",
  ],
  [
    "international",
    "Hoidan kansainvälisiä yhteyksiä.",
    "Miten Brysselissä tullaan kuulluksi.",
    "Kumppanihaun, joka tuotti hankkeen.",
  ],
  [
    "communication",
    "Viestin yksin koko talossa.",
    "Miten vaikea asia sanotaan lyhyesti.",
    "Kuukausikirjeen, joka luetaan.",
  ],
  [
    "administration",
    "Vastaan taloudesta ja henkilöstöstä.",
    "Miten pieni talo hoitaa hankinnat.",
    "Sähköisen arkiston.",
  ],
] as const;

const given = [
  ...["Sari", "Jari", "Merja", "Ari", "Tuija", "Harri", "Leena", "Kari", "Satu", "Markku", "Marjo", "Esa"],
  ...["Taina", "Vesa", "Ulla"],
];
const family = ["Salonen", "Laakso", "Virtala", "Kangas", "Ojala"];
const seasons = [
  ["02", "03", "04"],
  ["03", "04", "05"],
  ["09", "10", "11"],
  ["04", "05", "09"],
];
const ways = [
  ["shadowing", "exchange"],
  ["shadowing"],
  ["exchange", "critical-friend"],
  ["mentoring", "shadowing"],
];

/** What some of them say otherwise. */
const others: Readonly<Record<number, Partial<Answers>>> = {
  4: { ratherNot: ["Kainuun liitto"] },
  7: { modes: ["mentoring"], remote: "yes" },
  9: { hosting: "no" },
  12: { needs: "Esteetön kulku ja tauko kahden tunnin välein" },
  18: { hosting: "two" },
  21: { hierarchy: "Leena Laakso" },
  23: { limits: "Rahoitushakemukset ovat kesken ollessaan salassa pidettäviä." },
  27: { hosting: "no", days: "1" },
  30: { hosting: "two" },
  35: { wishes: ["Lapin liitto", "Sari Salonen"] },
  41: { hosting: "remote", remote: "yes" },
  48: { languages: ["fi", "en"], contactLanguage: "en" },
};

/** Sixty-four experts, four of whom are on an exchange; the first stands in for whoever looks at the demo as an expert. */
export const experts: readonly DemoExpert[] = Array.from({ length: 64 }, (_, index) => {
  const council = councils[index % councils.length] ?? "";
  const isSwedish = council === "Österbottens förbund";
  const name = `${given[index % given.length]} ${family[Math.floor(index / given.length)]}`;
  const email = index === 0 ? "demo-vaihto@kylassa.example" : `${ascii(name)}@${ascii(council)}.example`;
  const own = index % fields.length;
  const seeks = [own, own + 1 + (index % 3), own + 4 + (index % 2)].map(fieldAt);
  const offers = [own, own + 2 + (index % 4)].map(fieldAt);
  const [first] = seeks;
  return {
    ...{ name, email, locale: isSwedish ? "sv" : "fi" },
    answers: {
      ...{ fullName: name, workplace: council, work: first?.[1] ?? "", email, phone: "" },
      ...{ seeks: seeks.map(([key]) => key), offers: offers.map(([key]) => key) },
      ...{
        goals: seeks.map(([, , goal]) => goal).join("\n"),
        shows: offers.map(([, , , show]) => show).join("\n"),
      },
      ...{ modes: ways[index % ways.length] ?? [], hosting: "yes", days: String(1 + (index % 3)) },
      ...{ months: seasons[index % seasons.length] ?? [], remote: index % 3 === 0 ? "yes" : "no" },
      ...{
        languages: isSwedish ? ["sv", "fi"] : ["fi"],
        contactLanguage: isSwedish ? "sv" : "fi",
        consent: "yes",
      },
      ...{ supervisorName: `${given[(index + 5) % given.length]} Esimerkki` },
      supervisorEmail: `johto.${ascii(name)}@${ascii(council)}.example`,
      ...others[index],
    },
    consent: index % 14 === 11 ? null : index === 26 ? "not-now" : "yes",
  };
});

function fieldAt(index: number) {
  return fields[index % fields.length] ?? fields[0];
}

function ascii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ä", "a")
    .replaceAll("ö", "o")
    .replace(/[^a-z]+/g, ".");
}
