import { nameColleague, removeColleague, tendColleagues } from "@/lib/assignments/colleague-commands";
import { systemViewer } from "@/lib/auth/viewers";
import { rows } from "../database";
import { expertWorld } from "../expert-pairs";
import { later, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion } from "./occasion";

const step = "host-checklist.days-1";
const address = "oili@liitto.example";
const asExperts = () => expertWorld({ now, mode: "exchange" });
/** Its days are in three weeks. */
const dated = ({ group }: Company) =>
  rows(`update "Meeting" set state = 'SCHEDULED', "startsAt" = $2, "endsAt" = $3 where id = $1`, [
    ...[group.meetings["days-1"], later(now, 21), later(now, 21, 6)],
  ]);
const name = ({ one, group }: Company) =>
  nameColleague(
    viewerOf(one.contact),
    { groupId: group.id, step, name: "Oili Kollega", email: address, locale: "fi" },
    now,
  );
const told = async (company: Company) => {
  await dated(company);
  await name(company);
};

/** What colleagues hear who meet the guests of a host. */
export const colleagueOccasions = {
  "meeting.name-colleague": {
    world: asExperts,
    before: dated,
    run: name,
    told: { [address]: ["colleague-asked"] },
  },
  "meeting.remove-colleague": {
    world: asExperts,
    before: told,
    run: async ({ one, group }) =>
      removeColleague(
        viewerOf(one.contact),
        { groupId: group.id, step, colleagueId: await idIn("HostColleague") },
        now,
      ),
    told: { [address]: ["colleague-off"] },
  },
  "clock.colleagues": {
    world: asExperts,
    before: async (company) => {
      await told(company);
      await rows(
        `update "Meeting" set "startsAt" = "startsAt" + interval '1 day', "endsAt" = "endsAt" + interval '1 day', sequence = sequence + 1 where id = $1`,
        [company.group.meetings["days-1"]],
      );
    },
    run: () => tendColleagues(systemViewer(), now),
    told: { [address]: ["colleague-asked"] },
  },
} satisfies Record<string, Occasion>;
