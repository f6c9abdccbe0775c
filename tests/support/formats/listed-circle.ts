import type { Format } from "@/lib/formats/recipe";
import { readingCircle } from "./reading-circle";

const [part] = readingCircle.parts;
const [page] = part.intake.pages;

/** A reading circle of people from several houses, who may be asked about it afterwards: they stand on a list by theme. */
export const listedCircle: Format = {
  ...readingCircle,
  key: "listed-circle",
  contacts: "list",
  houses: "numbers",
  themes: [
    { key: "poetry", label: { fi: "Runot", sv: "Dikter", en: "Poetry" } },
    { key: "novels", label: { fi: "Romaanit", sv: "Romaner", en: "Novels" } },
    { key: "essays", label: { fi: "Esseet", sv: "Essäer", en: "Essays" } },
  ],
  parts: [
    {
      ...part,
      reads: { ...part.reads, workplace: "workplace" },
      intake: {
        ...part.intake,
        pages: [
          {
            ...(page as NonNullable<typeof page>),
            questions: [
              ...(page?.questions ?? []),
              {
                ...{ key: "workplace", kind: "text", maxLength: 200, required: false, seenBy: "group" },
                label: { fi: "Työpaikkanne", sv: "Er arbetsplats", en: "Where you work" },
              },
            ],
          },
        ],
      },
    },
  ],
};
