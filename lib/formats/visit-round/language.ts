import { oneOf, said } from "@/lib/formats/asking";
import type { Question } from "@/lib/surveys/definition";

/** In which language somebody is written to. */
export const language = (key: string): Question =>
  oneOf(
    key,
    said(
      "Millä kielellä kirjoitamme?",
      "På vilket språk ska vi skriva?",
      "Which language shall we write in?",
    ),
    "guides",
    [
      { key: "fi", label: said("Suomeksi", "På finska", "Finnish") },
      { key: "sv", label: said("Ruotsiksi", "På svenska", "Swedish") },
      { key: "en", label: said("Englanniksi", "På engelska", "English") },
    ],
  );
