import type { Format } from "@/lib/formats/recipe";
import { readingCircle } from "./reading-circle";

/** Two readers who go to each other’s library for one to five days, each hosting once, and talk about it after. No programme has it but in tests. */
export const workDays: Format = {
  ...readingCircle,
  key: "work-days",
  grouping: { kind: "sets", least: 2, most: 3 },
  steps: [
    {
      ...{ kind: "meeting", key: "days", count: { each: "seat" }, where: "place", minutes: 360 },
      ...{ days: { least: 1, most: 5 }, times: "voted" },
    },
    {
      ...{ kind: "meeting", key: "closing-talk", count: { times: 1 }, where: "online", minutes: 45 },
      times: "voted",
    },
    ...readingCircle.steps.filter(({ kind }) => kind === "survey"),
  ],
  documents: [],
  agendas: { days: readingCircle.agendas.circle ?? [], "closing-talk": readingCircle.agendas.circle ?? [] },
};
