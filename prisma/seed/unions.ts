import type { Answers } from "@/lib/surveys/definition";

/** What a union hopes that its series helps with. */
export const goalsOf = ({ goals }: Answers) => String(goals ?? "");

export const hoivatyo: Answers = {
  ...{
    name: "Hoivatyön Liitto ry",
    audience: ["stewards"],
    meetings: "5",
    participants: "4-6",
    where: "place",
  },
  situation: "Kolmella työpaikalla keskustelu johdon kanssa on kuivunut kokoon, eikä valmista mallia ole.",
  goals: "Keinoja avata keskustelu uudelleen.\nTukea toisilta samassa tilanteessa olevilta.",
  when: "Syksyllä, kun lomat on pidetty",
  expert: "Edunvalvonnan asiantuntijamme",
  invoice: "PL 12, 33101 Tampere",
};

export const kustensLarare: Answers = {
  ...{
    name: "Kustens lärare rf",
    audience: ["chairs"],
    meetings: "4",
    participants: "7-10",
    where: "online",
  },
  situation:
    "Våra lokalavdelningar har nya ordförande som alla ställs inför samma sak: hur man får någon att svara.",
  goals: "Att ordförandena får prata med varandra.\nEtt par knep som går att pröva genast.",
  when: "Gärna före jul",
  invoice: "Strandgatan 3, 65100 Vasa",
};

export const varastovaki: Answers = {
  ...{
    name: "Varastoväen Liitto ry",
    audience: ["safety"],
    meetings: "5",
    participants: "4-6",
    where: "online",
  },
  situation: "Työsuojeluvaltuutetut ovat yksin isoissa varastoissa, joissa väki vaihtuu.",
  goals: "Perehdytys kuntoon.\nRohkeutta ottaa puheeksi.",
  when: "Tammikuussa",
  invoice: "Satamakatu 8, 20100 Turku",
};

export const topics = [
  "Perehdytys, kun väki vaihtuu",
  "Läheltä piti -ilmoitukset",
  "Yövuoro ja yksintyö",
  "Miten otan puheeksi",
  "Mitä viemme liitolle",
];

export const learned = [
  "Perehdytys jää tekemättä, kun se on kaikkien tehtävä: yksi nimi listaan.",
  "Ilmoituksia tulee, kun niihin vastataan samalla viikolla.",
  "Yksintyössä sovittu soittoaika on halvin turvalaite.",
  "Puheeksi ottaminen on helpompaa, kun lause on mietitty valmiiksi.",
  "Sama ongelma viidessä varastossa on liiton asia.",
];

export const closingWords = [
  "Otan asian puheeksi heti, en vasta kun ärsyttää.",
  "",
  "Kirjaan läheltä piti -tilanteet samana päivänä.",
  "",
  "Soitan toiselle valtuutetulle ennen kuin teen päätöksen yksin.",
  "",
];

/** What somebody ticked when the series was over. */
export function closingOf(index: number): Answers {
  const scale = String(index % 3 === 0 ? 4 : 5);
  return {
    understand: scale,
    means: "4",
    support: "5",
    expert: scale,
    dared: "5",
    leading: "5",
    recommend: "9",
  };
}
