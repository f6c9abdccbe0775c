import { said } from "@/lib/formats/asking";

/** In which ways two experts learn from each other; which of the steps they take follows from the one that they choose. */
export const modes = [
  { key: "shadowing", label: said("Varjostus", "Jobbskuggning", "Shadowing") },
  { key: "exchange", label: said("Asiantuntijavaihto", "Expertutbyte", "Exchange of experts") },
  { key: "mentoring", label: said("Mentorointi", "Mentorskap", "Mentoring") },
  { key: "critical-friend", label: said("Kriittinen ystävä", "Kritisk vän", "Critical friend") },
] as const;

/** The ways that take days in each other’s house. */
export const inDays = ["shadowing", "exchange", "critical-friend"];

/** The way that takes hours online. */
export const inHours = ["mentoring"];
