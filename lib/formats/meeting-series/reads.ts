import { said } from "@/lib/formats/asking";
import type { Reading } from "@/lib/formats/reading";

/** What is read of a request for an offer. */
export const reads: Reading = {
  ...{ name: "name", businessId: "businessId" },
  contact: { name: "contactName", email: "email", phone: "phone", language: "contactLanguage" },
  order: {
    ...{ meetings: "meetings", target: "audience", goals: "goals", place: "where", start: "when" },
    invoiceAddress: "invoice",
  },
  face: {
    told: [
      { label: said("Keitä varten", "För vem", "For whom"), chosen: "audience" },
      { label: said("Tavoitteet", "Mål", "Goals"), words: "goals" },
    ],
  },
  thought: { recommend: "recommend" },
};
