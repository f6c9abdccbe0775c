import { undoers } from "@/app/[locale]/manage/undo/undoers";
import { systemViewer } from "@/lib/auth/viewers";
import { agreeToGroup, askToTalk, declineGroup } from "@/lib/groups/answer-commands";
import { completeGroups } from "@/lib/groups/clock-commands";
import { proposeGroup } from "@/lib/groups/commands";
import { draftGroup } from "@/lib/groups/draft-commands";
import { write } from "@/lib/kernel/db";
import { changeGroupAndVisits } from "@/lib/meetings/company-commands";
import { dissolveGroup } from "@/lib/meetings/ending-commands";
import { haveEnough } from "@/lib/meetings/enough-commands";
import { askLater } from "@/lib/meetings/later-commands";
import { changeMode } from "@/lib/meetings/mode-commands";
import { endRole, giveRole } from "@/lib/meetings/role-commands";
import { nudge, queueReminders } from "@/lib/tasks/commands";
import { withdrawWithGroup } from "@/lib/tasks/leaving-commands";
import { offerUndo, undo } from "@/lib/undo/commands";
import { buildHeld } from "@/prisma/seed/builders";
import { rows } from "../database";
import { expertWorld } from "../expert-pairs";
import { betweenVisits } from "../visits";
import { later, pairWorld, threeWorld, viewerOf } from "../world";
import { type Company, idIn, now, type Occasion, versionOf } from "./occasion";

const draft = () => pairWorld({ now, state: "DRAFT" });
const proposed = () => pairWorld({ now, state: "PROPOSED" });

const groupOf = async ({ group }: Company) => ({
  groupId: group.id,
  version: await versionOf("Group", group.id),
});
const yes = (company: Company, seat: 1 | 2) =>
  agreeToGroup(
    viewerOf(seat === 1 ? company.one.contact : company.other.contact),
    { groupId: company.group.id, seat, groundRules: "yes" },
    now,
  );

const mayGuide = ({ convenerId, programme, stranger }: Company) =>
  rows(
    `insert into "ProgrammeFacilitator" ("convenerId", "programmeId", "userId", "acceptedAt") values ($1, $2, $3, now())`,
    [convenerId, programme.id, stranger.id],
  );

/** What happens to pairs. */
export const groupOccasions = {
  "clock.reminders": {
    world: proposed,
    run: async () => {
      const [row] = await rows<{ on: string }>(
        `select to_char("answerByOn", 'YYYY-MM-DD') as on from "Group"`,
      );
      return queueReminders(systemViewer(), later(new Date(`${row?.on}T08:00:00Z`), -3));
    },
    told: { contact: ["reminder"], "partner's contact": ["reminder"] },
  },
  "group.draft": {
    world: draft,
    before: async ({ group }) => rows('delete from "Group" where id = $1', [group.id]),
    run: ({ coordinator, programme, one, other, facilitator }) =>
      draftGroup(viewerOf(coordinator), {
        programmeId: programme.id,
        enrolmentIds: [one.id, other.id],
        facilitatorId: facilitator.id,
        theme: "authorities",
        message: null,
        assignment: "mirror",
      }),
    told: {},
  },
  "undo.groups-drafted": {
    world: draft,
    before: ({ coordinator, convenerId, programme, group }) =>
      write(viewerOf(coordinator), (tx) =>
        offerUndo(
          tx,
          viewerOf(coordinator),
          {
            kind: "groups-drafted",
            ...{ convenerId, programmeId: programme.id },
            subject: "group",
            subjectIds: [group.id],
            ...{ before: { groupIds: [group.id] }, params: { n: 1 } },
          },
          now,
        ),
      ),
    run: async ({ coordinator }) => undo(viewerOf(coordinator), { id: await idIn("Undo") }, undoers, now),
    told: {},
  },
  "group.change": {
    before: mayGuide,
    run: async (company) =>
      changeGroupAndVisits(
        viewerOf(company.coordinator),
        {
          ...(await groupOf(company)),
          facilitatorId: company.stranger.id,
          theme: "authorities",
          message: null,
          assignment: "mirror",
        },
        now,
      ),
    told: {
      contact: ["group-facilitator-changed"],
      colleague: ["group-facilitator-changed"],
      "partner's contact": ["group-facilitator-changed"],
      "partner's colleague": ["group-facilitator-changed"],
      facilitator: ["group-facilitator-released"],
      stranger: ["group-facilitator-named"],
    },
  },
  "group.name-role": {
    before: mayGuide,
    run: ({ coordinator, stranger, group }) =>
      giveRole(viewerOf(coordinator), { groupId: group.id, role: "assistant", userId: stranger.id }, now),
    told: { stranger: ["group-role-named"] },
  },
  "group.end-role": {
    before: async (company) => {
      await mayGuide(company);
      const { coordinator, stranger, group } = company;
      await giveRole(
        viewerOf(coordinator),
        { groupId: group.id, role: "assistant", userId: stranger.id },
        now,
      );
    },
    run: ({ coordinator, stranger, group }) =>
      endRole(viewerOf(coordinator), { groupId: group.id, role: "assistant", userId: stranger.id }, now),
    told: { stranger: ["group-role-ended"] },
  },
  "group.propose": {
    world: draft,
    run: async (company) => proposeGroup(viewerOf(company.coordinator), await groupOf(company), now),
    told: {
      contact: ["group-proposed"],
      "partner's contact": ["group-proposed"],
      facilitator: ["group-facilitator-named"],
    },
  },
  "group.agree": {
    world: proposed,
    run: (company) => yes(company, 1),
    told: { "partner's contact": ["group-agreed"] },
  },
  "group.confirm": {
    world: proposed,
    before: (company) => yes(company, 1),
    run: (company) => yes(company, 2),
    told: {
      contact: ["group-confirmed"],
      colleague: ["group-confirmed"],
      "partner's contact": ["group-confirmed"],
      "partner's colleague": ["group-confirmed"],
      facilitator: ["group-confirmed"],
    },
  },
  "group.decline": {
    world: proposed,
    run: ({ one, group }) =>
      declineGroup(viewerOf(one.contact), { groupId: group.id, seat: 1, reason: null }, now),
    told: {
      contact: ["group-declined-own"],
      "partner's contact": ["group-dissolved"],
      facilitator: ["group-dissolved-guide"],
      coordinator: ["group-declined"],
      "second coordinator": ["group-declined"],
    },
  },
  "group.ask-to-talk": {
    world: proposed,
    run: ({ one, group }) =>
      askToTalk(viewerOf(one.contact), { groupId: group.id, seat: 1, note: null }, now),
    told: { coordinator: ["group-talk-asked"], "second coordinator": ["group-talk-asked"] },
  },
  "group.ask-later": {
    world: () => pairWorld({ now, format: "organisation-visit" }),
    before: ({ group }) =>
      rows(
        `update "Meeting" set state = 'HELD', "startsAt" = $2, "endsAt" = $2::timestamptz + interval '2 hours', "heldAt" = $2
         where "groupId" = $1`,
        [group.id, later(now, -30)],
      ),
    run: () => askLater(systemViewer(), later(now, 70)),
    told: { contact: ["survey-asked"], "partner's contact": ["survey-asked"] },
  },
  "group.leave": {
    world: () => threeWorld({ now, format: "organisation-visit" }),
    before: () => rows(`update "User" set email = 'kolmas@oikea.example' where name = 'Oskari Opastaja'`),
    run: ({ other }) =>
      withdrawWithGroup(viewerOf(other.contact), { enrolmentId: other.id, reason: null }, now),
    told: {
      contact: ["group-goes-on"],
      colleague: ["group-goes-on"],
      "partner's contact": ["enrolment-left"],
      "partner's colleague": ["enrolment-left"],
      "kolmas@oikea.example": ["group-goes-on"],
      facilitator: ["group-goes-on"],
      coordinator: ["enrolment-withdrawn"],
      "second coordinator": ["enrolment-withdrawn"],
    },
  },
  "group.change-mode": {
    world: () => expertWorld({ now }),
    run: async (company) =>
      changeMode(viewerOf(company.one.contact), { ...(await groupOf(company)), mode: "mentoring" }, now),
    told: {
      "partner's contact": ["group-mode"],
      "partner's colleague": ["group-mode"],
      facilitator: ["group-mode"],
    },
  },
  "group.enough": {
    world: async () => {
      const world = await pairWorld({ now, format: "organisation-visit" });
      await write(systemViewer(), (tx) =>
        buildHeld(tx, world.group, "visit-1", later(now, -3), world.facilitator),
      );
      return world;
    },
    run: async (company) => haveEnough(viewerOf(company.one.contact), await groupOf(company), now),
    told: {
      colleague: ["group-enough"],
      "partner's contact": ["group-enough"],
      "partner's colleague": ["group-enough"],
      facilitator: ["group-enough"],
    },
  },
  "group.complete": {
    world: () => betweenVisits(now),
    before: ({ group }) =>
      rows(`update "Meeting" set state = 'HELD', "heldAt" = "endsAt" where "groupId" = $1`, [group.id]),
    run: () => completeGroups(systemViewer(), later(now, 60)),
    told: {},
  },
  "group.dissolve": {
    run: async (company) => dissolveGroup(viewerOf(company.coordinator), await groupOf(company), now),
    told: {
      contact: ["group-dissolved"],
      colleague: ["group-dissolved"],
      "partner's contact": ["group-dissolved"],
      "partner's colleague": ["group-dissolved"],
      facilitator: ["group-dissolved-guide"],
    },
  },
  "group.nudge": {
    world: proposed,
    run: ({ coordinator, group }) =>
      nudge(viewerOf(coordinator), { groupId: group.id, taskKey: "agreement:1", side: 1 }, now),
    told: { contact: ["nudge"] },
  },
} as const satisfies Record<string, Occasion>;
