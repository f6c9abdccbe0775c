import { askIntoNetwork, joinNetwork } from "@/lib/networks/asking-commands";
import { tendNetworks } from "@/lib/networks/clock-commands";
import { endNetwork, goOn, leaveNetwork, takeUp } from "@/lib/networks/commands";
import { callOffDate, moveDate } from "@/lib/networks/date-commands";
import { rows } from "../database";
import { hold } from "../met";
import { begun, called, clock, going, unsaid } from "../networks";
import { later, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion } from "./occasion";

const one = ({ one }: Company) => viewerOf(one.contact);
const other = ({ other }: Company) => viewerOf(other.contact);
const network = async () => ({ networkId: await idIn("Network") });
const date = async () => ({ dateId: await idIn("NetworkMeeting"), version: 1 });

/** A network of the two contacts; the partner's colleague is asked and has not answered. */
async function together(company: Company): Promise<void> {
  await hold();
  await going(company, now);
}

async function meeting(company: Company): Promise<void> {
  await together(company);
  await called(company, await idIn("Network"), now);
}

async function ended(company: Company): Promise<void> {
  await together(company);
  await endNetwork(one(company), await network(), now);
}

const when = { day: "2027-03-12", from: "17:00", until: "19:00", place: null, remoteLink: null };

/** Networks that live on after a group. Of these nothing stands in a convener's log. */
export const networkOccasions = {
  "network.begin": {
    before: () => hold(),
    run: (company) => begun(company, [{ name: "Uusi", email: "uusi@verkosto.example" }], now),
    told: {
      "partner's contact": ["network-asked"],
      "partner's colleague": ["network-asked"],
      "uusi@verkosto.example": ["network-asked"],
    },
  },
  "network.ask": {
    before: together,
    run: async (company) => {
      const typed = [
        { name: "Uusi", email: "uusi@verkosto.example" },
        { name: "Mukana jo", email: company.other.contact.email },
      ];
      return askIntoNetwork(one(company), { ...(await network()), who: [], typed }, now);
    },
    told: { "uusi@verkosto.example": ["network-asked"] },
  },
  "network.join": {
    before: async (company) => {
      await meeting(company);
      await rows('delete from "Email" returning 1');
    },
    run: async (company) =>
      joinNetwork(viewerOf(company.otherColleague), { ...(await network()), ...unsaid }, now),
    told: { "partner's colleague": ["network-called"] },
  },
  "network.leave": {
    before: meeting,
    run: async (company) => leaveNetwork(other(company), await network(), now),
    told: { "partner's contact": ["network-left"] },
  },
  "network.call": {
    before: together,
    run: async (company) => called(company, await idIn("Network"), now),
    told: { contact: ["network-called"], "partner's contact": ["network-called"] },
  },
  "network.move": {
    before: meeting,
    run: async (company) => moveDate(other(company), { ...(await date()), ...when }, now),
    told: { contact: ["network-called"], "partner's contact": ["network-called"] },
  },
  "network.call-off": {
    before: meeting,
    run: async (company) => callOffDate(other(company), await date(), now),
    told: { contact: ["network-called-off"], "partner's contact": ["network-called-off"] },
  },
  "network.go-on": {
    before: together,
    run: async (company) => goOn(other(company), await network(), now),
    told: {},
  },
  "network.end": {
    before: meeting,
    run: async (company) => endNetwork(one(company), await network(), now),
    told: {
      contact: ["network-called-off"],
      "partner's contact": ["network-called-off", "network-ended"],
    },
  },
  "network.take-up": {
    before: ended,
    run: async (company) => takeUp(other(company), await network(), now),
    told: { contact: ["network-taken-up"] },
  },
  "clock.networks": {
    before: together,
    run: async () => {
      await tendNetworks(clock, later(now, 340));
      await tendNetworks(clock, later(now, 370));
    },
    told: {
      contact: ["network-ended", "network-silent"],
      "partner's contact": ["network-ended", "network-silent"],
    },
  },
} as const satisfies Record<string, Occasion>;
