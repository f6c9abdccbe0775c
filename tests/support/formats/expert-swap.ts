import { expertExchange } from "@/lib/formats/expert-exchange/recipe";
import type { Format } from "@/lib/formats/recipe";

/** An exchange of experts in its plainest: they are placed with each other, each who hosts has one day, and that is all. */
export const expertSwap: Format = {
  ...expertExchange,
  key: "expert-swap",
  modes: undefined,
  contacts: undefined,
  assignments: [],
  documents: [],
  steps: [
    {
      ...{ kind: "meeting", key: "days", count: { each: "seat" }, where: "either", minutes: 360 },
      times: "voted",
    },
  ],
};
