import { decides, type Enough, proposedToSix, sayNo, sayYes } from "../enough";
import { now, type Occasion } from "./occasion";

let world: Enough;

/** What happens to proposals that enough have to agree to. */
export const enoughOccasions = {
  "group.ask-others": {
    before: async () => {
      world = await proposedToSix(now, ["Gunnel"]);
      await sayYes(world, [1], now);
      for (const seat of [2, 3, 4, 5]) await sayNo(world, seat, now);
    },
    run: () => decides(world, "ask-others", now),
    told: {
      "aino@lukupiiri.example": ["group-others-asked"],
      "fanni@lukupiiri.example": ["group-others-asked"],
      "gunnel@lukupiiri.example": ["group-proposed"],
    },
  },
} satisfies Record<string, Occasion>;
