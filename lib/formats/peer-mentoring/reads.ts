import { said } from "@/lib/formats/asking";
import type { Reading } from "@/lib/formats/reading";

/** What is read of somebody's enrolment. */
export const reads: Reading = {
  ...{
    name: "fullName",
    workplace: "workplace",
    experience: "years",
    seeks: "topics",
    languages: "languages",
    times: "times",
  },
  ...{ interpretation: "needs", ratherNot: "ratherNot" },
  contact: { name: "fullName", email: "email", phone: "phone", language: "contactLanguage" },
  face: {
    told: [
      { label: said("Työ", "Arbete", "Work"), words: "work" },
      {
        label: said("Haluaisi puhua", "Vill tala om", "Would like to talk about"),
        chosen: "topics",
        words: "topicsInWords",
      },
    ],
  },
  onTheDay: ["needs"],
};
