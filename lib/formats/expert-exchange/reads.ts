import { said } from "@/lib/formats/asking";
import type { Reading } from "@/lib/formats/reading";

/** What is read of an expert’s enrolment; of it the supervisor is shown the goals and the number of days. */
export const reads: Reading = {
  ...{ name: "fullName", workplace: "workplace", seeks: "seeks", offers: "offers", languages: "languages" },
  ...{ months: "months", remote: "remote", hosting: "hosting", wishes: "wishes", ratherNot: "ratherNot" },
  ...{ modes: "modes", days: "days", oversees: "hierarchy" },
  room: { asked: "hosting", places: { two: 2, yes: 1, remote: 1, no: 0 }, online: ["remote"] },
  contact: { name: "fullName", email: "email", phone: "phone", language: "contactLanguage" },
  supervisor: { name: "supervisorName", email: "supervisorEmail", shown: ["goals", "days"] },
  face: {
    told: [
      { label: said("Tehtävä", "Uppgift", "Work"), words: "work" },
      {
        label: said("Haluaa oppia", "Vill lära sig", "Would like to learn"),
        chosen: "seeks",
        words: "goals",
      },
      { label: said("Voi näyttää", "Kan visa", "Can show"), chosen: "offers", words: "shows" },
    ],
  },
  onTheDay: ["needs"],
  quote: { text: "quote", consent: "quoteConsent" },
  thought: { fit: "fit", worth: "worth", recommend: "recommend" },
};
