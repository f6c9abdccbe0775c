import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import type { Format, Step } from "@/lib/formats/recipe";

const { contacts: _, ...exchange } = expertExchange;
const [{ endorsed: __, ...expert }] = exchange.parts;

/** The exchange of experts by hand: each visit is a day, nobody’s supervisor is asked, and nothing is written of it. No programme has it but in tests. */
export const expertPairs: Format = {
  ...exchange,
  key: "expert-pairs",
  parts: [expert],
  grouping: { kind: "sets", least: 2, most: 3 },
  steps: exchange.steps
    .filter((step) => step.kind !== "document")
    .map((step): Step => {
      if (step.kind !== "meeting") return step;
      const { days: ___, ...oneDay } = step;
      return oneDay;
    }),
  documents: [],
};
