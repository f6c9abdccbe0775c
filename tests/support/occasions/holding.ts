import { leaveDispatch, undoDispatch } from "@/lib/dispatches/commands";
import { decideEnrolments } from "@/lib/enrolments/deciding-commands";
import { tellUnpaired } from "@/lib/enrolments/unpaired-commands";
import { proposeChecked } from "@/lib/grouping/pairs/drafting-commands";
import { endings } from "@/lib/jobs/endings";
import { nudge } from "@/lib/tasks/commands";
import { rows } from "../database";
import { later, pairWorld, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const kaisa = ({ coordinator }: Company) => viewerOf(coordinator);
const held = async () => ({ dispatchId: await idIn("Dispatch") });
const undo = async (company: Company) => undoDispatch(kaisa(company), await held(), endings, now);
const apart = ({ group }: Company) => rows('delete from "Group" where id = $1', [group.id]);
const accept = async (company: Company) => {
  const { programme, one } = company;
  await apart(company);
  await rows(`update "Enrolment" set state = 'SUBMITTED' where id = $1`, [one.id]);
  return decideEnrolments(
    kaisa(company),
    { programmeId: programme.id, enrolments: [one.id], decision: "accept", reason: null },
    now,
  );
};
const propose = async (company: Company) => {
  const { programme, group } = company;
  const groups = [{ groupId: group.id, version: await versionOf("Group", group.id) }];
  return proposeChecked(kaisa(company), { programmeId: programme.id, groups }, now);
};
const remind = (company: Company) =>
  nudge(kaisa(company), { groupId: company.group.id, taskKey: "agreement:1", side: 1 }, now);

/** What happens to presses whose mails are held for ten minutes: undone, they are as if never written. */
export const holdingOccasions = {
  "enrolment.tell-unpaired": {
    before: apart,
    run: (company) =>
      tellUnpaired(
        kaisa(company),
        { programmeId: company.programme.id, enrolmentIds: [company.one.id] },
        now,
      ),
    told: { contact: ["enrolment-unpaired"] },
  },
  "enrolment.undecide": {
    before: accept,
    run: undo,
    told: {},
    unwritten: { contact: ["enrolment-accepted"] },
  },
  "group.takeBack": {
    world: () => pairWorld({ now, state: "DRAFT" }),
    before: propose,
    run: undo,
    told: {},
    unwritten: {
      contact: ["group-proposed"],
      "partner's contact": ["group-proposed"],
      facilitator: ["group-facilitator-named"],
    },
  },
  "dispatch.undo": {
    world: () => pairWorld({ now, state: "PROPOSED" }),
    before: remind,
    run: undo,
    told: {},
    unwritten: { contact: ["nudge"] },
  },
  // They were written when it was pressed: leaving writes to nobody a second time.
  "dispatch.leave": {
    before: accept,
    run: async (company) => leaveDispatch(kaisa(company), await held(), endings, later(now, 0, 1)),
    told: {},
  },
} as const satisfies Record<string, Occasion>;
