import { systemViewer } from "@/lib/auth/viewers";
import { endHouseContact, nameHouseContact } from "@/lib/houses/commands";
import { askListed, offerLists } from "@/lib/listings/clock-commands";
import { addDays } from "@/lib/time/days";
import { type ListedWorld, listedReaders, stands } from "../listed";
import { viewerOf } from "../world";
import { idIn, now, type Occasion } from "./occasion";

let world: ListedWorld;
const begin = async () => {
  world = await listedReaders(now);
};
const listed = async () => {
  await begin();
  await stands(world, 0, now);
};
/** A year, and so many days. */
const clock = (days: number) => askListed(systemViewer(), addDays(now, 366 + days));
const [aino, bertta, cecilia] = ["aino", "bertta", "cecilia"].map(
  (name) => `${name}@lukupiiri.example` as const,
);

const nameHouse = ({ coordinator, programme }: ListedWorld) =>
  nameHouseContact(
    viewerOf(coordinator),
    {
      ...{ programmeId: programme.id, house: "Kirjakauppa Oy", name: "Hilla Hallinto" },
      ...{ email: "hilla@kirjakauppa.example", locale: "fi" },
    },
    now,
  );

/** What happens to the list of those who have taken part. */
export const listingOccasions = {
  "clock.lists-offered": {
    before: begin,
    run: () => offerLists(systemViewer(), now),
    told: Object.fromEntries([aino, bertta, cecilia].map((one) => [one as string, ["listing-offered"]])),
  },
  "clock.listed": {
    before: listed,
    run: async () => {
      await clock(0);
      await clock(14);
    },
    told: { [aino as string]: ["listing-asked", "listing-asked"] },
  },
  "clock.unlisted": {
    before: async () => {
      await listed();
      await clock(0);
      await clock(14);
    },
    run: () => clock(30),
    told: { [aino as string]: ["listing-ended"] },
  },
  "programme.name-house-contact": {
    before: begin,
    run: () => nameHouse(world),
    told: { "hilla@kirjakauppa.example": ["house-contact-named"] },
  },
  "programme.end-house-contact": {
    before: async () => {
      await begin();
      await nameHouse(world);
    },
    run: async () => endHouseContact(viewerOf(world.coordinator), { contactId: await idIn("HouseContact") }),
    told: {},
  },
} satisfies Record<string, Occasion>;
