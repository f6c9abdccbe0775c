import { wellbeing, wellbeingAtEnd } from "@/lib/formats/peer-mentoring/wellbeing";
import { type Format, lastMeeting } from "@/lib/formats/recipe";
import { readingCircle } from "./reading-circle";

/** A reading circle that asks its readers how they are before the first evening and after the last, without a name. */
export const moodCircle: Format = {
  ...readingCircle,
  key: "mood-circle",
  leaving: { kind: "goes-on", least: 3 },
  steps: [
    {
      ...{ kind: "survey", key: "mood", asked: "participants", survey: wellbeing },
      ...{ when: { before: "circle-1" }, openDays: 14 },
    },
    ...readingCircle.steps.filter(({ kind }) => kind !== "survey"),
    {
      ...{ kind: "survey", key: "mood-after", asked: "participants", survey: wellbeingAtEnd },
      ...{ when: { after: lastMeeting }, openDays: 21 },
    },
  ],
};
