import { said } from "@/lib/formats/asking";
import type { Option } from "@/lib/surveys/definition";

const days = [
  ["mon", "Maanantai", "Måndag", "Monday"],
  ["tue", "Tiistai", "Tisdag", "Tuesday"],
  ["wed", "Keskiviikko", "Onsdag", "Wednesday"],
  ["thu", "Torstai", "Torsdag", "Thursday"],
  ["fri", "Perjantai", "Fredag", "Friday"],
] as const;
const hours = ["9-11", "13-15", "15-17", "17-19"];

/** The slots of a week in which a group can meet, day by day: "tue-13-15". */
export const weekSlots: readonly Option[] = days.flatMap(([day, fi, sv, en]) =>
  hours.map((between) => {
    const [from, until] = between.split("-");
    return {
      key: `${day}-${between}`,
      label: said(`${fi} ${from}–${until}`, `${sv} ${from}–${until}`, `${en} ${from}–${until}`),
    };
  }),
);
