import { said } from "@/lib/formats/asking";

/** What experts of regional councils work with, and can show each other; a programme may leave some out. */
export const themes = [
  { key: "development", label: said("Aluekehitys", "Regional utveckling", "Regional development") },
  {
    key: "land-use",
    label: said("Maakuntakaava ja maankäyttö", "Landskapsplan och markanvändning", "Regional land use"),
  },
  { key: "transport", label: said("Liikenne", "Trafik", "Transport") },
  {
    key: "funding",
    label: said("EU-rahoitus ja hankkeet", "EU-finansiering och projekt", "EU funding and projects"),
  },
  {
    key: "foresight",
    label: said("Ennakointi ja tilastot", "Prognoser och statistik", "Foresight and data"),
  },
  { key: "maps", label: said("Paikkatieto", "Geografisk information", "Geographic information") },
  { key: "climate", label: said("Ilmasto ja luonto", "Klimat och natur", "Climate and nature") },
  {
    key: "vitality",
    label: said(
      "Elinvoima, työ ja osaaminen",
      "Livskraft, arbete och kompetens",
      "Vitality, work and skills",
    ),
  },
  {
    key: "culture",
    label: said("Kulttuuri ja hyvinvointi", "Kultur och välfärd", "Culture and wellbeing"),
  },
  {
    key: "international",
    label: said("Kansainväliset asiat", "Internationella ärenden", "International affairs"),
  },
  { key: "communication", label: said("Viestintä", "Kommunikation", "Communication") },
  {
    key: "administration",
    label: said(
      "Hallinto, talous ja henkilöstö",
      "Förvaltning, ekonomi och personal",
      "Administration and staff",
    ),
  },
  { key: "other", label: said("Muu", "Annat", "Something else") },
];
