import type { Option } from "@/lib/surveys/definition";

/** The months of the year. */
export const months: readonly Option[] = [
  { key: "01", label: { fi: "Tammikuu", sv: "Januari", en: "January" } },
  { key: "02", label: { fi: "Helmikuu", sv: "Februari", en: "February" } },
  { key: "03", label: { fi: "Maaliskuu", sv: "Mars", en: "March" } },
  { key: "04", label: { fi: "Huhtikuu", sv: "April", en: "April" } },
  { key: "05", label: { fi: "Toukokuu", sv: "Maj", en: "May" } },
  { key: "06", label: { fi: "Kesäkuu", sv: "Juni", en: "June" } },
  { key: "07", label: { fi: "Heinäkuu", sv: "Juli", en: "July" } },
  { key: "08", label: { fi: "Elokuu", sv: "Augusti", en: "August" } },
  { key: "09", label: { fi: "Syyskuu", sv: "September", en: "September" } },
  { key: "10", label: { fi: "Lokakuu", sv: "Oktober", en: "October" } },
  { key: "11", label: { fi: "Marraskuu", sv: "November", en: "November" } },
  { key: "12", label: { fi: "Joulukuu", sv: "December", en: "December" } },
];

/** What a place may have, and what a guest may need of it. */
export const place: readonly Option[] = [
  {
    key: "step-free",
    label: { fi: "Esteetön kulku", sv: "Tillträde utan trappsteg", en: "Step-free access" },
  },
  { key: "induction-loop", label: { fi: "Induktiosilmukka", sv: "Hörslinga", en: "Induction loop" } },
  { key: "parking", label: { fi: "Pysäköintipaikkoja", sv: "Parkeringsplatser", en: "Parking" } },
  {
    key: "public-transport",
    label: {
      fi: "Julkisen liikenteen pysäkki lähellä",
      sv: "Hållplats för kollektivtrafik i närheten",
      en: "Public transport stop nearby",
    },
  },
];
