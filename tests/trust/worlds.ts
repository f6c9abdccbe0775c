import { systemViewer } from "@/lib/auth/viewers";
import { write } from "@/lib/kernel/db";
import { buildEnrolment, buildProgramme, buildUser } from "@/prisma/seed/builders";
import { crowd } from "../support/crowd";
import { betweenVisits } from "../support/visits";
import { type PairWorld, pairWorld } from "../support/world";
import type { Actor, Deed } from "./actor";
import { contact } from "./roles/contact";
import { coordinator } from "./roles/coordinator";
import { facilitator } from "./roles/facilitator";
import { member } from "./roles/member";
import { visitor } from "./roles/visitor";

/** What each of a run's people can do, in a world of their own; `supply` is how often at most what can be done once. */
const roles: readonly ((who: Actor, supply: number) => Promise<Deed[]>)[] = [
  async (who) => visitor(who, (await openProgramme()).slug),
  async (who) => contact(who, await betweenVisits()),
  async (who, supply) => {
    const between = await betweenVisits();
    const planning = await many(Math.ceil(supply / 9), () => pairWorld({ facilitator: between.facilitator }));
    return facilitator(who, between, planning);
  },
  async (who, supply) => {
    const { programme, world } = await openProgramme();
    const waiting = await many(supply, (number) =>
      write(systemViewer(), async (tx) => {
        const person = await buildUser(tx, { name: "Vasta Vastannut" });
        const answers = { name: `Uusi ${number} ${person.id.slice(-6)} ry`, workingLanguages: ["fi"] };
        return buildEnrolment(tx, new Date(), { programme, contact: person, state: "SUBMITTED", answers });
      }),
    );
    return coordinator(who, { email: world.coordinator.email, slug: programme.slug, waiting });
  },
  async (who, supply) => {
    const proposed = await many(Math.ceil(supply / 2), () => pairWorld({ state: "PROPOSED" }));
    const { people } = await crowd(Math.max(6, supply), new Date());
    return member(who, proposed, people);
  },
];

/** What the person with this number does. */
export function deedsOf(who: Actor, number: number, supply: number): Promise<Deed[]> {
  const role = roles[number % roles.length];
  return role ? role(who, supply) : Promise.resolve([]);
}

async function openProgramme() {
  const world: PairWorld = await pairWorld();
  const programme = await write(systemViewer(), (tx) =>
    buildProgramme(tx, new Date(), {
      convenerId: world.convenerId,
      state: "OPEN",
      facilitators: [world.facilitator],
    }),
  );
  return { world, programme, slug: programme.slug };
}

async function many<Thing>(count: number, make: (number: number) => Promise<Thing>): Promise<Thing[]> {
  const made: Thing[] = [];
  for (let number = 0; number < count; number++) made.push(await make(number));
  return made;
}
