import { systemViewer } from "@/lib/auth/viewers";
import { addFormat, formatsWith } from "@/lib/formats/registry";
import { askEarly } from "@/lib/meetings/early-commands";
import { agreed, type Circles, circles, enrols, reader } from "../circles";
import { rows } from "../database";
import { moodCircle } from "../formats/mood-circle";
import { later } from "../world";
import { now, type Occasion } from "./occasion";

const readers = ["Aino", "Bertta", "Cecilia"];

/** What is asked before meetings. */
export const earlyOccasions = {
  "group.ask-early": {
    before: async () => {
      if (formatsWith(({ key }) => key === moodCircle.key).length === 0) addFormat(moodCircle);
      const world: Circles = await circles(now, "OPEN", moodCircle.key);
      const ids: string[] = [];
      for (const name of readers)
        ids.push(await enrols(world, reader(name, `${name.toLowerCase()}@lukupiiri.example`), now));
      const { groupId } = await agreed(world, ids, now);
      await rows(
        `update "Meeting" set state = 'SCHEDULED', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '90 minutes'
         where "groupId" = $1 and ordinal = 1 returning 1`,
        [groupId, later(now, 10)],
      );
    },
    run: () => askEarly(systemViewer(), now),
    told: Object.fromEntries(
      readers.map((name) => [`${name.toLowerCase()}@lukupiiri.example`, ["survey-asked"]]),
    ),
  },
} satisfies Record<string, Occasion>;
