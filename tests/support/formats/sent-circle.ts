import type { Format } from "@/lib/formats/recipe";
import { readingCircle } from "./reading-circle";

const [part] = readingCircle.parts;
const [page] = part.intake.pages;

/** A reading circle to which one's employer sends one: nobody is proposed a group before their supervisor has said yes. */
export const sentCircle: Format = {
  ...readingCircle,
  key: "sent-circle",
  parts: [
    {
      ...part,
      endorsed: "supervisor",
      reads: {
        ...part.reads,
        supervisor: { name: "supervisor", email: "supervisorAddress", shown: ["book"] },
      },
      intake: {
        ...part.intake,
        pages: [
          {
            ...(page as NonNullable<typeof page>),
            questions: [
              ...(page?.questions ?? []),
              {
                ...{ key: "supervisor", kind: "text", maxLength: 80, required: true, seenBy: "coordinator" },
                label: { fi: "Esihenkilönne", sv: "Er chef", en: "Your supervisor" },
              },
              {
                ...{ key: "supervisorAddress", kind: "email", maxLength: 200, required: true },
                seenBy: "coordinator",
                label: { fi: "Esihenkilönne osoite", sv: "Chefens adress", en: "Your supervisor’s address" },
                purpose: {
                  fi: "Siihen lähtee linkki, jolla vastataan.",
                  sv: "Dit skickas länken att svara med.",
                  en: "The link to answer with is sent there.",
                },
              },
            ],
          },
        ],
      },
    },
  ],
};
