import { isOneGroup } from "@/lib/formats/grouping";
import { seatedPart } from "@/lib/formats/parts";
import type { Format, MeetingStep } from "@/lib/formats/recipe";

/** The meeting that each seat of a format's one group hosts, where its time is chosen among those that its host could; null where there is none. */
export function chosenTimes(format: Pick<Format, "parts" | "grouping" | "steps">): MeetingStep | null {
  const asks = seatedPart(format)?.reads.dates !== undefined;
  const step = format.steps.find((one) => one.kind === "meeting" && one.times === "set" && one.places);
  return asks && isOneGroup(format) && step?.kind === "meeting" ? step : null;
}
