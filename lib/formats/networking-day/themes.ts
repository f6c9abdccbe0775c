import { said } from "@/lib/formats/asking";

/** What people of one region's services talk about. */
export const themes = [
  { key: "work", label: said("Työllisyys", "Sysselsättning", "Employment") },
  { key: "young", label: said("Nuoret", "Unga", "Young people") },
  { key: "wellbeing", label: said("Hyvinvointi ja terveys", "Välmående och hälsa", "Well-being and health") },
  { key: "families", label: said("Perheet", "Familjer", "Families") },
  { key: "newcomers", label: said("Kotoutuminen", "Integration", "Settling in") },
  { key: "volunteers", label: said("Vapaaehtoiset", "Frivilliga", "Volunteers") },
] as const;
