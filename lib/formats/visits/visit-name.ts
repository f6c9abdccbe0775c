import { inFinnish, numbered } from "@/lib/formats/meeting-names";

/** What a meeting is called where whoever takes part goes to see a host. */
export const visitName = numbered(
  inFinnish("{n}. vierailu", ["", "n", "lle", "sta", "a"]),
  "besök {n}",
  "visit {n}",
);
