import type { Format } from "@/lib/formats/recipe";
import { readingCircle } from "./reading-circle";

/** A reading circle of five or six that comes about when five of them say yes, and goes on with four. */
export const enoughCircle: Format = {
  ...readingCircle,
  key: "enough-circle",
  grouping: { kind: "sets", least: 5, most: 6 },
  agreement: { kind: "enough", least: 5 },
  leaving: { kind: "goes-on", least: 4, newcomersUntil: 2 },
};
