import { expect, it } from "vitest";
import { municipalityNamed, municipalityOf } from "@/lib/municipalities/distance";
import { municipalities } from "@/lib/municipalities/municipalities";

/*
 * Every municipality in the cases in which people say where they are. How the names are inflected is written out here (as
 * Kotus has them), and not made by the rules that are tested.
 */

/** The genitive and the illative of what a name ends with, where they are not made by adding to it. */
const ends: Record<string, [genitive: string, illative: string]> = {
  järvi: ["järven", "järveen"],
  vesi: ["veden", "veteen"],
  joki: ["joen", "jokeen"],
  koski: ["kosken", "koskeen"],
  lahti: ["lahden", "lahteen"],
  salmi: ["salmen", "salmeen"],
  niemi: ["niemen", "niemeen"],
  nummi: ["nummen", "nummeen"],
  mäki: ["mäen", "mäkeen"],
  saari: ["saaren", "saareen"],
  lampi: ["lammen", "lampeen"],
  ranta: ["rannan", "rantaan"],
  luoto: ["luodon", "luotoon"],
  virta: ["virran", "virtaan"],
  uusikaupunki: ["uudenkaupungin", "uuteenkaupunkiin"],
  uusikaarlepyy: ["uudenkaarlepyyn", "uuteenkaarlepyyhyn"],
  kaupunki: ["kaupungin", "kaupunkiin"],
  helsinki: ["helsingin", "helsinkiin"],
  hanko: ["hangon", "hankoon"],
  liminka: ["limingan", "liminkaan"],
  turku: ["turun", "turkuun"],
  iitti: ["iitin", "iittiin"],
  vihti: ["vihdin", "vihtiin"],
  loppi: ["lopen", "loppeen"],
  lieto: ["liedon", "lietoon"],
  outokumpu: ["outokummun", "outokumpuun"],
  pomarkku: ["pomarkun", "pomarkkuun"],
  pyhäntä: ["pyhännän", "pyhäntään"],
  harjavalta: ["harjavallan", "harjavaltaan"],
  vesanto: ["vesannon", "vesantoon"],
  alavus: ["alavuden", "alavuteen"],
  varkaus: ["varkauden", "varkauteen"],
  kannus: ["kannuksen", "kannukseen"],
  nurmes: ["nurmeksen", "nurmekseen"],
  muhos: ["muhoksen", "muhokseen"],
  korsnäs: ["korsnäsin", "korsnäsiin"],
  pihtipudas: ["pihtiputaan", "pihtiputaaseen"],
  punkalaidun: ["punkalaitumen", "punkalaitumeen"],
  tampere: ["tampereen", "tampereeseen"],
  kempele: ["kempeleen", "kempeleeseen"],
  keitele: ["keiteleen", "keiteleeseen"],
  kuortane: ["kuortaneen", "kuortaneeseen"],
  pälkäne: ["pälkäneen", "pälkäneeseen"],
  savitaipale: ["savitaipaleen", "savitaipaleeseen"],
};

const localCases = ["ssa", "sta", "lla", "lta", "lle"];
const asPlural = ["isten", "isissa", "isista", "isiin", "isilla", "isilta", "isille"];
const asSingular = ["isen", "isessa", "isesta", "iseen", "isella", "iselta", "iselle"];

/** The name in its cases; those of places alike, with "-ssa" and with "-lla", for people mix them up. */
function finnishForms(name: string): string[] {
  const lower = name.toLowerCase();
  if (lower === "virrat") return ["virtain", "virroilla", "virroilta", "virroille"];
  if (lower === "koski tl") return ["kosken tl", "koskella tl", "koskelta tl", "koskelle tl", "koski tl:ssä"];
  if (lower.endsWith("inen")) return [...asPlural, ...asSingular].map((end) => lower.replace(/inen$/, end));
  const end = Object.keys(ends)
    .filter((one) => lower.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const [genitive, illative] = end
    ? ((ends[end] as [string, string]).map((form) => lower.slice(0, -end.length) + form) as [string, string])
    : plainForms(lower);
  const stem = genitive.slice(0, -1);
  if (lower.startsWith("uusika"))
    return [genitive, illative, ...localCases.map((one) => `${stem}${one}`.replace("uuden", `uude${one}`))];
  return [genitive, illative, ...localCases.map((one) => stem + one)];
}

/** Cases that are added to the name as it is; to a consonant by an "i". */
function plainForms(lower: string): [string, string] {
  if (/[^aeiouyäöå]$/.test(lower)) return [`${lower}in`, `${lower}iin`];
  const last = lower.slice(-1);
  if (/(?:yy|ii|maa)$/.test(lower)) return [`${lower}n`, `${lower}h${last}n`];
  if (lower.slice(-2, -1) === last) return [`${lower}n`, `${lower}seen`];
  return [`${lower}n`, `${lower}${last}n`];
}

/** A Swedish name as Finnish speakers say it, and as it stands in Swedish. */
function swedishForms(name: string): string[] {
  const lower = name.toLowerCase();
  const [genitive, illative] = plainForms(lower);
  const finnish = [genitive, illative, ...localCases.map((one) => genitive.slice(0, -1) + one)];
  return [
    ...finnish,
    `i ${name}`,
    `från ${name}`,
    `till ${name}`,
    `${name.replace(/s$/, "")}s stad`,
    `${name} kommun`,
  ];
}

const table = municipalities.map(({ name, swedish }) => [name, swedish] as const);

it("G7: every municipality is understood in every case of its name", () => {
  const wrong = table.flatMap(([name]) =>
    finnishForms(name).flatMap((form) =>
      municipalityOf(form) === name ? [] : [`${form}: ${municipalityOf(form)}`],
    ),
  );
  expect(wrong).toEqual([]);
});

it("G7: every Swedish name is understood, also with a Finnish ending", () => {
  const wrong = table.flatMap(([name, swedish]) =>
    swedishForms(swedish ?? name).flatMap((form) =>
      municipalityOf(form) === name ? [] : [`${form}: ${municipalityOf(form)}`],
    ),
  );
  expect(wrong).toEqual([]);
});

it.each([
  ["Iin", "Ii"],
  ["Iissä", "Ii"],
  ["Iistä", "Ii"],
  ["Iihin", "Ii"],
  ["Salon", "Salo"],
  ["Salosta", "Salo"],
  ["Uudestakaarlepyystä", "Uusikaarlepyy"],
  ["Jakobstadissa", "Pietarsaari"],
  ["Helsingforsista", "Helsinki"],
  ["UUTEENKAUPUNKIIN", "Uusikaupunki"],
  ["Yli-Iissä", "Oulu"],
  ["Tammisaaressa", "Raasepori"],
])("G7: %j is %s", (typed, name) => {
  expect(municipalityOf(typed)).toBe(name);
  expect(municipalityNamed(typed)).toBe(name);
});

it.each(["ei", "on", "iso", "tien", "kissa", "salissa", "matkan", "ilta"])("G7: %j is no place", (typed) => {
  expect(municipalityOf(typed)).toBeNull();
});
