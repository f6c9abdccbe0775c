import { systemViewer } from "@/lib/auth/viewers";
import { timeOutAdmissions } from "@/lib/grouping/sets/admission-clock-commands";
import { answerAdmission, takeBackAsking } from "@/lib/grouping/sets/admission-commands";
import { rows } from "../database";
import { askedOf, asks, type Joining, meets, underWay, unites } from "../joining";
import { later, viewerOf } from "../world";
import { now, type Occasion } from "./occasion";

let world: Joining;
const at = (name: string) => `${name}@lukupiiri.example` as const;
const kaisa = "kaisa@lukupiiri.example";

const begin = async (which: Parameters<typeof underWay>[1]) => {
  world = await underWay(now, which);
  await rows('update "User" set email = $2 where id = $1 returning 1', [world.coordinator.id, kaisa]);
  await meets(world.groupId, 0, now);
};
const asked = async () => {
  await begin({ waiting: ["Gunnel"] });
  await asks(world, ["Gunnel"], now);
};
const gunnel = () => world.ids[6] ?? "";
const answers = async (enrolmentId: string, answer: "yes" | "no") => {
  const { viewer, admissionId } = await askedOf(world, enrolmentId);
  return answerAdmission(viewer, { admissionId, answer }, now);
};

/** What happens when others are asked into a group that is under way. */
export const joiningOccasions = {
  "group.ask-in": {
    before: () => begin({ waiting: ["Gunnel"] }),
    run: () => asks(world, ["Gunnel"], now),
    told: { [at("gunnel")]: ["group-admission"] },
  },
  "group.admit": {
    before: asked,
    run: () => answers(gunnel(), "yes"),
    told: {
      ...Object.fromEntries(
        ["aino", "bertta", "cecilia", "daavid"].map((one) => [at(one), ["group-newcomers"]]),
      ),
      [at("gunnel")]: ["group-joined", "meeting-scheduled", "meeting-scheduled", "meeting-scheduled"],
      [kaisa]: ["group-newcomers"],
    },
  },
  "group.decline-admission": {
    before: asked,
    run: () => answers(gunnel(), "no"),
    told: { [kaisa]: ["group-not-joined"] },
  },
  "group.decline-union": {
    before: async () => {
      await begin({ left: 3, other: true });
      await unites(world, now);
    },
    run: () => answers(world.others[0] ?? "", "no"),
    told: { [kaisa]: ["group-not-joined"] },
  },
  "group.take-back-admission": {
    before: asked,
    run: async () => {
      const { admissionId } = await askedOf(world, gunnel());
      return takeBackAsking(viewerOf(world.coordinator), { admissionId }, now);
    },
    told: {},
  },
  "group.admission-over": {
    before: asked,
    run: () => timeOutAdmissions(systemViewer(), later(now, 60)),
    told: {},
  },
} satisfies Record<string, Occasion>;
