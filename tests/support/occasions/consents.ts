import { visitorViewer } from "@/lib/auth/viewers";
import { takeBackConsent } from "@/lib/meetings/consent-commands";
import { addDays } from "@/lib/time/days";
import { boss, clock, coordinates, linkFor, type Sent, says, sentReaders } from "../sent";
import { now, type Occasion } from "./occasion";

let world: Sent;
const first = () => world.ids[0] ?? "";
const begin = async () => {
  world = await sentReaders(now);
};
const asked = async () => {
  await begin();
  await clock(now);
};

/** What happens to the consent of supervisors. */
export const consentOccasions = {
  "enrolment.ask-supervisor": {
    before: begin,
    run: () => clock(now),
    told: Object.fromEntries(["Aino", "Bertta", "Cecilia"].map((name) => [boss(name), ["supervisor-asked"]])),
  },
  "clock.supervisors": {
    before: async () => {
      await asked();
      for (const id of world.ids.slice(1)) await says(id, "yes", now);
      await clock(addDays(now, 10));
    },
    run: () => clock(addDays(now, 15)),
    told: { "aino@lukupiiri.example": ["supervisor-silent"] },
  },
  "enrolment.endorse": {
    before: asked,
    run: () => says(first(), "limits", now, "Vain iltaisin."),
    told: {
      [boss("Aino")]: ["supervisor-thanked"],
      "aino@lukupiiri.example": ["supervisor-answered"],
      [coordinates]: ["supervisor-answered"],
    },
  },
  "enrolment.take-back-consent": {
    before: async () => {
      await asked();
      await says(first(), "yes", now);
    },
    run: async () =>
      takeBackConsent(visitorViewer("fi"), { token: await linkFor(first()), words: null }, now),
    told: {
      "aino@lukupiiri.example": ["supervisor-answered"],
      [coordinates]: ["supervisor-answered"],
    },
  },
} satisfies Record<string, Occasion>;
