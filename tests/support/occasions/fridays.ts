import { mailOnFridays } from "@/lib/jobs/friday";
import { rows } from "../database";
import type { Occasion } from "./occasion";

/** Friday morning in Finland, four days after the present of the other occasions. */
const friday = new Date("2027-03-05T06:15:00Z");

/** What the clock brings on Fridays to whoever wants it: who coordinates it with them does not. */
export const fridayOccasions = {
  "clock.friday": {
    before: async ({ coordinator, facilitator }) => {
      await rows(`update "User" set "fridayMail" = true where id in ($1, $2)`, [
        coordinator.id,
        facilitator.id,
      ]);
      await rows(`update "Wish" set "settledAt" = null where kind = 'RATHER_NOT'`);
    },
    run: () => mailOnFridays(friday),
    told: { coordinator: ["friday-list"] },
  },
} satisfies Record<string, Occasion>;
