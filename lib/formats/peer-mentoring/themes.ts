import { said } from "@/lib/formats/asking";

/** What people who do expert work alone would like to talk about; a programme may leave some out. */
export const themes = [
  {
    key: "limits",
    label: said("Työn rajaaminen", "Att sätta gränser för arbetet", "Setting limits to work"),
  },
  { key: "esteem", label: said("Arvostus", "Uppskattning", "Being valued") },
  {
    key: "volunteers",
    label: said("Vapaaehtoisten kanssa työskentely", "Att arbeta med frivilliga", "Working with volunteers"),
  },
  { key: "feedback", label: said("Palautteen saaminen", "Att få respons", "Getting feedback") },
  { key: "organising", label: said("Työn organisointi", "Att organisera arbetet", "Organising one’s work") },
  { key: "wellbeing", label: said("Jaksaminen", "Ork", "Wellbeing at work") },
  { key: "networks", label: said("Verkostot", "Nätverk", "Networks") },
  { key: "other", label: said("Muu", "Annat", "Something else") },
];
